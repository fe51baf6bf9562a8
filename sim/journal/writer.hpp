// SPDX-License-Identifier: Apache-2.0
// Writes a journal to a file, whole or not at all. docs/journal-format.md says what stands in it.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"

#include <filesystem>
#include <string>

namespace sanji::journal {

/// Writes `file`.part, reopens it and counts, then renames. Empty text = done, else what went wrong (disk full, folder
/// not writable, field too large ...) in that language; then no `.part` is left behind, and what stood at `file` before
/// still stands. The same journal gives the same bytes.
std::string write_journal(const Journal& journal, const std::filesystem::path& file, base::Language language);

}  // namespace sanji::journal
