// SPDX-License-Identifier: Apache-2.0
// A registry as rows of texts and as the CSV that a spreadsheet reads. Knows no registry.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sanji::import {

class Csv {
 public:
  /// `columns`: their names, separated by commas.
  explicit Csv(std::string_view columns) : text_(std::string(columns) + '\n') {}
  /// A row with a cell a column; what needs quotes gets them.
  void add(const std::vector<std::string>& cells);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace sanji::import
