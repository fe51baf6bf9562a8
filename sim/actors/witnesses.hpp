// SPDX-License-Identifier: Apache-2.0
// The public: residents, passers-by and staff of a plant who notice an incident and call 119, 110, 120 or the village.
#pragma once

#include "sim/actors/stage.hpp"

namespace sanji::actors {

/// An incident has arisen: those of the region's witnesses whom it concerns may notice it and call.
void send_witnesses(Stage& stage, model::IncidentId incident);

}  // namespace sanji::actors
