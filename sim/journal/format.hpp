// SPDX-License-Identifier: Apache-2.0
// What writing and reading agree upon beside the columns. docs/journal-format.md says it in words.
#pragma once

#include <cstddef>
#include <string_view>

namespace sanji::journal {

/// Format version of the files written by this code.
inline constexpr int format_major = 1;
inline constexpr int format_minor = 3;
/// What the root says that the file is.
inline constexpr std::string_view journal_filetype = "sanji-journal";

/// The most that the cells of one field may take, two bytes each, before they are compressed.
inline constexpr std::size_t max_field_bytes = 10'000'000;
/// The same of the relief: it is for looking at, about 300 x 300 cells.
inline constexpr std::size_t max_relief_bytes = 1'000'000;
inline constexpr const char* relief_path = "/resolved/relief";

}  // namespace sanji::journal
