// SPDX-License-Identifier: Apache-2.0
// Recorded calls in a report: for people and for programs.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"
#include "sim/measures/kpi.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace sanji::analysis {

/// A line for each unit, which the short table has no room for; empty where no recorded call came.
std::string recorded_calls_text(const journal::View& view, const measures::Kpis& kpis, base::Language language);
/// Adds "recorded_calls"; nothing where none came.
void add_recorded_calls(nlohmann::ordered_json& json, const journal::View& view, const measures::Kpis& kpis);

}  // namespace sanji::analysis
