// SPDX-License-Identifier: Apache-2.0
// Where one character of a UTF-8 text ends and the next begins. Says nothing of whether a text is valid, and knows no
// character by itself.
#pragma once

#include <cstddef>
#include <string_view>

namespace sanji::base {

/// Whether a byte goes on with a character that began before it.
constexpr bool is_further_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The place behind the character that begins at `at`, which is below the text's size.
constexpr std::size_t behind_character(std::string_view utf8, std::size_t at) {
  ++at;
  while (at < utf8.size() && is_further_byte(utf8[at])) ++at;
  return at;
}

/// The place at which the character begins that a place lies in; the text's end where it lies there or beyond.
constexpr std::size_t begin_of_character(std::string_view utf8, std::size_t at) {
  if (at >= utf8.size()) return utf8.size();
  while (at > 0 && is_further_byte(utf8[at])) --at;
  return at;
}

}  // namespace sanji::base
