// SPDX-License-Identifier: Apache-2.0
// A flood drawn in two steps: the river's banks from 20 min on, the wider valley for an hour in the middle.
#include "sim/hazards/footprint.hpp"

#include "sim/hazards/registry.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

namespace {

using namespace sanji;
using base::minutes;
using base::Polygon;
using Line = std::vector<base::Point>;
using base::SimTime;

SimTime at_minute(double minute) { return SimTime{} + minutes(minute); }

Polygon strip(double low_m, double high_m) { return {{{0, low_m}, {1'000, low_m}, {1'000, high_m}, {0, high_m}}, {}}; }

std::string told(const std::vector<hazards::Crossing>& crossings) {
  std::string text;
  for (const auto& crossing : crossings) {
    text += std::to_string(crossing.at.us / 60'000'000) + "min:" + std::to_string(crossing.severity) + " ";
  }
  return text;
}

const SimTime end = at_minute(600);

hazards::Footprint flood() {
  return {{.id = "river", .harm = model::Harm::flood},
          {{at_minute(30), at_minute(90), 2, {strip(-300, 300)}},
           {at_minute(20), at_minute(200), 3, {strip(-50, 50)}},
           {at_minute(90), at_minute(150), 1, {strip(-300, 300)}}}};
}

}  // namespace

TEST_CASE("a place has the largest severity of the polygons that hold it at the time") {
  const auto river = flood();
  CHECK(river.at({500, 0}, at_minute(19)) == 0);
  CHECK(river.at({500, 0}, at_minute(20)) == 3);
  CHECK(river.at({500, 0}, at_minute(40)) == 3);
  CHECK(river.at({500, 200}, at_minute(40)) == 2);
  CHECK(river.at({500, 200}, at_minute(90)) == 1);
  CHECK(river.at({500, 200}, at_minute(150)) == 0);
  CHECK(river.at({500, 301}, at_minute(40)) == 0);
}

TEST_CASE("a place on the border is held") { CHECK(flood().at({500, 300}, at_minute(40)) == 2); }

TEST_CASE("the crossings of a place are its changes of severity and nothing else") {
  const auto river = flood();
  CHECK(told(river.crossings(base::Point{500, 0}, end)) == "20min:3 200min:0 ");
  CHECK(told(river.crossings(base::Point{500, 200}, end)) == "30min:2 90min:1 150min:0 ");
  CHECK(told(river.crossings(base::Point{500, 400}, end)).empty());
}

TEST_CASE("crossings after the end are not told") {
  CHECK(told(flood().crossings(base::Point{500, 200}, at_minute(100))) == "30min:2 90min:1 ");
}

TEST_CASE("a road is met where any part of it is, even between its ends") {
  const auto river = flood();
  CHECK(told(river.crossings(Line{{500, -2'000}, {500, 2'000}}, end)) == "20min:3 200min:0 ");
  CHECK(told(river.crossings(Line{{500, 100}, {500, 2'000}}, end)) == "30min:2 90min:1 150min:0 ");
  CHECK(told(river.crossings(Line{{-500, 500}, {1'500, 500}}, end)).empty());
  // between its bends, where the straight line between its ends is dry
  CHECK(told(river.crossings(Line{{-500, 500}, {500, 100}, {1'500, 500}}, end)) == "30min:2 90min:1 150min:0 ");
}

TEST_CASE("where a road is met first is the place from its beginning on that the water holds at the time") {
  const auto river = flood();
  const Line road{{500, -2'000}, {500, 0}, {500, 2'000}};
  CHECK(river.first_met(road, at_minute(30)).value() == Approx(1'700.0 / 4'000.0));
  CHECK(river.first_met(road, at_minute(20)).value() == Approx(1'950.0 / 4'000.0));
  CHECK(river.first_met(Line{{500, 0}, {500, 2'000}}, at_minute(30)).value() == 0.0);
  CHECK_FALSE(river.first_met(road, at_minute(10)));
  CHECK_FALSE(river.first_met(Line{{-500, 500}, {1'500, 500}}, at_minute(30)));
}

TEST_CASE("every crossing is what the field says there and then") {
  const auto river = flood();
  for (double y = -400; y <= 400; y += 37) {
    for (const auto& crossing : river.crossings(base::Point{500, y}, end)) {
      CHECK(river.at({500, y}, crossing.at) == crossing.severity);
      CHECK(river.at({500, y}, crossing.at - base::Duration{1}) != crossing.severity);
    }
  }
}

TEST_CASE("the stages begin with the hazard and say the worst of each shape") {
  std::string text;
  for (const auto& stage : flood().stages(end)) {
    text += std::to_string(stage.at.us / 60'000'000) + ":" + std::to_string(stage.severity) + " ";
  }
  CHECK(text == "20:3 30:3 90:3 150:3 200:0 ");
}

TEST_CASE("the extent holds every frame") {
  const base::Box box = flood().extent();
  CHECK(box.low == base::Point{0, -300});
  CHECK(box.high == base::Point{1'000, 300});
}

TEST_CASE("a footprint read from a file counts from the beginning of its hazard and may last for ever") {
  const auto* kind = hazards::find_hazard_kind("footprint");
  REQUIRE(kind != nullptr);
  const base::Values first{{"from", minutes(0)}, {"until", minutes(30)}, {"severity", 2.0}};
  const base::Values last{{"from", minutes(30)}, {"severity", 4.0}};
  const std::vector<base::Feature> features{{{strip(0, 10)}, first}, {{strip(0, 10), strip(20, 30)}, last}};
  const auto hazard =
      kind->make({.id = "leak", .harm = model::Harm::chemical}, {{"begins", minutes(10)}, {"frames", features}});
  CHECK(hazard->identity().id == "leak");
  CHECK(told(hazard->crossings(base::Point{1, 5}, end)) == "10min:2 40min:4 ");
  CHECK(told(hazard->crossings(base::Point{1, 25}, end)) == "40min:4 ");
}

TEST_CASE("the keys of the footprint stand in two sections, the hazard's and its features'") {
  const auto* kind = hazards::find_hazard_kind("footprint");
  REQUIRE(kind != nullptr);
  const auto in = [&](std::string_view section) {
    return std::count_if(kind->keys.begin(), kind->keys.end(), [&](const auto& key) { return key.section == section; });
  };
  CHECK(in("hazard footprint") == 2);
  CHECK(in("footprint feature") == 5);
  CHECK(hazards::find_hazard_kind("no-such-kind") == nullptr);
}

TEST_CASE("the depth on a line is told when it passes a threshold and when the line falls dry") {
  const hazards::Footprint water({.id = "water", .harm = model::Harm::flood},
                                 {{at_minute(10), at_minute(20), 1, {strip(-50, 50)}, base::Metres{0.10}, false},
                                  {at_minute(20), at_minute(30), 1, {strip(-50, 50)}, base::Metres{0.25}, false},
                                  {at_minute(30), at_minute(40), 2, {strip(-50, 50)}, base::Metres{0.35}, true},
                                  {at_minute(40), at_minute(50), 1, {strip(-50, 50)}, base::Metres{0.31}, false},
                                  {at_minute(15), at_minute(45), 1, {strip(200, 300)}, base::Metres{2.0}, false}});
  const Line line{{500, -10}, {500, 10}};
  const std::vector<base::Metres> thresholds{{0.01}, {0.3}};
  std::string told_depths;
  for (const hazards::WaterLevel& level : water.depths(line, thresholds, end)) {
    told_depths += std::to_string(level.at.us / 60'000'000) + "min:" +
                   std::to_string(static_cast<int>(level.depth.value * 100 + 0.5)) + (level.leaves_debris ? "! " : " ");
  }
  CHECK(told_depths == "10min:10 30min:35! 50min:0 ");  // 25 and 31 cm lie between the same thresholds as before them
}

TEST_CASE("a hazard without a depth has none on any line") {
  CHECK(flood().depths(Line{{500, -10}, {500, 10}}, std::vector<base::Metres>{{0.3}}, end).empty());
}
