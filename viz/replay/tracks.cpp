// SPDX-License-Identifier: Apache-2.0
// The rows of the journal, which stand in time order, sorted by team.
#include "viz/replay/tracks.hpp"

#include <algorithm>
#include <utility>

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
    line_.push_back(from.position);
    if (road != nullptr && from.position != to.position) add_bends(*road);
    line_.push_back(to.position);
    shares_ = base::shares_of(line_);
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
      if (shares_[i] > share) return line_[i];
    }
    return to_.position;
  }
  /// Bends passed between two times.
  [[nodiscard]] std::vector<base::Point> passed(base::SimTime from, base::SimTime to) const {
    const double begin = share_at(from);
    const double end = share_at(to);
    std::vector<base::Point> bends;
    for (std::size_t i = 1; i + 1 < line_.size(); ++i) {
      if (shares_[i] > begin && shares_[i] < end) bends.push_back(line_[i]);
    }
    return bends;
  }

 private:
  void add_bends(const std::vector<base::Point>& road) {
    const double begin = base::share_along(road, from_.position);
    const double end = base::share_along(road, to_.position);
    const std::vector<double> shares = base::shares_of(road);
    for (std::size_t i = 0; i < road.size(); ++i) {
      if (shares[i] > std::min(begin, end) && shares[i] < std::max(begin, end)) line_.push_back(road[i]);
    }
    if (end < begin) std::reverse(line_.begin() + 1, line_.end());
  }
  [[nodiscard]] double share_at(base::SimTime time) const {
    const base::Duration span = to_.time - from_.time;
    return span.us <= 0 ? 1.0 : std::clamp((time - from_.time).seconds() / span.seconds(), 0.0, 1.0);
  }

  const TrackRow& from_;
  const TrackRow& to_;
  std::vector<base::Point> line_;
  std::vector<double> shares_;  ///< of its points
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
    if (road.shape.empty()) continue;
    if (auto line = journal::line_of(view, road); !line.empty()) lines_.emplace(road.road, std::move(line));
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
