// SPDX-License-Identifier: Apache-2.0
// The door to HDF5: files of tables in that form, every call checked. Knows nothing of what a table means, and lets
// neither an HDF5 name nor an exception of its own through; the first thing that goes wrong is kept as a text.
#pragma once

#include "sim/base/text.hpp"
#include "sim/journal/table_file.hpp"

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
/// inside the library, which does not always say so.
class NewFile : public NewTables {
 public:
  NewFile();

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
  /// One chunk a frame; frames of nothing but zeros take no room.
  void frames(const std::string& path, const std::array<std::size_t, 3>& shape,
              std::span<const std::uint16_t> cells) override;

  /// The whole file, which is closed by this; empty if anything failed.
  [[nodiscard]] std::vector<std::byte> image();
  /// Every dataset and the length of its first dimension.
  [[nodiscard]] const std::vector<std::pair<std::string, std::size_t>>& counts() const { return counts_; }

 private:
  [[nodiscard]] bool failed() const { return !problem().empty(); }
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
  std::vector<std::pair<std::string, std::size_t>> counts_;
  Memory memory_;  ///< before file_: it takes the bytes while that closes
  Handle file_;
  std::map<const Words*, Handle> word_types_;
};

/// A file that is read.
class OpenFile : public OpenTables {
 public:
  OpenFile(const std::filesystem::path& file, base::Language language);

  [[nodiscard]] bool is_open() const { return file_.id() >= 0; }

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
  bool failed_inside();
  bool number(const std::string& path, const char* name, Handle::Id type, int type_class, std::size_t count,
              void* values);
  Handle open_dataset(const std::string& path, std::vector<std::size_t>& shape);
  bool fits(const Handle& set, std::size_t bytes);
  /// HDF5 1.10 takes the checksum off a chunk without asking whether it is long enough for one.
  static bool chunks_hold_checksums(const Handle& set);
  bool find_column(const std::string& path, Handle::Id row, Column& column);

  Silence silence_;
  Handle file_;
};

/// HDF5 objects open in this process, of any file: none may be while a process forks.
std::size_t open_objects();

}  // namespace sanji::journal::h5
