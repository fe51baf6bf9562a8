// SPDX-License-Identifier: Apache-2.0
// What happened in a marked stretch of time, in numbers. Draws nothing.
#pragma once

#include "viz/session/view.hpp"
#include "viz/timeline/account.hpp"

namespace sanji::timeline {

struct Totals {
  int messages = 0;          ///< that left and came there
  int failed = 0;            ///< lost, or did not even leave
  int late = 0;              ///< of those that came: over five minutes on the way
  double driving_min = 0.0;  ///< of all teams together
  double working_min = 0.0;
  double waiting_min = 0.0;  ///< mustering or held up
};

/// As far as is told by `until`; as known to somebody, his own messages, and nothing of what teams do.
Totals totals_of(const Account& account, session::TimeRange range, base::SimTime until);

}  // namespace sanji::timeline
