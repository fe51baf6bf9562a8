// SPDX-License-Identifier: Apache-2.0
// A registry as a spreadsheet saves it: CSV with commas, semicolons or tabs, RFC 4180 quotes, any line ends. Every cell
// knows its line and its column, which counts characters from the start of the line. Knows no registry.
#pragma once

#include "sim/input/files.hpp"
#include "sim/input/messages.hpp"
#include "sim/input/place.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sanji::input {

struct Cell {
  std::string text;  ///< without quotes and surrounding blanks
  Place place;
};

struct SheetRow {
  int line = 0;
  std::vector<Cell> cells;  ///< as many as the header has, always
};

struct Sheet {
  const FileName* file = nullptr;
  char delimiter = ',';
  std::vector<Cell> header;
  std::vector<SheetRow> rows;  ///< without empty ones
  std::vector<SheetRow> torn;  ///< with too many or too few cells, which has been said
};

/// The sheet; rows with too many or too few cells are reported and left out. None where the text falls apart.
std::optional<Sheet> read_sheet(const TextFile& file, IssueWriter& issues);
/// The sheet written again with the cells of some columns emptied (`personal` holds their indices).
std::string sheet_without(const Sheet& sheet, const std::vector<std::size_t>& personal);

}  // namespace sanji::input
