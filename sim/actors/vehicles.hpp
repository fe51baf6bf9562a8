// SPDX-License-Identifier: Apache-2.0
// What a team goes in: it takes what is free and what its people can crew, waits where others have it, and puts it back.
#pragma once

#include "sim/actors/team.hpp"

namespace sanji::actors {

/// Puts those who mustered into vehicles; blocks while the team waits for one or has one fetched. Who finds no seat and has
/// no means of his own stays behind. False where the team cannot leave; it then has no vehicle. `last` is what leaving
/// follows from.
bool board(Stage& stage, Team& team, model::IncidentId incident, journal::RecordId& last);
/// The vehicles stand in their places again, and whoever waits for one looks at it.
void put_back(Stage& stage, Team& team, model::IncidentId incident, journal::RecordId cause);
/// The latest of the records by which others put back what the team is out with; none where nobody had it before.
journal::RecordId came_back(const Stage& stage, const Team& team, journal::RecordId since);

}  // namespace sanji::actors
