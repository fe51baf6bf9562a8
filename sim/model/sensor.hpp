// SPDX-License-Identifier: Apache-2.0
// Sensors: where they stand, who watches them, how often and how well they measure. Value types, constant in a run.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/ids.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/model/basis.hpp"

#include <string>

namespace sanji::model {

struct Post;

/// What is measured: rain is a rate [mm/h] and is warned of by its sum [mm]; the others are what they read [m], [ppm].
enum class Measured { rain, water_level, gas, smoke };
inline constexpr base::Word measured_words[] = {
    {"rain", "雨量"}, {"water-level", "水位"}, {"gas", "气体"}, {"smoke", "烟雾"}};
/// The unit in which thresholds are written: mm, m, ppm, ppm.
inline constexpr const char* threshold_units[] = {"mm", "m", "ppm", "ppm"};
/// The unit in which the event writes what there is to measure: mm/h, m, ppm, ppm.
inline constexpr const char* reading_units[] = {"mm/h", "m", "ppm", "ppm"};

struct Sensor {
  std::string id;
  Name name;
  Measured measures = Measured::rain;
  base::Id<Post> watched_by;  ///< an agency, or a post of the three tiers
  base::Id<Post> post;        ///< township or village where it stands
  base::Point position;
  base::Duration period;  ///< between two readings
  double error = 0.0;     ///< share of the reading by which it may be wrong, either way
  Basis basis = Basis::assumed;
  Basis position_basis = Basis::assumed;
};
using SensorId = base::Id<Sensor>;

}  // namespace sanji::model
