// SPDX-License-Identifier: Apache-2.0
// Boxes and cells.
#include "sim/import/coverage.hpp"

#include "sim/base/issue.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sanji::import {

Extent extent_of(const County& county) {
  constexpr double margin_deg = 0.02;
  Extent extent{county.posts.front().position, county.posts.front().position};
  const auto hold = [&](base::LonLat at) {
    extent.low = {std::min(extent.low.lon_deg, at.lon_deg - margin_deg),
                  std::min(extent.low.lat_deg, at.lat_deg - margin_deg)};
    extent.high = {std::max(extent.high.lon_deg, at.lon_deg + margin_deg),
                   std::max(extent.high.lat_deg, at.lat_deg + margin_deg)};
  };
  for (const auto& post : county.posts) hold(post.position);
  for (const auto& junction : county.junctions) hold(junction.position);
  return extent;
}

std::string posts_off_relief(const model::Region& region) {
  std::vector<std::string> names;
  if (!region.relief) return {};
  const model::Relief& relief = *region.relief;
  for (const auto& post : region.posts) {
    if (post.tier == model::Tier::outside) continue;
    const double column = (post.position.x_m - relief.origin.x_m) / relief.cell.value;
    const double row = (post.position.y_m - relief.origin.y_m) / relief.cell.value;
    const bool is_on = column >= 0.0 && row >= 0.0 && column < relief.columns && row < relief.rows;
    const bool has_height = is_on && !std::isnan(relief.height_m(static_cast<int>(column), static_cast<int>(row)));
    if (!has_height) names.push_back(post.name.zh);
  }
  return base::list_of(names);
}

}  // namespace sanji::import
