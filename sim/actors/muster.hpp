// SPDX-License-Identifier: Apache-2.0
// How a team's people come together: who of the roster can come, by when, with how many it leaves, and when they go home
// again. A person is with one team at a time.
#pragma once

#include "sim/actors/team.hpp"

namespace sanji::actors {

struct Mustered {
  base::Persons present;
  bool enough = false;  ///< it may leave
};

/// Blocks until the team may leave, or gives it up. Where the roster is known `team.hands` are then those who are there.
Mustered muster(Stage& stage, Team& team, model::IncidentId incident, journal::RecordId mustering);
/// Those from `first` on are with the team no more.
void dismiss(Stage& stage, Team& team, std::size_t first = 0);
/// True where so many, and so many full-time ones among them, may leave.
bool is_quorum(const Stage& stage, const Team& team);
/// What those who are with the team get done, in trained persons.
double rate_of(const Stage& stage, const Team& team);

}  // namespace sanji::actors
