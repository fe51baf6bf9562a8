// SPDX-License-Identifier: Apache-2.0
// The keys about recorded calls: how a region's travel times are known, how a plan answers calls, and the call log of an
// event with its CSV files.
#include "sim/input/keys_columns.hpp"
#include "sim/model/call_log.hpp"
#include "sim/model/travel.hpp"

#include <array>

namespace sanji::input {
namespace {

constexpr std::string_view calls = "event/calls.csv";
constexpr std::string_view units = "event/units.csv";
constexpr std::string_view hospitals = "event/hospitals.csv";

constexpr Key place_of(std::string_view section) {
  return plain(section, "place", "地点", KeyType::reference, maybe,
               mark("Id of a junction of junctions.csv where it stands; empty where the row has a position."));
}
constexpr Key longitude(std::string_view section) {
  return measured(section, "lon_deg", "经度_度", KeyType::position, "deg", -180, 180, maybe,
                  mark("Longitude in degrees, where no place is given."));
}
constexpr Key latitude(std::string_view section) {
  return measured(section, "lat_deg", "纬度_度", KeyType::position, "deg", -90, 90, maybe,
                  mark("Latitude in degrees, where no place is given."));
}
constexpr Key east(std::string_view section) {
  return measured(section, "x_m", "东_米", KeyType::position, "m", -1e6, 1e6, maybe,
                  mark("Metres to the east in a planar region, where no place is given."));
}
constexpr Key north(std::string_view section) {
  return measured(section, "y_m", "北_米", KeyType::position, "m", -1e6, 1e6, maybe,
                  mark("Metres to the north in a planar region, where no place is given."));
}
constexpr Key row_basis_of_event(std::string_view section) {
  return basis_key(section, mark("How the row is known; where it is empty, as the event file says."));
}

}  // namespace

std::span<const Key> travel_keys() {
  static constexpr std::array keys{
      worded("region.travel", "by", "方式", KeyType::word, model::travel_by_words, "roads",
             mark("Roads; a table, which is minutes.csv with a row and a column for each junction of junctions.csv; or "
                  "straight lines, over which only recorded calls are answered.")),
      worded("region.travel", "metric", "距离", KeyType::word, model::metric_words, "euclid",
             mark("Of straight lines: by air, or along streets at right angles.")),
      measured("region.travel", "first", "起步", KeyType::quantity, "s", 0, 86400, "0 s",
               mark("Of straight lines: the time that every journey takes before its first metre.")),
      measured("region.travel", "per_km", "每公里", KeyType::quantity, "s", 0.001, 86400, maybe,
               mark("Of straight lines: the time for a kilometre; must be given for them.")),
      item_basis_key("region.travel"),
  };
  return keys;
}

std::span<const Key> plan_call_keys() {
  static constexpr std::array keys{
      worded("plan.call_answering", "choose", "选派", KeyType::word, model::unit_choice_words, "quickest",
             mark("Which units are sent to a call; of equals the one that stands first in its file.")),
      plain("plan.call_answering", "homebound", "返程可派", KeyType::boolean, "true",
            mark("Whether units on the way home may be sent.")),
      plain("plan.call_answering", "busy", "计占用", KeyType::boolean, "true",
            mark("False to count every unit as free at its base even while it is out, for a comparison.")),
      measured("plan.call_answering", "pace_home", "返程车速", KeyType::number, "", 0.05, 5, "1",
               mark("Speed on the way home, without siren, as a part of the speed with it.")),
      measured("plan.call_answering", "delay", "出动延迟", KeyType::range, "s", 0, 86400, "0 s",
               mark("From choosing a unit until it departs.")),
      measured("plan.call_answering", "limit", "到达时限", KeyType::quantity, "min", 0.1, 1440, maybe,
               mark("From the call until the first unit is there; tables count the share within it.")),
      item_basis_key("plan.call_answering"),
  };
  return keys;
}

std::span<const Key> event_call_keys() {
  static constexpr std::array keys{
      plain("event.call_log", "calls", "接警", KeyType::file, must, mark("CSV file of the calls, in any order.")),
      plain("event.call_log", "units", "单元", KeyType::file, must, mark("CSV file of the units that answer them.")),
      plain("event.call_log", "hospitals", "医院", KeyType::file, maybe,
            mark("CSV file of the hospitals; must be given where a call is carried to one.")),
      item_basis_key("event.call_log"),

      row_id(calls),
      measured(calls, "after_min", "相对时刻_分", KeyType::quantity, "min", 0, 5256000, maybe,
               mark("When the call came, after the start of the exercise; or write time.")),
      plain(calls, "time", "时间", KeyType::text, maybe,
            mark("When the call came by the clock, like 2009-01-01 00:16:02; or write after_min.")),
      place_of(calls),
      longitude(calls),
      latitude(calls),
      east(calls),
      north(calls),
      plain(calls, "kind", "类别", KeyType::text, maybe, mark("What the call was about, for tables.")),
      plain(calls, "needs", "所需类型", KeyType::text, maybe, mark("The type of unit that it asks for; empty = any.")),
      measured(calls, "units", "所需单元", KeyType::count, "", 1, 1000, "1", mark("How many units it asks for.")),
      measured(calls, "on_scene_min", "现场时间_分", KeyType::quantity, "min", 0, 525600, must,
               mark("How long each unit stays, from its arrival.")),
      plain(calls, "to_hospital", "送医", KeyType::boolean, "false",
            mark("True where the unit carries somebody to the hospital that is quickest to reach.")),
      measured(calls, "hand_over_min", "交接时间_分", KeyType::quantity, "min", 0, 525600, "0",
               mark("How long the unit stays at the hospital.")),
      row_basis_of_event(calls),

      row_id(units),
      plain(units, "type", "类型", KeyType::text, maybe, mark("What kind of unit it is; calls may ask for one.")),
      place_of(units),
      longitude(units),
      latitude(units),
      east(units),
      north(units),
      row_basis_of_event(units),

      row_id(hospitals),
      plain(hospitals, "name", "名称", KeyType::text, maybe, mark("Name in Chinese; empty = its id.")),
      name_en_key(hospitals),
      place_of(hospitals),
      longitude(hospitals),
      latitude(hospitals),
      east(hospitals),
      north(hospitals),
      row_basis_of_event(hospitals),
  };
  return keys;
}

}  // namespace sanji::input
