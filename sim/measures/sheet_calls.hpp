// SPDX-License-Identifier: Apache-2.0
// Recorded calls in words: a few lines for the short table, and the table of units for a report.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"
#include "sim/measures/recorded_calls.hpp"

#include <string>

namespace sanji::measures {

/// Empty where no recorded call came.
std::string recorded_calls_block(const journal::View& view, const RecordedCalls& calls, base::Language language);
/// A line a unit: how often it was sent and how busy it was. Empty where there are none.
std::string units_table(const journal::View& view, const RecordedCalls& calls, base::Language language);

}  // namespace sanji::measures
