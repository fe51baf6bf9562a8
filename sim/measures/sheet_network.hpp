// SPDX-License-Identifier: Apache-2.0
// The part of the short table about how word went round: only the lines that have something to say.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"
#include "sim/measures/kpi.hpp"

#include <string>

namespace sanji::measures {

/// Desks by tier with what waited, failed or was cut off; then warnings, calls, command and the five failures.
std::string network_block(const journal::View& view, const Kpis& kpis, base::Language language);

/// "~12 min", or "never" where half of the cases or more never ended; empty where there is none.
std::string median_text(const journal::View& view, const Spread& spread, base::Language language);
/// The five failures by name, those that happened: "late 3, laid aside or not passed on 1".
std::string failures_text(const Failures& failures, base::Language language);

}  // namespace sanji::measures
