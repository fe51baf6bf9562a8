// SPDX-License-Identifier: Apache-2.0
// Brings the bytes of a journal to a disk, whole or not at all. Knows nothing of what stands in them but how many rows.
#pragma once

#include "sim/base/text.hpp"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace sanji::journal {

/// Writes `file`.part, with its seal, opens it and counts the rows of each dataset, forces it to the disk, then renames
/// it and forces the folder. Empty = done; else why not, and `file`.part is gone.
std::string put_on_disk(std::span<const std::byte> bytes,
                        const std::vector<std::pair<std::string, std::size_t>>& counts,
                        const std::filesystem::path& file, base::Language language);

}  // namespace sanji::journal
