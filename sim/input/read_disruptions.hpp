// SPDX-License-Identifier: Apache-2.0
// The part of an event that befalls the network itself and what it measures: failures, absences, behaviours, gauges.
#pragma once

#include "sim/input/directory.hpp"
#include "sim/model/event.hpp"

namespace sanji::input {

/// `known` is null where the event is judged alone.
void read_disruptions(const MapFields& fields, const KnownRegion* known, model::Event& event);

}  // namespace sanji::input
