// SPDX-License-Identifier: Apache-2.0
// A grid of heights from the coordinates of its file onto the plane of the region.
#pragma once

#include "sim/input/ascii_grid.hpp"
#include "sim/input/geometry.hpp"
#include "sim/model/land.hpp"

namespace sanji::input {

/// Where the datum is planar, the grid as it is; else square cells of the same mean size over all of it, each with the
/// height that the four nearest of the file give by bilinear interpolation (less where some are not known, none where the
/// nearest is not). The places of cells are exact at least every 500 m (or cell) and straight in between, which is good to 0.5 m.
model::Relief relief_on_plane(AsciiGrid grid, const Frame& frame);

}  // namespace sanji::input
