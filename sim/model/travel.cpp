// SPDX-License-Identifier: Apache-2.0
// Straight lines in two metrics.
#include "sim/model/travel.hpp"

#include <cmath>

namespace sanji::model {

base::Metres distance(Metric metric, base::Point from, base::Point to) {
  if (metric == Metric::euclid) return base::distance(from, to);
  return {std::abs(from.x_m - to.x_m) + std::abs(from.y_m - to.y_m)};
}

base::Duration StraightTravel::between(base::Point from, base::Point to) const {
  if (from == to) return {};
  const double km = distance(metric, from, to).value / base::metres_per_kilometre;
  return first + base::seconds(per_km.seconds() * km);
}

}  // namespace sanji::model
