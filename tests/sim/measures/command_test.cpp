// SPDX-License-Identifier: Apache-2.0
// Command on the scene, minute by minute.
#include "sim/measures/command.hpp"

#include "sim/measures/kpi.hpp"
#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)
using journal::none;
using K = valley::RecordKind;

namespace {

Command of(const valley::Story& story) { return measure(journal::View(story.journal)).command; }

/// The houses are flooded at 10; the village knows at 20.
valley::Story known() {
  valley::Story story;
  story.tell(10, K::incident_arose, valley::houses, valley::hazard, valley::houses, 1, 0);
  story.tell(20, K::report_received, valley::houses, valley::village, valley::officer, 0, 1);
  return story;
}

}  // namespace

TEST_CASE("an incident that is known and has no commander is a vacancy until somebody takes command") {
  valley::Story story = known();
  story.tell(50, K::command_taken, valley::houses, valley::village_team, valley::houses, valley::village_team, 1,
             "first");
  story.tell(80, K::command_vacant, valley::houses, valley::village_team, valley::houses, -1, 1);
  story.tell(90, K::command_taken, valley::houses, valley::leader, valley::houses, valley::leader, 1, "unbriefed");
  story.tell(200, K::command_vacant, valley::houses, valley::leader, valley::houses, -1, 1);
  story.tell(200, K::work_done, valley::houses, none, valley::houses, 1, 1);
  const Command command = of(story);
  CHECK(command.played);
  CHECK(command.vacant == base::minutes(30 + 10));
  CHECK(command.vacancies.cases() == 2);
  CHECK(command.longest_vacancy == base::minutes(30));
  CHECK(command.longest_at == valley::houses);
  CHECK(command.first == 1);
  CHECK(command.unbriefed == 1);
  CHECK(command.briefed == 0);
}

TEST_CASE("where nobody ever takes command the plan does not play it, and nothing is vacant") {
  const Command command = of(known());
  CHECK_FALSE(command.played);
  CHECK(command.vacancies.cases() == 0);
  CHECK(command.vacant == base::Duration{});
}

TEST_CASE("the span of control is the most teams under one hand, himself left out") {
  valley::Story story = known();
  story.tell(30, K::arrived, valley::houses, valley::village_team, valley::village_team, 3, 1);
  story.tell(30, K::command_taken, valley::houses, valley::village_team, valley::houses, valley::village_team, 1,
             "first");
  story.tell(40, K::arrived, valley::houses, valley::county_team, valley::county_team, 3, 1);
  story.tell(60, K::released, valley::houses, valley::county_team, valley::county_team, 4, 1);
  const Command command = of(story);
  CHECK(command.widest == 1);
  CHECK(command.widest_under == valley::village_team);
  CHECK(command.over_span == base::Duration{});
}

TEST_CASE("teams beyond seven under one commander are counted by their time") {
  valley::Story story = known();
  // entities 0..8 stand for nine teams: who they are does not matter here
  for (valley::EntityRow team = 0; team < 9; ++team) story.tell(30, K::arrived, valley::houses, team, team, 3, 1);
  story.tell(30, K::command_taken, valley::houses, valley::leader, valley::houses, valley::leader, 1, "first");
  story.tell(40, K::released, valley::houses, 0, 0, 4, 1);
  story.tell(50, K::released, valley::houses, 1, 1, 4, 1);
  const Command command = of(story);
  CHECK(command.widest == 9);
  CHECK(command.over_span == base::minutes(2 * 10 + 1 * 10));
}

TEST_CASE("orders from two desks are counted with the desks, bodies with their opening times") {
  valley::Story story = known();
  story.tell(30, K::orders_conflict, valley::houses, valley::village_team, valley::call_centre, 0, 1);
  story.tell(31, K::orders_conflict, valley::houses, valley::county_team, valley::call_centre, 0, 1);
  const auto called = story.tell(40, K::body_called, none, valley::county, valley::headquarters, 0, 0);
  story.tell(65, K::body_opened, none, valley::county, valley::headquarters, 1, called);
  story.tell(100, K::body_closed, none, valley::county, valley::headquarters, 0, called);
  story.tell(200, K::body_called, none, valley::county, valley::headquarters, 0, 0);
  const Command command = of(story);
  CHECK(command.conflicts == 2);
  CHECK(command.desks_in_conflict == std::vector<valley::EntityRow>{valley::call_centre});
  REQUIRE(command.bodies.size() == 2);
  CHECK(command.opening.median() == std::nullopt);  // the second never worked
  CHECK(command.opening.longest() == base::minutes(25));
}
