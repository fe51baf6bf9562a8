// SPDX-License-Identifier: Apache-2.0
// Files of tables in the compact form: entries with their paths behind one another, each column by itself. Knows
// nothing of what a table means; what is only shown is left out.
#pragma once

#include "sim/journal/compact_bytes.hpp"
#include "sim/journal/compact_form.hpp"
#include "sim/journal/table_file.hpp"

#include <map>
#include <set>
#include <utility>

namespace sanji::journal::compact {

/// A file that is made in memory.
class NewFile : public NewTables {
 public:
  void group(const std::string& path) override;
  void attribute(const std::string& path, const char* name, std::string_view text) override;
  void attribute(const std::string& path, const char* name, std::int32_t value) override;
  void attribute(const std::string& path, const char* name, std::int64_t value) override;
  void attribute(const std::string& path, const char* name, std::uint64_t value) override;
  void attribute(const std::string& path, const char* name, double value) override;
  void attribute(const std::string& path, const char* name, std::span<const std::int64_t> values) override;
  void table(const std::string& path, const Layout& layout, std::span<const std::byte> bytes,
             std::size_t rows) override;
  void bytes(const std::string& path, std::string_view bytes) override;
  void frames(const std::string& path, const std::array<std::size_t, 3>& shape,
              std::span<const std::uint16_t> cells) override;

  /// Everything, not yet deflated.
  [[nodiscard]] std::vector<std::byte> content() const;

 private:
  void put(Entry entry, const std::string& path, const Bytes& content);
  void put_attribute(const std::string& path, const char* name, Value kind, const Bytes& value);
  std::size_t list_of(const Words& words);

  std::vector<const Words*> lists_;
  std::set<std::string> paths_;
  std::size_t entries_ = 0;
  Bytes body_;
};

/// A file that is read from what NewFile::content() gave, or from anything else.
class OpenFile : public OpenTables {
 public:
  /// `content` must outlive it.
  OpenFile(std::span<const std::byte> content, base::Language language);

  [[nodiscard]] bool is_open() const { return is_open_; }

  [[nodiscard]] bool has_attribute(const std::string& path, const char* name) override;
  bool attribute(const std::string& path, const char* name, std::string& text) override;
  bool attribute(const std::string& path, const char* name, std::int64_t& value) override;
  bool attribute(const std::string& path, const char* name, std::uint64_t& value) override;
  bool attribute(const std::string& path, const char* name, double& value) override;
  bool attribute(const std::string& path, const char* name, std::span<std::int64_t> values) override;
  [[nodiscard]] bool has(const std::string& path) override;
  bool count(const std::string& path, std::size_t& rows) override;
  bool table(const std::string& path, Layout& layout, std::vector<std::byte>& bytes, std::size_t& rows) override;
  bool bytes(const std::string& path, std::string& bytes) override;
  bool frames(const std::string& path, std::array<std::size_t, 3>& shape, std::vector<std::uint16_t>& cells,
              std::size_t most) override;
  bool members(const std::string& path, std::vector<std::string>& names) override;

 private:
  struct Stored {
    Entry entry = Entry::group;
    Cursor content;
  };
  /// A column as the file has it.
  struct StoredColumn {
    std::string_view name;
    std::uint8_t type = 0;
    std::size_t width = 0;
    std::size_t count = 0;
    std::size_t list = 0;  ///< of words, from 1
    Cursor content;
  };
  struct StoredWords {
    std::string_view type;
    std::vector<std::string_view> names;
  };

  /// The values of a column among packed rows.
  struct Place {
    std::byte* first = nullptr;
    std::size_t stride = 0;
    std::size_t rows = 0;
  };

  bool read_index(Cursor at);
  bool find(const std::string& path, Entry entry, Cursor& content) const;
  /// The value of an attribute of that kind.
  bool value(const std::string& path, const char* name, Value kind, Cursor& value);
  static bool read_columns(Cursor at, std::vector<StoredColumn>& columns);
  bool find_column(const std::string& path, const std::vector<StoredColumn>& stored, Column& column,
                   StoredColumn& found);
  static bool unpack_words(Cursor& content, const StoredWords& theirs, const Words& ours, const Place& place);
  bool unpack_values(Cursor& content, const StoredColumn& stored, const Column& column, const Place& place);
  bool not_unpacked(const std::string& path);

  base::Language language_;
  bool is_open_ = false;
  std::vector<StoredWords> lists_;
  std::vector<std::string> order_;  ///< of the paths
  std::map<std::string, Stored> entries_;
  std::map<std::pair<std::string, std::string>, Cursor> attributes_;
};

}  // namespace sanji::journal::compact
