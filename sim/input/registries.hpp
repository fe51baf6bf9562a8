// SPDX-License-Identifier: Apache-2.0
// The registries of a region: which CSV files there may be, what a row of each is called, and the text of them all as it
// was read, before overrides and before it is understood.
#pragma once

#include "sim/input/document.hpp"
#include "sim/input/fields.hpp"
#include "sim/input/sheet.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sanji::input {

struct Registry {
  std::string_view name;     ///< "teams": the file teams.csv, the root of overrides region.teams[...]
  std::string_view section;  ///< "region/teams.csv"
  std::string_view noun;     ///< what a row is called, a key of the catalogue
  std::string_view id;       ///< the column that tells rows apart
  std::string_view second;   ///< the one beside it, where it takes two: the row is then called "post/channel"
  bool is_counted = false;   ///< that second one is a number
};

std::span<const Registry> registries();
const Registry* find_registry(std::string_view name);

/// The files of a region's folder as trees and sheets.
struct RegionText {
  std::filesystem::path folder;
  std::optional<Node> yaml;  ///< none after a problem
  std::map<std::string, Sheet, std::less<>> sheets;
  std::map<std::string, bool, std::less<>> present;  ///< registries that have a file, be it readable or not
};

/// Reads region.yaml and every registry; personal cells are taken out of what the scenario keeps. None where the folder
/// is none.
std::optional<RegionText> read_region_text(Reading& reading, const std::filesystem::path& folder, const Place& asked);

/// The column of a key in a sheet's header; none where it is absent.
std::optional<std::size_t> column_of(const Sheet& sheet, const Section& section, std::string_view key);

}  // namespace sanji::input
