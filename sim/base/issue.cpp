// SPDX-License-Identifier: Apache-2.0
// Ordering issues, and guessing which known name a misspelt one was meant to be.
#include "sim/base/issue.hpp"

#include "sim/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace sanji::base {
namespace {

/// The characters of a UTF-8 text, each as its bytes one behind the other: enough to tell them apart.
std::u32string characters(std::string_view utf8) {
  std::u32string all;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_further_byte(c) && !all.empty()) {
      all.back() = all.back() << 8U | byte;
    } else {
      all.push_back(byte);
    }
  }
  return all;
}

/// Insertions, deletions and replacements of one character that turn one text into the other.
std::size_t edits_between(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
    }
  }
  return row.back();
}

template <class Text>
std::string nearest_of(std::string_view name, std::span<const Text> known) {
  const std::u32string wanted = characters(name);
  std::size_t fewest = std::max<std::size_t>(1, wanted.size() / 3);
  std::string nearest;
  for (const std::string_view candidate : known) {
    const std::u32string text = characters(candidate);
    const std::size_t edits = edits_between(wanted, text);
    // replacing every character is no slip: "a" is not a misspelt "b"
    if (edits >= std::max(wanted.size(), text.size())) continue;
    if (edits > fewest || (edits == fewest && !nearest.empty())) continue;
    fewest = edits;
    nearest = candidate;
  }
  return nearest;
}

template <class Text>
std::string listed(std::span<const Text> names, std::size_t most) {
  if (names.size() <= most) return fmt::format("{}", fmt::join(names, ", "));
  return fmt::format("{}, ... ({} in all)", fmt::join(names.first(most), ", "), names.size());
}

}  // namespace

std::string to_text(const Issue& issue) {
  return fmt::format("{}:{}:{}: {}", issue.where.file, issue.where.line, issue.where.column, issue.what);
}

std::vector<Issue> Issues::sorted() const {
  std::vector<Issue> all = list_;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::string nearest_name(std::string_view name, std::span<const std::string_view> known) {
  return nearest_of(name, known);
}
std::string nearest_name(std::string_view name, std::span<const std::string> known) { return nearest_of(name, known); }

std::string list_of(std::span<const std::string_view> names, std::size_t most) { return listed(names, most); }
std::string list_of(std::span<const std::string> names, std::size_t most) { return listed(names, most); }

}  // namespace sanji::base
