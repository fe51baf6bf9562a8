// SPDX-License-Identifier: Apache-2.0
// Classes of vehicles as movers: how fast on which road, by night and in rain, through how much water, over which bridge.
// Knows no single vehicle, no crew and no load; on foot and by boat are classes, too.
#pragma once

#include "sim/base/ids.hpp"
#include "sim/base/key.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/roads.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace sanji::model {

/// How a class goes: on wheels, on wheels to the water and then by boat, or on foot.
enum class GoesBy { road, water, foot };
inline constexpr base::Word goes_by_words[] = {{"road", "陆路"}, {"water", "水路"}, {"foot", "步行"}};

/// Rain as it slows those on the road.
enum class Rain { none, rain, heavy };
inline constexpr std::size_t rain_count = 3;
inline constexpr base::Word rain_words[] = {{"none", "无雨"}, {"rain", "有雨"}, {"heavy", "大雨"}};

struct VehicleClass {
  std::string id;
  Name name;
  GoesBy goes_by = GoesBy::road;
  std::array<double, road_class_count> pace{1.0, 1.0, 1.0, 1.0};  ///< by RoadClass: factor on the road's driving speed
  std::optional<base::MetresPerSecond> top_speed;                 ///< on no road faster; none = as the road allows
  double at_night = 1.0;                                          ///< factor on the speed in the hours of night
  std::array<double, rain_count> in_rain{1.0, 1.0, 1.0};          ///< by Rain: factor on the speed
  base::Metres wades;                ///< water as deep as this stops it; on the way there it grows slower
  base::MetresPerSecond on_water{};  ///< GoesBy::water: speed where a road is under water
  int enters = 0;                    ///< severity of fire or gas, 0..4, into which it still goes
  std::optional<base::Tonnes> weight;
  std::optional<base::Metres> width;
  Basis basis = Basis::assumed;
};
using VehicleClassId = base::Id<VehicleClass>;

/// As many classes as a set of them can hold.
inline constexpr std::size_t most_vehicle_classes = 32;

/// A set of vehicle classes: bit k stands for the class with index k. What a road is closed to, and believed closed to.
using VehicleClasses = std::uint32_t;
inline constexpr VehicleClasses no_vehicles = 0;
constexpr bool holds(VehicleClasses all, VehicleClassId one) { return ((all >> one.index()) & 1U) != 0; }
constexpr VehicleClasses only(VehicleClassId one) { return VehicleClasses{1} << one.index(); }

}  // namespace sanji::model
