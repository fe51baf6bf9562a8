// SPDX-License-Identifier: Apache-2.0
// Strong ids: an index into one table of the model, which cannot be taken for an index into another.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace sanji::base {

/// Index of a `T` in its table. Default is "none"; made explicitly from a number, never implicitly.
template <class T>
class Id {
 public:
  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : index_(static_cast<std::int32_t>(index)) {}

  [[nodiscard]] constexpr bool valid() const { return index_ >= 0; }
  [[nodiscard]] constexpr std::size_t index() const { return static_cast<std::size_t>(index_); }
  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  std::int32_t index_ = -1;
};

/// A table of `T` addressed by `Id<T>` only.
template <class T>
class Table {
 public:
  Id<T> add(T row) {
    rows_.push_back(std::move(row));
    return Id<T>(rows_.size() - 1);
  }
  [[nodiscard]] const T& operator[](Id<T> id) const { return rows_[id.index()]; }
  [[nodiscard]] T& operator[](Id<T> id) { return rows_[id.index()]; }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  void reserve(std::size_t rows) { rows_.reserve(rows); }

  [[nodiscard]] auto begin() const { return rows_.begin(); }
  [[nodiscard]] auto end() const { return rows_.end(); }
  [[nodiscard]] auto begin() { return rows_.begin(); }
  [[nodiscard]] auto end() { return rows_.end(); }

  /// All ids in the order of the rows.
  [[nodiscard]] std::vector<Id<T>> ids() const {
    std::vector<Id<T>> all;
    all.reserve(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) all.push_back(Id<T>(i));
    return all;
  }

 private:
  std::vector<T> rows_;
};

}  // namespace sanji::base
