// SPDX-License-Identifier: Apache-2.0
// The keys of event files. What a kind of hazard needs beside these is declared by the hazard itself.
#include "sim/input/keys_rows.hpp"
#include "sim/model/event.hpp"
#include "sim/model/plan.hpp"

#include <array>

namespace sanji::input {

std::span<const Key> event_keys() {
  static constexpr std::array keys{
      kind_key("event"),
      extends_key("event"),
      name_key("event", must),
      name_en_key("event"),
      basis_key("event", mark("How the values of the file are known where nothing else is said.")),
      plain("event", "start", "开始", KeyType::date_time, must, mark("When the exercise starts, local time.")),
      plain("event", "holiday", "节假日", KeyType::boolean, "false", mark("True where it is a holiday.")),
      nested("event", "hazards", "灾害", KeyType::list, "event.hazards[]", maybe,
             mark("What happens to the region; must be given where there are neither failures nor gauges.")),
      nested("event", "travellers", "在途人员", KeyType::list, "event.travellers[]", maybe,
             mark("People on the road where the hazard may come.")),
      nested("event", "failures", "故障", KeyType::list, "event.failures[]", maybe,
             mark("What fails: mains, the signal of channels or room on them over an area, roads, bridges.")),
      nested("event", "absences", "缺席", KeyType::list, "event.absences[]", maybe, mark("Leaders who are away.")),
      nested("event", "behaviours", "行为", KeyType::list, "event.behaviours[]", maybe,
             mark("What posts are scripted to do with their reports.")),
      nested("event", "weather", "天气", KeyType::list, "event.weather[]", maybe,
             mark("Rain as it slows those on the road, over the whole region.")),
      nested("event", "gauges", "监测过程", KeyType::list, "event.gauges[]", maybe,
             mark("What there is for sensors to measure.")),

      plain("event.hazards[]", "kind", "种类", KeyType::word, must,
            mark("The kind of hazard model; it adds its own keys, see below.")),
      plain("event.hazards[]", "id", "编号", KeyType::id, must, mark("Short name of the hazard.")),
      name_key("event.hazards[]", must),
      name_en_key("event.hazards[]"),
      worded("event.hazards[]", "hazard", "灾种", KeyType::word, model::harm_words, must,
             mark("The kind of harm that it does.")),
      basis_key("event.hazards[]", mark("How the values of the item are known; where it is absent, as the file.")),

      plain("event.travellers[]", "id", "编号", KeyType::id, must, mark("Short name of the travellers.")),
      name_key("event.travellers[]", must),
      name_en_key("event.travellers[]"),
      measured("event.travellers[]", "persons", "人数", KeyType::count, "persons", 1, 10000, must,
               mark("How many they are.")),
      measured("event.travellers[]", "lon", "经度", KeyType::position, "deg", -180, 180, maybe,
               mark("Longitude in degrees; must be given unless the region is planar.")),
      measured("event.travellers[]", "lat", "纬度", KeyType::position, "deg", -90, 90, maybe,
               mark("Latitude in degrees; must be given unless the region is planar.")),
      measured("event.travellers[]", "x", "东", KeyType::position, "m", -1e6, 1e6, maybe,
               mark("Metres to the east; must be given where the region is planar.")),
      measured("event.travellers[]", "y", "北", KeyType::position, "m", -1e6, 1e6, maybe,
               mark("Metres to the north; must be given where the region is planar.")),
      item_basis_key("event.travellers[]"),

      plain("event.failures[]", "id", "编号", KeyType::id, must, mark("Short name of the failure.")),
      worded("event.failures[]", "what", "内容", KeyType::word, model::failure_words, must,
             mark("Mains, the signal of channels, room on them, a road that is blocked, or a bridge that gives way.")),
      measured("event.failures[]", "at", "起始", KeyType::after, "min", 0, 525600, must,
               mark("When it begins, after the start of the exercise.")),
      measured("event.failures[]", "for", "历时", KeyType::quantity, "min", 1, 525600, maybe,
               mark("How long it lasts where nobody mends it; absent = to the end, which needs work.")),
      plain(
          "event.failures[]", "area", "范围", KeyType::text_list, maybe,
          mark(
              "Codes of posts, each with everything under it; the county's code is all of it. Must be given for mains, "
              "signal and room.")),
      plain("event.failures[]", "roads", "道路", KeyType::text_list, maybe,
            mark("Ids of roads; must be given for roads and bridges.")),
      measured("event.failures[]", "work", "工作量", KeyType::quantity, "person-min", 0.1, 1e7, maybe,
               mark("Work by teams that ends it before its time; absent = nobody can mend it.")),
      worded(
          "event.failures[]", "hazard", "灾种", KeyType::word, model::harm_words, maybe,
          mark("The kind of harm of the work, for the plan's needs; absent = landslide for roads and bridges, blackout "
               "for the rest.")),
      plain("event.failures[]", "channels", "通信", KeyType::text_list, maybe,
            mark("Ids of the channels that lose their signal or room; absent = every network.")),
      measured("event.failures[]", "room", "剩余容量", KeyType::quantity, "%", 0, 100, "0 %",
               mark("Of a congestion: the part of the capacity that is left.")),
      item_basis_key("event.failures[]"),

      plain("event.absences[]", "id", "编号", KeyType::id, must, mark("Short name of the absence.")),
      plain("event.absences[]", "who", "人员", KeyType::reference, must, mark("Id of a leader of leaders.csv.")),
      measured("event.absences[]", "from", "起", KeyType::after, "min", 0, 525600, "+0 min",
               mark("From when the leader is away, after the start of the exercise.")),
      measured("event.absences[]", "until", "止", KeyType::after, "min", 0, 525600, must,
               mark("Until when, after the start of the exercise.")),
      plain("event.absences[]", "deputy_told", "已告副职", KeyType::boolean, "true",
            mark("Whether the deputy knows and signs at once.")),
      item_basis_key("event.absences[]"),

      plain("event.behaviours[]", "id", "编号", KeyType::id, must, mark("Short name of the behaviour.")),
      plain("event.behaviours[]", "post", "单位", KeyType::reference, must, mark("Code or id of the post.")),
      worded("event.behaviours[]", "what", "内容", KeyType::word, model::behaviour_words, must,
             mark("Hold reports back, make them smaller or greater, or send them late.")),
      measured("event.behaviours[]", "from", "起", KeyType::after, "min", 0, 525600, "+0 min",
               mark("From when, after the start of the exercise.")),
      measured("event.behaviours[]", "until", "止", KeyType::after, "min", 0, 525600, maybe,
               mark("Until when, after the start of the exercise; absent = to the end.")),
      measured("event.behaviours[]", "factor", "倍数", KeyType::number, "", 0, 1000, maybe,
               mark("On people and houses; below 1 to understate, above 1 to overstate, and must be given for these.")),
      measured("event.behaviours[]", "delay", "延迟", KeyType::quantity, "min", 0, 525600, maybe,
               mark("Before each report goes up; must be given for a delay.")),
      item_basis_key("event.behaviours[]"),

      measured("event.weather[]", "from", "起", KeyType::after, "min", 0, 525600, "+0 min",
               mark("From when, after the start of the exercise.")),
      measured("event.weather[]", "until", "止", KeyType::after, "min", 0, 525600, must,
               mark("Until when, after the start of the exercise.")),
      worded("event.weather[]", "rain", "雨", KeyType::word, model::rain_words, must,
             mark("None, rain, or heavy rain, in which vehicles go at their in_rain or in_heavy_rain.")),
      item_basis_key("event.weather[]"),

      plain("event.gauges[]", "id", "编号", KeyType::id, must, mark("Id of a sensor of sensors.csv.")),
      nested(
          "event.gauges[]", "readings", "过程", KeyType::list, "event.gauges[].readings[]", must,
          mark("What there is to measure, in the order of time; rain holds until the next, the others change evenly.")),
      item_basis_key("event.gauges[]"),

      measured("event.gauges[].readings[]", "at", "时刻", KeyType::after, "min", 0, 525600, must,
               mark("When, after the start of the exercise.")),
      plain("event.gauges[].readings[]", "value", "数值", KeyType::reading, must,
            mark("In the unit of what the sensor measures: mm/h of rain, m of water, ppm of gas or smoke.")),
  };
  return keys;
}

}  // namespace sanji::input
