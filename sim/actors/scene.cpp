// SPDX-License-Identifier: Apache-2.0
// Work is counted in person seconds; its end is an agenda entry that is entered anew whenever something changes.
#include "sim/actors/scene.hpp"

#include "sim/actors/failures.hpp"
#include "sim/actors/nature.hpp"

#include <algorithm>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

void finish(Stage& stage, model::IncidentId id) {
  world::IncidentState& state = stage.truth.of(id);
  state.work_until(stage.agenda.now());
  if (state.done || !state.is_worked_on() || state.work_left.value > 0.0) return;  // something changed in between
  state.done = true;
  state.latest = stage.tell(RecordKind::work_done, id, journal::none, stage.setting.rows.of(id), 1.0, state.latest);
  if (stage.incident(id).failure) {
    state.latest = mend(stage, id, state.latest);
  } else {
    for (const model::MetRoad& stretch : stage.incident(id).roads) clear_road(stage, stretch.road, id, state.latest);
  }
  for (const world::AtWork& at_work : state.on_scene) {
    Team& team = *stage.teams[at_work.team.index()];
    stage.agenda.wake(team.waiter, team.row);
  }
  state.on_scene.clear();
  state.latest =
      stage.tell(RecordKind::on_scene_changed, id, journal::none, stage.setting.rows.of(id), 0.0, state.latest);
}

}  // namespace

void recount(Stage& stage, model::IncidentId id, RecordId cause) {
  world::IncidentState& state = stage.truth.of(id);
  const bool enough = !state.on_scene.empty() && is_enough(stage.region(), state);
  if (enough != state.enough) {
    state.enough = enough;
    state.latest = stage.tell(enough ? RecordKind::force_enough : RecordKind::force_lacking, id, journal::none,
                              stage.setting.rows.of(id), enough ? 1.0 : 0.0, cause);
  }
  if (!state.is_worked_on()) return;
  stage.agenda.at(stage.agenda.now() + state.time_left(), Priority::work, stage.setting.rows.of(id),
                  [&stage, id] { finish(stage, id); });
}

void end_work(Stage& stage, model::IncidentId id) {
  world::IncidentState& state = stage.truth.of(id);
  if (state.done) return;
  state.work_until(stage.agenda.now());
  state.work_left = {};
  if (state.is_worked_on()) return finish(stage, id);
  state.done = true;
  state.latest = stage.tell(RecordKind::work_done, id, journal::none, stage.setting.rows.of(id), 1.0, state.latest);
}

RecordId work(Stage& stage, Team& team, model::IncidentId id, base::Persons persons, RecordId arrived) {
  world::IncidentState& state = stage.truth.of(id);
  if (state.done) return arrived;
  state.work_until(stage.agenda.now());
  state.on_scene.push_back({team.id, persons});
  state.latest = stage.tell(RecordKind::on_scene_changed, id, team.row, stage.setting.rows.of(id),
                            state.persons_on_scene().value, arrived);
  recount(stage, id, state.latest);
  const auto works_here = [&] {
    return std::any_of(state.on_scene.begin(), state.on_scene.end(),
                       [&](const world::AtWork& at_work) { return at_work.team == team.id; });
  };
  while (works_here()) stage.agenda.wait(team.waiter);
  return state.latest;
}

}  // namespace sanji::actors
