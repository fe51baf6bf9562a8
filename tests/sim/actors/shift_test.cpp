// SPDX-License-Identifier: Apache-2.0
// Who sits at a desk when, what waits for him, and what is filed because it waited too long.
#include "tests/sim/actors/network_valleys.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using tests::NetworkValleys;
using tests::Played;
using Seconds = std::vector<long>;

namespace {

/// Village A1 with so many officers by day, by night, on holidays and in the flood season, from 23:00 on.
NetworkValleys at_night(const std::string& officers) {
  NetworkValleys valleys = tests::flooded_network();
  valleys.file("region/desks.csv") =
      "post,officers_persons,leaders_persons,officers_night_persons,officers_holiday_persons,"
      "officers_flood_season_persons,basis\n"
      "999901,6,1,,,,assumed\n999901100,1,1,,,,assumed\n999901100201," +
      officers + ",assumed\n";
  valleys.change("event.yaml", "start: 2024-07-10 10:00", "start: 2024-07-10 23:00");
  return valleys;
}

Seconds taken_up(const NetworkValleys& valleys) {
  return Played(valleys).seconds(RecordKind::taken_up, tests::desk_a1);
}

}  // namespace

TEST_CASE("a letter that comes at night to an empty desk lies there until the morning shift") {
  const Played played(at_night("1,1,0,,"));
  const auto received = played.all(RecordKind::report_received, tests::desk_a1);
  REQUIRE_FALSE(received.empty());
  CHECK(played.second(received.front()) == 1262);  // noticed by night at 1200, a minute's call
  CHECK(played.second(played.all(RecordKind::queued, tests::desk_a1).front()) == 1262);
  const auto changed = played.all(RecordKind::shift_changed, tests::desk_a1);
  REQUIRE(changed.size() == 1);
  CHECK(played.second(changed.front()) == 25'200);  // 06:00
  CHECK(played.record(changed.front()).value == 1);
  const auto first = played.all(RecordKind::taken_up, tests::desk_a1).front();
  CHECK(played.second(first) == 25'200);
  CHECK(played.record(first).cause == received.front());
}

TEST_CASE("in the flood season its own number of officers sits there day and night") {
  CHECK(taken_up(at_night("1,1,0,,1")).front() == 1262);
  NetworkValleys dry = at_night("1,1,0,,1");
  dry.region("flood_season: 08-01 .. 09-30");
  CHECK(taken_up(dry).front() == 25'200);
}

TEST_CASE("on a holiday the holiday's number counts") {
  NetworkValleys valleys = at_night("1,1,,0,");
  CHECK(taken_up(valleys).front() == 1262);
  valleys.event("holiday: true");
  CHECK(taken_up(valleys).empty());
}

TEST_CASE("an officer whose shift ends finishes what he has begun, and what waits stays") {
  // the night begins at 600 s with nobody; both reports reach the desk of township A by day
  NetworkValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 1);
  valleys.file("region/desks.csv") =
      "post,officers_persons,leaders_persons,officers_night_persons,basis\n"
      "999901,6,1,,assumed\n999901100,1,1,0,assumed\n";
  // reports come at 1234 s, night falls at 1300 s
  valleys.change("region/region.yaml", "night: 22:00 .. 06:00", "night: 10:22 .. 16:00");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::taken_up, tests::desk_a).front() == 1234);
  CHECK(played.seconds(RecordKind::handled, tests::desk_a).front() == 1864);
  CHECK(played.seconds(RecordKind::shift_changed, tests::desk_a).front() == 1320);
  CHECK(played.seconds(RecordKind::taken_up, tests::desk_a).at(1) == 21'600);  // 16:00
}

TEST_CASE("a report that waited longer than the plan allows is filed and goes no further") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.flood(tests::at_a2, 1);
  valleys.change("plan.yaml", "order: 2 min, call: 1 min}", "order: 2 min, call: 1 min, lays_aside: 5 min}");
  const Played played(valleys);
  const auto aside = played.all(RecordKind::laid_aside, tests::desk_a);
  REQUIRE_FALSE(aside.empty());
  CHECK(played.second(aside.front()) == 1894);  // came at 1234, taken up at 1864, read for 30
  CHECK(played.record(aside.front()).value == 11.0);
  const auto incident = played.record(aside.front()).incident;
  bool told_upwards = false;
  for (const auto id : played.all(RecordKind::report_sent, tests::desk_a)) {
    told_upwards = told_upwards || (played.record(id).incident == incident && played.second(id) < 4000);
  }
  CHECK_FALSE(told_upwards);
}

TEST_CASE("a report that waited less is handled as any other") {
  NetworkValleys valleys = tests::flooded_network();
  valleys.flood(tests::at_a2, 1);
  valleys.change("plan.yaml", "order: 2 min, call: 1 min}", "order: 2 min, call: 1 min, lays_aside: 60 min}");
  CHECK(Played(valleys).all(RecordKind::laid_aside, tests::desk_a).empty());
}
