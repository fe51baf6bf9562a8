// SPDX-License-Identifier: Apache-2.0
// What a flood meets of a street: one village with a main street of three stretches, the next village one stretch further on.
#include "sim/hazards/exposure.hpp"

#include "sim/hazards/footprint.hpp"

#include "tests/support/catch.hpp"

#include <memory>
#include <string>
#include <vector>

namespace {

using namespace sanji;
using base::SimTime;

SimTime at_minute(double minute) { return SimTime{} + base::minutes(minute); }

base::Polygon box(double low_m, double high_m) {
  return {{{low_m, -50}, {high_m, -50}, {high_m, 50}, {low_m, 50}}, {}};
}

/// Main Street from x = 0 to 4,000 m in stretches of 1,000 m, Church Lane off its first junction.
struct Village {
  model::Region region;

  Village() {
    region.posts.add({.code = "900000101201", .tier = model::Tier::village, .position = {1'000, 200}});
    region.posts.add({.code = "900000101202", .tier = model::Tier::village, .position = {3'900, 200}});
    for (int i = 0; i <= 4; ++i) {
      region.roads.junctions.add({.id = "J" + std::to_string(i), .position = {i * 1'000.0, 0}});
    }
    region.roads.junctions.add({.id = "J5", .position = {0, 1'000}});
    // the rows of a street stand in no order
    road("R3", "Main Street", 2, 3);
    road("R1", "Main Street", 0, 1);
    road("R2", "Main Street", 1, 2);
    road("R4", "Main Street", 3, 4);
    road("R5", "Church Lane", 0, 5);
  }
  void road(const char* id, const char* name, std::size_t from, std::size_t to) {
    model::Road segment;
    segment.id = id;
    segment.name.zh = name;
    segment.from = model::JunctionId(from);
    segment.to = model::JunctionId(to);
    segment.length = {1'000};
    region.roads.segments.add(std::move(segment));
  }
  [[nodiscard]] model::Exposure flooded(std::vector<hazards::FootprintFrame> frames) const {
    hazards::HazardSet hazards;
    hazards.push_back(std::make_unique<const hazards::Footprint>(
        hazards::Identity{.id = "river", .harm = model::Harm::flood}, std::move(frames)));
    return hazards::expose(region, {}, hazards, at_minute(600));
  }
  [[nodiscard]] std::vector<std::string> stretches(const model::Incident& incident) const {
    std::vector<std::string> ids;
    for (const model::MetRoad& met : incident.roads) ids.push_back(region.roads.segments[met.road].id);
    return ids;
  }
};

}  // namespace

TEST_CASE("the flooded stretches of one street are one incident where the water came first") {
  const Village village;
  const auto exposure = village.flooded(
      {{at_minute(0), at_minute(90), 1, {box(1'200, 1'900)}}, {at_minute(20), at_minute(90), 2, {box(700, 1'100)}}});
  REQUIRE(exposure.incidents.size() == 1);
  const model::Incident& incident = exposure.incidents[model::IncidentId(0)];
  CHECK(incident.id == "flood/900000101201/R1");  // by the street's first stretch, wherever the water is
  CHECK(village.stretches(incident) == std::vector<std::string>{"R2", "R1"});
  CHECK(incident.position.x_m == Approx(1'200));
  CHECK(incident.roads[0].share == Approx(0.2));
  CHECK(incident.roads[1].share == Approx(0.7));
  CHECK(exposure.touches.size() == 2 + 3);  // R1 met and left, R2 met, worse and left: each stretch keeps its own times
}

TEST_CASE("a street that is flooded in two villages is an incident in each") {
  const Village village;
  const auto exposure = village.flooded({{at_minute(0), at_minute(90), 1, {box(500, 600), box(3'600, 3'700)}}});
  REQUIRE(exposure.incidents.size() == 2);
  CHECK(exposure.incidents[model::IncidentId(0)].id == "flood/900000101201/R1");
  CHECK(exposure.incidents[model::IncidentId(1)].id == "flood/900000101202/R1");
}

TEST_CASE("another street at the same crossing is an incident of its own") {
  const Village village;
  const auto exposure = village.flooded({{at_minute(0), at_minute(90), 1, {box(-50, 100)}}});
  REQUIRE(exposure.incidents.size() == 2);
  CHECK(exposure.incidents[model::IncidentId(1)].id == "flood/900000101201/R5");
}

TEST_CASE("streets of one name that do not hang together are two") {
  Village village;
  village.region.roads.segments[model::RoadId(2)].name.zh = "Bridge Street";  // R2, between R1 and R3
  const auto streets = model::streets_of(village.region.roads);
  const auto known_by = [&](std::size_t road) { return village.region.roads.segments[streets[road]].id; };
  CHECK(known_by(0) == "R3");
  CHECK(known_by(1) == "R1");
  CHECK(known_by(2) == "R2");
  CHECK(known_by(3) == "R3");
}

TEST_CASE("stretches without a name are one street where they say so, and else each its own") {
  Village village;
  for (const auto id : village.region.roads.segments.ids()) village.region.roads.segments[id].name.zh.clear();
  CHECK(model::streets_of(village.region.roads)[0] == model::RoadId(0));
  for (const std::size_t row : {0, 1, 2}) village.region.roads.segments[model::RoadId(row)].street = "way 7";
  const auto streets = model::streets_of(village.region.roads);
  CHECK(streets[0] == model::RoadId(1));  // R1 has the smallest id
  CHECK(streets[2] == model::RoadId(1));
  CHECK(streets[3] == model::RoadId(3));
}
