// SPDX-License-Identifier: Apache-2.0
// Where things stand that do not move, and how far the county reaches.
#pragma once

#include "sim/journal/view.hpp"

#include <optional>
#include <vector>

namespace sanji::replay {

class Places {
 public:
  explicit Places(const journal::View& view);

  /// Its own place, else that of the nearest above it that has one; nothing where none has.
  [[nodiscard]] std::optional<base::Point> of(journal::EntityRow row) const;
  /// Around the posts of the three tiers and the border.
  [[nodiscard]] base::Box extent() const { return extent_; }
  [[nodiscard]] base::Point middle() const { return base::midpoint(extent_.low, extent_.high); }
  /// Rows of all entities of a kind, ascending.
  [[nodiscard]] const std::vector<journal::EntityRow>& all(journal::EntityKind kind) const {
    return by_kind_[static_cast<std::size_t>(kind)];
  }
  /// The tier posts first, each before its subordinates, then the agencies: the order of lists for people.
  [[nodiscard]] const std::vector<journal::EntityRow>& posts() const { return posts_; }

 private:
  std::vector<std::optional<base::Point>> places_;
  std::vector<std::vector<journal::EntityRow>> by_kind_;
  std::vector<journal::EntityRow> posts_;
  base::Box extent_;
};

}  // namespace sanji::replay
