// SPDX-License-Identifier: Apache-2.0
// Reads a journal file back into memory, checking that it is one and whole.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/view.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace sanji::journal {

struct ReadResult {
  std::optional<Journal> journal;
  std::string problem;  ///< why there is none: no such file, no Sanji journal, other version, damaged
};

ReadResult read_journal(const std::filesystem::path& file, base::Language language);
/// True where the file is a Sanji journal, of whatever version, whole or not.
bool is_journal(const std::filesystem::path& file);

}  // namespace sanji::journal
