// SPDX-License-Identifier: Apache-2.0
// Which characters are to be drawn: ImGui's own list of common Chinese lacks most characters of village names, so we take
// exactly those that our texts have. Knows no font.
#pragma once

#include <set>
#include <string_view>
#include <vector>

namespace sanji::paint {

using Characters = std::set<char32_t>;

/// Adds the characters of a UTF-8 text; bytes that are none are passed over. Gives true where one was new.
bool add_characters(Characters& characters, std::string_view utf8);
/// Letters, digits and marks that are always wanted, and every text of the catalogue in both languages.
Characters catalogue_characters();
/// Pairs (first, last), ascending, as ImGui's atlas takes them, without the closing zero. Characters beyond 16 bits, which
/// Debian's ImGui cannot draw, are left out.
std::vector<std::pair<char32_t, char32_t>> ranges_of(const Characters& characters);

}  // namespace sanji::paint
