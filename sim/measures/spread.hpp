// SPDX-License-Identifier: Apache-2.0
// Spans of one kind put together: how long half of them took, the longest, and how many never came to an end.
#pragma once

#include "sim/base/sim_time.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sanji::measures {

class Spread {
 public:
  /// One case more; none = it never ended.
  void add(std::optional<base::Duration> span);

  [[nodiscard]] std::size_t cases() const { return ended() + static_cast<std::size_t>(never_); }
  [[nodiscard]] std::size_t ended() const { return ended_s_.size() + new_s_.size(); }
  [[nodiscard]] int never() const { return never_; }
  /// Over all cases; what never ended is longer than all that did. None where there are no cases, or half never ended.
  [[nodiscard]] std::optional<base::Duration> median() const;
  /// Of those that ended.
  [[nodiscard]] std::optional<base::Duration> median_of_ended() const;
  [[nodiscard]] std::optional<base::Duration> longest() const;

 private:
  /// All that ended, ascending.
  [[nodiscard]] std::vector<double> ascending() const;

  std::vector<double> ended_s_;  ///< ascending
  std::vector<double> new_s_;    ///< in the order in which they came; fewer than stand in order already
  int never_ = 0;
};

}  // namespace sanji::measures
