// SPDX-License-Identifier: Apache-2.0
// Extremes lie at the ends of pieces; a tree over the pieces finds them for any stretch.
#include "viz/replay/curve.hpp"

#include <algorithm>

namespace sanji::replay {
namespace {

using base::SimTime;

Curve::Span both(Curve::Span a, Curve::Span b) { return {std::min(a.least, b.least), std::max(a.most, b.most)}; }

Curve::Span span_of(double a, double b) { return {std::min(a, b), std::max(a, b)}; }

}  // namespace

Curve::Curve(const std::vector<Piece>& pieces, SimTime end) : end_(end) {
  for (const Piece& piece : pieces) {
    if (!pieces_.empty() && pieces_.back().from == piece.from) pieces_.pop_back();
    const bool goes_on = !pieces_.empty() && piece.per_s == 0.0 && pieces_.back().per_s == 0.0;
    if (!goes_on || pieces_.back().value != piece.value) pieces_.push_back(piece);
  }
  const std::size_t count = pieces_.size();
  tree_.resize(2 * count);
  for (std::size_t i = 0; i < count; ++i) tree_[count + i] = span_of(pieces_[i].value, value_in(i, end_of(i)));
  for (std::size_t i = count; i-- > 1;) tree_[i] = both(tree_[2 * i], tree_[2 * i + 1]);
}

SimTime Curve::end_of(std::size_t piece) const {
  return piece + 1 < pieces_.size() ? pieces_[piece + 1].from : std::max(end_, pieces_[piece].from);
}

double Curve::value_in(std::size_t piece, SimTime time) const {
  return pieces_[piece].value + pieces_[piece].per_s * (time - pieces_[piece].from).seconds();
}

std::size_t Curve::piece_at(SimTime time) const {
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), time,
                                      [](SimTime at, const Piece& piece) { return at < piece.from; });
  return after == pieces_.begin() ? pieces_.size() : static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

double Curve::at(SimTime time) const {
  const std::size_t piece = piece_at(time);
  return piece == pieces_.size() ? 0.0 : value_in(piece, std::min(time, end_of(piece)));
}

Curve::Span Curve::over(std::size_t first, std::size_t last) const {
  Span span = tree_[pieces_.size() + first];
  for (std::size_t a = first + pieces_.size(), b = last + pieces_.size(); a < b; a /= 2, b /= 2) {
    if (a % 2 == 1) span = both(span, tree_[a++]);
    if (b % 2 == 1) span = both(span, tree_[--b]);
  }
  return span;
}

Curve::Span Curve::between(SimTime from, SimTime until) const {
  Span span = span_of(at(from), at(until));
  const auto begins = [](const Piece& piece, SimTime time) { return piece.from <= time; };
  const auto first = std::lower_bound(pieces_.begin(), pieces_.end(), from, begins);  // that begins within
  const auto last = std::lower_bound(first, pieces_.end(), until, begins);
  if (first == last) return span;
  const auto a = static_cast<std::size_t>(first - pieces_.begin());
  const auto b = static_cast<std::size_t>(last - pieces_.begin());
  // a tooth falls where the next one begins, and the last piece may go on behind the stretch
  if (a > 0) span = both(span, span_of(value_in(a - 1, pieces_[a].from), pieces_[a].value));
  span = both(span, span_of(pieces_[b - 1].value, pieces_[b - 1].value));
  return b - 1 > a ? both(span, over(a, b - 1)) : span;
}

std::vector<Corner> Curve::outline(SimTime from, SimTime until, std::size_t columns) const {
  std::vector<Corner> corners;
  const auto add = [&](SimTime at, double value) {
    const Corner corner{at, value};
    if (corners.empty() || !(corners.back() == corner)) corners.push_back(corner);
  };
  add(from, at(from));
  const auto begins = [](const Piece& piece, SimTime time) { return piece.from <= time; };
  const auto first = std::lower_bound(pieces_.begin(), pieces_.end(), from, begins);
  const auto last = std::lower_bound(first, pieces_.end(), until, begins);
  if (static_cast<std::size_t>(last - first) <= 2 * columns) {
    for (auto piece = first; piece != last; ++piece) {
      const auto index = static_cast<std::size_t>(piece - pieces_.begin());
      add(piece->from, index == 0 ? 0.0 : value_in(index - 1, piece->from));
      add(piece->from, piece->value);
    }
  } else {
    const std::int64_t span_us = (until - from).us;
    for (std::size_t i = 0; i < columns; ++i) {
      const auto edge = [&](std::size_t column) {
        const double share = static_cast<double>(column) / static_cast<double>(columns);
        return from + base::Duration{static_cast<std::int64_t>(share * static_cast<double>(span_us))};
      };
      const Span column = between(edge(i), edge(i + 1));
      add(edge(i), column.least);
      add(edge(i), column.most);
      add(edge(i + 1), at(edge(i + 1)));
    }
  }
  add(until, at(until));
  return corners;
}

}  // namespace sanji::replay
