// SPDX-License-Identifier: Apache-2.0
// Reads a journal file back into memory, checking that it is one and whole.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/read_result.hpp"

#include <filesystem>

namespace sanji::journal {

ReadResult read_journal(const std::filesystem::path& file, base::Language language);
/// True where the file is a Sanji journal, of whatever version, whole or not.
bool is_journal(const std::filesystem::path& file);

}  // namespace sanji::journal
