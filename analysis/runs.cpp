// SPDX-License-Identifier: Apache-2.0
// A folder stands for the journal in it.
#include "analysis/runs.hpp"

#include <system_error>

namespace sanji::analysis {

std::filesystem::path journal_file(const std::filesystem::path& where) {
  std::error_code no_throw;
  return std::filesystem::is_directory(where, no_throw) ? where / "journal.h5" : where;
}

journal::ReadResult open_run(const std::filesystem::path& where, base::Language language) {
  std::error_code no_throw;
  if (!std::filesystem::exists(where, no_throw)) {
    return {std::nullopt, base::say(language, "{0}: no such folder or file", where.string())};
  }
  const std::filesystem::path file = journal_file(where);
  if (!std::filesystem::exists(file, no_throw)) {
    return {std::nullopt,
            base::say(language, "{0}: no journal.h5 in this folder; a run writes one: sanji run SCENARIO --out {0}",
                      where.string())};
  }
  return journal::read_journal(file, language);
}

}  // namespace sanji::analysis
