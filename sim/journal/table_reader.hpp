// SPDX-License-Identifier: Apache-2.0
// One table of a file as rows, each checked against what there is of that which it points at. Knows no form of file.
#pragma once

#include "sim/journal/columns.hpp"
#include "sim/journal/packing.hpp"
#include "sim/journal/table_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sanji::journal {

/// Takes the tables of one file, and remembers how many rows there are of what others point at.
class TableReader {
 public:
  TableReader(OpenTables& file, base::Language language) : file_(file), language_(language) {}

  bool count(Rows what, const std::string& path) { return file_.count(path, counts_[static_cast<std::size_t>(what)]); }

  template <class Row>
  bool take(const std::string& path, std::vector<Row>& rows) {
    Shape shape(Purpose::reading);
    const Row empty{};
    columns(shape, empty);
    std::vector<std::byte> bytes;
    std::size_t count = 0;
    if (!file_.table(path, shape.layout(), bytes, count)) return false;
    rows.resize(count);
    Unpacker unpacker(shape.layout(), bytes, counts_);
    for (Row& row : rows) {
      unpacker.next_row();
      columns(unpacker, row);
    }
    if (unpacker.bad_column().empty()) return true;
    return file_.fail(base::say(language_, "{0}, row {1}: impossible value in column {2}", path, unpacker.bad_row(),
                                unpacker.bad_column()));
  }

  /// False where the file was written before there was such a table.
  bool has(const std::string& path) { return file_.has(path); }
  /// Rows of a table that came with a later minor version: a file of an older one has none.
  template <class Row>
  bool take_if_there(const std::string& path, std::vector<Row>& rows) {
    return !has(path) || take(path, rows);
  }

  /// `key` has places for the table and the row; always false.
  bool fail(std::string_view key, const std::string& path, std::size_t row) {
    return file_.fail(base::say(language_, key, path, row));
  }

 private:
  OpenTables& file_;
  base::Language language_;
  RowCounts counts_{};
};

}  // namespace sanji::journal
