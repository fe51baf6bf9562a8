// SPDX-License-Identifier: Apache-2.0
// The whole result of a run for reading: the short table, every span against its limit, the limits, the tiers.
// Knows no file.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"
#include "sim/measures/kpi.hpp"

#include <string>

namespace sanji::analysis {

std::string to_text(const journal::View& view, const measures::Kpis& kpis, base::Language language);

}  // namespace sanji::analysis
