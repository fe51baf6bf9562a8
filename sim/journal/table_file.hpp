// SPDX-License-Identifier: Apache-2.0
// A file of tables, attributes, frames and bytes by what it can be asked, whatever its form: HDF5 on a disk, compact
// bytes in a page. Knows neither what a table means nor any library.
#pragma once

#include "sim/base/text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::journal {

/// The words that a column may hold; in the file a word is its place in the list. `FALSE` and `TRUE` are a list too.
struct Words {
  std::string_view type;  ///< its name under /types; empty = not put there
  std::vector<std::string_view> names;
};

enum class Type : std::uint8_t { i32, i64, u64, f64, text, word };

/// A column of a table. Rows are packed: columns stand behind each other without gaps, little-endian.
struct Column {
  std::string_view name;
  Type type = Type::i32;
  std::size_t width = 0;         ///< bytes of one value; of a text those of the longest, filled up with NUL
  std::size_t count = 1;         ///< values in a row: more than one is an array
  const Words* words = nullptr;  ///< of Type::word
  bool is_shown = false;         ///< follows from the other columns: there for people and other tools, never read back
};

struct Layout {
  std::vector<Column> columns;
  [[nodiscard]] std::size_t row_bytes() const;
};

/// From a file's codes of words to ours, by the words; what is no word of ours gets a code that is none.
class Codes {
 public:
  explicit Codes(const Words& ours) : ours_(ours) { of_.fill(unknown); }
  void learn(std::uint8_t theirs, std::string_view name);
  /// Of the byte at `offset` in each row.
  void translate(std::span<std::byte> rows, std::size_t offset, std::size_t row_bytes) const;

 private:
  static constexpr std::uint8_t unknown = 255;
  const Words& ours_;
  std::array<std::uint8_t, 256> of_{};
};

/// A file that is made. Once something failed, the rest does nothing.
class NewTables {
 public:
  NewTables() = default;
  virtual ~NewTables() = default;
  NewTables(const NewTables&) = delete;
  NewTables& operator=(const NewTables&) = delete;

  /// A group remembers the order in which its members came.
  virtual void group(const std::string& path) = 0;
  virtual void attribute(const std::string& path, const char* name, std::string_view text) = 0;
  virtual void attribute(const std::string& path, const char* name, std::int32_t value) = 0;
  virtual void attribute(const std::string& path, const char* name, std::int64_t value) = 0;
  virtual void attribute(const std::string& path, const char* name, std::uint64_t value) = 0;
  virtual void attribute(const std::string& path, const char* name, double value) = 0;
  virtual void attribute(const std::string& path, const char* name, std::span<const std::int64_t> values) = 0;
  /// `bytes` holds `rows` rows packed as `layout` says.
  virtual void table(const std::string& path, const Layout& layout, std::span<const std::byte> bytes,
                     std::size_t rows) = 0;
  virtual void bytes(const std::string& path, std::string_view bytes) = 0;
  /// Cells of (frame, row, column).
  virtual void frames(const std::string& path, const std::array<std::size_t, 3>& shape,
                      std::span<const std::uint16_t> cells) = 0;

  /// What went wrong first; empty = nothing.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 protected:
  void fail(std::string problem);

 private:
  std::string problem_;
};

/// A file that is read. Questions give false where the answer is not there or not of that kind, and say why in
/// problem(), which keeps the first reason.
class OpenTables {
 public:
  explicit OpenTables(base::Language language) : language_(language) {}
  virtual ~OpenTables() = default;
  OpenTables(const OpenTables&) = delete;
  OpenTables& operator=(const OpenTables&) = delete;

  [[nodiscard]] const std::string& problem() const { return problem_; }
  /// The reason is that something is not there at all: nothing tells yet whether it was lost or never written.
  [[nodiscard]] bool lacks() const { return lacks_; }
  /// Keeps a reason, if it is the first; always false.
  bool fail(std::string problem);

  /// False without a reason: the caller may go on.
  [[nodiscard]] virtual bool has_attribute(const std::string& path, const char* name) = 0;
  virtual bool attribute(const std::string& path, const char* name, std::string& text) = 0;
  virtual bool attribute(const std::string& path, const char* name, std::int64_t& value) = 0;
  virtual bool attribute(const std::string& path, const char* name, std::uint64_t& value) = 0;
  virtual bool attribute(const std::string& path, const char* name, double& value) = 0;
  virtual bool attribute(const std::string& path, const char* name, std::span<std::int64_t> values) = 0;
  /// True where there is something of that path; asking is no failure.
  [[nodiscard]] virtual bool has(const std::string& path) = 0;
  /// The length of a dataset's first dimension.
  virtual bool count(const std::string& path, std::size_t& rows) = 0;
  /// Sets the widths of the text columns as the file has them; columns that the file has beside these are left out.
  virtual bool table(const std::string& path, Layout& layout, std::vector<std::byte>& bytes, std::size_t& rows) = 0;
  virtual bool bytes(const std::string& path, std::string& bytes) = 0;
  /// At most `most` bytes of cells.
  virtual bool frames(const std::string& path, std::array<std::size_t, 3>& shape, std::vector<std::uint16_t>& cells,
                      std::size_t most) = 0;
  /// What stands in a group, in the order in which it came.
  virtual bool members(const std::string& path, std::vector<std::string>& names) = 0;

 protected:
  // What may be wrong with any file, each said once.
  bool damaged_attribute(const std::string& path, const char* name);
  bool missing(const std::string& path);
  bool no_column(const std::string& path, const Column& column);
  bool other_type(const std::string& path, const Column& column);
  bool no_table(const std::string& path);
  bool too_many_rows(const std::string& path, std::size_t rows);
  bool no_bytes(const std::string& path);
  bool no_frames(const std::string& path, std::size_t most);

 private:
  bool fail_for_lack(bool is_lack, std::string problem);

  base::Language language_;
  std::string problem_;
  bool lacks_ = false;
};

/// True where cells of that shape take at most `most` bytes.
[[nodiscard]] bool frames_fit(std::span<const std::size_t> shape, std::size_t most);

}  // namespace sanji::journal
