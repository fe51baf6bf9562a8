// SPDX-License-Identifier: Apache-2.0
// Larger cells are whole blocks of smaller ones, so that nothing is interpolated twice.
#include "sim/model/land.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::model {
namespace {

/// Mean of what is known between two corners, the upper one left out.
float mean_of(const Relief& relief, int column, int row, int factor) {
  const int last_column = std::min(column + factor, relief.columns);
  const int last_row = std::min(row + factor, relief.rows);
  double sum = 0.0;
  int known = 0;
  for (int y = row; y < last_row; ++y) {
    for (int x = column; x < last_column; ++x) {
      const float height = relief.height_m(x, y);
      if (std::isnan(height)) continue;
      sum += static_cast<double>(height);
      ++known;
    }
  }
  const int all = (last_column - column) * (last_row - row);
  return known * 2 >= all ? static_cast<float>(sum / known) : Relief::none;
}

}  // namespace

Relief coarser(const Relief& relief, int most) {
  const int longer = std::max(relief.columns, relief.rows);
  const int factor = (longer + most - 1) / most;
  if (factor <= 1) return relief;
  Relief made;
  made.origin = relief.origin;
  made.cell = {relief.cell.value * factor};
  made.columns = (relief.columns + factor - 1) / factor;
  made.rows = (relief.rows + factor - 1) / factor;
  made.basis = relief.basis;
  made.heights_m.reserve(static_cast<std::size_t>(made.columns) * static_cast<std::size_t>(made.rows));
  for (int row = 0; row < relief.rows; row += factor) {
    for (int column = 0; column < relief.columns; column += factor) {
      made.heights_m.push_back(mean_of(relief, column, row, factor));
    }
  }
  return made;
}

}  // namespace sanji::model
