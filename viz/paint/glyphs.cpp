// SPDX-License-Identifier: Apache-2.0
// UTF-8 taken apart by hand: a dozen lines, and the same in a browser.
#include "viz/paint/glyphs.hpp"

#include "sim/base/text.hpp"
#include "sim/base/utf8.hpp"

#include <cstddef>

namespace sanji::paint {
namespace {

/// The character at the front of a text and how many bytes it takes; one byte and nothing where they are no UTF-8.
std::pair<char32_t, std::size_t> front(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
  if (length == 0 || length > text.size()) return {0, 1};
  char32_t character = length == 1 ? first : first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!base::is_further_byte(text[i])) return {0, 1};
    character = (character << 6U) | (byte(i) & 0x3FU);
  }
  return {character, length};
}

}  // namespace

bool add_characters(Characters& characters, std::string_view utf8) {
  bool is_new = false;
  while (!utf8.empty()) {
    const auto [character, bytes] = front(utf8);
    if (character >= U' ') is_new |= characters.insert(character).second;
    utf8.remove_prefix(bytes);
  }
  return is_new;
}

Characters catalogue_characters() {
  Characters characters;
  for (char32_t c = U' '; c <= U'~'; ++c) characters.insert(c);
  add_characters(characters, "←→↑↓·×…—“”‘’、。，；：！？（）《》①②③④●○■□▲△▶▷▼▽◆◇✓≠★☆");
  add_characters(characters, "演练一二三四ⅠⅡⅢⅣ");
  for (const std::string_view text : base::catalogue_texts()) add_characters(characters, text);
  return characters;
}

std::vector<std::pair<char32_t, char32_t>> ranges_of(const Characters& characters) {
  constexpr char32_t last_drawn = 0xFFFD;
  std::vector<std::pair<char32_t, char32_t>> ranges;
  for (const char32_t character : characters) {
    if (character > last_drawn) break;
    if (!ranges.empty() && ranges.back().second + 1 == character) {
      ranges.back().second = character;
    } else {
      ranges.emplace_back(character, character);
    }
  }
  return ranges;
}

}  // namespace sanji::paint
