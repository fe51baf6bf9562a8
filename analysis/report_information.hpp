// SPDX-License-Identifier: Apache-2.0
// The tables of a report about how word went round and who led and joined: desks, isolated posts, calls, command, members,
// the plan's procedure. For reading, and as data.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"
#include "sim/measures/kpi.hpp"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <string>
#include <vector>

namespace sanji::analysis {

/// All tables that have rows, each with a heading.
std::string information_text(const journal::View& view, const measures::Kpis& kpis, base::Language language);
/// The same as keys of the report's document; seconds, null where something never happened.
void add_information(nlohmann::ordered_json& json, const journal::View& view, const measures::Kpis& kpis);

/// Tables of CSV beside that of the incidents.
enum class CsvTable { incidents, desks, isolated, calls, members, procedure, teams };
inline constexpr std::array csv_table_names{"incidents", "desks", "isolated", "calls", "members", "procedure", "teams"};
/// Rows of one of them, the names of its columns first; not for CsvTable::incidents.
std::vector<std::vector<std::string>> information_rows(const journal::View& view, const measures::Kpis& kpis,
                                                       CsvTable table);

}  // namespace sanji::analysis
