// SPDX-License-Identifier: Apache-2.0
// Heartbeats and zero reports: a superior calls the roll, finds who is missing, tries to reach him, knows that he is cut off
// and sends a messenger. Spot checks call a desk to see whether somebody is there.
#pragma once

#include "sim/actors/stage.hpp"

namespace sanji::actors {

/// Enters all roll calls and spot checks of the plan into the agenda.
void set_roll_calls(Stage& stage, journal::RecordId start);

}  // namespace sanji::actors
