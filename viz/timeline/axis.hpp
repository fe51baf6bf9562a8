// SPDX-License-Identifier: Apache-2.0
// Between time and pixels: which moment stands at which x, and where round times lie.
#pragma once

#include "viz/paint/probes.hpp"
#include "viz/session/view.hpp"

#include <vector>

namespace sanji::timeline {

struct Axis {
  session::TimeRange shown;
  float left_px = 0.0F;
  float right_px = 1.0F;

  [[nodiscard]] float x_of(base::SimTime at) const {
    const double share = (at - shown.from).seconds() / shown.span().seconds();
    return left_px + static_cast<float>(share * static_cast<double>(right_px - left_px));
  }
  [[nodiscard]] base::SimTime time_of(float x_px) const {
    const double share = static_cast<double>(x_px - left_px) / static_cast<double>(right_px - left_px);
    return shown.from + base::seconds(share * shown.span().seconds());
  }
  [[nodiscard]] double seconds_per_px() const {
    return shown.span().seconds() / static_cast<double>(right_px - left_px);
  }
};

/// Round times of day within what is shown, at least so many pixels apart. `start_s` is the time of day at time 0
/// [s since midnight]: ticks stand at whole minutes of the clock, not of the run.
std::vector<base::SimTime> ticks_of(const Axis& axis, double start_s, float apart_px);

}  // namespace sanji::timeline
