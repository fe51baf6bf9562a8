// SPDX-License-Identifier: Apache-2.0
// The one table of keys of all input files, and the reference manual and JSON Schema made from it.
#pragma once

#include "sim/base/key.hpp"
#include "sim/base/text.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::input {

/// Every key, those that hazards declare themselves included, grouped by section in the order of the manual.
std::vector<base::Key> all_keys();
/// The keys of one section; empty if there is none.
std::vector<base::Key> keys_of(std::string_view section);

/// The keys of a map whose section is known; a hazard has those of every hazard and those of its own kind.
class Section {
 public:
  /// `names` are looked through in their order.
  explicit Section(std::initializer_list<std::string_view> names);
  explicit Section(std::span<const std::string_view> names);
  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] const std::vector<const base::Key*>& keys() const { return keys_; }
  /// By its English name; null if there is none.
  [[nodiscard]] const base::Key* key(std::string_view name) const;
  /// By its English or its Chinese name.
  [[nodiscard]] const base::Key* key_written(std::string_view written) const;

 private:
  std::string_view name_;
  std::vector<const base::Key*> keys_;
};

/// The reference manual in Markdown: a table a section, in both languages.
std::string keys_as_markdown();
/// A JSON Schema (draft-07) for editors; one `oneOf` branch for each kind of YAML file.
std::string keys_as_schema();

}  // namespace sanji::input
