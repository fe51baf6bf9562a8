// SPDX-License-Identifier: Apache-2.0
// Replays a recorded call log: calls come as they came, units answer them by the plan's rule. Calls and units are data moved
// by agenda entries, no actors. Knows no desk, no team and no hazard.
#pragma once

#include "sim/actors/stage.hpp"

namespace sanji::actors {

/// Enters the first call; each call enters the next. Nothing where the event has no call log.
void set_call_log(Stage& stage, journal::RecordId start);

}  // namespace sanji::actors
