// SPDX-License-Identifier: Apache-2.0
// The later of two moments: when a frame is wanted, and when one may be drawn at all.
#include "viz/sinks/pacing.hpp"

#include <algorithm>

namespace sanji::sinks {

double sleep_s(double since_frame_s, double wait_s, bool heard) {
  const double from_frame_s = heard ? answer_frame_s : std::max(wait_s, playing_frame_s);
  return std::max(0.0, from_frame_s - since_frame_s);
}

}  // namespace sanji::sinks
