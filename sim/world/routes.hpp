// SPDX-License-Identifier: Apache-2.0
// Ways over the road network for somebody who goes by a class of vehicle and believes certain roads closed to it. The index
// is made once a scenario; rows are cached by (destination, times that the vehicle takes, closures believed). Knows nobody's true state: whether a road is really closed is not asked here.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/model/incident.hpp"
#include "sim/model/region.hpp"

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace sanji::world {

/// How a place is reached from the network: over this junction, then this long off the network.
struct Access {
  model::JunctionId junction;
  base::Duration last_stretch;
};

/// Who drives, and when: by which speeds a way is chosen.
struct Mover {
  model::VehicleClassId vehicle{0};
  model::Conditions conditions;
};

/// One step of a way: the road and the junction at its other end.
struct Step {
  model::RoadId road;
  model::JunctionId to;
};

/// From every junction to one destination: how long, and over which junction next.
class RouteRow {
 public:
  RouteRow(std::vector<float> seconds, std::vector<std::size_t> towards)
      : seconds_(std::move(seconds)), towards_(std::move(towards)) {}
  /// Driving time at the speeds of the road classes; infinite where there is no way.
  [[nodiscard]] double seconds_from(model::JunctionId junction) const { return seconds_[junction.index()]; }
  [[nodiscard]] bool reaches(model::JunctionId junction) const;
  /// The next junction on the way; the junction itself at the destination and where there is no way.
  [[nodiscard]] model::JunctionId next(model::JunctionId junction) const {
    return reaches(junction) ? model::JunctionId(towards_[junction.index()]) : junction;
  }

 private:
  std::vector<float> seconds_;
  std::vector<std::size_t> towards_;
};

class RoadIndex;

/// Routes asked for in one run, the least recently used rows forgotten.
class Routes {
 public:
  explicit Routes(const model::Region& region);
  ~Routes();
  Routes(const Routes&) = delete;
  Routes& operator=(const Routes&) = delete;

  /// The row to a junction for somebody who believes `closed` (ascending) closed to him. Roads too narrow and bridges too
  /// weak for the vehicle are closed to it always: signs say so.
  const RouteRow& to(model::JunctionId destination, std::span<const model::RoadId> closed, const Mover& mover = {});
  /// The quickest open road between two neighbouring junctions; none where there is none.
  [[nodiscard]] model::RoadId road_between(model::JunctionId from, model::JunctionId to,
                                           std::span<const model::RoadId> closed, const Mover& mover = {});
  /// The junction by which a point is reached, and the way from there at village-road speed over the region's detour.
  [[nodiscard]] Access access(base::Point point) const;
  /// The two ends of a road, each with the time from there to the place a share of its length along it.
  [[nodiscard]] std::vector<Access> access(model::RoadId road, double share = 0.5) const;
  /// The ends of the stretches of a street that a hazard meets, each with the time from there to the nearest place met.
  [[nodiscard]] std::vector<Access> access(std::span<const model::MetRoad> stretches) const;
  /// Time over a dry and empty road.
  [[nodiscard]] base::Duration time_over(model::RoadId road, const Mover& mover = {}) const;

 private:
  /// The times over all roads for a mover; movers with the same times share them, and so their rows.
  std::size_t times_of(const Mover& mover);

  struct Key {
    model::JunctionId destination;
    std::size_t times = 0;
    std::vector<model::RoadId> closed;
  };
  /// A key that is only looked for.
  struct KeyView {
    model::JunctionId destination;
    std::size_t times = 0;
    std::span<const model::RoadId> closed;
    KeyView(model::JunctionId to, std::size_t by, std::span<const model::RoadId> roads)
        : destination(to), times(by), closed(roads) {}
    KeyView(const Key& key) : destination(key.destination), times(key.times), closed(key.closed) {}
  };
  struct Before {
    using is_transparent = void;
    bool operator()(const KeyView& a, const KeyView& b) const;
  };
  struct Cached {
    std::unique_ptr<RouteRow> row;
    std::list<const Key*>::iterator age;
  };
  static constexpr std::size_t most_rows = 512;

  const model::Region& region_;
  std::unique_ptr<const RoadIndex> index_;
  std::vector<std::vector<float>> times_;           ///< each by road; infinite = never open to it
  std::map<std::size_t, std::size_t> times_known_;  ///< by mover, which of them
  std::map<Key, Cached, Before> rows_;
  std::list<const Key*> ages_;  ///< most recently used first
};

/// The quickest of several ways in, from a junction.
struct WayIn {
  Access access;
  double seconds = 0.0;  ///< driving and last stretch; infinite where there is none
};

/// Several ways in to one place for somebody who believes `closed` closed. Holds rows of `routes`: ask it at once, keep it not.
class Approach {
 public:
  Approach(Routes& routes, std::span<const Access> ways_in, std::span<const model::RoadId> closed,
           const Mover& mover = {});
  [[nodiscard]] WayIn from(model::JunctionId junction) const;
  /// The road to take from a junction towards a way in that `from` gave.
  [[nodiscard]] model::RoadId next_road(model::JunctionId junction, const Access& way_in) const;

 private:
  Routes& routes_;
  std::span<const Access> ways_in_;
  std::span<const model::RoadId> closed_;
  Mover mover_;
  std::vector<const RouteRow*> rows_;
};

}  // namespace sanji::world
