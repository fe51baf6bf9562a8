// SPDX-License-Identifier: Apache-2.0
// Steps that a clock's face knows.
#include "viz/timeline/axis.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sanji::timeline {

std::vector<base::SimTime> ticks_of(const Axis& axis, double start_s, float apart_px) {
  constexpr double steps_s[] = {1,   2,   5,    10,   15,   30,    60,    120,   300,
                                600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400};
  const double least_s = axis.seconds_per_px() * static_cast<double>(apart_px);
  const double* step = std::find_if(std::begin(steps_s), std::end(steps_s), [&](double s) { return s >= least_s; });
  const double step_s = step == std::end(steps_s) ? std::ceil(least_s / 86400.0) * 86400.0 : *step;
  std::vector<base::SimTime> ticks;
  const double first = std::ceil((axis.shown.from.seconds() + start_s) / step_s) * step_s - start_s;
  for (double at_s = first; at_s <= axis.shown.until.seconds(); at_s += step_s) {
    ticks.push_back(base::SimTime{} + base::seconds(at_s));
  }
  return ticks;
}

}  // namespace sanji::timeline
