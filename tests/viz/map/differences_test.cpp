// SPDX-License-Identifier: Apache-2.0
// What differs between two plans with the same luck is marked, the same in both runs, and nothing else.
#include "viz/map/differences.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "tests/viz/map/scenes.hpp"

#include <set>
#include <string>

using namespace sanji;
using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;
using map::tests::Easel;
using map::tests::flood;

namespace {

const replay::Replay& direct() {
  static const replay::Replay run(
      tests::play("scenarios/dongxiang-flash-flood.yaml", 7, 0, "scenarios/plans/dongxiang-2024-direct-report.yaml"));
  return run;
}

replay::StateAt state_of(const replay::Replay& run, double minute) {
  replay::StateAt state(run.frames());
  state.seek(base::SimTime{} + base::minutes(minute));
  return state;
}

/// Ids of what is marked of a kind in the one run, with the other beside it.
std::set<std::string> marked(const replay::Replay& run, const replay::Replay& other, double minute, EntityKind kind) {
  Easel easel(run);
  easel.at(minute);
  const replay::StateAt state = state_of(other, minute);
  easel.other = &state;
  map::Differences layer;
  easel.draw(layer);
  std::set<std::string> ids;
  for (const map::Pick& pick : easel.picks) {
    if (run.view().entity(pick.entity).kind == kind) ids.insert(run.view().entity(pick.entity).id);
  }
  return ids;
}

}  // namespace

TEST_CASE("without a second run, and beside itself, nothing is marked as different") {
  Easel easel(flood());
  easel.at(200);
  map::Differences layer;
  CHECK(easel.draw(layer) == 0);
  const replay::StateAt same = state_of(flood(), 200);
  easel.other = &same;
  CHECK(easel.draw(layer) == 0);
  CHECK(easel.legend(layer).empty());
}

TEST_CASE("an incident that is done in one run only is marked, and so in both runs") {
  int found = 0;
  for (double minute = 120.0; minute <= 640.0; minute += 40.0) {
    const auto here = marked(flood(), direct(), minute, EntityKind::incident);
    const auto there = marked(direct(), flood(), minute, EntityKind::incident);
    CHECK(here == there);
    const replay::StateAt ours = state_of(flood(), minute);
    const replay::StateAt theirs = state_of(direct(), minute);
    for (const std::string& id : here) {
      const EntityRow a = flood().view().find(id);
      const EntityRow b = direct().view().find(id);
      bool differs = false;
      for (const Variable variable : {Variable::severity, Variable::done, Variable::enough, Variable::people}) {
        differs |= ours.value_or(a, variable, 0.0) != theirs.value_or(b, variable, 0.0);
      }
      INFO(id << " at " << minute);
      CHECK(differs);
      ++found;
    }
  }
  CHECK(found > 3);
}

TEST_CASE("a team that is sent in one run only is marked in the other one, too") {
  std::set<std::string> here;
  for (double minute = 100.0; minute <= 300.0; minute += 20.0) {
    const auto now = marked(flood(), direct(), minute, EntityKind::team);
    here.insert(now.begin(), now.end());
  }
  CHECK(here.size() > 3);
  Easel easel(flood());
  easel.at(200);
  const replay::StateAt state = state_of(direct(), 200);
  easel.other = &state;
  map::Differences layer;
  CHECK(easel.draw(layer) > 0);
  CHECK(easel.legend(layer).size() == 1);
}

TEST_CASE("a run of another county marks nothing") {
  const replay::Replay elsewhere(tests::play("scenarios/xintai-blackout.yaml", 1));
  Easel easel(flood());
  easel.at(200);
  const replay::StateAt state = state_of(elsewhere, 200);
  easel.other = &state;
  map::Differences layer;
  CHECK(easel.draw(layer) == 0);
}
