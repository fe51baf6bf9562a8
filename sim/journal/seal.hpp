// SPDX-License-Identifier: Apache-2.0
// The last bytes of a journal, by which one changed bit is found. Knows no file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sanji::journal {

/// A mark and a hash of all bytes before it. In a journal.h5 they stand behind the HDF5 file proper, where HDF5 does
/// not look: HDF5 itself guards its headers and our chunks, but not the index that says where the chunks are.
struct Seal {
  static constexpr std::string_view mark = "SANJISUM";
  static constexpr std::size_t bytes = mark.size() + sizeof(std::uint64_t);
  [[nodiscard]] static std::string of(std::string_view bytes_before);
  /// True where a seal stands at the end, be it the right one or not.
  [[nodiscard]] static bool stands_in(std::string_view file_bytes);
  /// False where a seal stands at the end and is not that of the bytes before it. Without one there is nothing to judge
  /// by: tools that rewrite HDF5 files drop it.
  [[nodiscard]] static bool holds(std::string_view file_bytes);
};

}  // namespace sanji::journal
