// SPDX-License-Identifier: Apache-2.0
// New ones are put in order when they are as many as stand in order already: each is moved but a few times.
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
  new_s_.push_back(span->seconds());
  if (new_s_.size() < ended_s_.size()) return;
  ended_s_ = ascending();
  new_s_.clear();
}

std::vector<double> Spread::ascending() const {
  std::vector<double> newer = new_s_;
  std::sort(newer.begin(), newer.end());
  std::vector<double> all(ended());
  std::merge(ended_s_.begin(), ended_s_.end(), newer.begin(), newer.end(), all.begin());
  return all;
}

std::optional<base::Duration> Spread::median() const {
  std::vector<double> all = ascending();
  all.insert(all.end(), static_cast<std::size_t>(never_), std::numeric_limits<double>::infinity());
  const double median = quantile(all, 0.5);
  if (!std::isfinite(median)) return std::nullopt;
  return base::seconds(median);
}

std::optional<base::Duration> Spread::median_of_ended() const {
  if (ended() == 0) return std::nullopt;
  return base::seconds(quantile(ascending(), 0.5));
}

std::optional<base::Duration> Spread::longest() const {
  if (ended() == 0) return std::nullopt;
  return base::seconds(ascending().back());
}

}  // namespace sanji::measures
