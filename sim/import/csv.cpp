// SPDX-License-Identifier: Apache-2.0
// Quotes as RFC 4180 has them.
#include "sim/import/csv.hpp"

namespace sanji::import {
namespace {

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char letter : cell) {
    if (letter == '"') text += '"';
    text += letter == '\r' || letter == '\n' ? ' ' : letter;
  }
  return text + '"';
}

}  // namespace

void Csv::add(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text_ += ',';
    text_ += quoted(cells[i]);
  }
  text_ += '\n';
}

}  // namespace sanji::import
