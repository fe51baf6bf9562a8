// SPDX-License-Identifier: Apache-2.0
// Which pixels of a row lie within a triangle: row after row, in whole numbers only. A pixel belongs to the triangle that
// its centre lies in; a centre on an edge belongs to the triangle below it or to the right of it (the top-left rule of
// graphics cards), so that of two triangles with a common edge exactly one has it.
#pragma once

#include "viz/raster/canvas.hpp"
#include "viz/raster/plane.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace sanji::raster {

class Sides {
 public:
  /// @param at   clockwise on the screen
  /// @param row  the first row that is asked for
  Sides(const Corners& at, int row) {
    std::size_t begins = 0;
    std::size_t ends = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      const Corner& from = at[i];
      const Corner& to = at[i == 2 ? 0 : i + 1];
      // of a level edge nothing is to be known: which rows there are is settled by the corners
      if (to.y < from.y) begins_[begins++] = Side(from, to, row, true);
      if (to.y > from.y) ends_[ends++] = Side(from, to, row, false);
    }
  }

  struct Stretch {
    int from = 0;
    int to = 0;  ///< the first pixel behind; none where it is not after `from`
  };
  /// Of the row that one stands at, within the columns.
  [[nodiscard]] Stretch within(int left, int right) const {
    const std::int64_t from = -floored(std::min(begins_[0].limit(), begins_[1].limit()));
    const std::int64_t to = floored(std::min(ends_[0].limit(), ends_[1].limit())) + 1;
    return {static_cast<int>(std::clamp<std::int64_t>(from, left, right)),
            static_cast<int>(std::clamp<std::int64_t>(to, left, right))};
  }

  void next_row() {
    for (Side& side : begins_) side.value += side.step;
    for (Side& side : ends_) side.value += side.step;
  }

 private:
  /// For an edge from (x0, y0) to (x1, y1) a place lies within where e = (x1 - x0) (y - y0) - (y1 - y0) (x - x0) is not
  /// negative. At the centre of column x of a row that is e(0) - 256 (y1 - y0) x: with whole numbers n = e(0) / 256, rounded
  /// down, and d = |y1 - y0|, the last column within is n / d, rounded down, or the first one is minus that.
  ///
  /// (n + 1/2) / d rounds down to the same, and is never nearer to a whole number than 1 / 2d. With |n| below 2^51, as
  /// furthest_px sees to, what `double` makes of it errs by less than that: the result is exact.
  struct Side {
    double value = 1e15;   ///< n + 1/2; of a side that is not there: no limit
    double step = 0.0;     ///< from row to row
    double inverse = 1.0;  ///< 1 / d

    Side() = default;
    Side(const Corner& a, const Corner& b, int row, bool has_its_centres) {
      const std::int64_t dx = b.x - a.x;
      const std::int64_t dy = b.y - a.y;
      const std::int64_t e = dx * (centre_of(row) - a.y) - dy * (centre_of(0) - a.x) - (has_its_centres ? 0 : 1);
      value = static_cast<double>(e >> corner_bits) + 0.5;
      step = static_cast<double>(dx);
      inverse = 1.0 / static_cast<double>(dy < 0 ? -dy : dy);
    }
    [[nodiscard]] double limit() const { return value * inverse; }
  };

  std::array<Side, 2> begins_;
  std::array<Side, 2> ends_;
};

}  // namespace sanji::raster
