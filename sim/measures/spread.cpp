// SPDX-License-Identifier: Apache-2.0
// Kept ascending, so that every question is a look.
#include "sim/measures/spread.hpp"

#include "sim/measures/kpi.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sanji::measures {

void Spread::add(std::optional<base::Duration> span) {
  if (!span) {
    ++never_;
    return;
  }
  const double seconds = span->seconds();
  ended_s_.insert(std::upper_bound(ended_s_.begin(), ended_s_.end(), seconds), seconds);
}

std::optional<base::Duration> Spread::median() const {
  std::vector<double> all = ended_s_;
  all.insert(all.end(), static_cast<std::size_t>(never_), std::numeric_limits<double>::infinity());
  const double median = quantile(all, 0.5);
  if (!std::isfinite(median)) return std::nullopt;
  return base::seconds(median);
}

std::optional<base::Duration> Spread::median_of_ended() const {
  if (ended_s_.empty()) return std::nullopt;
  return base::seconds(quantile(ended_s_, 0.5));
}

std::optional<base::Duration> Spread::longest() const {
  if (ended_s_.empty()) return std::nullopt;
  return base::seconds(ended_s_.back());
}

}  // namespace sanji::measures
