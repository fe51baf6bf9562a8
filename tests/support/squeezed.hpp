// SPDX-License-Identifier: Apache-2.0
// Aligned text made comparable: tests ask for words in order, not for the width of a column.
#pragma once

#include <string>

namespace sanji::tests {

/// Runs of blanks as one, none before a line's end.
inline std::string squeezed(const std::string& text) {
  std::string short_text;
  for (const char c : text) {
    if (c == '\n' && !short_text.empty() && short_text.back() == ' ') short_text.pop_back();
    if (c != ' ' || (!short_text.empty() && short_text.back() != ' ')) short_text += c;
  }
  return short_text;
}

}  // namespace sanji::tests
