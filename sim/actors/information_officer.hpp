// SPDX-License-Identifier: Apache-2.0
// The village information officer (应急信息员): finds what has happened, tells the village desk, and looks again. No actor:
// nobody waits with a memory here, so agenda entries suffice.
#pragma once

#include "sim/actors/stage.hpp"

namespace sanji::actors {

/// An incident has arisen: the officer of its village will notice it after a while. Nobody does where there is none.
void send_eyes(Stage& stage, model::IncidentId incident);

/// What somebody makes out of an incident at first: counts may be wrong, by one draw for him and the incident.
std::vector<Fact> first_sight(Stage& stage, model::IncidentId incident, const std::string& who);

}  // namespace sanji::actors
