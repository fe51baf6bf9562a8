// SPDX-License-Identifier: Apache-2.0
// Words for people: one catalogue, English as the key, Chinese beside it, compiled in; and how wide a text stands on a
// terminal. Knows no locale of the C library: `setlocale` would turn decimal points into commas.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::base {

enum class Language { zh, en };

/// The text in the language, or the English key itself where the language is English. Keys are plain literals with
/// numbered fmt places ("{0} of {1} persons present"). A key missing from the catalogue comes back as it is; a test
/// sees to it that none is.
std::string_view tr(Language language, std::string_view key);

/// Marks a literal that is translated later, where it is shown.
constexpr std::string_view mark(std::string_view key) { return key; }

/// tr() with its places filled in.
template <class... Arguments>
std::string say(Language language, std::string_view key, const Arguments&... arguments) {
  return fmt::vformat(tr(language, key), fmt::make_format_args(arguments...));
}

/// Every text of the catalogue, English and Chinese: for whoever must know which characters it needs.
std::vector<std::string_view> catalogue_texts();

/// Of `--lang`, else of LC_ALL, LC_MESSAGES, LANG in that order: zh if it begins with "zh", else English.
Language language_of(std::string_view option_or_locale);

/// Columns on a terminal; a Chinese character takes two. Invalid UTF-8 counts a column a byte.
std::size_t display_width(std::string_view utf8);
/// Filled with blanks to `width` columns; never cut.
std::string pad_right(std::string_view utf8, std::size_t width);
std::string pad_left(std::string_view utf8, std::size_t width);

}  // namespace sanji::base
