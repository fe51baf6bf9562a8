// SPDX-License-Identifier: Apache-2.0
// One door for all changes of a road, so that each is told in the same way.
#include "sim/actors/road_state.hpp"

#include "sim/actors/team.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

/// Who creeps on at a standstill: a tenth of the free speed.
constexpr double least_share_of_speed = 0.1;

std::string names_of(const model::Region& region, model::VehicleClasses classes) {
  std::string names;
  for (const model::VehicleClassId id : region.vehicle_classes.ids()) {
    if (!model::holds(classes, id)) continue;
    names.append(names.empty() ? "" : " ").append(region.vehicle_classes[id].id);
  }
  return names;
}

RecordId tell_passage(Stage& stage, model::RoadId road, model::VehicleClasses closed_to, const RoadChange& change,
                      RecordId cause) {
  const model::Region& region = stage.region();
  const bool to_all = closed_to == world::every_vehicle(region);
  RecordKind kind = to_all ? RecordKind::road_closed : RecordKind::passage_changed;
  if (closed_to == model::no_vehicles) kind = RecordKind::road_opened;
  const std::string names = kind == RecordKind::passage_changed ? names_of(region, closed_to) : std::string();
  return stage.tell(kind, change.incident, change.actor, stage.setting.rows.of(road), closed_to, cause, names);
}

}  // namespace

RecordId set_road(Stage& stage, model::RoadId road, const world::RoadState& next, const RoadChange& change) {
  world::RoadState& state = stage.truth.of(road);
  const world::RoadState before = state;
  state = next;
  const model::Road& segment = stage.region().roads.segments[road];
  const bool too_deep =
      segment.bridge && segment.bridge->fails_at && state.depth && *state.depth >= *segment.bridge->fails_at;
  state.bridge_down |= too_deep;
  state.closed_to = world::closed_to(stage.region(), state);
  const journal::EntityRow row = stage.setting.rows.of(road);
  RecordId last = change.cause;
  const double deep_m = state.depth.value_or(base::Metres{}).value;
  const bool depth_changed = deep_m != before.depth.value_or(base::Metres{}).value;
  if (depth_changed) {
    last = stage.tell(RecordKind::depth_changed, change.incident, change.actor, row, deep_m, last);
  }
  if (state.bridge_down != before.bridge_down) {
    const auto kind = state.bridge_down ? RecordKind::bridge_failed : RecordKind::bridge_mended;
    last = stage.tell(kind, change.incident, change.actor, row, state.bridge_down ? 1.0 : 0.0, last);
  }
  if (state.closed_to != before.closed_to) last = tell_passage(stage, road, state.closed_to, change, last);
  const bool closed_to_more = (state.closed_to & ~before.closed_to) != model::no_vehicles;
  if (closed_to_more || depth_changed) {
    for (Team* team : stage.on_road[road.index()]) stage.agenda.wake(team->waiter, team->row);
  }
  return last;
}

int vehicles_of(const Stage& stage, const Team& team) {
  const auto& jams = stage.region().jams;
  if (!jams || stage.region().vehicle_classes[team.goes_by].goes_by == model::GoesBy::foot) return 0;
  const int persons = std::max(team.present, 1);
  return (persons + jams->persons_per_vehicle - 1) / jams->persons_per_vehicle;
}

double jam_on(const Stage& stage, model::RoadId road, const Team& team) {
  const auto& jams = stage.region().jams;
  if (!jams || vehicles_of(stage, team) == 0) return 0.0;
  int others = stage.parked[road.index()];
  for (const Team* other : stage.on_road[road.index()]) {
    if (other != &team) others += vehicles_of(stage, *other);
  }
  if (others == 0) return 0.0;  // a column does not hinder itself
  const model::Road& segment = stage.region().roads.segments[road];
  const double lane_km = segment.length.value / base::metres_per_kilometre * segment.lanes;
  const double density = (others + vehicles_of(stage, team)) / lane_km;
  const double full = (density - jams->free_up_to_per_km) / (jams->standstill_at_per_km - jams->free_up_to_per_km);
  if (full <= 0.0) return 0.0;
  const double speed = full >= 1.0 ? 0.0 : std::pow(1.0 - full, jams->exponent);
  return 1.0 / std::max(speed, least_share_of_speed) - 1.0;
}

}  // namespace sanji::actors
