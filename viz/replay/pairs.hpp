// SPDX-License-Identifier: Apache-2.0
// Which thing of one run is which of another: the same natural id. An index made once.
#pragma once

#include "sim/journal/view.hpp"

#include <vector>

namespace sanji::replay {

class Pairs {
 public:
  Pairs(const journal::View& first, const journal::View& second);

  /// The row that it has in the second run; none where it is not there.
  [[nodiscard]] journal::EntityRow in_second(journal::EntityRow first) const { return find(to_second_, first); }
  [[nodiscard]] journal::EntityRow in_first(journal::EntityRow second) const { return find(to_first_, second); }
  /// Most posts of the three tiers stand in both: two runs of one county.
  [[nodiscard]] bool is_one_place() const { return is_one_place_; }

 private:
  static journal::EntityRow find(const std::vector<journal::EntityRow>& rows, journal::EntityRow row) {
    return row == journal::none ? journal::none : rows[static_cast<std::size_t>(row)];
  }

  std::vector<journal::EntityRow> to_second_;
  std::vector<journal::EntityRow> to_first_;
  bool is_one_place_ = false;
};

}  // namespace sanji::replay
