// SPDX-License-Identifier: Apache-2.0
// How long it takes from one standpoint to another by the means that a region declares: roads, a table of times, straight
// lines. All roads count as open. Knows nothing of who drives or why.
#pragma once

#include "sim/model/call_log.hpp"
#include "sim/model/region.hpp"
#include "sim/world/routes.hpp"

#include <optional>
#include <vector>

namespace sanji::world {

/// A standpoint as journeys begin and end there.
struct Stop {
  base::Point position;
  model::JunctionId place;  ///< by which it is reached; none where straight lines are driven
  base::Duration stretch;   ///< off the network, between the place and the position
};

class TravelTimes {
 public:
  /// Both must outlive it. `routes` is asked only where the region travels by roads.
  TravelTimes(const model::Region& region, Routes& routes);

  /// Where something stands for good: at its place, else reached over the nearest one and the stretch from there.
  [[nodiscard]] Stop stop_at(const model::Standpoint& at) const;
  /// Somebody on the way, who counts as being at the nearest place.
  [[nodiscard]] Stop snapped(base::Point position) const;
  /// None where there is no way.
  [[nodiscard]] std::optional<base::Duration> between(const Stop& from, const Stop& to) const;

 private:
  [[nodiscard]] model::JunctionId nearest_place(base::Point position) const;

  const model::Region& region_;
  Routes& routes_;
  std::vector<base::Point> places_;  ///< where the junctions stand, close together in memory
};

}  // namespace sanji::world
