// SPDX-License-Identifier: Apache-2.0
// `sanji report`: opens a run, writes what was asked for, holds it against the bars. Knows no command line.
#pragma once

#include "analysis/report_information.hpp"
#include "sim/base/text.hpp"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace sanji::analysis {

/// What the program gives back to the shell.
inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int wrong_input = 2;
inline constexpr int bar_not_met = 3;

enum class ReportFormat { text, json, csv };

struct ReportOptions {
  std::filesystem::path where;  ///< a folder with a journal, or the journal
  ReportFormat format = ReportFormat::text;
  base::Language language = base::Language::en;
  std::optional<std::string> why;  ///< an incident
  bool log = false;
  std::optional<std::string> picture;  ///< a time: what a post believed then
  std::string picture_of;              ///< the post; empty = the county
  CsvTable table = CsvTable::incidents;
  std::vector<std::string> expect;  ///< bars
};

/// Writes the result to `out`, and problems and bars to `err`.
int report(const ReportOptions& options, std::ostream& out, std::ostream& err);

}  // namespace sanji::analysis
