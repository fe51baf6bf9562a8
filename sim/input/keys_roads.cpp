// SPDX-License-Identifier: Apache-2.0
// The keys of region.yaml that say what goes over roads and how: classes of vehicles, surfaces, jams.
#include "sim/input/keys_rows.hpp"
#include "sim/model/vehicle.hpp"

#include <array>

namespace sanji::input {

std::span<const Key> road_keys() {
  static constexpr std::string_view vehicles = "region.vehicle_classes[]";
  static constexpr std::string_view surfaces = "region.surfaces";
  static constexpr std::string_view jams = "region.jams";
  static constexpr std::array keys{
      plain(vehicles, "id", "编号", KeyType::id, must, mark("Short name of the class.")),
      name_key(vehicles, must),
      name_en_key(vehicles),
      worded(vehicles, "goes_by", "行进方式", KeyType::word, model::goes_by_words, "road",
             mark("On the road, by boat where a road is under water, or on foot.")),
      measured(vehicles, "pace", "快慢", KeyType::number, "", 0.05, 5, "1",
               mark("Factor on the driving speed of every road.")),
      measured(vehicles, "pace_trunk", "国道快慢", KeyType::number, "", 0.05, 5, maybe,
               mark("The same on trunk roads; absent = as pace.")),
      measured(vehicles, "pace_county", "县道快慢", KeyType::number, "", 0.05, 5, maybe,
               mark("The same on county roads; absent = as pace.")),
      measured(vehicles, "pace_township", "乡道快慢", KeyType::number, "", 0.05, 5, maybe,
               mark("The same on township roads; absent = as pace.")),
      measured(vehicles, "pace_village", "村道快慢", KeyType::number, "", 0.05, 5, maybe,
               mark("The same on village roads; absent = as pace.")),
      measured(vehicles, "top_speed", "最高车速", KeyType::quantity, "km/h", 1, 150, maybe,
               mark("It goes no faster on any road; absent = as the road allows.")),
      measured(vehicles, "at_night", "夜间系数", KeyType::number, "", 0.05, 1, "1",
               mark("Factor on its speed in the hours of night.")),
      measured(vehicles, "in_rain", "雨天系数", KeyType::number, "", 0.05, 1, "1",
               mark("Factor on its speed in rain.")),
      measured(vehicles, "in_heavy_rain", "大雨系数", KeyType::number, "", 0.05, 1, "1",
               mark("Factor on its speed in heavy rain.")),
      measured(vehicles, "wades", "涉水深度", KeyType::quantity, "m", 0, 5, must,
               mark("Water as deep as this stops it; it goes slower the nearer the water comes to that.")),
      measured(vehicles, "on_water", "水上速度", KeyType::quantity, "km/h", 1, 60, "8 km/h",
               mark("Speed by boat where a road is under water.")),
      measured(vehicles, "enters", "可入等级", KeyType::count, "", 0, 4, "0",
               mark("Severity of fire or gas on a road into which it still goes; 0 = into none.")),
      measured(vehicles, "weight", "总重", KeyType::quantity, "t", 0.01, 200, maybe,
               mark("Weight, loaded; bridges that bear less are closed to it.")),
      measured(vehicles, "width", "车宽", KeyType::quantity, "m", 0.3, 6, maybe,
               mark("Width; narrower roads are closed to it.")),
      item_basis_key(vehicles),

      measured(surfaces, "gravel", "砂石路", KeyType::quantity, "km/h", 1, 150, "45 km/h",
               mark("No faster on gravel.")),
      measured(surfaces, "earth", "土路", KeyType::quantity, "km/h", 1, 150, "30 km/h", mark("No faster on earth.")),
      measured(surfaces, "earth_in_rain", "雨天土路", KeyType::quantity, "km/h", 1, 150, "15 km/h",
               mark("No faster on earth in rain.")),
      item_basis_key(surfaces),

      measured(jams, "free_up_to_per_km", "畅通密度", KeyType::number, "", 0, 1000, must,
               mark("Vehicles per lane and kilometre up to which nobody hinders another.")),
      measured(jams, "standstill_at_per_km", "阻塞密度", KeyType::number, "", 1, 1000, must,
               mark("Vehicles per lane and kilometre at which nothing moves.")),
      measured(jams, "exponent", "指数", KeyType::number, "", 0.1, 10, "1.5",
               mark("How the speed falls between the two: (1 - share of the way to standstill) to this power.")),
      measured(jams, "persons_per_vehicle", "每车人数", KeyType::count, "persons", 1, 100, must,
               mark("A team comes in as many vehicles as it needs for its persons.")),
      item_basis_key(jams),
  };
  return keys;
}

}  // namespace sanji::input
