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

base::Point between(const TrackRow& from, const TrackRow& to, base::SimTime at) {
  const base::Duration span = to.time - from.time;
  if (span.us <= 0) return to.position;
  return base::along(from.position, to.position, (at - from.time).seconds() / span.seconds());
}

}  // namespace

Tracks::Tracks(const journal::View& view) : view_(view), begins_(view.journal().entities.size() + 1, 0) {
  const auto& told = view.journal().told.tracks;
  for (const TrackRow& row : told) ++begins_[static_cast<std::size_t>(row.team) + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  std::vector<std::size_t> next(begins_.begin(), begins_.end() - 1);
  rows_.resize(told.size());
  for (const TrackRow& row : told) rows_[next[static_cast<std::size_t>(row.team)]++] = row;
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
  const bool is_moving = next->position != row->position;
  return Whereabouts{between(*row, *next, at), is_moving, next->position};
}

std::vector<base::Point> Tracks::trail(EntityRow team, base::SimTime from, base::SimTime to) const {
  std::vector<base::Point> way;
  const auto add = [&](base::Point point) {
    if (way.empty() || way.back() != point) way.push_back(point);
  };
  const auto first = where(team, from);
  if (!first) return way;
  add(first->at);
  for (const TrackRow& row : of(team)) {
    if (row.time > from && row.time < to) add(row.position);
  }
  add(where(team, to)->at);
  if (way.size() < 2) way.clear();
  return way;
}

}  // namespace sanji::replay
