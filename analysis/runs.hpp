// SPDX-License-Identifier: Apache-2.0
// Finds and opens the journal that a user named by its folder or its file.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/reader.hpp"

#include <filesystem>

namespace sanji::analysis {

/// `where` is a journal, or a folder with a journal.h5 in it.
journal::ReadResult open_run(const std::filesystem::path& where, base::Language language);

}  // namespace sanji::analysis
