// SPDX-License-Identifier: Apache-2.0
// One map of a YAML file, or one row of a registry, read by the table of keys: a reader asks for a key by name and gets
// its value in its own type, its default, or an issue. Knows no particular key.
#pragma once

#include "sim/base/key.hpp"
#include "sim/base/units.hpp"
#include "sim/input/document.hpp"
#include "sim/input/files.hpp"
#include "sim/input/keys.hpp"
#include "sim/input/sheet.hpp"
#include "sim/input/values.hpp"
#include "sim/model/scenario.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::input {

/// What all readers of one reading share.
struct Reading {
  IssueWriter& issues;
  Files& files;
  std::vector<model::ResolvedValue> resolved;
};

class Fields {
 public:
  virtual ~Fields() = default;
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  /// False where the map or row is none at all; that has been said.
  [[nodiscard]] bool usable() const { return usable_; }
  /// Where the map or row begins.
  [[nodiscard]] const Place& place() const { return place_; }
  /// Where the value of a key stands; the beginning where it is absent.
  [[nodiscard]] virtual Place place_of(std::string_view name) const;
  /// True where something is written at the key.
  [[nodiscard]] bool has(std::string_view name) const;
  /// The text as it is written; empty where there is none.
  [[nodiscard]] std::string text_of(std::string_view name) const;

  /// Sets `out` to the value of the key, or to its default. False, and `out` untouched, where it is absent without a
  /// default or wrong (which has been said).
  bool read(std::string_view name, std::string& out) const;
  bool read(std::string_view name, std::vector<std::string>& out) const;
  bool read(std::string_view name, bool& out) const;
  bool read(std::string_view name, int& out) const;
  bool read(std::string_view name, double& out) const;
  bool read(std::string_view name, std::uint64_t& out) const;
  bool read(std::string_view name, base::Persons& out) const;
  bool read(std::string_view name, base::Metres& out) const;
  bool read(std::string_view name, base::MetresPerSecond& out) const;
  bool read(std::string_view name, base::SquareMetres& out) const;
  bool read(std::string_view name, base::Share& out) const;
  bool read(std::string_view name, base::Duration& out) const;
  bool read(std::string_view name, base::Range<base::Duration>& out) const;
  bool read(std::string_view name, base::Range<double>& out) const;
  bool read(std::string_view name, base::Range<base::Share>& out) const;
  bool read(std::string_view name, base::LocalTime& out) const;
  bool read(std::string_view name, model::Night& out) const;
  bool read(std::string_view name, model::Season& out) const;
  bool read(std::string_view name, model::When& out) const;
  bool read(std::string_view name, Work& out) const;
  /// A number in the unit of what is measured; only that kind of unit is taken.
  bool read_reading(std::string_view name, std::string_view unit, double& out) const;
  /// A word as the enumerator of the same place in `words`.
  template <class Enum>
  bool read(std::string_view name, std::span<const base::Word> words, Enum& out) const {
    std::string word;
    const std::optional<std::size_t> found = read(name, word) ? index_of(words, word) : std::nullopt;
    if (found) out = static_cast<Enum>(*found);
    return found.has_value();
  }
  template <class Enum>
  bool read(std::string_view name, std::span<const base::Word> words, std::vector<Enum>& out) const {
    std::vector<std::string> all;
    if (!read(name, all)) return false;
    out.clear();
    for (const std::string& word : all) {
      if (const auto found = index_of(words, word)) out.push_back(static_cast<Enum>(*found));
    }
    return true;
  }
  /// The value in the form in which hazards get it.
  [[nodiscard]] std::optional<base::Value> value(std::string_view name) const;
  /// basis or another key of its words; `otherwise` where it is absent.
  [[nodiscard]] model::Basis basis(std::string_view name, model::Basis otherwise) const;
  /// name, name_en and how the latter is known.
  [[nodiscard]] model::Name name(model::Basis of_row) const;

  [[nodiscard]] const Section& section() const { return section_; }
  [[nodiscard]] Reading& reading() const { return reading_; }

 protected:
  Fields(Reading& reading, const Section& section) : reading_(reading), section_(section) {}

  /// What is written at a key; none where it is absent, a null or an empty cell.
  [[nodiscard]] virtual std::optional<Written> written(std::string_view name) const = 0;
  /// The list at a key as one text a part; none where there is no list.
  [[nodiscard]] virtual const Node* node(std::string_view name) const = 0;
  /// True where the unit stands in the header and not behind the number.
  [[nodiscard]] virtual bool bare() const = 0;
  /// Called once for every value that a reader takes, so that the values in force can be listed.
  virtual void in_force(std::string_view name, std::string_view text, const Place& place) const = 0;

  static std::optional<std::size_t> index_of(std::span<const base::Word> words, std::string_view word);

  Reading& reading_;
  const Section& section_;
  Place place_;
  bool usable_ = true;

 private:
  [[nodiscard]] std::optional<base::Value> value_of_list(const base::Key& key, const Node& list) const;
  template <class T>
  [[nodiscard]] std::optional<T> get(std::string_view name) const;
};

/// One word of a list, such as an id of something elsewhere.
struct PlacedWord {
  std::string text;
  Place place;
};

/// A map of a YAML file, its keys already in English.
class MapFields final : public Fields {
 public:
  /// `path` is how overrides call it: "plan.reporting[village-report]"; where it is empty, values are not listed among
  /// those in force. Says which keys are unknown or missing.
  MapFields(Reading& reading, const Node& map, const Section& section, std::string path, model::Basis basis);

  /// The items of the list at a key; empty where it is absent or no list.
  [[nodiscard]] std::vector<const Node*> items(std::string_view key) const;
  /// The map at a key; an empty one where it is absent.
  [[nodiscard]] const Node& map(std::string_view key) const;
  [[nodiscard]] const Node* node(std::string_view name) const override;
  [[nodiscard]] const std::string& path() const { return path_; }
  /// How values are known where they say nothing themselves.
  [[nodiscard]] model::Basis own_basis() const { return basis_; }
  /// The words of a list at a key, each with its own place; a single one counts as a list.
  [[nodiscard]] std::vector<PlacedWord> words(std::string_view key) const;
  /// The path of an item of a list: its id, or its number from 1.
  [[nodiscard]] std::string item_path(std::string_view key, const Node& item, std::size_t index) const;

 protected:
  [[nodiscard]] std::optional<Written> written(std::string_view name) const override;
  [[nodiscard]] bool bare() const override { return false; }
  void in_force(std::string_view name, std::string_view text, const Place& place) const override;

 private:
  const Node& map_;
  std::string path_;
  model::Basis basis_;
};

/// Which column of a sheet holds which key.
class Columns {
 public:
  /// Says which columns are unknown, repeated or missing.
  Columns(Reading& reading, const Sheet& sheet, const Section& section);
  /// Index of the column; none where the sheet lacks it.
  [[nodiscard]] std::optional<std::size_t> column(std::string_view key) const;
  /// Columns that must not leave the reader.
  [[nodiscard]] std::vector<std::size_t> personal() const;

 private:
  const Section& section_;
  std::map<std::string, std::size_t, std::less<>> columns_;
};

class RowFields final : public Fields {
 public:
  RowFields(Reading& reading, const SheetRow& row, const Columns& columns, const Section& section);
  [[nodiscard]] Place place_of(std::string_view name) const override;
  /// True where the sheet has the column, be this cell empty or not.
  [[nodiscard]] bool has_column(std::string_view name) const { return columns_.column(name).has_value(); }

 protected:
  [[nodiscard]] std::optional<Written> written(std::string_view name) const override;
  [[nodiscard]] const Node* node(std::string_view) const override { return nullptr; }
  [[nodiscard]] bool bare() const override { return true; }
  void in_force(std::string_view, std::string_view, const Place&) const override {}

 private:
  const SheetRow& row_;
  const Columns& columns_;
};

/// Remembers ids and says when one comes twice.
class Ids {
 public:
  explicit Ids(std::string_view noun) : noun_(noun) {}
  /// False where the id is already taken, which is said at `place`.
  bool claim(IssueWriter& issues, const std::string& id, const Place& place);

 private:
  std::string_view noun_;
  std::map<std::string, int, std::less<>> lines_;
};

}  // namespace sanji::input
