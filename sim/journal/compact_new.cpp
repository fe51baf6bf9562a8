// SPDX-License-Identifier: Apache-2.0
// Tables taken apart into columns.
#include "sim/journal/compact_file.hpp"
#include "sim/journal/compact_pack.hpp"

#include <algorithm>
#include <cstring>

namespace sanji::journal::compact {
namespace {

/// The values of a column among packed rows.
struct Values {
  std::span<const std::byte> bytes;
  std::size_t first;
  std::size_t stride;
  std::size_t rows;

  /// Each as what `of` makes of its first byte.
  template <class Of>
  auto all(Of of) const {
    std::vector<decltype(of(bytes.data()))> values;
    values.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) values.push_back(of(bytes.data() + first + row * stride));
    return values;
  }
};

template <class Number>
Number number_at(const std::byte* at) {
  Number number{};
  std::memcpy(&number, at, sizeof number);
  return number;
}

/// `width` becomes that of the longest text.
void pack_column(const Column& column, const Values& values, std::size_t& width, Bytes& out) {
  switch (column.type) {
    case Type::word:
      for (const std::byte code : values.all([](const std::byte* at) { return *at; })) out.raw(std::span(&code, 1));
      return;
    case Type::text: {
      const auto texts = values.all([&column](const std::byte* at) {
        const std::string_view filled(reinterpret_cast<const char*>(at), column.width);
        return filled.substr(0, filled.find_last_not_of('\0') + 1);
      });
      width = 1;
      for (const std::string_view text : texts) width = std::max(width, text.size());
      return pack_texts(texts, out);
    }
    case Type::f64: return pack_reals(values.all(number_at<double>), out);
    case Type::i32:
      // the sign goes all the way up
      return pack_numbers(
          values.all([](const std::byte* at) { return static_cast<std::uint64_t>(number_at<std::int32_t>(at)); }), out);
    case Type::i64:
    case Type::u64: return pack_numbers(values.all(number_at<std::uint64_t>), out);
  }
}

}  // namespace

void NewFile::put(Entry entry, const std::string& path, const Bytes& content) {
  if (!problem().empty()) return;
  if (entry != Entry::attribute && !paths_.insert(path).second) return fail(path);
  body_.byte(static_cast<std::uint8_t>(entry));
  body_.text(path);
  body_.number(content.all().size());
  body_.raw(content.all());
  ++entries_;
}

void NewFile::group(const std::string& path) { put(Entry::group, path, {}); }

void NewFile::put_attribute(const std::string& path, const char* name, Value kind, const Bytes& value) {
  Bytes content;
  content.text(name);
  content.byte(static_cast<std::uint8_t>(kind));
  content.raw(value.all());
  put(Entry::attribute, path, content);
}

void NewFile::attribute(const std::string& path, const char* name, std::string_view text) {
  Bytes value;
  value.text(text);
  put_attribute(path, name, Value::text, value);
}
void NewFile::attribute(const std::string& path, const char* name, std::int32_t value) {
  attribute(path, name, std::int64_t{value});
}
void NewFile::attribute(const std::string& path, const char* name, std::int64_t value) {
  Bytes bytes;
  bytes.number(folded(static_cast<std::uint64_t>(value)));
  put_attribute(path, name, Value::signed_number, bytes);
}
void NewFile::attribute(const std::string& path, const char* name, std::uint64_t value) {
  Bytes bytes;
  bytes.number(value);
  put_attribute(path, name, Value::unsigned_number, bytes);
}
void NewFile::attribute(const std::string& path, const char* name, double value) {
  Bytes bytes;
  bytes.number(bits_of(value));
  put_attribute(path, name, Value::real, bytes);
}
void NewFile::attribute(const std::string& path, const char* name, std::span<const std::int64_t> values) {
  Bytes bytes;
  bytes.number(values.size());
  for (const std::int64_t value : values) bytes.number(folded(static_cast<std::uint64_t>(value)));
  put_attribute(path, name, Value::signed_numbers, bytes);
}

std::size_t NewFile::list_of(const Words& words) {
  const auto known = std::find(lists_.begin(), lists_.end(), &words);
  const auto place = static_cast<std::size_t>(known - lists_.begin());
  if (known == lists_.end()) lists_.push_back(&words);
  return place + 1;
}

void NewFile::table(const std::string& path, const Layout& layout, std::span<const std::byte> bytes, std::size_t rows) {
  Bytes content;
  content.number(rows);
  const auto is_kept = [](const Column& column) { return !column.is_shown; };
  content.number(static_cast<std::uint64_t>(std::count_if(layout.columns.begin(), layout.columns.end(), is_kept)));
  const std::size_t row_bytes = layout.row_bytes();
  std::size_t offset = 0;
  for (const Column& column : layout.columns) {
    const std::size_t first = offset;
    offset += column.width * column.count;
    if (!is_kept(column)) continue;
    std::size_t width = column.width;
    Bytes values;
    for (std::size_t i = 0; i < column.count; ++i) {
      pack_column(column, {bytes, first + i * column.width, row_bytes, rows}, width, values);
    }
    content.text(column.name);
    content.byte(static_cast<std::uint8_t>(column.type));
    content.number(width);
    content.number(column.count);
    content.number(column.type == Type::word ? list_of(*column.words) : 0);
    content.number(values.all().size());
    content.raw(values.all());
  }
  put(Entry::table, path, content);
}

void NewFile::bytes(const std::string& path, std::string_view bytes) {
  Bytes content;
  content.raw(bytes);
  put(Entry::bytes, path, content);
}

void NewFile::frames(const std::string& path, const std::array<std::size_t, 3>& shape,
                     std::span<const std::uint16_t> cells) {
  Bytes content;
  for (const std::size_t size : shape) content.number(size);
  pack_cells(cells, shape[1] * shape[2], content);
  put(Entry::frames, path, content);
}

std::vector<std::byte> NewFile::content() const {
  Bytes all;
  all.number(lists_.size());
  for (const Words* words : lists_) {
    all.text(words->type);
    all.number(words->names.size());
    for (const std::string_view name : words->names) all.text(name);
  }
  all.number(entries_);
  all.raw(body_.all());
  return all.take();
}

}  // namespace sanji::journal::compact
