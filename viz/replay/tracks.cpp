// SPDX-License-Identifier: Apache-2.0
// The rows of the journal, which stand in time order, sorted by team.
#include "viz/replay/tracks.hpp"

#include <algorithm>

namespace sanji::replay {
namespace {

using journal::EntityRow;
using journal::TrackRow;

/// The row at or before a time; the end where there is none.
auto row_at(std::span<const TrackRow> rows, base::SimTime at) {
  const auto after = std::upper_bound(rows.begin(), rows.end(), at,
                                      [](base::SimTime time, const TrackRow& row) { return time < row.time; });
  return after == rows.begin() ? rows.end() : after - 1;
}

/// From one row of a track to the next: over a road's bends where it has any.
class Stretch {
 public:
  Stretch(const TrackRow& from, const TrackRow& to, const std::vector<base::Point>* road) : from_(from), to_(to) {
    const bool has_bends = road != nullptr && from.position != to.position;
    if (!has_bends) {
      line_ = {from.position, to.position};
      return;
    }
    const double begin = base::share_along(*road, from.position);
    const double end = base::share_along(*road, to.position);
    line_.push_back(from.position);
    for (const base::Point& bend : *road) {
      const double share = base::share_along(*road, bend);
      if (share > std::min(begin, end) && share < std::max(begin, end)) line_.push_back(bend);
    }
    if (end < begin) std::reverse(line_.begin() + 1, line_.end());
    line_.push_back(to.position);
  }

  [[nodiscard]] bool is_moving() const { return from_.position != to_.position; }
  [[nodiscard]] base::Point at(base::SimTime time) const {
    const base::Duration span = to_.time - from_.time;
    if (span.us <= 0) return to_.position;
    return base::along(line_, share_at(time));
  }
  /// The first bend after a time, else the end.
  [[nodiscard]] base::Point next(base::SimTime time) const {
    const double share = share_at(time);
    for (std::size_t i = 1; i + 1 < line_.size(); ++i) {
      if (base::share_along(line_, line_[i]) > share) return line_[i];
    }
    return to_.position;
  }
  /// Bends passed between two times.
  [[nodiscard]] std::vector<base::Point> passed(base::SimTime from, base::SimTime to) const {
    std::vector<base::Point> bends;
    for (std::size_t i = 1; i + 1 < line_.size(); ++i) {
      const double share = base::share_along(line_, line_[i]);
      if (share > share_at(from) && share < share_at(to)) bends.push_back(line_[i]);
    }
    return bends;
  }

 private:
  [[nodiscard]] double share_at(base::SimTime time) const {
    const base::Duration span = to_.time - from_.time;
    return span.us <= 0 ? 1.0 : std::clamp((time - from_.time).seconds() / span.seconds(), 0.0, 1.0);
  }

  const TrackRow& from_;
  const TrackRow& to_;
  std::vector<base::Point> line_;
};

}  // namespace

Tracks::Tracks(const journal::View& view) : view_(view), begins_(view.journal().entities.size() + 1, 0) {
  const auto& told = view.journal().told.tracks;
  for (const TrackRow& row : told) ++begins_[static_cast<std::size_t>(row.team) + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  std::vector<std::size_t> next(begins_.begin(), begins_.end() - 1);
  rows_.resize(told.size());
  for (const TrackRow& row : told) rows_[next[static_cast<std::size_t>(row.team)]++] = row;
  for (const journal::RoadRow& road : view.journal().resolved.roads) {
    if (road.shape.empty() || road.from == journal::none || road.to == journal::none) continue;
    std::vector<base::Point>& line = lines_[road.road];
    line.push_back(view.entity(road.from).position);
    line.insert(line.end(), road.shape.begin(), road.shape.end());
    line.push_back(view.entity(road.to).position);
  }
}

const std::vector<base::Point>* Tracks::line_of(const TrackRow& row) const {
  const auto found = lines_.find(row.road);
  return found == lines_.end() ? nullptr : &found->second;
}

std::span<const TrackRow> Tracks::of(EntityRow team) const {
  const auto at = static_cast<std::size_t>(team);
  return std::span(rows_).subspan(begins_[at], begins_[at + 1] - begins_[at]);
}

std::optional<Whereabouts> Tracks::where(EntityRow team, base::SimTime at) const {
  const auto rows = of(team);
  const auto row = row_at(rows, at);
  if (row == rows.end()) {
    const journal::Entity& entity = view_.entity(team);
    if (!rows.empty()) return Whereabouts{rows.front().position, false, {}};
    return entity.has_position ? std::optional(Whereabouts{entity.position, false, {}}) : std::nullopt;
  }
  const auto next = row + 1;
  if (next == rows.end()) return Whereabouts{row->position, false, {}};
  const Stretch stretch(*row, *next, line_of(*row));
  return Whereabouts{stretch.at(at), stretch.is_moving(), stretch.next(at)};
}

std::vector<base::Point> Tracks::trail(EntityRow team, base::SimTime from, base::SimTime to) const {
  std::vector<base::Point> way;
  const auto add = [&](base::Point point) {
    if (way.empty() || way.back() != point) way.push_back(point);
  };
  const auto first = where(team, from);
  if (!first) return way;
  add(first->at);
  const auto rows = of(team);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].time > from && rows[i].time < to) add(rows[i].position);
    const bool has_next = i + 1 < rows.size() && rows[i + 1].time > from && rows[i].time < to;
    if (!has_next || line_of(rows[i]) == nullptr) continue;
    for (const base::Point& bend : Stretch(rows[i], rows[i + 1], line_of(rows[i])).passed(from, to)) add(bend);
  }
  add(where(team, to)->at);
  if (way.size() < 2) way.clear();
  return way;
}

}  // namespace sanji::replay
