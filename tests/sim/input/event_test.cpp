// SPDX-License-Identifier: Apache-2.0
// What is wrong with an event, its maps and its limits, and what is said about it.
#include "tests/sim/input/small_county.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::input;

namespace {

Lines event_with(std::string_view part, std::string_view by) {
  return problems_with("event.yaml", event_text, part, by);
}
Lines flood_with(std::string_view part, std::string_view by) {
  return problems_with("flood.geojson", flood_text, part, by);
}
Lines limits_with(std::string_view part, std::string_view by) {
  return problems_with("limits/report.yaml", limits_text, part, by);
}
Lines drill_with(std::string_view part, std::string_view by) {
  return problems_with("drill.yaml", scenario_text, part, by);
}

}  // namespace

TEST_CASE("a hazard has the keys of every hazard and those of its kind") {
  CHECK(event_with("frames: flood.geojson", "frame: flood.geojson") ==
        Lines{"event.yaml:7:91: unknown key 'frame'; hazard 'footprint' knows: kind, id, name, name_en, hazard, basis, "
              "frames, begins; did you mean 'frames'?"});
  CHECK(event_with("kind: footprint", "kind: footprnt") ==
        Lines{"event.yaml:7:12: 'footprnt' is no value of 'kind'; known: footprint; did you mean 'footprint'?"});
  CHECK(event_with("kind: footprint, ", "") ==
        Lines{"event.yaml:7:5: event.hazards needs the key 'kind'; write it, like kind: footprint"});
  CHECK(event_with("hazard: flood", "hazard: floods") ==
        Lines{"event.yaml:7:67: 'floods' is no value of 'hazard'; known: flood, fire, chemical, blackout, landslide; did you mean "
              "'flood'?"});
  CHECK(event_with("{kind: footprint, id: river, name: 河", "{kind: footprint, 编号: river, 名称: 河") == Lines{});
}

TEST_CASE("moments are dates with a time, spans after a start have a plus") {
  CHECK(event_with("2024-08-12 22:40", "2024-02-30 22:40") ==
        Lines{"event.yaml:5:8: '2024-02-30 22:40' is no date and time; write it like 2024-08-12 22:40"});
  CHECK(event_with("begins: +10 min", "begins: 10 min") ==
        Lines{"event.yaml:7:82: '10 min' is no span after a start; write a plus, a number and a unit, like +20 min"});
}

TEST_CASE("travellers stand in the county") {
  CHECK(event_with("lon: 103.43", "lon: 113.43") ==
        Lines{"event.yaml:9:67: travellers 'minibus-1' stands 890 km outside the border of the county; look at its "
              "coordinates and the datum of region.yaml"});
  CHECK(event_with("lon: 103.43, lat: 35.685", "x: 3 m, y: 4 m") ==
        Lines{"event.yaml:9:65: the region has degrees; write lon and lat instead of 'x'"});
  CHECK(event_with("persons: 9", "persons: nine") ==
        Lines{"event.yaml:9:59: 'nine' is no whole number; write it like 3"});
  CHECK(event_with("persons: 9", "persons: 9 人") == Lines{});
}

TEST_CASE("polygons are closed, simple and not empty") {
  CHECK(flood_with(",[103.435,35.685]]]", "]]") ==
        Lines{"flood.geojson:2:174: the ring is not closed; repeat its first position at its end"});
  CHECK(flood_with("[103.445,35.695],[103.435,35.695]", "[103.435,35.695],[103.445,35.695]") ==
        Lines{"flood.geojson:2:121: the polygon crosses or touches itself; draw its corners in order"});
  CHECK(flood_with("[[[103.435,35.685],[103.445,35.685],[103.445,35.695],[103.435,35.695],[103.435,35.685]]]", "[]") ==
        Lines{"flood.geojson:2:89: the polygon is empty; draw at least three corners"});
  CHECK(flood_with("\"Polygon\"", "\"Point\"") ==
        Lines{"flood.geojson:2:89: geometry 'Point' has no area; draw a Polygon or a MultiPolygon"});
  CHECK(problems_with("flood.geojson", R"({"type":"FeatureCollection","features":[]})") ==
        Lines{"flood.geojson:1:40: the GeoJSON file has no features; draw at least one polygon"});
}

TEST_CASE("positions on a map are degrees, the longitude first") {
  CHECK(flood_with("[103.445,35.695]", "[35.695,103.445]") ==
        Lines{"flood.geojson:2:157: '[35.695, 103.445]' looks swapped; GeoJSON writes the longitude first"});
  CHECK(flood_with("[103.445,35.695]", "[1e9,2e9]") ==
        Lines{"flood.geojson:2:157: '[1e9, 2e9]' is no longitude and latitude in degrees; export the file in WGS84"});
}

TEST_CASE("features have the properties that their hazard declares") {
  CHECK(flood_with("\"severity\":1", "\"severity\":5") ==
        Lines{"flood.geojson:2:75: '5' is out of range; severity goes from 1 to 4"});
  CHECK(flood_with("\"until\":\"+4 h\"", "\"until\":\"+0 h\"") ==
        Lines{"flood.geojson:2:57: until '+0 h' is not after from '+0 min'; write a later time, or leave it out"});
  CHECK(flood_with("\"until\":\"+4 h\"", "\"untill\":\"+4 h\"") ==
        Lines{"flood.geojson:2:49: unknown key 'untill'; footprint feature knows: from, until, severity, depth, debris; did you mean "
              "'until'?"});
  CHECK(flood_with(",\"severity\":1", "") ==
        Lines{"flood.geojson:2:32: footprint feature needs the key 'severity'; write it, like severity: 3"});
}

TEST_CASE("hazards come in the order of the event, on the plane of the region") {
  WrittenFiles files;
  write_small_county(files);
  const LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
  REQUIRE(result.loaded);
  const hazards::Hazard& river = *result.loaded->hazards.at(0);
  CHECK(river.identity().id == "river");
  const auto& group = *result.loaded->scenario.region.households.begin();
  const auto crossings = river.crossings(group.position, base::SimTime{base::hours(6).us});
  REQUIRE(crossings.size() == 2);
  CHECK(crossings[0].at == base::SimTime{base::minutes(10).us});
  CHECK(crossings[1].at == base::SimTime{base::minutes(25).us});
  CHECK(crossings[1].severity == 2);
}

TEST_CASE("limits go from one moment to another and name their document") {
  CHECK(limits_with("to: told_county", "to: onset") ==
        Lines{"limits/report.yaml:7:103: limit 'township-to-county' begins and ends at 'onset'; write another moment"});
  CHECK(limits_with("status: read,", "status: heard,") ==
        Lines{"limits/report.yaml:7:140: 'heard' is no value of 'status'; known: read, read-weak, recalled, estimated, "
              "assumed"});
  WrittenFiles files;
  write_small_county(files);
  const LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
  REQUIRE(result.loaded);
  const model::Limit& limit = result.loaded->scenario.limits.at(0).limits.at(0);
  CHECK(limit.id == "report/township-to-county");
  CHECK(limit.document == "预案");
  CHECK(limit.number == "某号");
  CHECK(limit.article == "第9条");
  CHECK(limit.share.value == 1.0);
}

TEST_CASE("limits profiles are found beside the scenario and in the folders above it") {
  CHECK(drill_with("[report]", "[reprot]") ==
        Lines{"drill.yaml:7:10: no limits profile 'reprot'; known: report; did you mean 'report'?"});
  CHECK(drill_with("[report]", "[report, report]") ==
        Lines{"drill.yaml:7:18: limits profile 'report' is named twice; take one out"});
  CHECK(problems_with("limits/again.yaml", limits_text) == Lines{});  // not named, not read
  WrittenFiles twice;
  write_small_county(twice);
  twice.write("limits/again.yaml", limits_text)
      .write("drill.yaml", changed(std::string(scenario_text), "[report]", "[report, again]"));
  CHECK(
      twice.problems() ==
      Lines{"limits/again.yaml:2:5: limits profile 'report' stands twice; the first is in line 2; give each its own"});
  WrittenFiles files;
  write_small_county(files);
  files.write("a/b/drill.yaml", "sanji: scenario\nextends: ../../drill.yaml\n");
  files.write("a/limits/report.yaml", changed(std::string(limits_text), "id: report", "id: nearer"));
  const LoadResult result = load_scenario(files / "a/b/drill.yaml", base::Language::en);
  REQUIRE(files.lines(result.issues) == Lines{});
  CHECK(result.loaded->scenario.limits.at(0).id == "nearer");
}

TEST_CASE("a scenario needs its parts") {
  CHECK(drill_with("region: region", "region: regon") ==
        Lines{"drill.yaml:4:9: folder 'regon' does not exist; write the folder that holds region.yaml; did you mean "
              "'region'?"});
  CHECK(drill_with("region: region", "region: plan.yaml") ==
        Lines{"drill.yaml:4:9: 'plan.yaml' is a file; write the folder that holds region.yaml"});
  CHECK(drill_with("seed: 7", "seed: -7") ==
        Lines{"drill.yaml:9:7: '-7' is out of range; seed goes from 0 to 1000000000000000"});
  CHECK(drill_with("duration: 6 h\n", "") ==
        Lines{"drill.yaml:1:1: scenario needs the key 'duration'; write it, like duration: 12 h"});
}
