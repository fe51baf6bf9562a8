// SPDX-License-Identifier: Apache-2.0
// Teams called, mustered, at work and home again; teams that cannot come; incidents that break out anew.
#include "tests/sim/actors/played.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using journal::TeamStatus;
using journal::Variable;
using tests::Played;
using Seconds = std::vector<long>;

namespace {

tests::TwoValleys flood_at_a1() {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1);
  return valleys;
}

}  // namespace

TEST_CASE("a team musters, works its share and is free again") {
  const Played played(flood_at_a1());
  CHECK(played.seconds(RecordKind::called, "T-A1") == Seconds{1174});          // ordered at 1172, the channel 2
  CHECK(played.seconds(RecordKind::mustered, "T-A1") == Seconds{1774});        // by day 600
  CHECK(played.record(played.one(RecordKind::mustered, "T-A1")).value == 10);  // 50 % of 20
  CHECK(played.seconds(RecordKind::departed, "T-A1") == Seconds{1774});
  CHECK(played.seconds(RecordKind::arrived, "T-A1") == Seconds{1774});  // it is there already
  CHECK(played.seconds(RecordKind::force_enough) == Seconds{1774});     // 10 of 8
  CHECK(played.seconds(RecordKind::work_done) == Seconds{3214});        // 80 times 180 person s by 10: 1440
  CHECK(played.seconds(RecordKind::released, "T-A1") == Seconds{3214});
  CHECK(played.seconds(RecordKind::freed, "T-A1") == Seconds{3214});
  const auto team = played.view.find("T-A1");
  const auto status_at = [&](double second) {
    return static_cast<TeamStatus>(
        static_cast<int>(*played.view.state_at(team, Variable::team_status, base::SimTime{} + base::seconds(second))));
  };
  CHECK(status_at(1500) == TeamStatus::mustering);
  CHECK(status_at(2000) == TeamStatus::on_scene);
  CHECK(status_at(4000) == TeamStatus::free);
}

TEST_CASE("a team drives there and home again by the roads, and is free when it is home") {
  auto valleys = flood_at_a1();
  valleys.remove("region/teams.csv", "T-A1");  // so that the township sends its own
  const Played played(valleys);
  // village: verified 1112, call 60; township: received 1174, answer 30, verify 300, order 120, the channel 2
  CHECK(played.seconds(RecordKind::called, "T-A") == Seconds{1626});
  CHECK(played.seconds(RecordKind::departed, "T-A") == Seconds{2526});  // muster 900
  CHECK(played.seconds(RecordKind::arrived, "T-A") == Seconds{2826});   // R3 300
  CHECK(played.seconds(RecordKind::work_done) == Seconds{3426});        // 14400 person s by 24 (60 % of 40): 600
  CHECK(played.seconds(RecordKind::returned, "T-A") == Seconds{3726});
  CHECK(played.seconds(RecordKind::freed, "T-A") == Seconds{3726});
  std::vector<std::string> way;
  for (const auto& row : played.journal.told.tracks) way.push_back(played.name(row.road));
  CHECK(way == std::vector<std::string>{"", "R3", "", "", "", "R3", "", ""});
}

TEST_CASE("a team below its minimum crew does not leave, and the next team is sent") {
  auto valleys = flood_at_a1();
  valleys.change("region/region.yaml", "present_day: 50 %", "present_day: 20 %");  // 4 of 20; 5 are the minimum
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::crew_short, "T-A1") == Seconds{1774});
  CHECK(played.seconds(RecordKind::freed, "T-A1") == Seconds{1774});
  CHECK(played.all(RecordKind::departed, "T-A1").empty());
  // the village desk hears of it at 1776, answers for 30 and calls the township for 60: received 1868. The township has had
  // the first report on its hands until 1864; answer 30, verify 300, order 120
  CHECK(played.seconds(RecordKind::requisition_resource_sent, tests::desk_a) == Seconds{2318});
  CHECK(played.seconds(RecordKind::departed, "T-A") == Seconds{3220});  // the channel 2, muster 900
  CHECK(played.seconds(RecordKind::arrived, "T-A") == Seconds{3520});
  // and nobody calls the short team a second time
  CHECK(played.all(RecordKind::called, "T-A1").size() == 1);
}

TEST_CASE("the crew that just suffices leaves") {
  auto valleys = flood_at_a1();
  valleys.change("region/region.yaml", "present_day: 50 %", "present_day: 25 %");  // 5 of 20
  const Played played(valleys);
  CHECK(played.all(RecordKind::crew_short).empty());
  CHECK(played.seconds(RecordKind::departed, "T-A1") == Seconds{1774});
}

TEST_CASE("when fewer muster than are needed, more are sent, and the force is enough when they are there") {
  auto valleys = flood_at_a1();
  valleys.change("region/region.yaml", "present_day: 50 %", "present_day: 25 %");  // 5 of the 8 needed
  const Played played(valleys);
  const auto arrived = played.one(RecordKind::arrived, "T-A");
  CHECK(played.seconds(RecordKind::force_enough) == Seconds{played.second(arrived)});
  // 14400 person s: 5 work alone until T-A's 24 come, then 29
  const double alone_s = static_cast<double>(played.second(arrived) - 1774);
  const long done = std::lround(static_cast<double>(played.second(arrived)) + (14400 - 5 * alone_s) / 29);
  CHECK(std::abs(played.second(played.one(RecordKind::work_done)) - done) <= 1);
}

TEST_CASE("an incident with new houses after its work was done breaks out anew and is worked off anew") {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a1_high, 1, "+3 h");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::incident_arose) == Seconds{600});
  CHECK(played.seconds(RecordKind::reopened) == Seconds{11400});
  const auto done = played.seconds(RecordKind::work_done);
  REQUIRE(done.size() == 2);
  CHECK(done[0] == 3214);
  // noticed 11700, reported 11760, verified 11912, ordered 11972, mustered 12574; 80 more people: 1440 again
  CHECK(done[1] == 14014);
  CHECK(played.seconds(RecordKind::noticed, "O-A1") == Seconds{900, 11700});
  CHECK(played.seconds(RecordKind::called, "T-A1") == Seconds{1174, 11974});
  const auto incident = played.view.find(tests::houses_a1);
  const auto people_at = [&](double second) {
    return *played.view.state_at(incident, Variable::people, base::SimTime{} + base::seconds(second));
  };
  CHECK(people_at(11000) == 80);
  CHECK(people_at(12000) == 160);
  CHECK(played.view.state_at(incident, Variable::done, base::SimTime{} + base::seconds(12000)) == 0.0);
  CHECK(played.view.state_at(incident, Variable::done, base::SimTime{} + base::hours(8)) == 1.0);
}

TEST_CASE("an incident that breaks out anew before its officer has looked again is watched once, not twice") {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a1_high, 1, "+45 min");  // 3300: done at 3214, to be seen at 4500
  const Played played(valleys);
  REQUIRE(played.seconds(RecordKind::reopened) == Seconds{3300});
  // one and the same officer never looks or notices twice within half an hour
  std::vector<long> seen = played.seconds(RecordKind::noticed, "O-A1");
  for (const long second : played.seconds(RecordKind::looked_again, "O-A1")) seen.push_back(second);
  std::sort(seen.begin(), seen.end());
  CAPTURE(seen);
  for (std::size_t i = 1; i + 1 < seen.size(); ++i) CHECK(seen[i + 1] - seen[i] >= 1800);
}

TEST_CASE("when nothing new is met, what was done stays done though the water rises") {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a1, 2, "+3 h");
  const Played played(valleys);
  CHECK(played.all(RecordKind::reopened).empty());
  CHECK(played.seconds(RecordKind::work_done).size() == 1);
}

TEST_CASE("water that rises while people work asks for more work and more force") {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a1, 2, "+30 min");  // at 2400; the team works since 1774
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::severity_changed) == Seconds{2400});
  const auto enough = played.seconds(RecordKind::force_enough);
  CHECK(enough.front() == 1774);
  CHECK(played.seconds(RecordKind::force_lacking).front() == 2400);  // 50 rescuers and 4 medics now
  // 80 times 180 more person s
  CHECK(played.second(played.one(RecordKind::work_done)) > 3214);
}

TEST_CASE("a house that is flooded and then burns counts its people in both incidents") {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1);
  valleys.add(
      "event.yaml",
      "  - {kind: footprint, id: fire, name: 火, name_en: Fire, hazard: fire, begins: +2 h, frames: flood.geojson}\n");
  const Played played(valleys);
  for (const char* incident : {"flood/999901100201/houses", "fire/999901100201/houses"}) {
    CAPTURE(incident);
    CHECK(played.view.state_at(played.view.find(incident), Variable::people, base::SimTime{} + base::hours(3)) == 80.0);
  }
}

TEST_CASE("two incidents that want one team get it one after the other, the second waits for the freed team") {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 1);
  for (const char* team : {"T-A1", "T-A2", "T-C", "T-B"}) valleys.remove("region/teams.csv", team);
  const Played played(valleys);
  const auto called = played.all(RecordKind::called, "T-A");
  REQUIRE(called.size() == 2);
  const auto freed = played.all(RecordKind::freed, "T-A");
  CHECK(played.second(called[1]) > played.second(freed.at(0)));
  CHECK(played.record(called[0]).incident != played.record(called[1]).incident);
  CHECK(played.all(RecordKind::work_done).size() == 2);
}

TEST_CASE("of two orders that reach a team it follows the first and answers the second with where it is") {
  // no approval and no call home: the county and the township decide about the same team at about the same time
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 1);
  valleys.change("plan.yaml", "{id: village-report, from: village, to: township, within: 30 min}",
                 "{id: village-report, from: village, to: [township, county], within: 30 min}");
  for (const char* team : {"T-A1", "T-A2", "T-C", "T-B"}) valleys.remove("region/teams.csv", team);
  const Played played(valleys);
  const auto orders = played.all(RecordKind::requisition_resource_received, "T-A");
  REQUIRE(orders.size() >= 2);
  CHECK(played.all(RecordKind::called, "T-A").size() >= 1);
  // never called again before it was freed
  const auto called = played.seconds(RecordKind::called, "T-A");
  const auto freed = played.seconds(RecordKind::freed, "T-A");
  for (std::size_t i = 1; i < called.size(); ++i) CHECK(called[i] >= freed.at(i - 1));
}
