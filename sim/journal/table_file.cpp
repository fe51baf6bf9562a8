// SPDX-License-Identifier: Apache-2.0
// What files of every form share: words by their names, and how it is said that a file is not as it should be.
#include "sim/journal/table_file.hpp"

#include <algorithm>
#include <numeric>

namespace sanji::journal {

std::size_t Layout::row_bytes() const {
  return std::accumulate(columns.begin(), columns.end(), std::size_t{0},
                         [](std::size_t sum, const Column& column) { return sum + column.width * column.count; });
}

void Codes::learn(std::uint8_t theirs, std::string_view name) {
  const auto ours = std::find(ours_.names.begin(), ours_.names.end(), name);
  if (ours != ours_.names.end()) of_[theirs] = static_cast<std::uint8_t>(ours - ours_.names.begin());
}

void Codes::translate(std::span<std::byte> rows, std::size_t offset, std::size_t row_bytes) const {
  for (std::size_t at = offset; at < rows.size(); at += row_bytes) {
    rows[at] = std::byte{of_[std::to_integer<std::size_t>(rows[at])]};
  }
}

void NewTables::fail(std::string problem) {
  if (problem_.empty()) problem_ = std::move(problem);
}

bool OpenTables::fail(std::string problem) {
  if (problem_.empty()) problem_ = std::move(problem);
  return false;
}

bool OpenTables::fail_for_lack(bool is_lack, std::string problem) {
  if (problem_.empty()) lacks_ = is_lack;
  return fail(std::move(problem));
}

bool OpenTables::damaged_attribute(const std::string& path, const char* name) {
  return fail_for_lack(
      !has_attribute(path, name),
      base::say(language_, "attribute {0} of {1} is missing or of another type", std::string_view(name), path));
}
bool OpenTables::missing(const std::string& path) {
  return fail_for_lack(!has(path), base::say(language_, "{0} is missing", path));
}
bool OpenTables::no_column(const std::string& path, const Column& column) {
  return fail_for_lack(true, base::say(language_, "{0} has no column {1}", path, column.name));
}
bool OpenTables::other_type(const std::string& path, const Column& column) {
  return fail(base::say(language_, "column {1} of {0} is of another type", path, column.name));
}
bool OpenTables::no_table(const std::string& path) { return fail(base::say(language_, "{0} is not a table", path)); }
bool OpenTables::too_many_rows(const std::string& path, std::size_t rows) {
  return fail(base::say(language_, "{0} claims {1} rows, more than it can hold", path, rows));
}
bool OpenTables::no_bytes(const std::string& path) {
  return fail(base::say(language_, "{0} is not a row of bytes", path));
}
bool OpenTables::no_frames(const std::string& path, std::size_t most) {
  constexpr std::size_t megabyte = 1'000'000;
  return fail(base::say(language_, "{0} is not a field of at most {1} MB", path, most / megabyte));
}

bool frames_fit(std::span<const std::size_t> shape, std::size_t most) {
  std::size_t room = most / sizeof(std::uint16_t);  // divided rather than multiplied: a product can run over
  for (const std::size_t size : shape) room = size == 0 ? room : room / size;
  return shape.size() == 3 && room > 0;
}

}  // namespace sanji::journal
