// SPDX-License-Identifier: Apache-2.0
// Brings the bytes of a journal to a disk, whole or not at all. Knows nothing of what stands in them but how many rows.
#pragma once

#include "sim/base/text.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sanji::journal {

/// The last bytes of a journal, behind the HDF5 file proper, where HDF5 does not look: a mark and a hash of all bytes
/// before it. HDF5 itself guards its headers and our chunks, but not the index that says where the chunks are.
struct Seal {
  static constexpr std::string_view mark = "SANJISUM";
  static constexpr std::size_t bytes = mark.size() + sizeof(std::uint64_t);
  [[nodiscard]] static std::string of(std::string_view bytes_before);
  /// False where a seal stands at the end and is not that of the bytes before it. Without one there is nothing to judge
  /// by: tools that rewrite HDF5 files drop it.
  [[nodiscard]] static bool holds(std::string_view file_bytes);
};

/// Writes `file`.part, with its seal, opens it and counts the rows of each dataset, forces it to the disk, then renames
/// it and forces the folder. Empty = done; else why not, and `file`.part is gone.
std::string put_on_disk(std::span<const std::byte> bytes,
                        const std::vector<std::pair<std::string, std::size_t>>& counts,
                        const std::filesystem::path& file, base::Language language);

}  // namespace sanji::journal
