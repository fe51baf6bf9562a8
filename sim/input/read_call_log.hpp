// SPDX-License-Identifier: Apache-2.0
// The recorded call log of an event: calls, units and hospitals from CSV files.
#pragma once

#include "sim/input/directory.hpp"
#include "sim/input/geometry.hpp"
#include "sim/model/event.hpp"

namespace sanji::input {

/// `known` is null where the event is judged alone. The event's start must have been read.
void read_call_log(const MapFields& fields, const Frame& frame, const KnownRegion* known, model::Event& event);

}  // namespace sanji::input
