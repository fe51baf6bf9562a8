// SPDX-License-Identifier: Apache-2.0
// A number over the time of a run: steps and teeth of a saw, found quickly at any time and over any stretch. Knows neither
// what it counts nor how it is shown.
#pragma once

#include "sim/base/sim_time.hpp"

#include <cstddef>
#include <vector>

namespace sanji::replay {

/// From a time on: a value, and how it grows from there.
struct Piece {
  base::SimTime from;
  double value = 0.0;
  double per_s = 0.0;  ///< growth [1/s]; 0 for a step
};

/// A corner of a drawn line.
struct Corner {
  base::SimTime at;
  double value = 0.0;

  friend constexpr bool operator==(const Corner&, const Corner&) = default;
};

class Curve {
 public:
  Curve() = default;
  /// Pieces ascending by time; of several at one time the last counts. Before the first it is 0; it ends at `end`.
  Curve(const std::vector<Piece>& pieces, base::SimTime end);

  [[nodiscard]] double at(base::SimTime time) const;
  /// Largest and smallest value between two times, both included. O(log pieces).
  struct Span {
    double least = 0.0;
    double most = 0.0;
  };
  [[nodiscard]] Span between(base::SimTime from, base::SimTime until) const;
  /// The line between two times for so many columns of pixels: its own corners where they are few, else least and most of
  /// each column, O(columns · log pieces). Ascending by time.
  [[nodiscard]] std::vector<Corner> outline(base::SimTime from, base::SimTime until, std::size_t columns) const;
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
  [[nodiscard]] base::SimTime end() const { return end_; }

 private:
  [[nodiscard]] base::SimTime end_of(std::size_t piece) const;
  [[nodiscard]] double value_in(std::size_t piece, base::SimTime time) const;
  /// Index of the last piece that has begun; pieces_.size() where none has.
  [[nodiscard]] std::size_t piece_at(base::SimTime time) const;
  /// Over whole pieces, `last` one behind.
  [[nodiscard]] Span over(std::size_t first, std::size_t last) const;

  std::vector<Piece> pieces_;
  std::vector<Span> tree_;  ///< of pieces two by two: leaves from pieces_.size() on, node i over 2i and 2i+1
  base::SimTime end_;
};

}  // namespace sanji::replay
