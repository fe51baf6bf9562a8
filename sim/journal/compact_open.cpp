// SPDX-License-Identifier: Apache-2.0
// Columns put together into tables. Every size is looked at before memory is taken for it, because bytes come from
// anywhere.
#include "sim/journal/compact_file.hpp"
#include "sim/journal/compact_unpack.hpp"

#include <algorithm>
#include <cstring>

namespace sanji::journal::compact {
namespace {

/// "/fields" of "/fields/a"; empty of "/fields".
std::string_view group_of(std::string_view path) { return path.substr(0, std::min(path.rfind('/'), path.size())); }

template <class As, class Value>
void put_all(const std::vector<Value>& values, std::byte* at, std::size_t stride) {
  for (const Value value : values) {
    const auto as = static_cast<As>(value);
    std::memcpy(at, &as, sizeof as);
    at += stride;
  }
}

}  // namespace

OpenFile::OpenFile(std::span<const std::byte> content, base::Language language)
    : OpenTables(language), language_(language) {
  is_open_ = read_index(Cursor(content));
  if (!is_open_) fail(std::string(base::tr(language, "its bytes are not those that were written")));
}

bool OpenFile::read_index(Cursor at) {
  for (std::size_t lists = at.size(); lists > 0 && at.good(); --lists) {
    StoredWords& words = lists_.emplace_back();
    words.type = at.text();
    for (std::size_t names = at.size(); names > 0 && at.good(); --names) words.names.push_back(at.text());
  }
  for (std::size_t entries = at.size(); entries > 0 && at.good(); --entries) {
    const auto entry = static_cast<Entry>(at.byte());
    const std::string path(at.text());
    Cursor content = at.part();
    if (entry > Entry::frames) return false;
    if (entry == Entry::attribute) {
      const std::string name(content.text());
      attributes_.try_emplace({path, name}, content);
    } else if (entries_.try_emplace(path, Stored{entry, content}).second) {
      order_.push_back(path);
    }
  }
  return at.good();
}

bool OpenFile::find(const std::string& path, Entry entry, Cursor& content) const {
  const auto found = entries_.find(path);
  if (found == entries_.end() || found->second.entry != entry) return false;
  content = found->second.content;
  return true;
}

bool OpenFile::not_unpacked(const std::string& path) {
  return fail(base::say(language_, "{0} is not as it was packed", path));
}

bool OpenFile::has_attribute(const std::string& path, const char* name) {
  return attributes_.find({path, name}) != attributes_.end();
}

bool OpenFile::value(const std::string& path, const char* name, Value kind, Cursor& value) {
  const auto found = attributes_.find({path, name});
  if (found == attributes_.end()) return damaged_attribute(path, name);
  value = found->second;
  return static_cast<Value>(value.byte()) == kind || damaged_attribute(path, name);
}
bool OpenFile::attribute(const std::string& path, const char* name, std::string& text) {
  Cursor bytes;
  if (!value(path, name, Value::text, bytes)) return false;
  text = bytes.text();
  return bytes.good() || damaged_attribute(path, name);
}
bool OpenFile::attribute(const std::string& path, const char* name, std::int64_t& value) {
  Cursor bytes;
  if (!this->value(path, name, Value::signed_number, bytes)) return false;
  value = static_cast<std::int64_t>(unfolded(bytes.number()));
  return bytes.good() || damaged_attribute(path, name);
}
bool OpenFile::attribute(const std::string& path, const char* name, std::uint64_t& value) {
  Cursor bytes;
  if (!this->value(path, name, Value::unsigned_number, bytes)) return false;
  value = bytes.number();
  return bytes.good() || damaged_attribute(path, name);
}
bool OpenFile::attribute(const std::string& path, const char* name, double& value) {
  Cursor bytes;
  if (!this->value(path, name, Value::real, bytes)) return false;
  value = real_of(bytes.number());
  return bytes.good() || damaged_attribute(path, name);
}
bool OpenFile::attribute(const std::string& path, const char* name, std::span<std::int64_t> values) {
  Cursor bytes;
  if (!value(path, name, Value::signed_numbers, bytes)) return false;
  if (bytes.number() != values.size()) return damaged_attribute(path, name);
  for (std::int64_t& value : values) value = static_cast<std::int64_t>(unfolded(bytes.number()));
  return bytes.good() || damaged_attribute(path, name);
}

bool OpenFile::has(const std::string& path) { return entries_.find(path) != entries_.end(); }

bool OpenFile::count(const std::string& path, std::size_t& rows) {
  const auto found = entries_.find(path);
  if (found == entries_.end() || found->second.entry == Entry::group) return missing(path);
  Cursor content = found->second.content;
  rows = found->second.entry == Entry::bytes ? content.left() : content.size();
  return content.good() || not_unpacked(path);
}

bool OpenFile::read_columns(Cursor at, std::vector<StoredColumn>& columns) {
  for (std::size_t left = at.size(); left > 0 && at.good(); --left) {
    StoredColumn& column = columns.emplace_back();
    column.name = at.text();
    column.type = at.byte();
    column.width = at.size();
    column.count = at.size();
    column.list = at.size();
    column.content = at.part();
  }
  return at.good();
}

bool OpenFile::find_column(const std::string& path, const std::vector<StoredColumn>& stored, Column& column,
                           StoredColumn& found) {
  const auto place =
      std::find_if(stored.begin(), stored.end(), [&](const StoredColumn& each) { return each.name == column.name; });
  if (place == stored.end()) return no_column(path, column);
  found = *place;
  // the longest text stands in the content, if with parts of others
  if (column.type == Type::text && found.width <= found.content.left()) column.width = found.width;
  const bool has_words = column.type != Type::word || (found.list > 0 && found.list <= lists_.size());
  const bool is_right = found.type == static_cast<std::uint8_t>(column.type) && found.width == column.width &&
                        found.count == column.count && has_words;
  return is_right || other_type(path, column);
}

bool OpenFile::unpack_words(Cursor& content, const StoredWords& theirs, const Words& ours, const Place& place) {
  const auto codes = content.raw(place.rows);
  for (std::size_t row = 0; row < codes.size(); ++row) place.first[row * place.stride] = codes[row];
  Codes known(ours);
  for (std::size_t code = 0; code < std::min<std::size_t>(theirs.names.size(), 256); ++code) {
    known.learn(static_cast<std::uint8_t>(code), theirs.names[code]);
  }
  if (place.rows > 0) known.translate({place.first, place.stride * (place.rows - 1) + 1}, 0, place.stride);
  return content.good();
}

bool OpenFile::unpack_values(Cursor& content, const StoredColumn& stored, const Column& column, const Place& place) {
  if (place.rows > content.left()) return false;  // every value takes a byte at least
  if (column.type == Type::text) return unpack_texts(content, {place.first, place.stride, column.width, place.rows});
  if (column.type == Type::word) return unpack_words(content, lists_[stored.list - 1], *column.words, place);
  if (column.type == Type::f64) {
    std::vector<double> numbers(place.rows);
    if (!unpack_reals(content, numbers)) return false;
    put_all<double>(numbers, place.first, place.stride);
    return true;
  }
  std::vector<std::uint64_t> numbers(place.rows);
  if (!unpack_numbers(content, numbers)) return false;
  if (column.type == Type::i32) put_all<std::int32_t>(numbers, place.first, place.stride);
  if (column.type != Type::i32) put_all<std::uint64_t>(numbers, place.first, place.stride);
  return true;
}

bool OpenFile::table(const std::string& path, Layout& layout, std::vector<std::byte>& bytes, std::size_t& rows) {
  if (!has(path)) return missing(path);
  Cursor at;
  if (!find(path, Entry::table, at)) return no_table(path);
  rows = at.size();
  std::vector<StoredColumn> stored;
  if (!read_columns(at, stored)) return not_unpacked(path);
  std::vector<StoredColumn> found(layout.columns.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!find_column(path, stored, layout.columns[i], found[i])) return false;
  }
  const std::size_t row_bytes = layout.row_bytes();
  if (rows > most_table_bytes / std::max<std::size_t>(row_bytes, 1)) return too_many_rows(path, rows);
  for (const StoredColumn& column : found) {
    if (rows > column.content.left()) return too_many_rows(path, rows);
  }
  bytes.assign(rows * row_bytes, std::byte{});
  std::byte* first = bytes.data();
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Column& column = layout.columns[i];
    for (std::size_t value = 0; value < column.count; ++value, first += column.width) {
      if (!unpack_values(found[i].content, found[i], column, {first, row_bytes, rows})) return not_unpacked(path);
    }
  }
  return true;
}

bool OpenFile::bytes(const std::string& path, std::string& bytes) {
  if (!has(path)) return missing(path);
  Cursor content;
  if (!find(path, Entry::bytes, content)) return no_bytes(path);
  const auto all = content.raw(content.left());
  bytes.assign(reinterpret_cast<const char*>(all.data()), all.size());
  return true;
}

bool OpenFile::frames(const std::string& path, std::array<std::size_t, 3>& shape, std::vector<std::uint16_t>& cells,
                      std::size_t most) {
  if (!has(path)) return missing(path);
  Cursor content;
  const bool is_there = find(path, Entry::frames, content);
  for (std::size_t& size : shape) size = content.size();
  if (!is_there || !frames_fit(shape, most)) return no_frames(path, most);
  const std::size_t size = shape[1] * shape[2];
  if (shape[0] * size > content.left()) return not_unpacked(path);
  cells.assign(shape[0] * size, 0);
  return unpack_cells(content, size, cells) || not_unpacked(path);
}

bool OpenFile::members(const std::string& path, std::vector<std::string>& names) {
  Cursor content;
  if (!find(path, Entry::group, content)) return missing(path);
  for (const std::string& member : order_) {
    if (group_of(member) == path) names.push_back(member.substr(path.size() + 1));
  }
  return true;
}

}  // namespace sanji::journal::compact
