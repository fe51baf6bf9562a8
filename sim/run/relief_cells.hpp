// SPDX-License-Identifier: Apache-2.0
// The relief of a region as a journal carries it: for looking at, so coarse and in few bytes.
#pragma once

#include "sim/journal/view.hpp"
#include "sim/model/land.hpp"

namespace sanji::run {

/// At most this many cells on either side.
inline constexpr int most_relief_cells = 300;

/// The relief in cells larger by a whole factor, heights to the decimetre (to two where they span more than 6.5 km).
journal::ReliefCells cells_of(const model::Relief& relief);

}  // namespace sanji::run
