// SPDX-License-Identifier: Apache-2.0
// Slopes are worked out in `double`, in an order of operations that no compiler may change, and rounded once; all that
// happens pixel by pixel is whole numbers.
#include "viz/raster/plane.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::raster {
namespace {

constexpr double px = 1.0 / (1 << corner_bits);
constexpr double steepest = 16384.0;
/// Where values are counted from: near the first corner, and never so far off that the rounding of a slope tells.
constexpr std::int64_t last_origin = 8191;

std::int64_t nearest(double value) {
  constexpr double most = 4611686018427387904.0;  // 2^62: further off no pixel is covered, any value will do
  if (!(std::abs(value) < most)) return 0;
  return floored(value + 0.5);
}

}  // namespace

Slopes::Weights Slopes::weights(const std::array<double, 2>& along, const std::array<double, 2>& aside, double area) {
  if (aside[0] == 0.0) return {1.0 / along[0], 1.0, 0.0};
  if (aside[1] == 0.0) return {1.0 / along[1], 0.0, 1.0};
  if (aside[0] == aside[1]) return {1.0 / (along[1] - along[0]), -1.0, 1.0};
  return {1.0 / area, aside[1], -aside[0]};
}

Slopes::Slopes(const Corners& at, std::int64_t area)
    : x0_(static_cast<int>(std::clamp<std::int64_t>(at[0].x >> corner_bits, 0, last_origin))),
      y0_(static_cast<int>(std::clamp<std::int64_t>(at[0].y >> corner_bits, 0, last_origin))),
      to_x0_(static_cast<double>(centre_of(x0_) - at[0].x) * px),
      to_y0_(static_cast<double>(centre_of(y0_) - at[0].y) * px) {
  const std::array x{static_cast<double>(at[1].x - at[0].x) * px, static_cast<double>(at[2].x - at[0].x) * px};
  const std::array y{static_cast<double>(at[1].y - at[0].y) * px, static_cast<double>(at[2].y - at[0].y) * px};
  const double area_px = static_cast<double>(area) * px * px;
  across_ = weights(x, y, area_px);
  down_ = weights(y, x, -area_px);
}

Plane Slopes::through(const std::array<double, 3>& values, double unit) const {
  const double second = values[1] - values[0];
  const double third = values[2] - values[0];
  const double per_x = across_.of(second, third);
  const double per_y = down_.of(second, third);
  const double limit = steepest * unit;
  if (!(std::abs(per_x) < limit && std::abs(per_y) < limit)) return {nearest(values[0]), 0, 0, x0_, y0_};
  return {nearest(values[0] + per_x * to_x0_ + per_y * to_y0_), nearest(per_x), nearest(per_y), x0_, y0_};
}

}  // namespace sanji::raster
