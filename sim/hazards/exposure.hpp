// SPDX-License-Identifier: Apache-2.0
// What the hazards of an event will meet in a region, worked out once before any run: fields against houses, travellers and
// roads. Knows nothing of who notices it.
#pragma once

#include "sim/hazards/hazard.hpp"
#include "sim/model/event.hpp"
#include "sim/model/incident.hpp"
#include "sim/model/region.hpp"

namespace sanji::hazards {

/// Incidents and touches until `end`. Household groups whose single houses are known are met house by house. A road belongs
/// to the village nearest to where it is first touched, and the stretches of one street in one village are one incident;
/// travellers belong to the village nearest to them.
model::Exposure expose(const model::Region& region, const model::Event& event, const HazardSet& hazards,
                       base::SimTime end);

}  // namespace sanji::hazards
