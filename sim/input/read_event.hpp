// SPDX-License-Identifier: Apache-2.0
// An event file into the model and its hazards, or issues.
#pragma once

#include "sim/hazards/hazard.hpp"
#include "sim/input/directory.hpp"
#include "sim/input/fields.hpp"
#include "sim/input/geometry.hpp"
#include "sim/model/event.hpp"

namespace sanji::input {

struct EventResult {
  model::Event event;
  hazards::HazardSet hazards;  ///< without those that an issue was written about
};

/// `frame` and `known` are the region's; a frame that is not known, and null, where an event is judged alone.
EventResult read_event(Reading& reading, const Node& root, const Frame& frame, const KnownRegion* known);

}  // namespace sanji::input
