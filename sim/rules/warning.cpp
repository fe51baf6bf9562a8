// SPDX-License-Identifier: Apache-2.0
// Integrals of rain, points of the rest, thresholds.
#include "sim/rules/warning.hpp"

#include <algorithm>

namespace sanji::rules {
namespace {

constexpr double seconds_per_hour = 3600.0;

/// mm/h that hold from each reading to the next, summed over a span.
double rain_between(const std::vector<model::Reading>& readings, base::Duration from, base::Duration until) {
  double sum_mm = 0.0;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const base::Duration begin = std::max(from, readings[i].at);
    const base::Duration end = i + 1 < readings.size() ? std::min(until, readings[i + 1].at) : until;
    if (end > begin) sum_mm += readings[i].value * (end - begin).seconds() / seconds_per_hour;
  }
  return sum_mm;
}

double value_at(const std::vector<model::Reading>& readings, base::Duration at) {
  const auto after =
      std::upper_bound(readings.begin(), readings.end(), at,
                       [](base::Duration time, const model::Reading& reading) { return time < reading.at; });
  if (after == readings.begin()) return readings.front().value;
  if (after == readings.end()) return readings.back().value;
  const model::Reading& before = *std::prev(after);
  const double part = (at - before.at).seconds() / (after->at - before.at).seconds();
  return before.value + part * (after->value - before.value);
}

}  // namespace

double amount(const model::Gauge& gauge, const model::Sensor& sensor, base::Duration from, base::Duration until) {
  if (gauge.readings.empty()) return 0.0;
  if (sensor.measures == model::Measured::rain) return rain_between(gauge.readings, from, until);
  return value_at(gauge.readings, until);
}

void add(std::vector<Measurement>& measured, base::SimTime at, double value) {
  measured.push_back({at, value, value + (measured.empty() ? 0.0 : measured.back().sum)});
}

double in_window(const model::WarningRule& rule, const std::vector<Measurement>& measured) {
  if (measured.empty()) return 0.0;
  if (rule.measures != model::Measured::rain) return measured.back().value;
  const base::SimTime since = measured.back().at - rule.within;
  const auto first = std::upper_bound(measured.begin(), measured.end(), since,
                                      [](base::SimTime time, const Measurement& each) { return time < each.at; });
  return measured.back().sum - first->sum + first->value;
}

bool of_one_series(const model::WarningRule& a, const model::WarningRule& b) {
  return a.agency == b.agency && a.harm == b.harm && a.measures == b.measures && a.event.zh == b.event.zh;
}

std::optional<std::size_t> gravest_passed(const model::Plan& plan, const model::Sensor& sensor,
                                          const model::WarningRule& like, const std::vector<Measurement>& measured) {
  std::optional<std::size_t> gravest;
  if (like.measures != sensor.measures || like.agency != sensor.watched_by) return gravest;
  for (std::size_t i = 0; i < plan.warnings.size(); ++i) {
    const model::WarningRule& rule = plan.warnings[i];
    const bool graver = !gravest || rule.colour > plan.warnings[*gravest].colour;
    if (graver && of_one_series(rule, like) && in_window(rule, measured) >= rule.at_least) gravest = i;
  }
  return gravest;
}

base::Duration longest_window(const model::Plan& plan) {
  base::Duration longest;
  for (const model::WarningRule& rule : plan.warnings) longest = std::max(longest, rule.within);
  return longest;
}

}  // namespace sanji::rules
