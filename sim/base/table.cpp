// SPDX-License-Identifier: Apache-2.0
// Columns as wide as their widest cell.
#include "sim/base/table.hpp"

#include "sim/base/text.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

namespace sanji::base {

TextTable::TextTable(std::vector<std::string> headings, std::vector<Align> aligns) : aligns_(std::move(aligns)) {
  assert(headings.size() == aligns_.size());
  rows_.push_back(std::move(headings));
}

void TextTable::add(std::vector<std::string> cells) {
  assert(cells.size() == aligns_.size());
  rows_.push_back(std::move(cells));
}

std::string TextTable::to_text() const {
  std::vector<std::size_t> widths(aligns_.size(), 0);
  for (const auto& cells : rows_) {
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], display_width(cells[i]));
  }
  std::string text;
  for (const auto& cells : rows_) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) line += "  ";
      line += aligns_[i] == Align::left ? pad_right(cells[i], widths[i]) : pad_left(cells[i], widths[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

}  // namespace sanji::base
