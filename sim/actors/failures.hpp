// SPDX-License-Identifier: Apache-2.0
// What the event lets fail: mains, signal, room on channels, and leaders who are away. Truth only; desks find out by trying.
#pragma once

#include "sim/actors/stage.hpp"

namespace sanji::actors {

/// Enters every failure and absence of the event into the agenda. They are injects: no record is their cause.
void set_failures(Stage& stage);

/// The work on what failed is done: it bears, gives power or signal again. The last record.
journal::RecordId mend(Stage& stage, model::IncidentId incident, journal::RecordId cause);

}  // namespace sanji::actors
