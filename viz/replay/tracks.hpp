// SPDX-License-Identifier: Apache-2.0
// Where teams are: evenly from one row of their track to the next, along the road that they entered, at their base before
// the first.
#pragma once

#include "sim/journal/view.hpp"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace sanji::replay {

struct Whereabouts {
  base::Point at;
  bool is_moving = false;
  base::Point towards;  ///< where it goes straight to next, if it moves
};

/// Holds a reference: the view must outlive it.
class Tracks {
 public:
  explicit Tracks(const journal::View& view);

  /// Its rows, in time order; none for what never moved.
  [[nodiscard]] std::span<const journal::TrackRow> of(journal::EntityRow team) const;
  /// Nothing for an entity without a position.
  [[nodiscard]] std::optional<Whereabouts> where(journal::EntityRow team, base::SimTime at) const;
  /// The way that it has gone between two times, oldest first, both ends included; empty if it stood still.
  [[nodiscard]] std::vector<base::Point> trail(journal::EntityRow team, base::SimTime from, base::SimTime to) const;

 private:
  [[nodiscard]] const std::vector<base::Point>* line_of(const journal::TrackRow& row) const;

  const journal::View& view_;
  std::map<journal::EntityRow, std::vector<base::Point>> lines_;  ///< of the roads that are not straight
  std::vector<journal::TrackRow> rows_;                           ///< team after team
  std::vector<std::size_t> begins_;                               ///< by entity; one more at the end
};

}  // namespace sanji::replay
