// SPDX-License-Identifier: Apache-2.0
// What is wrong with an input, said to the person who wrote it: where, what, what is known there, what to write instead.
// Issues are collected; nothing here throws or prints.
#pragma once

#include <compare>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::base {

/// A place in a text file; line and column count from 1, 0 = the file as a whole.
struct Location {
  std::string file;  ///< as the user named it, or relative to the scenario
  int line = 0;
  int column = 0;

  // not `auto`: clang's library of Debian 12 does not know <=> of texts
  friend std::weak_ordering operator<=>(const Location&, const Location&) = default;
};

struct Issue {
  Location where;
  std::string
      what;  ///< a whole sentence part: "unknown key 'frame'; hazard knows: frames, begins; did you mean 'frames'?"

  friend std::weak_ordering operator<=>(const Issue&, const Issue&) = default;
};

/// "file:line:column: what".
std::string to_text(const Issue& issue);

class Issues {
 public:
  void add(Location where, std::string what) { list_.push_back({std::move(where), std::move(what)}); }
  void add(Issue issue) { list_.push_back(std::move(issue)); }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] std::size_t size() const { return list_.size(); }
  /// Ordered by file, line, column, text; a repeated issue stands once.
  [[nodiscard]] std::vector<Issue> sorted() const;

 private:
  std::vector<Issue> list_;
};

/// The known name that needs the fewest single-character edits (by Unicode character) to become `name`, if it is near
/// enough to be a likely slip (at most a third of its length, at least one edit allowed); else empty.
std::string nearest_name(std::string_view name, std::span<const std::string_view> known);
std::string nearest_name(std::string_view name, std::span<const std::string> known);

/// "a, b, c", at most `most` of them, then "... (17 in all)".
std::string list_of(std::span<const std::string_view> names, std::size_t most = 12);
std::string list_of(std::span<const std::string> names, std::size_t most = 12);

}  // namespace sanji::base
