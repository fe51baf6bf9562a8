// SPDX-License-Identifier: Apache-2.0
// A hazard's field sampled for the journal: frames of five minutes on a grid over what it touches.
#pragma once

#include "sim/hazards/hazard.hpp"
#include "sim/journal/records.hpp"

namespace sanji::run {

/// Severity at the middle of each cell, from the hazard's first stage to its last or to `end`. The cell is the smallest of
/// 10, 20, 50, 100, 200, ... m that keeps the longer side within 128 cells.
journal::FieldFrames frames_of(const hazards::Hazard& hazard, journal::EntityRow row, base::SimTime end);

}  // namespace sanji::run
