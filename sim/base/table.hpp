// SPDX-License-Identifier: Apache-2.0
// A table printed on a terminal, its columns aligned by display width so that Chinese names stand straight.
// Knows nothing of what the cells mean.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sanji::base {

enum class Align { left, right };

class TextTable {
 public:
  /// Headings and how their columns stand; later rows must have as many cells.
  TextTable(std::vector<std::string> headings, std::vector<Align> aligns);
  void add(std::vector<std::string> cells);
  /// Without the headings.
  [[nodiscard]] std::size_t rows() const { return rows_.size() - 1; }
  /// Lines ended by newlines, columns two blanks apart, no blanks at line ends.
  [[nodiscard]] std::string to_text() const;

 private:
  std::vector<Align> aligns_;
  std::vector<std::vector<std::string>> rows_;  ///< the first row is the headings
};

}  // namespace sanji::base
