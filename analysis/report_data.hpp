// SPDX-License-Identifier: Apache-2.0
// A run's result for machines: JSON and CSV. Numbers as numbers, ids as they are, no language.
#pragma once

#include "analysis/report_information.hpp"
#include "sim/journal/view.hpp"
#include "sim/measures/kpi.hpp"

#include <string>

namespace sanji::analysis {

/// One document; seconds from the start, null where something never happened.
std::string to_json(const journal::View& view, const measures::Kpis& kpis);
/// A table of rows about the run, the columns' names first.
std::string to_csv(const journal::View& view, const measures::Kpis& kpis, CsvTable table);
/// One line an incident, RFC 4180, with the mark that lets Excel see UTF-8; empty where something never happened.
std::string to_csv(const journal::View& view, const measures::Kpis& kpis);

}  // namespace sanji::analysis
