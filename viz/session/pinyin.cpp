// SPDX-License-Identifier: Apache-2.0
// The table is made when the project is built, from a converter that a browser does not have.
#include "viz/session/pinyin.hpp"

#include "sim/base/utf8.hpp"

#include "viz/session/pinyin_table.hpp"

#include <algorithm>
#include <cstddef>

namespace sanji::session {
namespace {

constexpr char word_break = '/';

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Of a character of three bytes, as Chinese ones are: their blocks begin at U+3400 and end at U+9FFF.
char initial_of(char32_t character) {
  constexpr char32_t first_han = 0x3400;
  constexpr char32_t last_han = 0x9FFF;
  if (character < first_han || character > last_han) return word_break;
  const auto table = pinyin_table();
  const auto found = std::lower_bound(table.begin(), table.end(), character,
                                      [](const PinyinRow& row, char32_t wanted) { return row.character < wanted; });
  return found != table.end() && found->character == character ? found->initial : unknown_initial;
}

/// The worth of the letters from one place of the initials on.
std::optional<int> score_from(std::string_view typed, std::string_view initials, std::size_t at) {
  constexpr int together = 9;
  constexpr int at_word = 6;
  int score = at == 0 || initials[at - 1] == word_break ? at_word : 0;
  int known = 0;
  int guessed = 0;
  for (const char each : typed) {
    if (each == ' ') continue;
    while (at < initials.size() && initials[at] == word_break) ++at;
    if (at == initials.size()) return std::nullopt;
    const bool is_known = initials[at] == lower(each);
    if (!is_known && initials[at] != unknown_initial) return std::nullopt;
    ++(is_known ? known : guessed);
    score += is_known ? together : 1;
    ++at;
  }
  return known > 0 && known >= guessed ? std::optional(score) : std::nullopt;
}

}  // namespace

std::string initials_of(std::string_view utf8) {
  std::string initials;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(utf8[at]); };
    if (byte(i) < 0x80U) {
      const char c = lower(utf8[i++]);
      initials += is_letter_or_digit(c) ? c : word_break;
      continue;
    }
    const std::size_t end = base::behind_character(utf8, i);
    const bool is_of_three = end - i == 3 && byte(i) >= 0xE0U && byte(i) < 0xF0U;
    const bool is_of_four = end - i == 4 && byte(i) >= 0xF0U;  // all rare Chinese characters are
    if (is_of_three) {
      initials += initial_of((byte(i) & 0x0FU) << 12U | (byte(i + 1) & 0x3FU) << 6U | (byte(i + 2) & 0x3FU));
    } else {
      initials += is_of_four ? unknown_initial : word_break;
    }
    i = end;
  }
  return initials;
}

std::optional<int> fits_initials(std::string_view typed, std::string_view initials) {
  const bool is_plain =
      std::all_of(typed.begin(), typed.end(), [](char c) { return c == ' ' || is_letter_or_digit(lower(c)); });
  if (!is_plain || typed.find_first_not_of(' ') == std::string_view::npos) return std::nullopt;
  std::optional<int> best;
  for (std::size_t at = 0; at < initials.size(); ++at) {
    if (initials[at] != word_break) best = std::max(best, score_from(typed, initials, at));
  }
  if (!best) return std::nullopt;
  constexpr std::size_t longest = 60;
  return *best * static_cast<int>(longest) - static_cast<int>(std::min(initials.size(), longest));
}

}  // namespace sanji::session
