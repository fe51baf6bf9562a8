// SPDX-License-Identifier: Apache-2.0
// A run on one screen: the table that `sanji run` prints and that heads a report, for an officer with five minutes.
// Knows no file and no terminal.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"
#include "sim/measures/kpi.hpp"

#include <string>

namespace sanji::measures {

/// Title, a line an incident, what was late and by which document, who was first, the slowest step, how much of it rests
/// on values that were read. About 120 columns wide.
std::string short_table(const journal::View& view, base::Language language);
std::string short_table(const journal::View& view, const Kpis& kpis, base::Language language);

/// Its first line, or two where one would be too long: what was played, with which plan, seed and clock.
std::string title(const journal::View& view, base::Language language);
/// Its last lines: that it is schematic, and how many values behind it were read.
std::string basis_note(const journal::View& view, base::Language language);

}  // namespace sanji::measures
