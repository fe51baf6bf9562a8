// SPDX-License-Identifier: Apache-2.0
// How problems are said: in the language of the person who reads them, what is wrong first, then what is known there, then
// what to write instead. Collects, never throws and never prints.
#pragma once

#include "sim/base/issue.hpp"
#include "sim/base/key.hpp"
#include "sim/base/text.hpp"
#include "sim/input/place.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::input {

class IssueWriter {
 public:
  IssueWriter(base::Language language, base::Issues& issues) : language_(language), issues_(issues) {}

  [[nodiscard]] base::Language language() const { return language_; }
  /// How many have been written so far; the same number before and after means that all was well between.
  [[nodiscard]] std::size_t count() const { return issues_.size(); }

  /// A catalogued literal, its places filled in.
  template <class... Arguments>
  [[nodiscard]] std::string text(std::string_view key, const Arguments&... arguments) const {
    return base::say(language_, key, arguments...);
  }
  void add(const Place& place, std::string what) { issues_.add(place.location(), std::move(what)); }
  /// text() put down at a place.
  template <class... Arguments>
  void say(const Place& place, std::string_view key, const Arguments&... arguments) {
    add(place, text(key, arguments...));
  }

  /// "; known: a, b", or that there are none.
  [[nodiscard]] std::string known(std::span<const std::string> names, std::size_t most = 12) const;
  /// "; did you mean 'frames'?", or nothing where no known name is near.
  [[nodiscard]] std::string did_you_mean(std::string_view written, std::span<const std::string> known) const;
  /// "; nearest: 622926107 (name)", or nothing. `called` gives what stands in brackets; it may be empty.
  template <class Called>
  [[nodiscard]] std::string nearest(std::string_view written, std::span<const std::string> known, Called called) const {
    const std::string near = near_name(written, known);
    if (near.empty()) return {};
    const std::string name = called(near);
    return name.empty() ? text(base::mark("; nearest: {0}"), near)
                        : text(base::mark("; nearest: {0} ({1})"), near, name);
  }

  /// A section as people call it: "hazard 'footprint'", "plan.levels", "teams.csv".
  [[nodiscard]] std::string owner(std::string_view section) const;

  // what many readers have to say, in the same words
  /// A name that no table of keys knows; `owner` is the section as people call it.
  void unknown_key(const Place& place, std::string_view written, std::string_view owner,
                   std::span<const std::string> known);
  void missing_key(const Place& place, const base::Key& key, std::string_view owner);
  /// A word that is none of those allowed.
  void unknown_word(const Place& place, std::string_view written, const base::Key& key);
  /// The second of two rows with one id.
  void repeated(const Place& place, std::string_view noun, std::string_view id, int first_line);
  /// "team 'T-044' has post '622926117', which is no post of this county"; `nearest_part` is appended.
  void unknown_reference(const Place& place, std::string_view noun, std::string_view id, std::string_view key,
                         std::string_view written, std::string_view target, const std::string& nearest_part);

 private:
  [[nodiscard]] static std::string near_name(std::string_view written, std::span<const std::string> known);

  base::Language language_;
  base::Issues& issues_;
};

/// What may stand at a key, as it would be written: "30 min", "village", "2 min .. 12 min".
std::string example_of(const base::Key& key);
/// English names, or Chinese ones where `written` is not ASCII; what a list of suggestions is made of.
std::vector<std::string> names_like(std::string_view written, std::span<const base::Word> words);
std::vector<std::string> names_like(std::string_view written, std::span<const base::Key* const> keys);
/// The words of the user as a message quotes them: one line, not too long.
std::string brief(std::string_view written);
/// True where every byte is plain ASCII.
bool is_ascii(std::string_view text);

}  // namespace sanji::input
