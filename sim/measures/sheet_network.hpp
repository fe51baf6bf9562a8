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

/// "~12 min (never 1)": half of those that ended within, and how many never did; empty where there is none.
std::string median_text(const journal::View& view, const Spread& spread, base::Language language);
/// The five failures by name, those that happened, with the desks: "late 3, not passed on 1 (Liuhe Town)".
std::string failures_text(const journal::View& view, const Failures& failures, base::Language language);
/// What the bodies of the three tiers are called here; empty where they have no names of their own.
std::string naming_line(const journal::View& view, base::Language language);

}  // namespace sanji::measures
