// SPDX-License-Identifier: Apache-2.0
// What happened in a marked stretch of time, in numbers and in lines of words. Draws nothing.
#pragma once

#include "viz/session/view.hpp"
#include "viz/timeline/account.hpp"

#include <string>
#include <vector>

namespace sanji::timeline {

struct Totals {
  int messages = 0;          ///< that left and came there
  int failed = 0;            ///< lost, or did not even leave
  int late = 0;              ///< of those that came: over five minutes on the way
  double driving_min = 0.0;  ///< of all teams together
  double working_min = 0.0;
  double waiting_min = 0.0;  ///< mustering or held up
};

/// As far as is told by `until`; as known to somebody, how many messages he sent or got, and nothing of what became of
/// them or of what teams do.
Totals totals_of(const Account& account, session::TimeRange range, base::SimTime until);

/// The totals of the view's marked stretch in lines, `until` as above: from when to when of what may be seen, then the
/// numbers, then what the observer does not know. None where no stretch is marked.
std::vector<std::string> totals_text(const Account& account, const session::View& view, base::SimTime until,
                                     base::Language language);

}  // namespace sanji::timeline
