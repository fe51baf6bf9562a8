// SPDX-License-Identifier: Apache-2.0
// Readings that become warnings, warnings that are told and end, and levels that follow from them. It rains 60 mm/h for an
// hour at village A1; the gauge reads every ten minutes, so that 30 mm within an hour are passed at 1800 s.
#include "tests/sim/actors/network_valleys.hpp"
#include "tests/support/catch.hpp"

#include <set>
#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using tests::NetworkValleys;
using tests::Played;
using Seconds = std::vector<long>;
using Values = std::vector<double>;

namespace {

constexpr const char* orange =
    "warnings:\n"
    "  - {id: rain-orange, event: 暴雨, event_en: heavy rain, hazard: flood, agency: weather, sensor: rain, colour: "
    "orange, "
    "at_least: 30 mm, within: 1 h, issue: 5 min, lasts: 60 min, tells: [police, county, township]}\n";

/// Rain on the gauge at A1 and the plan's warnings; the flood comes late and does not matter.
NetworkValleys rain(const std::string& warnings = orange) {
  NetworkValleys valleys;
  valleys.flood(tests::at_a1, 1, "+6 h");
  valleys.file("region/sensors.csv") =
      "id,name,name_en,measures,watched_by,post,x_m,y_m,period_min,error_pct,basis\n"
      "rain-1,雨量站,Gauge,rain,weather,999901100201,9100,0,10,0,assumed\n";
  valleys.event("gauges:\n  - {id: rain-1, readings: [{at: +0 min, value: 60 mm/h}, {at: +60 min, value: 0 mm/h}]}");
  valleys.plan(warnings);
  return valleys;
}

NetworkValleys with_level_four(const std::string& decided_by) {
  NetworkValleys valleys = rain();
  valleys.change("plan.yaml", "people >= 50, decided_by: leader, decision: 10 min", "warning >= orange, " + decided_by);
  return valleys;
}

}  // namespace

TEST_CASE("a reading that passes the threshold is followed by a warning for the township") {
  const Played played(rain());
  const auto passed = played.one(RecordKind::reading_passed);
  CHECK(played.second(passed) == 1800);
  CHECK(played.record(passed).value == Approx(30.0));
  CHECK(played.name(played.record(passed).subject) == "rain-1");
  const auto issued = played.one(RecordKind::warning_issued);
  CHECK(played.second(issued) == 2100);  // issuing takes 5 min
  CHECK(played.record(issued).value == 3);
  CHECK(played.name(played.record(issued).actor) == "weather");
  CHECK(played.name(played.record(issued).subject) == tests::desk_a);
  CHECK(tests::text_of(played, issued) == "rain-orange");
  CHECK(played.record(issued).cause == passed);
}

TEST_CASE("a warning reaches whom the plan names: agencies, the county, the posts of the area") {
  const Played played(rain());
  std::set<std::string> told;
  for (const auto id : played.all(RecordKind::warning_received)) {
    if (played.second(id) == 2102) told.insert(played.name(played.record(id).actor));
  }
  CHECK(told == std::set<std::string>{"999901", "999901100", "police"});
}

TEST_CASE("a warning ends when no reading has passed for so long, and that is told as well") {
  const Played played(rain());
  const auto ended = played.one(RecordKind::warning_ended);
  CHECK(played.second(ended) == 9000);  // the hour's sum is 30 mm for the last time at 5400
  const auto sent = played.all(RecordKind::warning_sent);
  REQUIRE(sent.size() == 6);
  CHECK(played.record(sent.back()).value == 0);
  CHECK(played.view.state_at(played.view.find(tests::desk_a), journal::Variable::warning,
                             base::SimTime{} + base::seconds(8000)) == 3.0);
  CHECK(played.view.state_at(played.view.find(tests::desk_a), journal::Variable::warning,
                             base::SimTime{} + base::seconds(9001)) == 0.0);
}

TEST_CASE("a graver colour is warned of on top of a milder one, and gives way to it when it no longer holds") {
  std::string both = orange;
  both +=
      "  - {id: rain-blue, event: 暴雨, hazard: flood, agency: weather, sensor: rain, colour: blue, at_least: 10 mm, "
      "within: 1 h, issue: 1 min, lasts: 60 min, tells: [county]}\n";
  const Played played(rain(both));
  const auto issued = played.all(RecordKind::warning_issued);
  CHECK(tests::values_of(played, issued) == Values{1, 3, 1});
  CHECK(played.second(issued.at(0)) == 660);
  CHECK(played.second(issued.at(1)) == 2100);
  CHECK(played.all(RecordKind::warning_ended).size() == 1);
}

TEST_CASE(
    "who was told of a warning hears of every change until its end, also where the milder colour is not for him") {
  std::string both = orange;
  both +=
      "  - {id: rain-blue, event: 暴雨, hazard: flood, agency: weather, sensor: rain, colour: blue, at_least: 10 mm, "
      "within: 1 h, issue: 1 min, lasts: 60 min, tells: [township]}\n";
  const Played played(rain(both));
  const auto heard = [&](std::string_view who) {
    return tests::values_of(played, played.all(RecordKind::warning_received, who));
  };
  CHECK(heard(tests::county_desk) == Values{3, 1, 0});
  CHECK(heard("police") == Values{3, 1, 0});
  CHECK(heard(tests::desk_a) == Values{1, 3, 1, 0});
  // what is no graver is noted in passing: an officer takes up the two that rise, at the county all three for its level
  const auto taken_up = [&](std::string_view who) {
    int warnings = 0;
    for (const auto id : played.all(RecordKind::taken_up, who)) {
      warnings += played.record(played.record(id).cause).kind == RecordKind::warning_received ? 1 : 0;
    }
    return warnings;
  };
  CHECK(taken_up(tests::desk_a) == 2);
  CHECK(taken_up(tests::county_desk) == 3);
}

TEST_CASE("a gauge that errs may pass the threshold earlier or later") {
  NetworkValleys valleys = rain();
  valleys.change("region/sensors.csv", "9100,0,10,0,assumed", "9100,0,10,20,assumed");
  std::set<long> when;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    when.insert(Played(valleys, seed).seconds(RecordKind::reading_passed).front());
  }
  CHECK(when.size() >= 2);
  for (const long second : when) CHECK((second == 1800 || second == 2400));
}

TEST_CASE("a village whose telephones are dead hears a warning from its loudspeaker") {
  NetworkValleys valleys = rain();
  valleys.change("plan.yaml", "tells: [police, county, township]}", "tells: [village]}");
  valleys.change("region/region.yaml", "capabilities:\n",
                 "  - {id: loudspeaker, name: 广播, name_en: loudspeaker, medium: broadcast, held_by: [village]}\n"
                 "capabilities:\n");
  valleys.silence(tests::desk_a1, "mobile, radio", "8 h");
  const Played played(valleys);
  REQUIRE_FALSE(played.all(RecordKind::warning_received, tests::desk_a1).empty());
  for (const auto id : played.all(RecordKind::warning_sent)) {
    const bool mute = played.name(played.record(id).subject) == tests::desk_a1;
    CHECK(tests::text_of(played, id) == (mute ? "loudspeaker" : "mobile"));
  }
  const auto known = played.view.facts(played.all(RecordKind::warning_sent).front());
  REQUIRE(known.size() == 1);
  CHECK(known.front().variable == journal::Variable::warning);
}

TEST_CASE("a level that a warning triggers is in force once the county has read it") {
  const Played played(with_level_four("decided_by: trigger"));
  CHECK(played.seconds(RecordKind::warning_received, tests::county_desk).front() == 2102);
  CHECK(played.seconds(RecordKind::level_set).front() == 2132);
  const auto causes = played.view.causes(played.all(RecordKind::level_set).front());
  bool by_warning = false;
  for (const auto id : causes) by_warning = by_warning || played.record(id).kind == RecordKind::warning_issued;
  CHECK(by_warning);
}

TEST_CASE("a level that a leader decides takes his time as well") {
  CHECK(Played(with_level_four("decided_by: leader, decision: 10 min")).seconds(RecordKind::level_set).front() == 2732);
}

namespace {

NetworkValleys with_consultation(const std::string& by) {
  NetworkValleys valleys = with_level_four(
      "decided_by: consultation, members: [weather, police], quorum: 2, by: " + by + ", join: 5 min, length: 15 min");
  return valleys;
}

}  // namespace

TEST_CASE("a consultation calls its members, begins with the quorum and ends with the level") {
  const Played played(with_consultation("video"));
  CHECK(played.seconds(RecordKind::consultation_called) == Seconds{2132});
  // called for a minute each, joined five minutes later
  CHECK(played.seconds(RecordKind::member_joined, "weather") == Seconds{2492});
  CHECK(played.seconds(RecordKind::member_joined, "police") == Seconds{2552});
  CHECK(played.seconds(RecordKind::quorum_reached) == Seconds{2552});
  CHECK(played.seconds(RecordKind::consultation_ended) == Seconds{3452});
  CHECK(played.seconds(RecordKind::level_set).front() == 3452);
  const auto quorum = played.one(RecordKind::quorum_reached);
  CHECK(played.record(played.record(quorum).cause).kind == RecordKind::member_joined);
}

TEST_CASE("members who drive to the consultation join later than by video") {
  NetworkValleys valleys = with_consultation("drive");
  valleys.change("region/agencies.csv", "999901,,200,0", "999901,,6000,0");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::member_joined, "police").front() == 2552 + 600);  // 6 km at 10 m/s
}

TEST_CASE("where the quorum cannot be reached the leader decides without the consultation") {
  NetworkValleys valleys = with_consultation("video");
  valleys.silence("police", "mobile, radio", "8 h");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::consultation_called) == Seconds{2132});
  CHECK(played.all(RecordKind::quorum_reached).empty());
  CHECK(played.all(RecordKind::consultation_ended).empty());
  const auto level = played.all(RecordKind::level_set);
  REQUIRE_FALSE(level.empty());
  CHECK(played.second(level.front()) == 2202);  // weather called for a minute, police tried for ten seconds
}
