// SPDX-License-Identifier: Apache-2.0
// Slopes are worked out in `double`, in an order of operations that no compiler may change, and rounded once; all that
// happens pixel by pixel is whole numbers.
#include "viz/raster/plane.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace sanji::raster {
namespace {

constexpr double px = 1.0 / (1 << corner_bits);
constexpr double steepest = 16384.0;
/// Where values are counted from: near the first corner, and never so far off that the rounding of a slope tells.
constexpr std::int64_t last_origin = 8191;

std::int64_t nearest(double value) {
  constexpr double most = 4611686018427387904.0;  // 2^62: further off no pixel is covered, any value will do
  if (!(std::abs(value) < most)) return 0;
  const double up = value + 0.5;
  const auto whole = static_cast<std::int64_t>(up);
  return static_cast<double>(whole) > up ? whole - 1 : whole;
}

}  // namespace

Slopes::Slopes(const Corners& at, std::int64_t area)
    : x0_(static_cast<int>(std::clamp<std::int64_t>(at[0].x >> corner_bits, 0, last_origin))),
      y0_(static_cast<int>(std::clamp<std::int64_t>(at[0].y >> corner_bits, 0, last_origin))),
      to_x0_(static_cast<double>(centre_of(x0_) - at[0].x) * px),
      to_y0_(static_cast<double>(centre_of(y0_) - at[0].y) * px) {
  const auto direction = [&](std::int64_t Corner::*along, std::int64_t Corner::*aside, double sign) {
    for (const auto [from, to] : {std::array{0, 1}, std::array{1, 2}, std::array{2, 0}}) {
      const Corner& a = at[static_cast<std::size_t>(from)];
      const Corner& b = at[static_cast<std::size_t>(to)];
      if (a.*aside == b.*aside) return Direction{from, to, 1.0 / (static_cast<double>(b.*along - a.*along) * px), {}};
    }
    return Direction{
        0,
        0,
        sign / (static_cast<double>(area) * px * px),
        {static_cast<double>(at[1].*aside - at[0].*aside) * px, static_cast<double>(at[2].*aside - at[0].*aside) * px}};
  };
  across_ = direction(&Corner::x, &Corner::y, 1.0);
  down_ = direction(&Corner::y, &Corner::x, -1.0);
}

double Slopes::change(const Direction& direction, const std::array<double, 3>& values) {
  if (direction.from != direction.to) {
    return (values[static_cast<std::size_t>(direction.to)] - values[static_cast<std::size_t>(direction.from)]) *
           direction.inverse;
  }
  return ((values[1] - values[0]) * direction.aside[1] - (values[2] - values[0]) * direction.aside[0]) *
         direction.inverse;
}

Plane Slopes::through(const std::array<double, 3>& values, double unit) const {
  const double per_x = change(across_, values);
  const double per_y = change(down_, values);
  const double limit = steepest * unit;
  if (!(std::abs(per_x) < limit && std::abs(per_y) < limit)) return {nearest(values[0]), 0, 0, x0_, y0_};
  return {nearest(values[0] + per_x * to_x0_ + per_y * to_y0_), nearest(per_x), nearest(per_y), x0_, y0_};
}

}  // namespace sanji::raster
