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
    for (std::size_t i = 0; i < 3; ++i) add(at[i], at[(i + 1) % 3], row);
  }

  struct Stretch {
    int from = 0;
    int to = 0;  ///< the first pixel behind; none where it is not after `from`
  };
  /// Of the row that one stands at, within the columns.
  [[nodiscard]] Stretch within(int left, int right) const {
    std::int64_t from = left;
    std::int64_t to = right;
    for (std::size_t i = 0; i < count_; ++i) {
      if (sides_[i].begins) {
        from = std::max(from, -sides_[i].whole);
      } else {
        to = std::min(to, sides_[i].whole + 1);
      }
    }
    return {static_cast<int>(std::min<std::int64_t>(from, right)), static_cast<int>(std::max<std::int64_t>(to, left))};
  }

  void next_row() {
    for (std::size_t i = 0; i < count_; ++i) sides_[i].next_row();
  }

 private:
  /// For an edge (x0, y0) -> (x1, y1) a place lies within where e = (x1 - x0) (y - y0) - (y1 - y0) (x - x0) is not negative.
  /// At the centre of column x of a row that is e(0) - 256 (y1 - y0) x, so the limit is e(0) / 256 divided by |y1 - y0|,
  /// kept as a whole number and a rest while rows go by.
  struct Side {
    std::int64_t whole = 0;
    std::int64_t rest = 0;
    std::int64_t whole_step = 0;
    std::int64_t rest_step = 0;
    std::int64_t divisor = 1;
    bool begins = false;  ///< the triangle begins here, else it ends

    void next_row() {
      whole += whole_step;
      rest += rest_step;
      if (rest >= divisor) {
        rest -= divisor;
        ++whole;
      }
    }
  };

  struct Quotient {
    std::int64_t whole;
    std::int64_t rest;
  };
  /// Rounded down. A division of long whole numbers costs more than a guess that is put right.
  static Quotient divided(std::int64_t value, std::int64_t divisor, double inverse) {
    auto whole = static_cast<std::int64_t>(static_cast<double>(value) * inverse);
    std::int64_t rest = value - whole * divisor;
    for (; rest < 0; rest += divisor) --whole;
    for (; rest >= divisor; rest -= divisor) ++whole;
    return {whole, rest};
  }

  void add(const Corner& a, const Corner& b, int row) {
    const std::int64_t dx = b.x - a.x;
    const std::int64_t dy = b.y - a.y;
    if (dy == 0) return;  // which rows there are is settled elsewhere
    const std::int64_t has_its_centres = dy < 0 ? 0 : 1;
    const std::int64_t e = dx * (centre_of(row) - a.y) - dy * (centre_of(0) - a.x) - has_its_centres;
    const std::int64_t divisor = dy < 0 ? -dy : dy;
    const double inverse = 1.0 / static_cast<double>(divisor);
    const Quotient now = divided(e >> corner_bits, divisor, inverse);
    const Quotient step = divided(dx, divisor, inverse);
    sides_[count_++] = {now.whole, now.rest, step.whole, step.rest, divisor, dy < 0};
  }

  std::array<Side, 3> sides_;
  std::size_t count_ = 0;
};

}  // namespace sanji::raster
