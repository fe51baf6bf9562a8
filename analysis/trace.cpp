// SPDX-License-Identifier: Apache-2.0
// One line a record.
#include "analysis/trace.hpp"

#include "sim/measures/sheet.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

namespace sanji::analysis {

std::string trace(const journal::View& view, base::Language language) {
  constexpr std::size_t kind_width = 29;  // the longest name of a kind
  std::string text = measures::title(view, language);
  for (const journal::Record& record : view.records()) {
    text += fmt::format("{}  {}  {}\n", base::clock_text(view.journal().provenance.start, record.time, true),
                        base::pad_right(journal::row_of(record.kind).name, kind_width),
                        measures::sentence(view, record, language));
  }
  return text;
}

}  // namespace sanji::analysis
