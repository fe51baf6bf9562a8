// SPDX-License-Identifier: Apache-2.0
// The shape of the land: heights on a grid, and rivers as lines. Value types on the region's plane; knows no file, and
// nothing of who looks at them.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"

#include <cstddef>
#include <limits>
#include <vector>

namespace sanji::model {

/// Heights at the middles of square cells.
struct Relief {
  static constexpr float none = std::numeric_limits<float>::quiet_NaN();

  base::Point origin;  ///< south-west corner of cell (0, 0)
  base::Metres cell;   ///< side of a cell
  int columns = 0;
  int rows = 0;
  std::vector<float> heights_m;  ///< [row from the south][column from the west]; NaN = not known
  Basis basis = Basis::assumed;

  [[nodiscard]] std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
  }
  [[nodiscard]] float height_m(int column, int row) const { return heights_m[index(column, row)]; }
};

/// One river: lines on the plane, downstream where the map says so. The name may be empty.
struct River {
  Name name;
  std::vector<std::vector<base::Point>> lines;
  Basis basis = Basis::assumed;
};

/// The same land in cells larger by the least whole factor that leaves at most `most` of them on either side (at least
/// 1). A cell has the mean of the heights in it that are known, if those are at least half of it. A last cell that is not
/// full counts what is there.
Relief coarser(const Relief& relief, int most);

}  // namespace sanji::model
