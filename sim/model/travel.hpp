// SPDX-License-Identifier: Apache-2.0
// By what travel times of a region are known: its roads, a table of times between places that stands in for them, or
// straight lines. Says how long it takes, not which way one goes.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/ids.hpp"
#include "sim/base/key.hpp"
#include "sim/base/sim_time.hpp"

#include <cstddef>
#include <vector>

namespace sanji::model {

enum class TravelBy { roads, table, straight };
inline constexpr base::Word travel_by_words[] = {{"roads", "道路"}, {"table", "时间表"}, {"straight", "直线"}};

/// Times from place to place, the places being the junctions of the region. Not symmetric where the source is not.
struct TravelTable {
  std::size_t places = 0;
  std::vector<base::Duration> times;  ///< row = from, column = to

  [[nodiscard]] base::Duration between(std::size_t from, std::size_t to) const { return times[from * places + to]; }
};

/// How far it is between two points: by air, or along two streets at right angles.
enum class Metric { euclid, right_angle };
inline constexpr base::Word metric_words[] = {{"euclid", "直线距离"}, {"right-angle", "直角距离"}};

/// distance in a metric [m]
base::Metres distance(Metric metric, base::Point from, base::Point to);

/// A fixed time, then so much a kilometre; no time at all from a place to itself.
struct StraightTravel {
  Metric metric = Metric::euclid;
  base::Duration first;
  base::Duration per_km;

  [[nodiscard]] base::Duration between(base::Point from, base::Point to) const;
};

struct Travel {
  TravelBy by = TravelBy::roads;
  TravelTable table;        ///< by table only
  StraightTravel straight;  ///< by straight lines only
};

}  // namespace sanji::model
