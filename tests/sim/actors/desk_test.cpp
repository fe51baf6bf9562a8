// SPDX-License-Identifier: Apache-2.0
// Duty desks at work: the report chain minute by minute, letters that wait for an officer, officers who wait for a leader.
// The flood begins at 600 s; times are worked out beside each expectation.
#include "tests/sim/actors/played.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace sanji;
using journal::RecordId;
using journal::RecordKind;
using tests::Played;
using Seconds = std::vector<long>;

namespace {

tests::TwoValleys flood_at_a1() {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1);
  return valleys;
}

/// Both villages of township A at once: their reports reach its desk together, at 1234 s.
tests::TwoValleys flood_at_both() {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 1);
  return valleys;
}

}  // namespace

TEST_CASE("a report goes up tier by tier, each desk after its own work") {
  const Played played(flood_at_a1());
  CHECK(played.seconds(RecordKind::incident_arose) == Seconds{600});
  CHECK(played.seconds(RecordKind::noticed, "O-A1") == Seconds{900});                 // noticing by day 300
  CHECK(played.seconds(RecordKind::report_sent, "O-A1").front() == 960);              // a village's call 60
  CHECK(played.seconds(RecordKind::report_received, tests::desk_a1).front() == 962);  // the channel 2
  CHECK(played.seconds(RecordKind::verified, tests::desk_a1).front() == 1112);        // answer 30, verify 120
  // its own team is ordered first (60), then the township is called (60)
  CHECK(played.seconds(RecordKind::requisition_resource_sent, tests::desk_a1) == Seconds{1172});
  CHECK(played.seconds(RecordKind::report_sent, tests::desk_a1).front() == 1232);
  CHECK(played.seconds(RecordKind::report_received, tests::desk_a).front() == 1234);
  CHECK(played.seconds(RecordKind::verified, tests::desk_a).front() == 1564);     // answer 30, verify 300
  CHECK(played.seconds(RecordKind::approved, tests::desk_a).front() == 1804);     // approve 240
  CHECK(played.seconds(RecordKind::report_sent, tests::desk_a).front() == 1864);  // call 60
  CHECK(played.seconds(RecordKind::report_received, tests::county_desk).front() == 1866);
  CHECK(played.seconds(RecordKind::verified, tests::county_desk).front() == 2076);  // answer 30, verify 180
  CHECK(played.seconds(RecordKind::level_considered) == Seconds{2076});
  CHECK(played.seconds(RecordKind::level_set) == Seconds{2676});  // a leader's decision 600
}

TEST_CASE("who needs no approval asks for none, and the county has nobody to tell") {
  const Played played(flood_at_a1());
  CHECK(played.all(RecordKind::approved, tests::desk_a1).empty());
  CHECK(played.all(RecordKind::approved, tests::county_desk).empty());
  CHECK(played.all(RecordKind::report_sent, tests::county_desk).empty());
}

TEST_CASE("a report goes up with what its desk knows, each fact as old as it was when seen") {
  const Played played(flood_at_a1());
  const auto facts = played.view.facts(played.all(RecordKind::report_sent, tests::desk_a).front());
  const auto fact = [&](journal::Variable variable) {
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const auto& each) { return each.variable == variable; });
    REQUIRE(found != facts.end());
    return *found;
  };
  CHECK(fact(journal::Variable::people).value == 80);
  CHECK(fact(journal::Variable::people).as_of.seconds() == 900);  // seen by the officer before he called
  CHECK(fact(journal::Variable::assigned).value == played.view.find(tests::houses_a1));
  CHECK(played.name(fact(journal::Variable::assigned).subject) == "T-A1");
}

TEST_CASE("a desk with one officer makes the second letter wait, the record that freed him is its enabler") {
  const Played played(flood_at_both());
  const auto taken_up = played.all(RecordKind::taken_up, tests::desk_a);
  const auto handled = played.all(RecordKind::handled, tests::desk_a);
  const auto queued = played.all(RecordKind::queued, tests::desk_a);
  REQUIRE(taken_up.size() >= 2);
  CHECK(played.seconds(RecordKind::report_received, tests::desk_a).at(0) == 1234);
  CHECK(played.seconds(RecordKind::report_received, tests::desk_a).at(1) == 1234);
  CHECK(played.second(queued.at(0)) == 1234);
  CHECK(played.record(queued.at(0)).value == 1);  // one waits
  CHECK(played.second(taken_up[0]) == 1234);
  CHECK(played.second(handled.at(0)) == 1864);  // answer 30, verify 300, approve 240, call 60
  CHECK(played.second(taken_up[1]) == 1864);
  CHECK(played.record(taken_up[1]).value == 0);  // none waits any more
  const auto enablers = played.view.enablers(taken_up[1]);
  REQUIRE(enablers.size() == 1);
  CHECK(enablers.front().enabler == handled.at(0));
  CHECK(played.record(handled.at(0)).incident != played.record(taken_up[1]).incident);
  // what it follows from is its own arrival, not the other incident
  CHECK(played.record(played.record(taken_up[1]).cause).kind == RecordKind::report_received);
  CHECK(played.record(played.record(taken_up[1]).cause).incident == played.record(taken_up[1]).incident);
  CHECK(played.view.enablers(taken_up[0]).empty());
}

TEST_CASE("letters that wait are taken up in the order in which they came") {
  auto valleys = flood_at_both();
  valleys.change("plan.yaml", "{id: township, answer: 30 s, verify: 5 min",
                 "{id: township, answer: 30 s, verify: 60 min");
  const Played played(valleys);
  std::vector<RecordId> received = played.all(RecordKind::report_received, tests::desk_a);
  for (const auto kind : {RecordKind::deployment_status_received, RecordKind::commit_resource_received,
                          RecordKind::request_resource_received, RecordKind::level_told_received}) {
    const auto more = played.all(kind, tests::desk_a);
    received.insert(received.end(), more.begin(), more.end());
  }
  std::sort(received.begin(), received.end());
  std::vector<RecordId> answered;
  for (const auto id : played.all(RecordKind::taken_up, tests::desk_a)) answered.push_back(played.record(id).cause);
  REQUIRE(answered.size() >= 3);
  received.resize(answered.size());  // the last ones still wait at the end
  CHECK(answered == received);
}

TEST_CASE("a desk with two officers takes two letters up at once") {
  auto valleys = flood_at_both();
  valleys.change("region/desks.csv", "999901100,1,1", "999901100,2,2");
  const Played played(valleys);
  const auto seconds = played.seconds(RecordKind::taken_up, tests::desk_a);
  CHECK(seconds.at(0) == 1234);
  CHECK(seconds.at(1) == 1234);
  CHECK(played.seconds(RecordKind::approved, tests::desk_a).at(0) == 1804);
  CHECK(played.seconds(RecordKind::approved, tests::desk_a).at(1) == 1804);  // two leaders as well
}

TEST_CASE("a leader who is busy is waited for, the approval that freed him is the enabler") {
  auto valleys = flood_at_both();
  valleys.change("region/desks.csv", "999901100,1,1", "999901100,2,1");
  const Played played(valleys);
  const auto verified = played.seconds(RecordKind::verified, tests::desk_a);
  CHECK(verified.at(0) == 1564);
  CHECK(verified.at(1) == 1564);
  const auto approved = played.all(RecordKind::approved, tests::desk_a);
  REQUIRE(approved.size() >= 2);
  CHECK(played.second(approved[0]) == 1804);  // 1564 and 240
  CHECK(played.second(approved[1]) == 2044);  // 240 more
  const auto enablers = played.view.enablers(approved[1]);
  REQUIRE(enablers.size() == 1);
  CHECK(enablers.front().enabler == approved[0]);
  CHECK(played.view.enablers(approved[0]).empty());
}

TEST_CASE("of two leaders freed in one moment each is named by his own approval") {
  // four letters, two leaders: the third officer waits for the first leader, the fourth for the second
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 1);
  valleys.change("region/desks.csv", "999901100,1,1", "999901100,4,2");
  valleys.add("region/desks.csv", "999901100201,2,1,assumed\n999901100202,2,1,assumed\n");
  for (const char* team : {"T-A1", "T-A2"}) valleys.remove("region/teams.csv", team);
  for (const char* team : {"T-A", "T-B", "T-C"}) valleys.remove("region/teams.csv", team);
  std::string& event = valleys.file("event.yaml");
  event +=
      "  - {kind: footprint, id: fire, name: 火, name_en: Fire, hazard: fire, begins: +10 min, frames: "
      "flood.geojson}\n";
  valleys.add("plan.yaml",
              "  - {id: fire-houses-1, hazard: fire, object: houses, severity: 1, need: {rescue: 1 persons}, "
              "work: 3 person-min per person}\n");
  const Played played(valleys);
  const auto approved = played.all(RecordKind::approved, tests::desk_a);
  REQUIRE(approved.size() >= 4);
  CHECK(played.second(approved[0]) == played.second(approved[1]));
  CHECK(played.second(approved[2]) == played.second(approved[3]));
  std::vector<RecordId> enablers;
  for (const auto id : {approved[2], approved[3]}) {
    REQUIRE(played.view.enablers(id).size() == 1);
    enablers.push_back(played.view.enablers(id).front().enabler);
  }
  CHECK(enablers == std::vector{approved[0], approved[1]});
}

TEST_CASE("while a leader thinks about a level nobody asks again, and what came in meanwhile counts") {
  auto valleys = flood_at_both();
  valleys.change("plan.yaml", "people >= 300 or villages >= 3", "villages >= 2");
  valleys.change("region/desks.csv", "999901100,1,1", "999901100,2,2");
  const Played played(valleys);
  // both reports reach the county at 1866 and are verified at 2076; with the first, both are known
  CHECK(played.seconds(RecordKind::level_considered).front() == 2076);
  const auto levels = played.all(RecordKind::level_set);
  REQUIRE(levels.size() == 1);
  CHECK(played.record(levels.front()).value == 3);
  CHECK(played.second(levels.front()) == 2676);
}

TEST_CASE("a graver level is set when more becomes known, and never a lesser one afterwards") {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 1, "+3 h");
  valleys.change("plan.yaml", "people >= 300 or villages >= 3", "villages >= 2");
  const Played played(valleys);
  const auto levels = played.all(RecordKind::level_set);
  REQUIRE(levels.size() == 2);
  CHECK(played.record(levels[0]).value == 4);
  CHECK(played.record(levels[1]).value == 3);
  CHECK(played.view.state_at(played.view.find(tests::county_desk), journal::Variable::level,
                             base::SimTime{} + base::hours(8)) == 3.0);
}

TEST_CASE("a level that the plan leaves to a trigger is set at once") {
  auto valleys = flood_at_a1();
  valleys.change("plan.yaml", "people >= 50, decided_by: leader, decision: 10 min",
                 "people >= 50, decided_by: trigger");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::level_set) == Seconds{2076});
  CHECK(played.view.enablers(played.one(RecordKind::level_set)).empty());
}

TEST_CASE("where no officer looks after a village nobody notices and nobody is told") {
  auto valleys = flood_at_a1();
  valleys.remove("region/officers.csv", "O-A1");
  const Played played(valleys);
  CHECK(played.all(RecordKind::incident_arose).size() == 1);
  CHECK(played.all(RecordKind::noticed).empty());
  CHECK(played.all(RecordKind::report_sent).empty());
  CHECK(played.all(RecordKind::called).empty());
  CHECK(played.all(RecordKind::work_done).empty());
}

TEST_CASE("by night the officer needs the longer time") {
  auto valleys = flood_at_a1();
  valleys.change("event.yaml", "start: 2024-07-10 10:00", "start: 2024-07-10 23:00");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::noticed) == Seconds{1200});  // 600 and noticing by night 600
}

TEST_CASE("the officer looks again every half hour and reports only what has changed") {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a1_high, 1, "+50 min");
  for (const char* team : {"T-A1", "T-A2", "T-A", "T-B", "T-C"}) valleys.remove("region/teams.csv", team);
  const Played played(valleys);
  // noticed at 900; at 2700 all is as before; the second group is met at 3600, seen at 4500, and that was all
  CHECK(played.seconds(RecordKind::looked_again, "O-A1") == Seconds{4500});
  CHECK(played.seconds(RecordKind::report_sent, "O-A1") == Seconds{960, 4560});
  const auto facts = played.view.facts(played.all(RecordKind::report_sent, "O-A1").at(1));
  const auto people = std::find_if(facts.begin(), facts.end(),
                                   [](const auto& each) { return each.variable == journal::Variable::people; });
  REQUIRE(people != facts.end());
  CHECK(people->value == 160);
}

TEST_CASE("the officer who has seen that the work is done looks no more") {
  const Played played(flood_at_a1());
  CHECK(played.seconds(RecordKind::work_done) == Seconds{3214});
  CHECK(played.seconds(RecordKind::looked_again, "O-A1") == Seconds{4500});
}
