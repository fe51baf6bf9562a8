// SPDX-License-Identifier: Apache-2.0
// What a road is to whom: water that one wades and another does not, bridges, others in the way, and teams that reopen.
// Without T-A1 the township's team goes to village A1: it leaves at 2526 s and enters R3, 3 km, which takes 300 s.
#include "tests/sim/actors/played.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using tests::Played;
using Seconds = std::vector<long>;

namespace {

/// The township's team goes by a car that stops in 0.3 m, the county's by a loader that stops in 1 m and weighs 20 t.
tests::TwoValleys with_vehicles() {
  tests::TwoValleys valleys;
  valleys.change("region/region.yaml", "detour: 1.5\n", R"(detour: 1.5
vehicle_classes:
  - {id: car,    name: 小车,   wades: 0.3 m, weight: 2 t}
  - {id: loader, name: 装载机, wades: 1 m,   weight: 20 t}
)");
  valleys.change("region/region.yaml", "minimum_crew: 8 persons", "minimum_crew: 8 persons, goes_by: loader");
  return valleys;
}

tests::TwoValleys car_to_a1() {
  auto valleys = with_vehicles();
  valleys.flood(tests::at_a1, 1).remove("region/teams.csv", "T-A1");
  return valleys;
}

/// Houses at A1 that need the teams of township and county for hours.
tests::TwoValleys all_to_a1() {
  auto valleys = with_vehicles();
  valleys.flood(tests::at_a1, 2);
  valleys.change("plan.yaml", "need: {rescue: 50 persons, medical: 4 persons}, work: 6 person-min",
                 "need: {rescue: 30 persons, flood-rescue: 6 persons}, work: 60 person-min");
  return valleys;
}

/// A column of roads.csv for one road; the others leave it empty.
void give(tests::TwoValleys& valleys, const std::string& road, const std::string& columns, const std::string& cells) {
  const std::string commas(static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',') + 1), ',');
  std::string text;
  std::string line;
  for (const char letter : valleys.file("region/roads.csv")) {
    if (letter != '\n') {
      line += letter;
      continue;
    }
    const bool heading = text.empty();
    text += line + (heading ? ',' + columns : line.rfind(road + ',', 0) == 0 ? ',' + cells : commas) + '\n';
    line.clear();
  }
  valleys.file("region/roads.csv") = text;
}

}  // namespace

TEST_CASE("water that rises under a team slows it from then on") {
  auto valleys = car_to_a1();
  // at 2626, a third of the way: the rest at 24.26 km/h, the speed of a car in 150 mm, takes 2000 m / 6.738 m/s
  valleys.flood(tests::at_r3, 1, "+2026 s", "+7 h", R"(,"depth":"0.15 m")");
  const Played played(valleys);
  CHECK(played.all(RecordKind::road_found_closed).empty());
  const auto slow = played.all(RecordKind::water_slows, "T-A").front();
  CHECK(played.second(slow) == 2626);
  CHECK(played.record(slow).value == Approx(1.6));  // 297 s in place of 200
  CHECK(played.seconds(RecordKind::arrived, "T-A") == Seconds{2923});
}

TEST_CASE("water as deep as a vehicle wades turns it back and lets another through") {
  auto valleys = car_to_a1();
  valleys.flood(tests::at_r3, 1, "+2026 s", "+7 h", R"(,"depth":"0.3 m")");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::road_found_closed, "T-A") == Seconds{2626});
  const auto closed = played.one(RecordKind::passage_changed);
  CHECK(played.record(closed).value == 1.0);  // the car alone, the first of the list
  CHECK(played.view.text(played.record(closed).text) == "car");
  CHECK(played.all(RecordKind::road_closed).empty());
}

TEST_CASE("a team that goes round says how much longer it takes, its way out and back included") {
  auto valleys = car_to_a1();
  valleys.flood(tests::at_r3, 1, "+2026 s", "+7 h", R"(,"depth":"0.3 m")");
  const Played played(valleys);
  const auto longer = played.one(RecordKind::detoured, "T-A");
  // R1 600, R2 600, R6 2400 instead of R3 300, and 200 s out and back: 3500 s
  CHECK(played.record(longer).value == Approx(58.3));
}

TEST_CASE("a bridge gives way at its depth and stays down when the water has gone") {
  auto valleys = car_to_a1();
  give(valleys, "R3", "bridge,bridge_fails_at_m", "true,0.8");
  valleys.flood(tests::at_r3, 2, "+2026 s", "+2126 s", R"(,"depth":"0.9 m")");
  const Played played(valleys);
  const auto failed = played.one(RecordKind::bridge_failed);
  CHECK(played.second(failed) == 2626);
  CHECK(played.all(RecordKind::road_opened).empty());
}

TEST_CASE("a bridge that is too weak is no way for those who are too heavy, and they know it") {
  auto valleys = all_to_a1();
  give(valleys, "R3", "bridge,bridge_limit_t", "true,10");
  const Played played(valleys);
  std::vector<std::string> by_county;
  for (const auto& row : played.journal.told.tracks) {
    if (played.name(row.team) == "T-C" && row.road != journal::none) by_county.push_back(played.name(row.road));
  }
  REQUIRE_FALSE(by_county.empty());
  CHECK(std::find(by_county.begin(), by_county.end(), "R3") == by_county.end());
  CHECK(std::find(by_county.begin(), by_county.end(), "R6") != by_county.end());
  CHECK(played.all(RecordKind::road_found_closed).empty());
}

TEST_CASE("those who stand on the road to a scene slow those who come after them") {
  auto valleys = all_to_a1();
  valleys.change("region/region.yaml", "detour: 1.5\n", R"(detour: 1.5
jams: {free_up_to_per_km: 0, standstill_at_per_km: 4.6666666667, exponent: 1, persons_per_vehicle: 4 persons}
)");
  const Played played(valleys);
  const auto there = played.seconds(RecordKind::arrived, "T-A");
  REQUIRE_FALSE(there.empty());
  for (const long second : played.seconds(RecordKind::jammed, "T-A")) CHECK(second > there.front());
  // 24 of T-A in 6 vehicles and 32 of T-C in 8 on 6 km of lanes: half the way to standstill, half the speed, 300 s more
  const auto jams = played.all(RecordKind::jammed, "T-C");
  REQUIRE_FALSE(jams.empty());
  const auto jam = jams.front();
  CHECK(played.name(played.record(jam).subject) == "R3");
  CHECK(played.record(jam).value == Approx(5.0));
}

TEST_CASE("a blocked road is opened by the team that has worked it off, and the desk hears of it") {
  tests::TwoValleys valleys;
  valleys.change("plan.yaml", "needs:\n", R"(needs:
  - {id: slide, hazard: landslide, object: road, severity: 1, need: {road-clearing: 6 persons}, work: 1 person-min}
)");
  valleys.file("event.yaml") = R"(sanji: event
name: 滑坡
basis: assumed
start: 2024-07-10 10:00
failures:
  - {id: slide, what: road, at: +10 min, roads: [R3], work: 320 person-min}
)";
  const Played played(valleys);
  const auto cleared = played.one(RecordKind::road_cleared, "T-C");
  const auto opened = played.one(RecordKind::road_opened);
  CHECK(played.second(cleared) == played.second(opened));
  CHECK(played.record(opened).cause == cleared);
  const auto arrived = played.one(RecordKind::arrived, "T-C");
  CHECK(played.second(cleared) - played.second(arrived) == 600);  // 320 person-min by 32
  bool told = false;
  for (const auto& fact : played.journal.told.facts) {
    told |= fact.variable == journal::Variable::closed && fact.value == 0.0 && fact.message > opened;
  }
  CHECK(told);
}

TEST_CASE("power that a team restores is back before its time, and does not come back twice") {
  tests::TwoValleys valleys;
  valleys.change("plan.yaml", "needs:\n", R"(needs:
  - {id: mains, hazard: blackout, object: lifeline, severity: 1, need: {rescue: 6 persons}, work: 1 person-min}
)");
  valleys.file("event.yaml") = R"(sanji: event
name: 停电
basis: assumed
start: 2024-07-10 10:00
failures:
  - {id: mains, what: power, at: +10 min, for: 5 h, area: [999901100201], work: 100 person-min}
)";
  const Played played(valleys);
  const auto repaired = played.one(RecordKind::power_repaired, "T-A1");
  CHECK(played.record(repaired).value == 1.0);
  CHECK(played.second(repaired) < 600 + 5 * 3600);
  CHECK(played.all(RecordKind::power_restored).empty());
}

TEST_CASE("what comes back by itself releases those who work on it") {
  tests::TwoValleys valleys;
  valleys.change("plan.yaml", "needs:\n", R"(needs:
  - {id: mains, hazard: blackout, object: lifeline, severity: 1, need: {rescue: 6 persons}, work: 1 person-min}
)");
  valleys.file("event.yaml") = R"(sanji: event
name: 停电
basis: assumed
start: 2024-07-10 10:00
failures:
  - {id: mains, what: power, at: +10 min, for: 1 h, area: [999901100201], work: 100000 person-min}
)";
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::power_restored) == Seconds{4200});
  CHECK(played.seconds(RecordKind::work_done) == Seconds{4200});
  CHECK(played.seconds(RecordKind::released, "T-A1") == Seconds{4200});
}
