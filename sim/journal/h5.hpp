// SPDX-License-Identifier: Apache-2.0
// The door to HDF5: files of tables, texts and frames, every call checked. Knows nothing of what a table means, and
// lets neither an HDF5 name nor an exception of its own through; the first thing that goes wrong is kept as a text.
#pragma once

#include "sim/base/text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sanji::journal::h5 {

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
};

struct Layout {
  std::vector<Column> columns;
  [[nodiscard]] std::size_t row_bytes() const;
};

/// An open HDF5 object, closed when it goes.
class Handle {
 public:
  using Id = std::int64_t;
  using Close = int (*)(Id);

  Handle() = default;
  Handle(Id id, Close close_by) : id_(id), close_(close_by) {}
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(close_, other.close_);
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { close(); }

  [[nodiscard]] Id id() const { return id_; }
  /// What closing gave; negative = failed.
  int close() { return id_ < 0 ? 0 : close_(std::exchange(id_, -1)); }

 private:
  Id id_ = -1;
  Close close_ = nullptr;
};

/// While it lives, HDF5 prints nothing; the host program's own setting comes back afterwards.
class Silence {
 public:
  Silence();
  ~Silence();
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  int (*print_)(Handle::Id, void*) = nullptr;
  void* data_ = nullptr;
};

/// How hard deflate tries: texts that are read once in a while are not worth more.
enum class Effort : std::uint8_t { quick = 1, usual = 4 };

/// Rows that a chunk holds; smaller tables are one chunk.
inline constexpr std::size_t chunk_rows = 16384;

/// Where the bytes of a file go when it closes.
struct Memory {
  std::vector<std::byte> bytes;
  std::size_t room = 0;  ///< of the library's own memory for the file, until then
};

/// A file that is built in memory and handed over as bytes, so that a full disk is met by one plain write and not
/// inside the library, which does not always say so. Once something failed, the rest does nothing.
class NewFile {
 public:
  NewFile();

  /// A group remembers the order in which its members came.
  void group(const std::string& path);
  void attribute(const std::string& path, const char* name, std::string_view text);
  void attribute(const std::string& path, const char* name, std::int32_t value);
  void attribute(const std::string& path, const char* name, std::int64_t value);
  void attribute(const std::string& path, const char* name, std::uint64_t value);
  void attribute(const std::string& path, const char* name, double value);
  void attribute(const std::string& path, const char* name, std::span<const std::int64_t> values);
  /// `bytes` holds `rows` rows packed as `layout` says.
  void table(const std::string& path, const Layout& layout, std::span<const std::byte> bytes, std::size_t rows,
             Effort effort = Effort::usual);
  void bytes(const std::string& path, std::string_view bytes);
  /// Cells of (frame, row, column), one chunk a frame; frames of nothing but zeros take no room.
  void frames(const std::string& path, const std::array<std::size_t, 3>& shape, std::span<const std::uint16_t> cells);

  /// The whole file, which is closed by this; empty if anything failed.
  [[nodiscard]] std::vector<std::byte> image();
  [[nodiscard]] const std::string& problem() const { return problem_; }
  /// Every dataset and the length of its first dimension.
  [[nodiscard]] const std::vector<std::pair<std::string, std::size_t>>& counts() const { return counts_; }

 private:
  Handle keep(Handle::Id id, Handle::Close close);
  bool good(long long status);
  Handle::Id word_type(const Words& words);
  Handle row_type(const Layout& layout);
  Handle properties(std::span<const std::size_t> chunk, Effort effort);
  void put_attribute(const std::string& path, const char* name, const Handle& type, const Handle& space,
                     const void* value);
  Handle dataset(const std::string& path, Handle::Id type, std::span<const std::size_t> shape,
                 std::span<const std::size_t> chunk, Effort effort);

  Silence silence_;
  std::string problem_;
  std::vector<std::pair<std::string, std::size_t>> counts_;
  Memory memory_;  ///< before file_: it takes the bytes while that closes
  Handle file_;
  std::map<const Words*, Handle> word_types_;
};

/// A file that is read. Questions give false where the answer is not there or not of that kind, and say why in
/// problem(), which keeps the first reason.
class OpenFile {
 public:
  OpenFile(const std::filesystem::path& file, base::Language language);

  [[nodiscard]] bool is_open() const { return file_.id() >= 0; }
  [[nodiscard]] const std::string& problem() const { return problem_; }
  /// Keeps a reason found by the caller, if it is the first.
  bool fail(std::string problem);

  /// False without a reason: the caller may go on.
  [[nodiscard]] bool has_attribute(const std::string& path, const char* name);
  bool attribute(const std::string& path, const char* name, std::string& text);
  bool attribute(const std::string& path, const char* name, std::int64_t& value);
  bool attribute(const std::string& path, const char* name, std::uint64_t& value);
  bool attribute(const std::string& path, const char* name, double& value);
  bool attribute(const std::string& path, const char* name, std::span<std::int64_t> values);
  /// True where there is something of that path; asking is no failure.
  [[nodiscard]] bool has(const std::string& path);
  /// The length of a dataset's first dimension.
  bool count(const std::string& path, std::size_t& rows);
  /// Sets the widths of the text columns as the file has them; columns that the file has beside these are left out.
  bool table(const std::string& path, Layout& layout, std::vector<std::byte>& bytes, std::size_t& rows);
  bool bytes(const std::string& path, std::string& bytes);
  /// At most `most` bytes of cells.
  bool frames(const std::string& path, std::array<std::size_t, 3>& shape, std::vector<std::uint16_t>& cells,
              std::size_t most);
  /// What stands in a group, in the order in which it came.
  bool members(const std::string& path, std::vector<std::string>& names);

 private:
  bool failed_inside();
  bool damaged_attribute(const std::string& path, const char* name);
  bool number(const std::string& path, const char* name, Handle::Id type, int type_class, std::size_t count,
              void* values);
  Handle open_dataset(const std::string& path, std::vector<std::size_t>& shape);
  bool fits(const Handle& set, std::size_t bytes);
  /// HDF5 1.10 takes the checksum off a chunk without asking whether it is long enough for one.
  static bool chunks_hold_checksums(const Handle& set);
  bool find_column(const std::string& path, Handle::Id row, Column& column);

  Silence silence_;
  base::Language language_;
  std::string problem_;
  Handle file_;
};

/// HDF5 objects open in this process, of any file: none may be while a process forks.
std::size_t open_objects();

}  // namespace sanji::journal::h5
