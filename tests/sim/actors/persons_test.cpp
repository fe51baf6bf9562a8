// SPDX-License-Identifier: Apache-2.0
// Who of a roster comes, by when a team leaves, who cannot come twice, who tires; and that the checker of conservation finds
// what is planted.
#include "sim/measures/conservation.hpp"
#include "sim/measures/force.hpp"
#include "tests/sim/actors/played.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using measures::Breach;
using tests::Played;
using Seconds = std::vector<long>;

namespace {

/// Villages' teams of 20: `near` of them live at the place of muster, the others far off; waiting as `turnout` says.
tests::TwoValleys flood_with(const std::string& near, const std::string& turnout) {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1);
  std::string& yaml = valleys.file("region/region.yaml");
  const std::string village = "present_night: 80 %, minimum_crew: 5 persons";
  yaml.replace(yaml.find(village), village.size(), village + ", " + turnout);
  yaml += R"(occupations:
  - {id: near, name: 近, day: 100 %, night: 100 %, notice_day: 2 min, notice_night: 2 min}
  - {id: far, name: 远, day: 100 %, night: 100 %, notice_day: 2 min, notice_night: 2 min, home: 18 km, speed: 36 km/h}
rosters:
  - {id: villages, kind: village, members: [{occupation: near, share: )" +
          near + R"( %}, {occupation: far, share: )" + std::to_string(100 - std::stoi(near)) + R"( %}]}
)";
  return valleys;
}

std::vector<Breach> breaches_of(const journal::Journal& journal) {
  std::vector<Breach> all;
  for (const auto& each : measures::breaches(journal::View(journal))) all.push_back(each.breach);
  return all;
}

/// The flood, played as it is, for a test to spoil.
journal::Journal sound() { return flood_with("100", "waits: 15 min").play(); }

}  // namespace

TEST_CASE("a team leaves at once when all who said so are there") {
  const Played played(flood_with("100", "waits: 15 min"));
  CHECK(played.seconds(RecordKind::mustered, "T-A1") == Seconds{1174 + 120});
  CHECK(played.record(played.one(RecordKind::mustered, "T-A1")).value == 20);
  CHECK(played.all(RecordKind::left_without).empty());
}

TEST_CASE("a team waits for those under way so long as its rule says, and leaves without the rest") {
  const Played played(flood_with("40", "waits: 15 min"));  // 12 of 20 need 120 + 1800 s
  CHECK(played.seconds(RecordKind::mustered, "T-A1") == Seconds{1174 + 900});
  CHECK(played.record(played.one(RecordKind::mustered, "T-A1")).value == 8);
  CHECK(played.record(played.one(RecordKind::left_without, "T-A1")).value == 12);
}

TEST_CASE("a team waits past its time for its quorum and gives up where the quorum comes too late") {
  const Played late(flood_with("20", "waits: 15 min, gives_up: 60 min"));  // 4 near, 5 are needed
  CHECK(late.seconds(RecordKind::mustered, "T-A1") == Seconds{1174 + 1920});
  CHECK(late.record(late.one(RecordKind::mustered, "T-A1")).value == 20);
  const Played never(flood_with("20", "waits: 15 min, gives_up: 20 min"));
  CHECK(never.seconds(RecordKind::crew_short, "T-A1") == Seconds{1174 + 1200});
  CHECK(never.record(never.one(RecordKind::mustered, "T-A1")).value == 4);
}

TEST_CASE("the k-th person is there when the crew list says so") {
  const Played played(flood_with("40", "waits: 60 min"));
  const auto departed = played.one(RecordKind::departed, "T-A1");
  CHECK(measures::time_to_person(played.view, departed, 8) == base::seconds(120));
  CHECK(measures::time_to_person(played.view, departed, 9) == base::seconds(1920));
  CHECK_FALSE(measures::time_to_person(played.view, departed, 21));
}

TEST_CASE("a team past its limit works slower, asks for relief and rests before it can be called again") {
  const Played played(flood_with("100", "waits: 15 min, work_limit: 0.1 h, tired: 0.5, refit: 30 min"));
  const long arrived = played.second(played.one(RecordKind::arrived, "T-A1"));
  CHECK(played.seconds(RecordKind::work_limit_passed, "T-A1") == Seconds{arrived + 360});
  // 80 times 180 person s: 360 s by 20, and what is left by half of them
  CHECK(played.seconds(RecordKind::work_done) == Seconds{arrived + 360 + 720});
  CHECK(played.seconds(RecordKind::freed, "T-A1") == Seconds{arrived + 360 + 720 + 1800});
  const auto force = measures::measure_force(played.view);
  CHECK(force.past_limit == 1);
  CHECK(force.relieved == 0);
  CHECK(force.longest_release == base::minutes(30));
}

TEST_CASE("a sound run has no breach, and everybody who left stands on the roster") {
  const auto journal = sound();
  CHECK(breaches_of(journal).empty());
  CHECK(journal.told.crews.size() >= 20);
}

TEST_CASE("the checker finds a person in two places") {
  auto journal = sound();
  journal.told.crews.push_back(journal.told.crews.front());
  journal.told.crews.back().record = journal.told.crews.front().record;
  const auto found = breaches_of(journal);
  CHECK(std::count(found.begin(), found.end(), Breach::person_in_two_places) == 1);
  CHECK(std::count(found.begin(), found.end(), Breach::present_not_the_crew) == 1);
}

TEST_CASE("the checker finds somebody who stands on no roster of his team") {
  auto journal = sound();
  auto& rosters = journal.resolved.rosters;
  const auto gone = journal.told.crews.front().person;
  rosters.erase(std::remove_if(rosters.begin(), rosters.end(), [&](const auto& row) { return row.person == gone; }),
                rosters.end());
  CHECK(breaches_of(journal) == std::vector{Breach::person_not_on_roster});
}

TEST_CASE("the checker finds a crew below its quorum") {
  auto journal = sound();
  journal.told.crews.resize(4);
  CHECK(breaches_of(journal) == std::vector{Breach::below_quorum});
}

TEST_CASE("the checker finds a vehicle that nobody has taken, one too full and one without its crew") {
  auto journal = sound();
  for (auto& hand : journal.told.crews) hand.vehicle = 0;
  CHECK(breaches_of(journal) == std::vector{Breach::vehicle_without_team});
  journal.resolved.vehicles.push_back({0, "bus", 19, 1, 1, model::Basis::assumed});
  CHECK(breaches_of(journal) ==
        std::vector{Breach::vehicle_without_team, Breach::more_than_its_seats, Breach::vehicle_without_crew});
}
