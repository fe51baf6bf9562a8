// SPDX-License-Identifier: Apache-2.0
// The index of who set what, against the plain walk through all records.
#include "sim/journal/states.hpp"

#include "tests/support/catch.hpp"

using namespace sanji;
using journal::EntityKind;
using journal::EntityRow;
using journal::none;
using journal::RecordKind;
using journal::States;
using journal::Variable;
using journal::View;

namespace {

/// A road that closes and opens, a county whose level rises twice at one time.
journal::Journal tale() {
  journal::Journal run;
  run.entities = {{"drill", EntityKind::exercise, "", "", none, {}, false, model::Basis::assumed},
                  {"999901", EntityKind::county, "", "", 0, {}, false, model::Basis::assumed},
                  {"R001", EntityKind::road, "", "", 1, {}, false, model::Basis::assumed}};
  const auto tell = [&](std::int64_t second, RecordKind kind, EntityRow subject, double value) {
    run.told.records.push_back(
        {base::SimTime{second * 1'000'000}, kind, none, subject, subject, none, value, none, none});
  };
  tell(0, RecordKind::exercise_started, 0, 0.0);
  tell(60, RecordKind::road_closed, 2, 1.0);
  tell(60, RecordKind::level_set, 1, 4.0);
  tell(60, RecordKind::level_set, 1, 3.0);
  tell(90, RecordKind::road_opened, 2, 0.0);
  tell(120, RecordKind::level_lowered, 1, 0.0);
  return run;
}

}  // namespace

TEST_CASE("the state of every subject and variable at any time is that of the last record that set it") {
  const journal::Journal run = tale();
  const View view(run);
  const States states(view);
  for (EntityRow subject = 0; subject < 3; ++subject) {
    for (std::size_t variable = 1; variable < journal::variable_rows.size(); ++variable) {
      for (std::int64_t second = -1; second < 130; ++second) {
        const base::SimTime at{second * 1'000'000};
        const auto what = static_cast<Variable>(variable);
        REQUIRE(states.value(subject, what, at) == view.state_at(subject, what, at));
      }
    }
  }
  CHECK(states.value(1, Variable::level, base::SimTime{60'000'000}) == 3.0);
}

TEST_CASE("what no record sets has no slot, and a history is told in order") {
  const journal::Journal run = tale();
  const View view(run);
  const States states(view);
  CHECK(states.size() == 2);
  CHECK(states.find(0, Variable::reading) == none);
  CHECK(states.find(none, Variable::severity) == none);
  const journal::Slot level = states.find(1, Variable::level);
  REQUIRE(level != none);
  CHECK(states.subject(level) == 1);
  CHECK(states.variable(level) == Variable::level);
  const auto history = states.history(level);
  CHECK(std::vector<journal::RecordId>(history.begin(), history.end()) == std::vector<journal::RecordId>{2, 3, 5});
  CHECK(journal::records_until(view, base::SimTime{60'000'000}) == 4);
}
