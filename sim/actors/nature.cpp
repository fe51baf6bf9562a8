// SPDX-License-Identifier: Apache-2.0
// Plays the exposure that was worked out before the run, entry by entry.
#include "sim/actors/nature.hpp"

#include "sim/actors/information_officer.hpp"
#include "sim/actors/road_state.hpp"
#include "sim/actors/scene.hpp"
#include "sim/actors/team.hpp"
#include "sim/actors/witnesses.hpp"

#include <algorithm>
#include <memory>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

/// The latest record of each hazard: what its touches follow from.
using LatestOfHazards = std::shared_ptr<std::vector<RecordId>>;

void change(Stage& stage, const model::HazardStage& what, const LatestOfHazards& latest) {
  RecordId& last = (*latest)[what.hazard];
  const journal::EntityRow hazard = stage.setting.rows.hazard(what.hazard);
  last = stage.tell(RecordKind::hazard_changed, {}, hazard, hazard, what.severity, last);
}

void tell_if_changed(Stage& stage, const model::Touch& touch, RecordKind kind, double before, double after,
                     RecordId& last) {
  if (before == after) return;
  last = stage.tell(kind, touch.incident, stage.setting.rows.hazard(touch.hazard),
                    stage.setting.rows.of(touch.incident), after, last);
}

bool is_there(const world::RoadState& road, model::Harm harm) {
  return (harm == model::Harm::flood ? road.flood : road.severity) > 0;
}

/// True where the hazard is on a stretch of a street that it was not on before: it is back, or comes to another stretch.
bool takes_stretch(Stage& stage, const model::Touch& touch) {
  const auto* road = std::get_if<model::RoadId>(&touch.what);
  return road != nullptr && !is_there(stage.truth.of(*road), stage.incident(touch.incident).harm);
}

/// The consequences grow; what was lost stays lost when the hazard leaves. New houses or people, or a road met again, open an
/// incident anew whose work was done.
RecordId grow(Stage& stage, const model::Touch& touch, RecordId exposed) {
  world::IncidentState& state = stage.truth.of(touch.incident);
  const model::Incident& incident = stage.incident(touch.incident);
  const world::IncidentState before = state;
  RecordId last = exposed;
  state.severity = std::max(state.severity, touch.severity);
  if (touch.first) {
    state.people += touch.persons;
    state.houses += touch.houses;
  }
  if (!state.arose) {
    state.arose = true;
    state.work_counted_at = stage.agenda.now();
    last = stage.tell(RecordKind::incident_arose, touch.incident, stage.setting.rows.hazard(touch.hazard),
                      stage.setting.rows.of(touch.incident), state.severity, last);
  } else {
    if (state.done && (touch.first || takes_stretch(stage, touch))) {
      state.done = false;
      last = stage.tell(RecordKind::reopened, touch.incident, stage.setting.rows.hazard(touch.hazard),
                        stage.setting.rows.of(touch.incident), 0.0, last);
      // whoever commanded here has gone
      if (stage.scenes[touch.incident.index()].who == journal::none) {
        stage.tell(RecordKind::command_vacant, touch.incident, journal::none, stage.setting.rows.of(touch.incident),
                   -1.0, last);
      }
    }
    tell_if_changed(stage, touch, RecordKind::severity_changed, before.severity, state.severity, last);
  }
  tell_if_changed(stage, touch, RecordKind::people_changed, before.people.value, state.people.value, last);
  tell_if_changed(stage, touch, RecordKind::houses_changed, before.houses, state.houses, last);
  if (state.done) return last;
  state.work_until(stage.agenda.now());
  const auto total = [&](const world::IncidentState& of) {
    const model::Need* need = need_for(stage.plan(), incident.harm, incident.object, of.severity);
    return need == nullptr || !of.arose ? base::PersonSeconds{} : world::work_of(*need, of.people, of.houses);
  };
  // a street that was cleared has to be cleared once more; of houses only the new ones count
  const bool all_again = before.done && takes_stretch(stage, touch);
  state.work_left += total(state) - (all_again ? base::PersonSeconds{} : total(before));
  state.need = need_for(stage.plan(), incident.harm, incident.object, state.severity);
  if (last != exposed) state.latest = last;  // a touch that changed nothing is no step of the incident
  return last;
}

void close_or_open(Stage& stage, model::RoadId road, const model::Touch& touch, RecordId exposed) {
  world::RoadState next = stage.truth.of(road);
  if (stage.incident(touch.incident).harm == model::Harm::flood) {
    next.flood = touch.severity;
    next.depth = touch.depth;
  } else {
    next.severity = touch.severity;
  }
  if (touch.severity > 0 && touch.leaves_debris && !stage.truth.of(touch.incident).done) next.being_cleared = true;
  const RecordId last = set_road(stage, road, next, {touch.incident, stage.setting.rows.hazard(touch.hazard), exposed});
  if (last != exposed) stage.truth.of(touch.incident).latest = last;
}

void touch_thing(Stage& stage, const model::Touch& touch, const LatestOfHazards& latest) {
  if (touch.only_depth) {
    const RecordId before = stage.truth.of(touch.incident).latest;
    close_or_open(stage, std::get<model::RoadId>(touch.what), touch, before);
    return;
  }
  const RecordId exposed = stage.tell(RecordKind::exposed, touch.incident, stage.setting.rows.hazard(touch.hazard),
                                      stage.setting.rows.of(touch.what), touch.severity, (*latest)[touch.hazard]);
  const world::IncidentState& state = stage.truth.of(touch.incident);
  const bool is_news = !state.arose || state.done;
  const RecordId last = touch.severity > 0 ? grow(stage, touch, exposed) : exposed;
  if (const auto* road = std::get_if<model::RoadId>(&touch.what)) close_or_open(stage, *road, touch, last);
  if (touch.severity == 0) return;
  recount(stage, touch.incident, state.latest);
  if (!is_news || state.done) return;
  send_eyes(stage, touch.incident);
  send_witnesses(stage, touch.incident);
}

}  // namespace

void clear_road(Stage& stage, model::RoadId road, model::IncidentId incident, RecordId cause) {
  world::RoadState next = stage.truth.of(road);
  if (!next.being_cleared) return;  // not met so far, or nothing to clear
  next.being_cleared = false;
  if (world::closed_to(stage.region(), next) == model::no_vehicles && stage.truth.of(road).closed()) {
    for (const world::AtWork& at_work : stage.truth.of(incident).on_scene) {
      cause = stage.tell(RecordKind::road_cleared, incident, stage.setting.rows.of(at_work.team),
                         stage.setting.rows.of(road), 0.0, cause);
    }
  }
  stage.truth.of(incident).latest = set_road(stage, road, next, {incident, journal::none, cause});
}

void set_nature_going(Stage& stage, RecordId start) {
  const model::Exposure& exposure = stage.setting.exposure;
  std::size_t hazards = 0;
  for (const auto& each : exposure.stages) hazards = std::max(hazards, each.hazard + 1);
  const auto latest = std::make_shared<std::vector<RecordId>>(hazards, start);
  for (const model::HazardStage& each : exposure.stages) {
    stage.agenda.at(each.at, Priority::hazard, stage.setting.rows.hazard(each.hazard),
                    [&stage, &each, latest] { change(stage, each, latest); });
  }
  for (const model::Touch& each : exposure.touches) {
    stage.agenda.at(each.at, Priority::touch, stage.setting.rows.of(each.what),
                    [&stage, &each, latest] { touch_thing(stage, each, latest); });
  }
}

}  // namespace sanji::actors
