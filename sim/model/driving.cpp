// SPDX-License-Identifier: Apache-2.0
// How fast a vehicle goes over a road: class and own speed of the road, surface, night, rain, water.
#include "sim/model/event.hpp"
#include "sim/model/region.hpp"

#include <algorithm>

namespace sanji::model {
namespace {

// Pregnolato, Ford, Wilkinson, Dawson (2017): the speed at which a car keeps control in still water, w in mm, v in km/h
constexpr double car_stops_at_mm = 300.0;
constexpr double curve(double w_mm) { return 0.0009 * w_mm * w_mm - 0.5529 * w_mm + 86.9448; }

}  // namespace

base::MetresPerSecond speed_on(const Region& region, const Road& road) {
  return road.speed.value_or(region.speeds[static_cast<std::size_t>(road.road_class)]);
}

base::MetresPerSecond speed_on(const Region& region, const Road& road, VehicleClassId vehicle, Conditions conditions) {
  const VehicleClass& mover = region.vehicle_classes[vehicle];
  base::MetresPerSecond speed = speed_on(region, road) * mover.pace[static_cast<std::size_t>(road.road_class)];
  const auto bound = [&speed](base::MetresPerSecond most) {
    if (most.value > 0.0) speed = std::min(speed, most);
  };
  if (mover.top_speed) bound(*mover.top_speed);
  if (mover.goes_by != GoesBy::foot) {
    bound(region.surface_speeds[static_cast<std::size_t>(road.surface)]);
    if (road.surface == Surface::earth && conditions.rain != Rain::none) bound(region.earth_in_rain);
  }
  if (conditions.night) speed = speed * mover.at_night;
  return speed * mover.in_rain[static_cast<std::size_t>(conditions.rain)];
}

base::MetresPerSecond speed_in_water(const Region& region, VehicleClassId vehicle, base::MetresPerSecond dry,
                                     base::Metres depth) {
  const VehicleClass& mover = region.vehicle_classes[vehicle];
  if (depth.value <= 0.0) return dry;
  if (mover.goes_by == GoesBy::water && mover.on_water.value > 0.0 && depth >= mover.wades) return mover.on_water;
  if (depth >= mover.wades) return {};
  const double as_for_a_car_mm = car_stops_at_mm * (depth.value / mover.wades.value);
  return std::min(dry, base::MetresPerSecond{curve(as_for_a_car_mm) / base::kmh_per_ms});
}

bool bears(const Road& road, const VehicleClass& vehicle) {
  const bool wide_enough = !road.width || !vehicle.width || *vehicle.width <= *road.width;
  const bool weak = road.bridge && road.bridge->limit && vehicle.weight && *vehicle.weight > *road.bridge->limit;
  return wide_enough && !weak;
}

Rain rain_at(const Event& event, base::SimTime time) {
  const base::Duration since_start = time - base::SimTime{};
  const auto found = std::find_if(event.weather.begin(), event.weather.end(), [&](const Weather& each) {
    return each.from <= since_start && since_start < each.until;
  });
  return found == event.weather.end() ? Rain::none : found->rain;
}

VehicleClassId goes_by(const Region& region, const Team& team) {
  return region.turnout[static_cast<std::size_t>(team.kind)].goes_by;
}

}  // namespace sanji::model
