// SPDX-License-Identifier: Apache-2.0
// How a team gets from here to there: leg by leg, by the way it believes open, turning where a road proves closed.
#pragma once

#include "sim/actors/team.hpp"
#include "sim/world/routes.hpp"

#include <span>

namespace sanji::actors {

struct Travelled {
  journal::RecordId last = journal::none;  ///< what later steps follow from
  base::Duration last_stretch;             ///< of the way in that was taken
  model::RoadId by;                        ///< the last road taken; none where there was none
};

/// Where a journey begins: a place off the network, and how long it takes from there to the team's junction.
struct Departure {
  base::Point place;
  base::Duration first_stretch;
};

/// Drives until one of the ways in has been taken. A closed road is found where it begins, or under way when it closes;
/// the desk that ordered the team is told. Where no way is believed open the team waits and looks again.
Travelled travel(Stage& stage, Team& team, const Message& order, const Departure& from,
                 std::span<const world::Access> ways_in, journal::RecordId cause);

/// How long somebody drives alone between two places, by the roads with all of them open; one draw for the pace.
base::Duration drive_time(Stage& stage, base::Point from, base::Point to, base::Stream& stream);
/// The same, to an incident.
base::Duration drive_time(Stage& stage, base::Point from, model::IncidentId to, base::Stream& stream);

}  // namespace sanji::actors
