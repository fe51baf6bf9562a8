// SPDX-License-Identifier: Apache-2.0
// What happened in a marked stretch of time, in numbers. Draws nothing.
#pragma once

#include "viz/replay/replay.hpp"
#include "viz/session/view.hpp"

namespace sanji::timeline {

struct Totals {
  int messages = 0;          ///< that left and came there
  int failed = 0;            ///< lost, or did not even leave
  int late = 0;              ///< of those that came: over five minutes on the way
  double driving_min = 0.0;  ///< of all teams together
  double working_min = 0.0;
  double waiting_min = 0.0;  ///< mustering or held up
};

Totals totals_of(const replay::Replay& run, session::TimeRange range);

}  // namespace sanji::timeline
