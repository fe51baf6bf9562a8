// SPDX-License-Identifier: Apache-2.0
// From the rows of a table to the bytes of its file and back. What the columns are it learns from columns.hpp by being
// passed through it; it knows no table and no form of file.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/journal/columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::journal {

/// Whether columns that are only shown count: they are written, and never read.
enum class Purpose : std::uint8_t { writing, reading };

/// Learns the layout of a table: the columns from the first row that it sees, widths of texts from all.
class Shape {
 public:
  explicit Shape(Purpose purpose) : purpose_(purpose) {}
  void next_row() {
    known_ = !layout_.columns.empty();
    column_ = 0;
  }
  [[nodiscard]] Layout& layout() { return layout_; }
  [[nodiscard]] bool has_texts() const { return has_texts_; }

  void row_number(std::string_view name) { column({name, Type::i32, 4}); }
  void number(std::string_view name, const std::int32_t&) { column({name, Type::i32, 4}); }
  void number(std::string_view name, const std::int64_t&) { column({name, Type::i64, 8}); }
  void number(std::string_view name, const double&) { column({name, Type::f64, 8}); }
  void shown(std::string_view name, double) {
    if (purpose_ == Purpose::writing) column({name, Type::f64, 8, 1, nullptr, true});
  }
  void shown(std::string_view name, std::string_view value) {
    if (purpose_ == Purpose::writing) text({name, Type::text, 1, 1, nullptr, true}, value);
  }
  void text(std::string_view name, std::string_view value) { text({name, Type::text, 1}, value); }
  template <class Word>
  void word(std::string_view name, const Word& value) {
    word(name, value, words_of(value));
  }
  template <class Word>
  void word(std::string_view name, const Word&, const Words& words) {
    column({name, Type::word, 1, 1, &words});
  }
  void reference(std::string_view name, const std::int32_t&, Rows, Must = Must::may_be_none) {
    column({name, Type::i32, 4});
  }
  template <std::size_t Count>
  void numbers(std::string_view name, const std::array<double, Count>&) {
    column({name, Type::f64, 8, Count});
  }
  void position(const base::Point&, bool) {
    for (const std::string_view name : {"x_m", "y_m"}) column({name, Type::f64, 8});
    for (const std::string_view name : {"lon_deg", "lat_deg"}) shown(name, 0.0);
  }

 private:
  void column(const Column& column) {
    if (!known_) layout_.columns.push_back(column);
    ++column_;
  }
  void text(const Column& texts, std::string_view value) {
    column(texts);
    std::size_t& width = layout_.columns[column_ - 1].width;
    width = std::max(width, value.size());
    has_texts_ = true;
  }

  Purpose purpose_;
  Layout layout_;
  std::size_t column_ = 0;
  bool known_ = false;
  bool has_texts_ = false;
};

/// Writes rows into bytes that are there already, all zero. NaN has one pattern, so that equal rows are equal bytes.
class Packer {
 public:
  /// `plane` turns metres into degrees; none where the county's own coordinates are metres.
  Packer(const Layout& layout, std::span<std::byte> bytes, const std::optional<base::Projection>& plane)
      : layout_(layout), at_(bytes.data()), plane_(plane) {}
  void next_row() { column_ = 0; }

  void row_number(std::string_view) { put(row_++); }
  void number(std::string_view, std::int32_t value) { put(value); }
  void number(std::string_view, std::int64_t value) { put(value); }
  void number(std::string_view, double value) { put(std::isnan(value) ? not_a_number : value); }
  void shown(std::string_view name, double value) { number(name, value); }
  void shown(std::string_view name, std::string_view value) { text(name, value); }
  void text(std::string_view, std::string_view value) {
    if (!value.empty()) std::memcpy(at_, value.data(), value.size());
    at_ += layout_.columns[column_++].width;
  }
  template <class Word>
  void word(std::string_view, const Word& value) {
    put(static_cast<std::uint8_t>(value));
  }
  template <class Word>
  void word(std::string_view name, const Word& value, const Words&) {
    word(name, value);
  }
  void reference(std::string_view, std::int32_t value, Rows, Must = Must::may_be_none) { put(value); }
  template <std::size_t Count>
  void numbers(std::string_view name, const std::array<double, Count>& values) {
    for (const double value : values) number(name, value);
    column_ -= Count - 1;
  }
  void position(const base::Point& point, bool is_known) {
    const bool has_degrees = is_known && plane_.has_value();
    const base::LonLat degrees = has_degrees ? plane_->to_degrees(point) : base::LonLat{not_a_number, not_a_number};
    for (const double value :
         {is_known ? point.x_m : not_a_number, is_known ? point.y_m : not_a_number, degrees.lon_deg, degrees.lat_deg}) {
      number({}, value);
    }
  }

 private:
  static constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

  template <class Value>
  void put(Value value) {
    std::memcpy(at_, &value, sizeof value);
    at_ += sizeof value;
    ++column_;
  }

  const Layout& layout_;
  std::byte* at_;
  const std::optional<base::Projection>& plane_;
  std::size_t column_ = 0;
  std::int32_t row_ = 0;
};

/// How many rows there are of what a number may point at.
using RowCounts = std::array<std::size_t, rows_count>;

/// Reads rows out of bytes, and keeps the first column that cannot be: an unknown word, a row that is not there.
class Unpacker {
 public:
  Unpacker(const Layout& layout, std::span<const std::byte> bytes, const RowCounts& counts)
      : layout_(layout), at_(bytes.data()), counts_(counts) {}
  void next_row() {
    column_ = 0;
    ++row_;
  }
  /// Empty = all is as it may be.
  [[nodiscard]] std::string_view bad_column() const { return bad_column_; }
  [[nodiscard]] std::int32_t bad_row() const { return bad_row_; }

  void row_number(std::string_view name) { check(name, get<std::int32_t>() == row_); }
  void number(std::string_view, std::int32_t& value) { value = get<std::int32_t>(); }
  void number(std::string_view, std::int64_t& value) { value = get<std::int64_t>(); }
  void number(std::string_view, double& value) { value = get<double>(); }
  template <class Shown>
  void shown(std::string_view, const Shown&) {}
  void text(std::string_view, std::string& value) {
    const std::size_t width = layout_.columns[column_++].width;
    const auto* first = reinterpret_cast<const char*>(at_);
    value.assign(first, std::find(first, first + width, '\0'));
    at_ += width;
  }
  template <class Word>
  void word(std::string_view name, Word& value) {
    word(name, value, words_of(value));
  }
  template <class Word>
  void word(std::string_view name, Word& value, const Words& words) {
    const auto code = get<std::uint8_t>();
    if (code < words.names.size()) value = static_cast<Word>(code);
    check(name, code < words.names.size());
  }
  void reference(std::string_view name, std::int32_t& value, Rows rows, Must must = Must::may_be_none) {
    value = get<std::int32_t>();
    const bool is_none = value == none && must == Must::may_be_none;
    check(name, is_none || (value >= 0 && static_cast<std::size_t>(value) < counts_[static_cast<std::size_t>(rows)]));
  }
  template <std::size_t Count>
  void numbers(std::string_view, std::array<double, Count>& values) {
    for (double& value : values) value = get<double>();
    column_ -= Count - 1;
  }
  void position(base::Point& point, bool& is_known) {
    point = {get<double>(), get<double>()};  // braces: from left to right
    is_known = !std::isnan(point.x_m);
    if (!is_known) point = {};
  }

 private:
  template <class Value>
  Value get() {
    Value value{};
    std::memcpy(&value, at_, sizeof value);
    at_ += sizeof value;
    ++column_;
    return value;
  }
  void check(std::string_view name, bool right) {
    if (right || !bad_column_.empty()) return;
    bad_column_ = name;
    bad_row_ = row_;
  }

  const Layout& layout_;
  const std::byte* at_;
  const RowCounts& counts_;
  std::size_t column_ = 0;
  std::int32_t row_ = -1;
  std::string_view bad_column_;
  std::int32_t bad_row_ = -1;
};

}  // namespace sanji::journal
