// SPDX-License-Identifier: Apache-2.0
// What happens by itself: hazards move on, meet houses, travellers and roads, and leave them. Truth only.
#pragma once

#include "sim/actors/stage.hpp"

namespace sanji::actors {

/// Enters everything that the hazards will do into the agenda; `start` is record 0.
void set_nature_going(Stage& stage, journal::RecordId start);

/// The road's incident needs no more work: it opens once the hazard has left it too.
void clear_road(Stage& stage, model::RoadId road, model::IncidentId incident, journal::RecordId cause);

}  // namespace sanji::actors
