// SPDX-License-Identifier: Apache-2.0
// A greedy walk: good enough for a list that a person reads from its top.
#include "viz/session/search.hpp"

#include <algorithm>
#include <cstddef>

namespace sanji::session {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char before = text[at - 1];
  return before == ' ' || before == '/' || before == '-' || before == '.';
}

/// The worth of one letter found at a place.
int worth(std::string_view text, std::size_t at, bool is_next) {
  constexpr int together = 8;
  constexpr int at_word = 6;
  return 1 + (is_next ? together : 0) + (begins_word(text, at) ? at_word : 0);
}

}  // namespace

std::optional<int> fits(std::string_view typed, std::string_view text) {
  int score = 0;
  std::size_t at = 0;
  bool is_next = false;
  for (const char wanted : typed) {
    if (wanted == ' ') {
      is_next = false;
      continue;
    }
    const std::size_t from = at;
    while (at < text.size() && lower(text[at]) != lower(wanted)) ++at;
    if (at == text.size()) return std::nullopt;
    score += worth(text, at, is_next && at == from);
    is_next = true;
    ++at;
  }
  // of two that fit alike, the shorter text is meant
  constexpr std::size_t longest = 60;
  return score * static_cast<int>(longest) - static_cast<int>(std::min(text.size(), longest));
}

bool holds(std::string_view text, std::string_view part) {
  const auto found = std::search(text.begin(), text.end(), part.begin(), part.end(),
                                 [](char a, char b) { return lower(a) == lower(b); });
  return part.empty() || found != text.end();
}

}  // namespace sanji::session
