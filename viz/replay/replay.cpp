// SPDX-License-Identifier: Apache-2.0
// The indexes, each from those before it.
#include "viz/replay/replay.hpp"

#include <algorithm>
#include <utility>

namespace sanji::replay {

using journal::EntityKind;
using journal::EntityRow;

Replay::Replay(journal::Journal journal)
    : journal_(std::move(journal)),
      view_(journal_),
      states_(view_),
      frames_(view_, states_),
      tracks_(view_),
      places_(view_),
      messages_(messages_of(view_)),
      stops_(stops_of(view_)),
      decisions_(decisions_of(view_, stops_)) {
  end_ = base::SimTime{} + journal_.provenance.duration;
  if (!journal_.told.records.empty()) end_ = std::max(end_, journal_.told.records.back().time);
}

EntityRow Replay::county() const {
  const auto& counties = places_.all(EntityKind::county);
  return counties.empty() ? journal::none : counties.front();
}

std::optional<base::Point> Replay::where(EntityRow row, base::SimTime at) const {
  if (row == journal::none) return std::nullopt;
  if (!tracks_.of(row).empty()) return tracks_.where(row, at)->at;
  return places_.of(row);
}

const measures::Kpis& Replay::kpis() const {
  if (!kpis_) kpis_ = std::make_unique<const measures::Kpis>(measures::measure(view_));
  return *kpis_;
}

const measures::Kpis& Replay::moments() const {
  if (!moments_) moments_ = std::make_unique<const measures::Kpis>(measures::measure_moments(view_));
  return *moments_;
}

}  // namespace sanji::replay
