// SPDX-License-Identifier: Apache-2.0
// The keys of region.yaml. Its registries stand in keys_registries.cpp.
#include "sim/input/keys_rows.hpp"
#include "sim/model/region.hpp"

#include <array>

namespace sanji::input {
namespace {

constexpr base::Word datum_words[] = {{"WGS84", "世界大地坐标系"},
                                      {"CGCS2000", "国家大地坐标系"},
                                      {"GCJ-02", "国测局坐标"},
                                      {"BD-09", "百度坐标"},
                                      {"planar", "平面"}};

}  // namespace

std::span<const Key> region_keys() {
  static constexpr std::array keys{
      kind_key("region"),
      name_key("region", must),
      name_en_key("region"),
      plain("region", "code", "代码", KeyType::id, must, mark("NBS code of the county, six digits.")),
      worded("region", "datum", "坐标系", KeyType::word, datum_words, must,
             mark("What coordinates are measured in, in all registries and maps of the region and its events; planar "
                  "means metres.")),
      plain("region", "border", "边界", KeyType::file, maybe, mark("GeoJSON file with the polygon of the county.")),
      plain("region", "schematic", "示意", KeyType::boolean, "false",
            mark("True where roads or positions are schematic; every map and table then says so.")),
      basis_key("region", mark("How the values of this file and its registries are known where nothing else is said.")),
      plain("region", "night", "夜间", KeyType::clock_range, "22:00 .. 06:00",
            mark("The hours in which people sleep.")),
      nested("region", "noticing", "发现", KeyType::map, "region.noticing", maybe,
             mark("How long until an information officer sees that a hazard has met people, houses or a road.")),
      nested("region", "speeds", "车速", KeyType::map, "region.speeds", maybe,
             mark("Driving speeds by class of road.")),
      column_basis_key("region", "speeds_basis", "车速依据", mark("How the speeds are known.")),
      measured("region", "detour", "绕行系数", KeyType::number, "", 1, 5, "1.56",
               mark("Way per straight line where no road is known, such as the access to a house.")),
      measured("region", "pace", "快慢系数", KeyType::plain_range, "", 0.2, 5, "0.85 .. 1.25",
               mark("Factor on driving time, drawn once for a team and an incident.")),
      nested("region", "channels", "通信", KeyType::list, "region.channels[]", must,
             mark("Ways by which posts reach each other; the first is used.")),
      nested("region", "capabilities", "能力", KeyType::list, "region.capabilities[]", maybe,
             mark("What teams can do; teams and the needs of plans speak of these ids.")),
      nested("region", "turnout", "集结", KeyType::list, "region.turnout[]", maybe,
             mark("How each kind of team musters; one item for each kind that occurs.")),

      measured("region.noticing", "day", "白天", KeyType::range, "min", 0, 1440, "2 min .. 12 min", mark("By day.")),
      measured("region.noticing", "night", "夜间", KeyType::range, "min", 0, 1440, "5 min .. 30 min",
               mark("By night.")),

      measured("region.speeds", "trunk", "国道", KeyType::quantity, "km/h", 1, 150, "85 km/h", mark("On trunk roads.")),
      measured("region.speeds", "county", "县道", KeyType::quantity, "km/h", 1, 150, "40 km/h",
               mark("On county roads.")),
      measured("region.speeds", "township", "乡道", KeyType::quantity, "km/h", 1, 150, "25 km/h",
               mark("On township roads.")),
      measured("region.speeds", "village", "村道", KeyType::quantity, "km/h", 1, 150, "25 km/h",
               mark("On village roads.")),

      plain("region.channels[]", "id", "编号", KeyType::id, must, mark("Short name of the channel.")),
      name_key("region.channels[]", must),
      name_en_key("region.channels[]"),
      measured("region.channels[]", "delay", "时延", KeyType::quantity, "s", 0, 3600, "0 s",
               mark("From sent to received, the machine's part only.")),

      plain("region.capabilities[]", "id", "编号", KeyType::id, must, mark("Short name of the capability.")),
      name_key("region.capabilities[]", must),
      name_en_key("region.capabilities[]"),

      worded("region.turnout[]", "id", "编号", KeyType::word, model::team_kind_words, must, mark("The kind of team.")),
      measured("region.turnout[]", "muster_day", "白天集结", KeyType::range, "min", 0, 1440, must,
               mark("From the order until the team leaves, by day.")),
      measured("region.turnout[]", "muster_night", "夜间集结", KeyType::range, "min", 0, 1440, must,
               mark("From the order until the team leaves, by night.")),
      measured("region.turnout[]", "present_day", "白天在位", KeyType::range, "%", 0, 100, must,
               mark("Share of the roster that comes by day.")),
      measured("region.turnout[]", "present_night", "夜间在位", KeyType::range, "%", 0, 100, must,
               mark("Share of the roster that comes by night.")),
      measured("region.turnout[]", "minimum_crew", "最少人数", KeyType::count, "persons", 1, 1000, "1 persons",
               mark("With fewer the team does not leave.")),
  };
  return keys;
}

}  // namespace sanji::input
