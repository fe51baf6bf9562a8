// SPDX-License-Identifier: Apache-2.0
// Sensors read what there is to measure, with their own period and error; agencies warn when a reading passes a threshold of
// the plan, and end the warning when none has for a while.
#pragma once

#include "sim/actors/stage.hpp"

namespace sanji::actors {

/// Enters the readings of every sensor that the event has something to measure for into the agenda.
void set_gauges(Stage& stage, journal::RecordId start);

}  // namespace sanji::actors
