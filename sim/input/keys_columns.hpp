// SPDX-License-Identifier: Apache-2.0
// Columns that mean the same in many registries. Only the files of the registries' keys use it.
#pragma once

#include "sim/input/keys_rows.hpp"

#include <string_view>

namespace sanji::input {

constexpr Key row_id(std::string_view section) {
  return plain(section, "id", "编号", KeyType::id, must, mark("Id of the row, unique in the registry."));
}
constexpr Key row_post(std::string_view section, std::string_view fallback, std::string_view sentence) {
  return plain(section, "post", "单位", KeyType::reference, fallback, sentence);
}
constexpr Key row_basis(std::string_view section) {
  return basis_key(section, mark("How the row is known; where it is empty, as region.yaml says."));
}
constexpr Key position_basis(std::string_view section) {
  return column_basis_key(section, "position_basis", "位置依据",
                          mark("How the position is known; where it is empty, as the row."));
}
constexpr Key name_en_basis(std::string_view section) {
  return column_basis_key(section, "name_en_basis", "英文名称依据",
                          mark("How the English name is known; where it is empty, as the row."));
}
constexpr Key lon(std::string_view section) {
  return measured(section, "lon_deg", "经度_度", KeyType::position, "deg", -180, 180, maybe,
                  mark("Longitude in degrees; must be given unless the region is planar."));
}
constexpr Key lat(std::string_view section) {
  return measured(section, "lat_deg", "纬度_度", KeyType::position, "deg", -90, 90, maybe,
                  mark("Latitude in degrees; must be given unless the region is planar."));
}
constexpr Key x(std::string_view section) {
  return measured(section, "x_m", "东_米", KeyType::position, "m", -1e6, 1e6, maybe,
                  mark("Metres to the east; must be given where the region is planar."));
}
constexpr Key y(std::string_view section) {
  return measured(section, "y_m", "北_米", KeyType::position, "m", -1e6, 1e6, maybe,
                  mark("Metres to the north; must be given where the region is planar."));
}

}  // namespace sanji::input
