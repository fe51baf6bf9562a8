// SPDX-License-Identifier: Apache-2.0
// The keys of region.yaml. Its registries stand in keys_registries.cpp.
#include "sim/input/keys_rows.hpp"
#include "sim/model/plan.hpp"
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
      plain("region", "relief", "地形", KeyType::file, maybe,
            mark("ESRI ASCII grid (.asc) of heights in metres, its corner and cells in the coordinates of the region; "
                 "only maps show it.")),
      column_basis_key("region", "relief_basis", "地形依据", mark("How the heights are known.")),
      nested("region", "rivers", "河流", KeyType::features, "river feature", maybe,
             mark("GeoJSON file of lines, a feature a river; only maps show them.")),
      column_basis_key("region", "rivers_basis", "河流依据",
                       mark("How the courses of the rivers are known, where a river does not say it itself.")),
      plain("region", "schematic", "示意", KeyType::boolean, "false",
            mark("True where roads or positions are schematic; every map and table then says so.")),
      basis_key("region", mark("How the values of this file and its registries are known where nothing else is said.")),
      plain("region", "night", "夜间", KeyType::clock_range, "22:00 .. 06:00",
            mark("The hours in which people sleep.")),
      plain("region", "flood_season", "汛期", KeyType::day_range, "06-01 .. 09-30",
            mark("The days of the flood season, the last one included; it may pass the new year.")),
      worded("region", "naming", "机构叫法", KeyType::word, model::naming_words, "plain",
             mark("How the province names the bodies of the three tiers.")),
      nested("region", "leaders", "领导应答", KeyType::map, "region.leaders", maybe,
             mark("How leaders take up what they are asked.")),
      nested("region", "responsible", "责任人应答", KeyType::map, "region.responsible", maybe,
             mark("How often persons who answer for a place take a call.")),
      nested("region", "noticing", "发现", KeyType::map, "region.noticing", maybe,
             mark("How long until an information officer sees that a hazard has met people, houses or a road.")),
      nested("region", "people", "人口在位", KeyType::map, "region.people", maybe,
             mark("Which share of the registered lives there, by season, and which share of these is at home, by hour; "
                  "absent = all, always.")),
      nested("region", "speeds", "车速", KeyType::map, "region.speeds", maybe,
             mark("Driving speeds by class of road.")),
      column_basis_key("region", "speeds_basis", "车速依据", mark("How the speeds are known.")),
      nested("region", "travel", "行车时间", KeyType::map, "region.travel", maybe,
             mark("By what travel times are known; where it is absent, by roads.")),
      measured("region", "detour", "绕行系数", KeyType::number, "", 1, 5, "1.56",
               mark("Way per straight line where no road is known, such as the access to a house.")),
      measured("region", "pace", "快慢系数", KeyType::plain_range, "", 0.2, 5, "0.85 .. 1.25",
               mark("Factor on driving time, drawn once for a team and an incident.")),
      nested(
          "region", "vehicle_classes", "车型", KeyType::list, "region.vehicle_classes[]", maybe,
          mark("What people and teams go by; the first is for whoever names none. Without the list everybody goes at "
               "the speeds of the roads and through no water.")),
      nested("region", "surfaces", "路面", KeyType::map, "region.surfaces", maybe,
             mark("Greatest speeds by surface; without the map a surface slows nobody.")),
      nested("region", "jams", "拥堵", KeyType::map, "region.jams", maybe,
             mark("How those who come hinder each other on a road; without the map nobody does.")),
      plain("region", "unreachable_meant", "允许不通", KeyType::boolean, "false",
            mark("True where posts that no road reaches are meant to be so; word goes there across country, teams find "
                 "no way.")),
      nested("region", "channels", "通信", KeyType::list, "region.channels[]", must,
             mark("Ways by which posts reach each other; where a plan gives no order, they are tried in this one.")),
      nested("region", "witnesses", "目击者", KeyType::list, "region.witnesses[]", maybe,
             mark("Who else notices an incident and calls, besides the information officer.")),
      nested("region", "capabilities", "能力", KeyType::list, "region.capabilities[]", maybe,
             mark("What teams can do; teams and the needs of plans speak of these ids.")),
      nested("region", "occupations", "职业", KeyType::list, "region.occupations[]", maybe,
             mark("What the members of teams live by, which says when they can come.")),
      nested(
          "region", "rosters", "花名册", KeyType::list, "region.rosters[]", maybe,
          mark("Whom teams are made of where rosters.csv does not name them, and which rosters list the same persons "
               "again.")),
      nested("region", "turnout", "集结", KeyType::list, "region.turnout[]", maybe,
             mark("How each kind of team musters; one item for each kind that occurs.")),

      measured("region.noticing", "day", "白天", KeyType::range, "min", 0, 1440, "2 min .. 12 min", mark("By day.")),
      measured("region.noticing", "night", "夜间", KeyType::range, "min", 0, 1440, "5 min .. 30 min",
               mark("By night.")),
      measured("region.noticing", "error", "估数误差", KeyType::plain_range, "", 0.01, 100, "1",
               mark("Factor on the people and houses that are counted at first sight.")),
      measured("region.noticing", "walk", "步行", KeyType::range, "min", 0, 1440, "0 min",
               mark("Walk of an information officer to the desk where no call gets through.")),

      measured("region.leaders", "answer", "应答", KeyType::range, "min", 0, 1440, "0 min",
               mark("Until a leader who is there takes up what he is asked.")),
      item_basis_key("region.leaders"),

      measured("region.responsible", "answers_day", "白天接听", KeyType::quantity, "%", 0, 100, "90 %",
               mark("Chance that a responsible person answers one call by day.")),
      measured("region.responsible", "answers_night", "夜间接听", KeyType::quantity, "%", 0, 100, "60 %",
               mark("Chance that a responsible person answers one call by night.")),
      item_basis_key("region.responsible"),

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
      worded("region.channels[]", "medium", "方式", KeyType::word, model::medium_words, "network",
             mark("A network carries words both ways; a messenger goes there by road; a broadcast only goes out.")),
      measured("region.channels[]", "setup", "接续", KeyType::range, "s", 0, 86400, "0 s",
               mark("Dialling, raising or booting, until one can speak or knows that it is in vain.")),
      measured("region.channels[]", "capacity", "容量", KeyType::count, "", 0, 1e6, "0",
               mark("Talks at once within one group; 0 = no limit.")),
      worded("region.channels[]", "shared_by", "共用", KeyType::word, model::shared_by_words, "county",
             mark("Whose talks take room from each other: of one post, of a township, of the county.")),
      plain("region.channels[]", "needs_power", "需市电", KeyType::boolean, "false",
            mark("True where the sets of the posts live on mains.")),
      measured("region.channels[]", "battery", "备电", KeyType::quantity, "min", 0, 525600, "0 min",
               mark("How long a set goes on without mains.")),
      measured("region.channels[]", "coverage", "覆盖", KeyType::quantity, "%", 0, 100, "100 %",
               mark("Share of the posts holding it that its signal reaches.")),
      measured("region.channels[]", "speed", "速度", KeyType::quantity, "km/h", 1, 150, "25 km/h",
               mark("Speed of a messenger on the road.")),
      worded("region.channels[]", "held_by", "配备", KeyType::words, model::post_kind_words, maybe,
             mark("Kinds of posts that hold it; absent = all. equipment.csv says otherwise for single posts.")),
      item_basis_key("region.channels[]"),

      plain("region.witnesses[]", "id", "编号", KeyType::id, must, mark("Short name of the witnesses.")),
      worded("region.witnesses[]", "kind", "类别", KeyType::word, model::witness_words, must,
             mark("Residents, passers-by, or staff of an enterprise.")),
      hazards_key("region.witnesses[]", model::harm_words),
      worded("region.witnesses[]", "objects", "对象", KeyType::words, model::exposed_words, maybe,
             mark("What the hazard has met; absent = anything.")),
      plain("region.witnesses[]", "calls", "拨打", KeyType::reference, maybe,
            mark("Id of the agency that they call, such as 119; absent = the village's own desk.")),
      measured("region.witnesses[]", "share", "比例", KeyType::quantity, "%", 0, 100, "100 %",
               mark("Share of the incidents at which somebody calls.")),
      measured("region.witnesses[]", "after_day", "白天用时", KeyType::range, "min", 0, 1440, must,
               mark("From the hazard meeting something to the call, by day.")),
      measured("region.witnesses[]", "after_night", "夜间用时", KeyType::range, "min", 0, 1440, must,
               mark("From the hazard meeting something to the call, by night.")),
      item_basis_key("region.witnesses[]"),

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
      plain("region.turnout[]", "goes_by", "出行车型", KeyType::reference, maybe,
            mark("Id of the vehicle class by which it goes where it has no vehicle of its own; absent = the first.")),
      measured("region.turnout[]", "minimum_full_time", "最少专职", KeyType::count, "persons", 0, 1000, "0 persons",
               mark("Of them, those who must be full-time by the roster.")),
      measured("region.turnout[]", "waits", "等候", KeyType::quantity, "min", 0, 1440, "15 min",
               mark("From the call: so long it waits for all who said that they come; then it leaves with its minimum "
                    "crew.")),
      measured("region.turnout[]", "gives_up", "放弃", KeyType::quantity, "min", 0, 1440, "60 min",
               mark("From the call: where the minimum crew is not there by then, it does not leave.")),
      measured("region.turnout[]", "vehicle_wait", "等车", KeyType::quantity, "min", 0, 1440, "60 min",
               mark("How long it waits for a vehicle that is out.")),
      plain("region.turnout[]", "own_means", "自备车", KeyType::boolean, "true",
            mark("True where those who find no seat come by motorcycle or farm vehicle; false where they stay.")),
      measured("region.turnout[]", "work_limit", "连续作业", KeyType::quantity, "h", 0.1, 240, maybe,
               mark("Time out after which the team asks for relief; absent = no limit.")),
      measured("region.turnout[]", "tired", "疲劳系数", KeyType::number, "", 0.05, 1, "1",
               mark("Factor on what it gets done past that limit.")),
      measured("region.turnout[]", "refit", "归队整备", KeyType::range, "min", 0, 1440, "0 min",
               mark("Back from work, until it can be called again.")),

      plain("river feature", "name", "名称", KeyType::text, maybe,
            mark("Name in Chinese; a river without one is drawn and not named.")),
      name_en_key("river feature"),
      basis_key("river feature", mark("How its course is known; where it is absent, as rivers_basis says.")),
  };
  return keys;
}

}  // namespace sanji::input
