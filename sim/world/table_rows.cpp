// SPDX-License-Identifier: Apache-2.0
// Reads one column.
#include "sim/world/table_rows.hpp"

#include <utility>
#include <vector>

namespace sanji::world {

std::unique_ptr<RouteRow> row_of_table(const model::TravelTable& table, std::size_t destination) {
  std::vector<float> seconds(table.places);
  for (std::size_t from = 0; from < table.places; ++from) {
    seconds[from] = static_cast<float>(table.between(from, destination).seconds());
  }
  return std::make_unique<RouteRow>(std::move(seconds), std::vector<std::size_t>(table.places, destination));
}

}  // namespace sanji::world
