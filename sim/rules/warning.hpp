// SPDX-License-Identifier: Apache-2.0
// When a measurement asks for a warning, by the plan's thresholds. What a sensor measures of the truth is worked out here as
// well, for it is the rule of the instrument and nobody's knowledge.
#pragma once

#include "sim/model/event.hpp"
#include "sim/model/plan.hpp"

#include <optional>
#include <span>
#include <vector>

namespace sanji::rules {

/// One reading: of rain the sum [mm] since the one before, of everything else what stood at that moment.
struct Measurement {
  base::SimTime at;
  double value = 0.0;
  double sum = 0.0;  ///< of all values up to this one
};

/// Adds a reading at the end.
void add(std::vector<Measurement>& measured, base::SimTime at, double value);

/// What an exact sensor would read at `until`: rain summed from `from` on (before the start nothing falls), levels and
/// concentrations at `until`, evenly between the event's readings, the nearest one outside them.
double amount(const model::Gauge& gauge, const model::Sensor& sensor, base::Duration from, base::Duration until);

/// What a rule compares with its threshold: the sum over its window up to the last measurement, or the last one.
double in_window(const model::WarningRule& rule, const std::vector<Measurement>& measured);

/// One series of warnings: one agency's, of one kind of event, harm and measure. Its colours rise and give way to one
/// another; those of another series stand beside them.
bool of_one_series(const model::WarningRule& a, const model::WarningRule& b);

/// Of the rules of one series (that of `like`), if its agency watches the sensor, the gravest colour whose threshold is
/// reached; none where none is. Ties go to the earlier rule.
std::optional<std::size_t> gravest_passed(const model::Plan& plan, const model::Sensor& sensor,
                                          const model::WarningRule& like, const std::vector<Measurement>& measured);

/// How far back measurements must be kept.
base::Duration longest_window(const model::Plan& plan);

}  // namespace sanji::rules
