// SPDX-License-Identifier: Apache-2.0
// Heights count from the lowest whole metre of the grid.
#include "sim/run/relief_cells.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::run {

journal::ReliefCells cells_of(const model::Relief& relief) {
  const model::Relief coarse = model::coarser(relief, most_relief_cells);
  journal::ReliefCells made;
  made.origin = coarse.origin;
  made.cell = coarse.cell;
  made.columns = coarse.columns;
  made.rows = coarse.rows;
  made.basis = coarse.basis;
  made.cells.assign(coarse.heights_m.size(), journal::ReliefCells::none);
  double lowest = std::numeric_limits<double>::infinity();
  double highest = -lowest;
  for (const float height : coarse.heights_m) {
    if (std::isnan(height)) continue;
    lowest = std::min(lowest, static_cast<double>(height));
    highest = std::max(highest, static_cast<double>(height));
  }
  if (lowest > highest) return made;
  made.offset_m = std::floor(lowest);
  constexpr double most_decimetres = 65534.0;
  while (highest - made.offset_m > made.scale_m * most_decimetres) made.scale_m *= 2.0;
  for (std::size_t i = 0; i < made.cells.size(); ++i) {
    const auto height = static_cast<double>(coarse.heights_m[i]);
    if (std::isnan(height)) continue;
    made.cells[i] = static_cast<std::uint16_t>(std::lround((height - made.offset_m) / made.scale_m));
  }
  return made;
}

}  // namespace sanji::run
