// SPDX-License-Identifier: Apache-2.0
// What is wrong with a region, and what is said about it.
#include "tests/sim/input/small_county.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace sanji;
using namespace sanji::input;

namespace {

Lines region_with(std::string_view part, std::string_view by) {
  return problems_with("region/region.yaml", region_text, part, by);
}
Lines posts_with(std::string_view part, std::string_view by) {
  return problems_with("region/posts.csv", posts_text, part, by);
}
Lines teams_with(std::string_view part, std::string_view by) {
  return problems_with("region/teams.csv", teams_text, part, by);
}
Lines roads_with(std::string_view part, std::string_view by) {
  return problems_with("region/roads.csv", roads_text, part, by);
}

}  // namespace

TEST_CASE("an unknown key names those that are known and the likeliest one") {
  CHECK(
      region_with("detour: 1.56", "detuor: 1.56") ==
      Lines{"region/region.yaml:13:1: unknown key 'detuor'; region knows: sanji, name, name_en, code, datum, border, "
            "relief, relief_basis, rivers, rivers_basis, schematic, "
            "basis, night, flood_season, naming, leaders, responsible, noticing, people, speeds, speeds_basis, travel, "
            "detour, pace, vehicle_classes, surfaces, jams, "
            "unreachable_meant, channels, witnesses, capabilities, occupations, rosters, turnout; did you mean "
            "'detour'?"});
  CHECK(region_with("name: 小县", "名程: 小县").front() ==
        "region/region.yaml:2:1: unknown key '名程'; region knows: 三级, 名称, 英文名称, 代码, 坐标系, 边界, 地形, "
        "地形依据, 河流, 河流依据, 示意, "
        "依据, 夜间, 汛期, 机构叫法, 领导应答, 责任人应答, 发现, 人口在位, "
        "车速, 车速依据, 行车时间, 绕行系数, 快慢系数, 车型, 路面, 拥堵, 允许不通, 通信, 目击者, 能力, 职业, 花名册, "
        "集结; did you mean '名称'?");
  CHECK(region_with("name: 小县", "名称: 小县") == Lines{});
}

TEST_CASE("hours at home and seasons that share a time are refused, and more residents than are registered") {
  const auto with_people = [](std::string_view people) {
    return region_with("speeds_basis: assumed", "speeds_basis: assumed\n" + std::string(people));
  };
  CHECK(with_people("people: {at_home: [{id: a, hours: 08:00 .. 18:00, share: 50 %}, "
                    "{id: b, hours: 17:30 .. 06:00, share: 90 %}]}") ==
        Lines{"region/region.yaml:13:80: 'a' and 'b' both hold 17:30; let one end where the other begins"});
  CHECK(with_people("people: {seasons: [{id: a, days: 12-20 .. 02-10, resident: 95 %}, "
                    "{id: b, days: 02-10 .. 03-01, resident: 90 %}]}") ==
        Lines{"region/region.yaml:13:81: 'a' and 'b' both hold 02-10; let one end where the other begins"});
  CHECK(with_people("people: {at_home: [{id: a, hours: 08:00 .. 18:00, share: 50 %}, "
                    "{id: b, hours: 18:00 .. 08:00, share: 90 %}]}") == Lines{});
  CHECK(problems_with("region/households.csv",
                      "id,post,households,persons,resident_persons,lon_deg,lat_deg,basis,position_basis\n"
                      "G1,622926100201,20,9,10,103.441,35.691,estimated,estimated\n"
                      "G2,622926100202,20,80,80,103.411,35.701,estimated,estimated\n") ==
        Lines{"region/households.csv:2:22: group 'G1' has 10 residents, but only 9 are registered; write at most 9"});
}

TEST_CASE("a missing key says what may stand there") {
  CHECK(region_with("datum: WGS84\n", "") ==
        Lines{"region/region.yaml:1:1: region needs the key 'datum'; write it, like datum: WGS84"});
  CHECK(region_with("name: 小县", "name:") ==
        Lines{"region/region.yaml:2:1: region needs the key 'name'; write it, like name: ..."});
}

TEST_CASE("values of a wrong shape, unit or size are refused") {
  CHECK(region_with("datum: WGS84", "datum: WGS-84") ==
        Lines{"region/region.yaml:5:8: 'WGS-84' is no value of 'datum'; known: WGS84, CGCS2000, GCJ-02, BD-09, planar; "
              "did you mean 'WGS84'?"});
  CHECK(region_with("delay: 2 s", "delay: 2 km") ==
        Lines{"region/region.yaml:16:58: 'km' is no unit of duration; write a number and a unit, like 20 s"});
  CHECK(region_with("5 min .. 30 min", "30 min .. 5 min") ==
        Lines{"region/region.yaml:10:41: '30 min .. 5 min' runs backwards; write the smaller value first"});
  CHECK(region_with("5 min .. 30 min", "-5 min .. 30 min") ==
        Lines{"region/region.yaml:10:41: '-5 min' is out of range; night goes from 0 to 1440 min"});
  CHECK(region_with("noticing: {day: 2 min .. 12 min, night: 5 min .. 30 min}", "noticing: 5 min") ==
        Lines{"region/region.yaml:10:11: 'region.noticing' takes keys and values; write it like day: 2 min .. 12 min"});
  CHECK(region_with("  - {id: mobile, name: 手机, name_en: mobile phone, delay: 2 s}", "  mobile") ==
        Lines{"region/region.yaml:16:3: 'channels' takes a list; write each item on a line of its own that begins with "
              "a dash"});
  CHECK(region_with("night: 22:00 .. 06:00", "night: 22:00-06:00") ==
        Lines{"region/region.yaml:9:8: '22:00-06:00' is no span of hours; write it like 22:00 .. 06:00"});
  CHECK(region_with("8 persons", "8") ==
        Lines{"region/region.yaml:21:150: '8' has no unit; write a number and a unit, like 8 persons"});
  CHECK(region_with("8 persons", "8.5 persons") ==
        Lines{"region/region.yaml:21:150: '8.5 persons' is no whole number; write it like 8 persons"});
}

TEST_CASE("the county's code is the same in region.yaml and posts.csv") {
  CHECK(
      region_with("code: \"622926\"", "code: \"622927\"") ==
      Lines{"region/region.yaml:4:7: code '622927' is not that of the county in posts.csv, '622926'; write the same"});
}

TEST_CASE("paths of one machine are refused") {
  CHECK(region_with("border: border.geojson", "border: /data/border.geojson") ==
        Lines{"region/region.yaml:6:9: '/data/border.geojson' is tied to one machine; write the path from this file's "
              "folder, with forward slashes"});
  CHECK(region_with("border: border.geojson", "border: boarder.geojson") ==
        Lines{"region/region.yaml:6:9: file 'region/boarder.geojson' does not exist; did you mean 'border.geojson'?"});
}

TEST_CASE("a region has one county, and superiors stand one tier above") {
  CHECK(posts_with("village,622926100,103.44", "village,622926,103.44") ==
        Lines{"region/posts.csv:4:38: post '622926100201' is a village, but its superior '622926' is a county; write "
              "the code of its township"});
  CHECK(posts_with("village,622926100,103.44", "village,622926101,103.44") ==
        Lines{"region/posts.csv:4:38: post '622926100201' has superior '622926101', which is no post of this county; "
              "nearest: 622926100 (上乡)"});
  CHECK(posts_with("village,622926100,103.44", "village,,103.44") ==
        Lines{"region/posts.csv:4:38: post '622926100201' has no superior; write the code of its township"});
  CHECK(posts_with("county,,", "village,622926100,").front() ==
        "region/posts.csv:1:1: no post is the county; write one of tier county");
  const Lines two = posts_with("township,622926,", "county,,");
  CHECK(std::find(two.begin(), two.end(),
                  "region/posts.csv:3:29: post '622926100' is a second county; the first is '622926' in line 2; a "
                  "region has one") != two.end());
}

TEST_CASE("a circle of superiors is shown whole") {
  CHECK(posts_with("county,,", "county,622926100,") ==
        Lines{"region/posts.csv:2:31: the superiors run in a circle: 622926 -> 622926100 -> 622926; give one of these "
              "posts the post above it"});
}

TEST_CASE("codes have the digits of their tier and begin with their superior's") {
  CHECK(
      posts_with("622926100201", "62292610020") ==
      Lines{"region/posts.csv:4:1: '62292610020' is no code of a village; write its 12 digits as the NBS lists them"});
  CHECK(posts_with("622926100201", "622926101201") ==
        Lines{"region/posts.csv:4:38: code '622926101201' does not begin with the code of its superior '622926100'; "
              "one of them is wrong"});
  CHECK(posts_with("622926100202", "6.22926E+11") ==
        Lines{"region/posts.csv:5:1: '6.22926E+11' is a code that a spreadsheet has turned into a number; format the "
              "column as text and write it again"});
  CHECK(posts_with("622926100202", "622926100201") ==
        Lines{"region/posts.csv:5:1: post '622926100201' stands twice; the first is in line 4; give each its own"});
}

TEST_CASE("places outside the county, swapped or missing coordinates are seen") {
  CHECK(posts_with("103.44,35.69", "35.69,103.44") == Lines{"region/posts.csv:4:48: lon_deg 35.69 and lat_deg 103.44 "
                                                            "look swapped; write lon_deg 103.44 and lat_deg 35.69"});
  CHECK(posts_with("103.44,35.69", "104.44,35.69") ==
        Lines{"region/posts.csv:4:48: post '622926100201' stands 76.0 km outside the border of the county; look at its "
              "coordinates and the datum of region.yaml"});
  CHECK(posts_with("103.44,35.69", "103.44,") ==
        Lines{"region/posts.csv:4:55: the position is missing; write lon_deg and lat_deg"});
  // the border's datum is uncertain: a few hundred metres outside are let pass
  CHECK(problems_with("region/stores.csv", stores_text, "103.401,35.661", "103.605,35.661") == Lines{});
  CHECK(problems_with("region/stores.csv", stores_text, "103.401,35.661", "103.615,35.661") ==
        Lines{"region/stores.csv:2:31: store 'W1' stands 1.4 km outside the border of the county; look at its "
              "coordinates and the datum of region.yaml"});
}

TEST_CASE("negative and absurd numbers are refused") {
  CHECK(posts_with("2500", "-2500") ==
        Lines{"region/posts.csv:4:61: '-2500' is out of range; population_persons goes from 0 to 5000000"});
  CHECK(posts_with("2500", "\"2,500\"") == Lines{"region/posts.csv:4:61: '2,500' is no whole number; write it like 3"});
  CHECK(
      posts_with("2500", "02500") ==
      Lines{
          "region/posts.csv:4:61: '02500' begins with a zero, which some programs read as another number; write 2500"});
  CHECK(teams_with(",25,", ",0,") == Lines{"region/teams.csv:3:48: '0' is out of range; persons goes from 1 to 10000"});
}

TEST_CASE("one broken row is one message, not one for each row that refers to it") {
  CHECK(posts_with("2500", "2,500") == Lines{"region/posts.csv:4:1: this row has 15 cells, but the header has 14; look "
                                             "for a missing or spare delimiter, or put the text in quotes"});
}

TEST_CASE("unknown references name the nearest row") {
  CHECK(teams_with("622926100201", "622926100211") ==
        Lines{"region/teams.csv:3:26: team 'T2' has post '622926100211', which is no post of this county; nearest: "
              "622926100201 (东村)"});
  CHECK(teams_with("S1", "S2") == Lines{"region/teams.csv:2:42: team 'T1' has station 'S2', which is no station of "
                                        "stations.csv; nearest: S1 (县救援站)"});
  CHECK(teams_with("village,,25,flood-rescue", "village,,25,medical flood-resque") ==
        Lines{"region/teams.csv:3:59: team 'T2' has capabilities 'flood-resque', which is no capability of "
              "region.yaml; did you mean 'flood-rescue'?"});
  CHECK(problems_with("region/houses.csv", houses_text, "H2,G1", "H2,G3") ==
        Lines{"region/houses.csv:3:4: house 'H2' has group 'G3', which is no household group of households.csv; "
              "nearest: G1"});
  CHECK(problems_with("region/desks.csv", desks_text, "622926,6", "622929,6") ==
        Lines{"region/desks.csv:2:1: desk of post '622929' has post '622929', which is no post of this county; "
              "nearest: 622926 (小县)"});
}

TEST_CASE("a kind of team without a turnout is asked for once") {
  CHECK(teams_with("village,,25", "township,,25") ==
        Lines{"region/teams.csv:3:39: team 'T2' is of kind 'township', for which region.yaml has no turnout; add an "
              "item with id: township there"});
}

TEST_CASE("ids are unique in their registry") {
  CHECK(teams_with("T2", "T1") ==
        Lines{"region/teams.csv:3:1: team 'T1' stands twice; the first is in line 2; give each its own"});
  CHECK(problems_with("region/junctions.csv", junctions_text, "622926100202", "622926100201") ==
        Lines{"region/junctions.csv:5:17: junction of post '622926100201' stands twice; the first is in line 4; give "
              "each its own"});
}

TEST_CASE("houses hold as many people as the group that they stand for") {
  CHECK(problems_with("region/households.csv", households_text, "20,9,", "20,10,") ==
        Lines{"region/houses.csv:2:7: the houses of group 'G1' hold 9 persons, but the group has 10; make them agree"});
}

TEST_CASE("roads join two junctions and are no shorter than the straight line") {
  CHECK(roads_with("J2,J4", "J2,J2") ==
        Lines{"region/roads.csv:4:20: road 'R3' begins and ends at junction 'J2'; write another one"});
  CHECK(roads_with("J2,J4", "J2,J9") ==
        Lines{"region/roads.csv:4:20: road 'R3' has to 'J9', which is no junction of junctions.csv; nearest: J1"});
  CHECK(roads_with("4.5", "0.45") == Lines{"region/roads.csv:2:32: road 'R1' has 0.45 km, less than the straight line "
                                           "of 2.86 km between its junctions; look at length_km or at the junctions"});
  CHECK(roads_with("4.5", "2.84") == Lines{});
}

TEST_CASE("a road goes over its points in their order, whatever the order of the rows") {
  WrittenFiles files;
  write_small_county(files);
  files.write("region/road_points.csv", "road,order,lon_deg,lat_deg\nR1,2,103.418,35.676\nR1,1,103.41,35.67\n");
  CHECK(files.problems() == Lines{});
  const LoadResult loaded = load_scenario(files / "drill.yaml", base::Language::en);
  REQUIRE(loaded.loaded);
  const model::Region& region = loaded.loaded->scenario.region;
  const model::Road& road = region.roads.segments[model::RoadId(0)];
  REQUIRE(road.shape.size() == 2);
  CHECK(road.shape[0].x_m < road.shape[1].x_m);
  CHECK(model::line_of(region.roads, road).size() == 4);
  CHECK(region.roads.segments[model::RoadId(1)].shape.empty());
}

TEST_CASE("points of roads that are not there, twice the same, without a number or further than the road is long") {
  const auto points_with = [](std::string_view rows) {
    return problems_with("region/road_points.csv", "road,order,lon_deg,lat_deg\n" + std::string(rows));
  };
  CHECK(points_with("R9,1,103.41,35.67\n") ==
        Lines{"region/road_points.csv:2:1: point of road 'R9/1' has road 'R9', which is no road of roads.csv; nearest: "
              "R1"});
  CHECK(points_with("R1,1,103.41,35.67\nR1,1,103.41,35.671\n").size() == 1);
  CHECK(points_with("R1,first,103.41,35.67\n").size() == 1);
  CHECK(points_with("R1,,103.41,35.67\n").size() == 1);
  CHECK(points_with("R1,1,103.45,35.66\n") ==
        Lines{"region/road_points.csv:2:4: road 'R1' has 4.50 km, less than the 8.03 km over its points; look at "
              "length_km in roads.csv or at the points and their order"});
}

TEST_CASE("posts that no road reaches are listed") {
  CHECK(roads_with("J2,J4", "J1,J2") ==
        Lines{"region/roads.csv:1:1: no road leads from the county seat to: "
              "622926100202 (西村); add roads, or junctions that have these posts; where "
              "it is meant so, write unreachable_meant: true in region.yaml"});
  CHECK(problems_with("region/junctions.csv", junctions_text, "35.66,622926,", "35.66,,") ==
        Lines{"region/roads.csv:1:1: no junction has the county seat '622926' as its post; write its code at one in "
              "junctions.csv"});
}

TEST_CASE("posts that no road reaches are no fault where the region says that it is meant") {
  WrittenFiles files;
  write_small_county(files);
  const auto with = [](std::string_view text, std::string_view part, std::string_view by) {
    std::string changed(text);
    changed.replace(changed.find(part), part.size(), by);
    return changed;
  };
  files.write("region/roads.csv", with(roads_text, "J2,J4", "J1,J2"));
  CHECK(files.problems().size() == 1);
  files.write("region/region.yaml", with(region_text, "detour: 1.56\n", "detour: 1.56\nunreachable_meant: true\n"));
  CHECK(files.problems() == Lines{});
}

TEST_CASE("classes of vehicles are named by turnouts, jams rise, bridges stand where there are any") {
  const auto region_with = [](std::string_view lines) {
    return problems_with("region/region.yaml", region_text, "detour: 1.56\n", "detour: 1.56\n" + std::string(lines));
  };
  CHECK(region_with("vehicle_classes: [{id: car, name: 小车, wades: 0.3 m}]\n") == Lines{});
  CHECK(region_with("vehicle_classes: []\n").size() == 1);
  CHECK(region_with("vehicle_classes: [{id: car, name: 小车}]\n").size() == 1);
  CHECK(region_with("jams: {free_up_to_per_km: 5, standstill_at_per_km: 4, persons_per_vehicle: 4 persons}\n").size() ==
        1);
  CHECK(problems_with("region/region.yaml", region_text, "muster_day:", "goes_by: tank, muster_day:").size() == 1);
  CHECK(roads_with("class,", "class,bridge_limit_t,").size() >= 1);
}

TEST_CASE("only posts.csv must be there") {
  WrittenFiles files;
  write_small_county(files);
  for (const char* name :
       {"households", "houses", "officers", "desks", "teams", "stations", "stores", "shelters", "junctions", "roads"}) {
    files.remove("region/" + std::string(name) + ".csv");
  }
  CHECK(files.problems() == Lines{});
  files.remove("region/posts.csv");
  CHECK(files.problems() == Lines{"region/region.yaml:1:1: file 'region/posts.csv' does not exist"});
}

TEST_CASE("a planar region is read in metres, and only in metres") {
  WrittenFiles files;
  files.write("region.yaml", "sanji: region\nname: 谷\ncode: 622926\ndatum: planar\nchannels: [{id: m, name: 手机}]\n");
  files.write("posts.csv",
              "code,name,tier,superior,x_m,y_m\n622926,县,county,,0,0\n622926100,乡,township,622926,1000,-500.5\n");
  CHECK(files.check("region.yaml") == Lines{});
  files.write("posts.csv", "code,name,tier,superior,lon_deg,lat_deg\n622926,县,county,,103,35\n");
  CHECK(files.check("region.yaml") ==
        Lines{"posts.csv:2:18: the region is planar; write x_m and y_m in metres instead of 'lon_deg'"});
}

TEST_CASE("the border is one polygon") {
  CHECK(problems_with("region/border.geojson", flood_text) ==
        Lines{"region/border.geojson:1:1: a border is one polygon, but the file has 2; keep the county's own"});
}
