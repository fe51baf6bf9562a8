// SPDX-License-Identifier: Apache-2.0
// Letters and chores that had to wait for an officer, one row each.
#pragma once

#include "sim/journal/view.hpp"

#include <optional>
#include <vector>

namespace sanji::measures {

struct QueueWait {
  journal::EntityRow desk = journal::none;
  base::SimTime from;
  std::optional<base::SimTime> until;  ///< none = nobody took it up
  [[nodiscard]] base::Duration length(base::SimTime end) const { return until.value_or(end) - from; }
};

/// In the order of being queued.
std::vector<QueueWait> queue_waits(const journal::View& view);

}  // namespace sanji::measures
