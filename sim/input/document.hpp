// SPDX-License-Identifier: Apache-2.0
// A YAML or JSON file as a tree of our own in which every value and every key knows its place; the parsers' own types stay
// behind this door. Everything is text here: what a text means is the affair of the key that it stands at.
#pragma once

#include "sim/input/files.hpp"
#include "sim/input/messages.hpp"
#include "sim/input/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::input {

struct Entry;

struct Node {
  enum class Kind { empty, scalar, list, map };

  Kind kind = Kind::empty;
  Place place;
  std::string text;            ///< of a scalar, its quotes and escapes resolved
  bool quoted = false;         ///< written in quotes
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a map, as written

  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  [[nodiscard]] const Entry* entry(std::string_view key) const;
  [[nodiscard]] Entry* entry(std::string_view key);
  /// The value at a key; null where there is none.
  [[nodiscard]] const Node* find(std::string_view key) const;
  /// The text of the scalar at a key; empty where there is none.
  [[nodiscard]] std::string_view text_of(std::string_view key) const;
};

struct Entry {
  std::string key;      ///< the English name once it is known, see canonicalise()
  std::string written;  ///< as it stands in the file
  Place place;
  Node value;
};

/// YAML without its traps: repeated keys, aliases, anchors, tags, tabs as indentation, several documents, deep nesting.
std::optional<Node> read_yaml(const TextFile& file, IssueWriter& issues);
/// JSON as in RFC 8259, repeated keys refused. Numbers stay the text that they are written as.
std::optional<Node> read_json(const TextFile& file, IssueWriter& issues);

/// The node written on one line: "[a, b]", "{a: 1}".
std::string flow_text(const Node& node);

}  // namespace sanji::input
