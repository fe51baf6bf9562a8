// SPDX-License-Identifier: Apache-2.0
// How recorded calls were answered: how soon the first and the second unit came, who waited, how busy each unit was.
#pragma once

#include "sim/journal/view.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sanji::measures {

/// Times from a call to something, all of one kind.
struct ResponseTimes {
  std::vector<double> ascending_s;  ///< of those calls where it came
  std::size_t never = 0;            ///< where it had not come by the end

  /// Of those that came; NaN where none did.
  [[nodiscard]] double mean_s() const;
  /// What never came is later than all that did; NaN where the quantile is among them, or where there are no calls.
  [[nodiscard]] double quantile_s(double share) const;
};

struct UnitUse {
  journal::EntityRow unit = journal::none;
  int sent = 0;
  double busy_share = 0.0;  ///< of the run, from being sent to being free again
};

struct RecordedCalls {
  std::size_t came = 0;
  std::size_t queued = 0;      ///< for which no unit was free, or too few
  ResponseTimes first;         ///< the first unit there
  ResponseTimes second;        ///< the second, of calls that ask for two or more
  base::Duration within;       ///< the plan's limit for the first unit; 0 = none
  std::size_t in_time = 0;     ///< calls whose first unit came within it
  std::vector<UnitUse> units;  ///< in the order of their file; all of them

  [[nodiscard]] double in_time_share() const;  ///< NaN without a limit or calls
  [[nodiscard]] double busy_share() const;     ///< mean over the units; NaN without any
};

RecordedCalls measure_recorded_calls(const journal::View& view);

}  // namespace sanji::measures
