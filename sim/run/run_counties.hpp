// SPDX-License-Identifier: Apache-2.0
// A province for a person: the scenarios of its counties, each played by itself in a process of its own, and what came of all
// of them in a few lines. Counties do not act on each other.
#pragma once

#include "sim/base/text.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sanji::run {

/// The scenario files of a folder's sub-folders, by name; empty where there are none.
std::vector<std::filesystem::path> scenarios_in(const std::filesystem::path& folder);

/// How many processes this machine plays at a time.
std::size_t processors();

struct Counties {
  std::vector<std::filesystem::path> files;
  std::optional<std::filesystem::path> plan;  ///< taken instead of the plan that each scenario names
  std::optional<std::uint64_t> seed;          ///< none = each scenario's own
  std::uint32_t replication = 0;
  std::filesystem::path folder;  ///< each journal goes into `folder`/NAME; empty = none is written
  std::size_t at_a_time = 1;     ///< processes
  base::Language language = base::Language::en;
};

struct RanCounties {
  std::vector<std::string> issues;  ///< of all files; nothing was run where there is one
  std::string problem;              ///< why a county has no result, with its name; empty = each has one
  std::string table;
  double peak_mib = 0;  ///< the most memory of one county's process
};

/// Checks all scenarios, then runs each.
RanCounties run_counties(const Counties& counties);

}  // namespace sanji::run
