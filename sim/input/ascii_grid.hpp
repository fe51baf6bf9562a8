// SPDX-License-Identifier: Apache-2.0
// Heights as geographic programs write them: the ESRI ASCII grid (.asc). Read and checked as it stands; where it lies on
// the ground is the affair of the reader that asks.
#pragma once

#include "sim/input/files.hpp"
#include "sim/input/messages.hpp"
#include "sim/input/place.hpp"

#include <optional>
#include <vector>

namespace sanji::input {

/// The most cells that a grid may have.
inline constexpr int most_grid_cells = 4'000'000;

struct AsciiGrid {
  int columns = 0;    ///< at least 2
  int rows = 0;       ///< at least 2
  double west = 0.0;  ///< of the south-west corner of the grid, in the coordinates of the file
  double south = 0.0;
  double cell = 0.0;             ///< side of a cell, above 0
  std::vector<float> heights_m;  ///< [row from the south][column from the west]; NaN = none
  Place west_place;              ///< where the two coordinates of the corner stand
  Place south_place;
};

/// The grid; none after problems, all of which are said. Format: ncols, nrows, xllcorner or xllcenter, yllcorner or
/// yllcenter, cellsize, and perhaps NODATA_value (else -9999), each a line with a number, in any order and case; then the
/// heights row by row from the north-west, separated by blanks and line ends (Esri, "Esri ASCII raster format", ArcGIS
/// documentation). Sets what is kept of the file to its header and a hash: maps in every journal would be large.
std::optional<AsciiGrid> read_ascii_grid(TextFile& file, IssueWriter& issues);

}  // namespace sanji::input
