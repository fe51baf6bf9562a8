// SPDX-License-Identifier: Apache-2.0
// A greedy walk from each place where the first letter stands: good enough for a list that a person reads from its top.
// Characters are compared whole: bytes of a Chinese character that are scattered over others are no match.
#include "viz/session/search.hpp"

#include "sim/base/utf8.hpp"

#include <algorithm>
#include <cstddef>

namespace sanji::session {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The character that begins at a place, as its bytes.
std::string_view character_at(std::string_view text, std::size_t at) {
  return text.substr(at, base::behind_character(text, at) - at);
}

bool is_same(std::string_view a, std::string_view b) {
  return a == b || (a.size() == 1 && b.size() == 1 && lower(a.front()) == lower(b.front()));
}

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

/// The worth of all letters, each at the first place behind the one before it, none before `at`.
std::optional<int> score_from(std::string_view typed, std::string_view text, std::size_t at) {
  int score = 0;
  bool is_next = false;
  for (std::size_t i = 0; i < typed.size();) {
    const std::string_view wanted = character_at(typed, i);
    i += wanted.size();
    if (wanted == " ") {
      is_next = false;
      continue;
    }
    const std::size_t from = at;
    while (at < text.size() && !is_same(character_at(text, at), wanted)) at += character_at(text, at).size();
    if (at >= text.size()) return std::nullopt;
    score += worth(text, at, is_next && at == from);
    is_next = true;
    at += wanted.size();
  }
  return score;
}

}  // namespace

std::optional<int> fits(std::string_view typed, std::string_view text) {
  const std::size_t begin = std::min(typed.find_first_not_of(' '), typed.size());
  typed.remove_prefix(begin);
  std::optional<int> best = typed.empty() ? std::optional(0) : std::nullopt;
  for (std::size_t at = 0; at < text.size() && !typed.empty(); at += character_at(text, at).size()) {
    if (!is_same(character_at(text, at), character_at(typed, 0))) continue;
    const auto score = score_from(typed, text, at);
    if (!score) break;  // nor from any place behind it
    best = std::max(best, score);
  }
  if (!best) return std::nullopt;
  // of two that fit alike, the shorter text is meant
  constexpr std::size_t longest = 60;
  return *best * static_cast<int>(longest) - static_cast<int>(std::min(text.size(), longest));
}

bool holds(std::string_view text, std::string_view part) {
  const auto found = std::search(text.begin(), text.end(), part.begin(), part.end(),
                                 [](char a, char b) { return lower(a) == lower(b); });
  return part.empty() || found != text.end();
}

}  // namespace sanji::session
