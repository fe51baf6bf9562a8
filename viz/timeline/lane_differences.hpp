// SPDX-License-Identifier: Apache-2.0
// Where the time of one thing in two runs runs apart: the same step of it at another time, or in one run only. Draws
// nothing.
#pragma once

#include "viz/timeline/account.hpp"

#include <optional>
#include <vector>

namespace sanji::timeline {

/// Steps that lie no further from each other are the same.
inline constexpr base::Duration same_step{60 * 1'000'000LL};

/// A step of a thing: when it came in each run; none where it did not come.
struct StepPair {
  std::optional<base::SimTime> first;
  std::optional<base::SimTime> second;

  /// Further apart than same_step; a step of one run only once the other is as much behind with it.
  [[nodiscard]] bool differs(base::SimTime until) const;
};

/// The steps that differ of what may be seen by a time, ascending by the later of their times. Either thing may be none.
std::vector<StepPair> differences_of(const Account& first, journal::EntityRow one, const Account& second,
                                     journal::EntityRow other, base::SimTime until);
/// Of the response level of both counties.
std::vector<StepPair> level_differences(const Account& first, const Account& second, base::SimTime until);

}  // namespace sanji::timeline
