// SPDX-License-Identifier: Apache-2.0
// A folder stands for the journal in it.
#include "analysis/runs.hpp"

#include <system_error>

namespace sanji::analysis {

journal::ReadResult open_run(const std::filesystem::path& where, base::Language language) {
  std::error_code no_throw;
  if (!std::filesystem::exists(where, no_throw)) {
    return {std::nullopt, base::say(language, "{0}: no such folder or file", where.string())};
  }
  if (!std::filesystem::is_directory(where, no_throw)) return journal::read_journal(where, language);
  const std::filesystem::path file = where / "journal.h5";
  if (!std::filesystem::exists(file, no_throw)) {
    return {std::nullopt,
            base::say(language, "{0}: no journal.h5 in this folder; a run writes one: sanji run SCENARIO --out {0}",
                      where.string())};
  }
  return journal::read_journal(file, language);
}

}  // namespace sanji::analysis
