// SPDX-License-Identifier: Apache-2.0
// Finds and opens the journal that a user named by its folder or its file.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/reader.hpp"

#include <filesystem>

namespace sanji::analysis {

/// The journal that is meant: `where` itself, or the journal.h5 in it where it is a folder. It need not be there.
std::filesystem::path journal_file(const std::filesystem::path& where);

/// `where` is a journal, or a folder with a journal.h5 in it.
journal::ReadResult open_run(const std::filesystem::path& where, base::Language language);

}  // namespace sanji::analysis
