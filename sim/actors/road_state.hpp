// SPDX-License-Identifier: Apache-2.0
// What becomes of a road: water rises on it, debris lies on it, its bridge gives way, somebody clears it. Tells whom it is
// closed to and wakes those on it. Truth only; who believes what is not asked here.
#pragma once

#include "sim/actors/stage.hpp"

namespace sanji::actors {

/// Who or what changes a road, and in which incident.
struct RoadChange {
  model::IncidentId incident;
  journal::EntityRow actor = journal::none;
  journal::RecordId cause = journal::none;
};

/// Puts the new state in force, tells what it means and wakes those on the road whom it concerns. The last record, or the
/// cause where nothing changed.
journal::RecordId set_road(Stage& stage, model::RoadId road, const world::RoadState& next, const RoadChange& change);

/// The vehicles in which so many persons come; 0 where nobody hinders another or they walk.
int vehicles_of(const Stage& stage, const Team& team);

/// How much longer a road takes for a team that enters it now, because of those who are on it; in shares of its own time.
double jam_on(const Stage& stage, model::RoadId road, const Team& team);

}  // namespace sanji::actors
