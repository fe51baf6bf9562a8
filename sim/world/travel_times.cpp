// SPDX-License-Identifier: Apache-2.0
// One question to three kinds of travel.
#include "sim/world/travel_times.hpp"

#include <cmath>
#include <limits>

namespace sanji::world {

using model::TravelBy;

TravelTimes::TravelTimes(const model::Region& region, Routes& routes) : region_(region), routes_(routes) {
  places_.reserve(region.roads.junctions.size());
  for (const model::Junction& junction : region.roads.junctions) places_.push_back(junction.position);
}

Stop TravelTimes::stop_at(const model::Standpoint& at) const {
  if (region_.travel.by == TravelBy::straight) return {at.position, {}, {}};
  if (at.place.valid()) return {region_.roads.junctions[at.place].position, at.place, {}};
  const Access access = routes_.access(at.position);
  return {at.position, access.junction, access.last_stretch};
}

Stop TravelTimes::snapped(base::Point position) const {
  if (region_.travel.by == TravelBy::straight) return {position, {}, {}};
  const model::JunctionId place = nearest_place(position);
  return {place.valid() ? places_[place.index()] : position, place, {}};
}

std::optional<base::Duration> TravelTimes::between(const Stop& from, const Stop& to) const {
  if (region_.travel.by == TravelBy::straight) return region_.travel.straight.between(from.position, to.position);
  if (from.position == to.position) return base::Duration{};
  if (!from.place.valid() || !to.place.valid()) return std::nullopt;
  const base::Duration stretches = from.stretch + to.stretch;
  if (region_.travel.by == TravelBy::table) {
    return region_.travel.table.between(from.place.index(), to.place.index()) + stretches;
  }
  const double seconds = routes_.to(to.place, {}).seconds_from(from.place);
  if (!std::isfinite(seconds)) return std::nullopt;
  return base::seconds(seconds) + stretches;
}

model::JunctionId TravelTimes::nearest_place(base::Point position) const {
  double least = std::numeric_limits<double>::infinity();
  std::size_t nearest = places_.size();
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const double dx_m = places_[i].x_m - position.x_m;
    const double dy_m = places_[i].y_m - position.y_m;
    const double square = dx_m * dx_m + dy_m * dy_m;
    if (square >= least) continue;
    least = square;
    nearest = i;
  }
  return nearest == places_.size() ? model::JunctionId() : model::JunctionId(nearest);
}

}  // namespace sanji::world
