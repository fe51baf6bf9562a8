// SPDX-License-Identifier: Apache-2.0
// The scene of an incident: who works there, when the force is enough, when the work is used up.
#pragma once

#include "sim/actors/team.hpp"

namespace sanji::actors {

/// Works until the incident's work is used up. The record of the end.
journal::RecordId work(Stage& stage, Team& team, model::IncidentId incident, base::Persons persons,
                       journal::RecordId arrived);

/// The need, the work and the force are counted anew after the incident or its force has changed.
void recount(Stage& stage, model::IncidentId incident, journal::RecordId cause);

/// What asked for the work is over by itself: whoever works there is released.
void end_work(Stage& stage, model::IncidentId incident);

}  // namespace sanji::actors
