// SPDX-License-Identifier: Apache-2.0
// Who commands on the scene: the first team there, then whoever is of higher rank, with a briefing or without one. Leaders
// drive there to take it over for the joint command post.
#pragma once

#include "sim/actors/team.hpp"

namespace sanji::actors {

/// A team has arrived: it takes command where nobody has it, or where its rank is higher.
void offer_command(Stage& stage, const Team& team, model::IncidentId incident, journal::RecordId arrived);

/// A team leaves, for the work is done: if it commanded, nobody does until somebody comes again.
void leave_command(Stage& stage, const Team& team, model::IncidentId incident);

/// For each township with a known incident, the leader assigned to it sets out to take command there, once; the joint
/// command post opens when he has arrived. `about`: the incident that `cause` is about.
void send_commanders(Stage& stage, Desk& desk, model::BodyId body, model::IncidentId about, journal::RecordId cause);

}  // namespace sanji::actors
