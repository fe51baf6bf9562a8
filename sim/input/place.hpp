// SPDX-License-Identifier: Apache-2.0
// Where a piece of an input stands: a file of this reading, a line and a column. As small as a pointer and two numbers,
// because every cell of every registry carries one. Knows nothing of what stands there.
#pragma once

#include "sim/base/issue.hpp"

#include <filesystem>
#include <string>

namespace sanji::input {

/// The names of one input file; it lives as long as the reading it belongs to.
struct FileName {
  std::filesystem::path path;  ///< as it is opened
  std::string shown;           ///< as issues name it
  std::string source;          ///< relative to the folder of the scenario, with forward slashes
};

/// Line and column count from 1. The column counts characters (Unicode code points, not bytes, not display width) from
/// the start of the line; of a quoted cell or text it is the column of the opening quote.
struct Place {
  const FileName* file = nullptr;
  int line = 0;
  int column = 0;

  [[nodiscard]] base::Location location() const {
    return file == nullptr ? base::Location{} : base::Location{file->shown, line, column};
  }
};

}  // namespace sanji::input
