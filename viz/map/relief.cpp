// SPDX-License-Identifier: Apache-2.0
// Images as small as the grid, made once a theme and enlarged smoothly; the ground shows through, so it may be of any
// colour.
#include "viz/map/relief.hpp"

#include "sim/base/text.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace sanji::map {
namespace {

using base::mark;
using journal::ReliefCells;
using raster::Image;
using raster::Pixel;

/// Beyond the border the ground is not the county's: seen, and no more.
constexpr double beyond = 0.4;

/// For each cell whether its middle lies within the border, row by row: where a row crosses a ring, it changes.
std::vector<char> inside_of(const ReliefCells& relief, const base::Polygon& border) {
  std::vector<char> inside(relief.cells.size(), 0);
  std::vector<double> crossings;
  const auto cross = [&](const std::vector<base::Point>& ring, double y_m) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const base::Point a = ring[i];
      const base::Point b = ring[(i + 1) % ring.size()];
      if ((a.y_m <= y_m) == (b.y_m <= y_m)) continue;
      crossings.push_back(a.x_m + (y_m - a.y_m) / (b.y_m - a.y_m) * (b.x_m - a.x_m));
    }
  };
  for (std::int32_t row = 0; row < relief.rows; ++row) {
    crossings.clear();
    const double y_m = relief.origin.y_m + (row + 0.5) * relief.cell.value;
    cross(border.outer, y_m);
    for (const auto& hole : border.holes) cross(hole, y_m);
    std::sort(crossings.begin(), crossings.end());
    auto next = crossings.begin();
    bool is_inside = false;
    for (std::int32_t column = 0; column < relief.columns; ++column) {
      const double x_m = relief.origin.x_m + (column + 0.5) * relief.cell.value;
      for (; next != crossings.end() && *next < x_m; ++next) is_inside = !is_inside;
      inside[static_cast<std::size_t>(row) * static_cast<std::size_t>(relief.columns) +
             static_cast<std::size_t>(column)] = is_inside ? 1 : 0;
    }
  }
  return inside;
}

/// The colour, its opacity times a share.
Pixel part_of(ImU32 colour, double share) {
  const auto opacity = static_cast<double>(colour >> IM_COL32_A_SHIFT);
  return (colour & ~IM_COL32_A_MASK) | (static_cast<Pixel>(std::lround(opacity * share)) << IM_COL32_A_SHIFT);
}

bool is_surveyed(model::Basis basis) { return basis == model::Basis::read || basis == model::Basis::read_weak; }

}  // namespace

double light_on(const ReliefCells& relief, std::int32_t column, std::int32_t row) {
  const double here_m = relief.height_m(column, row);
  if (std::isnan(here_m)) return here_m;
  const auto height_m = [&](int east, int north) {
    const std::int32_t x = column + east;
    const std::int32_t y = row + north;
    const bool is_there = x >= 0 && y >= 0 && x < relief.columns && y < relief.rows;
    const double there_m = is_there ? relief.height_m(x, y) : here_m;
    return std::isnan(there_m) ? here_m : there_m;
  };
  const double across_m = 8.0 * relief.cell.value;
  const double eastward = (height_m(1, 1) + 2.0 * height_m(1, 0) + height_m(1, -1) - height_m(-1, 1) -
                           2.0 * height_m(-1, 0) - height_m(-1, -1)) /
                          across_m;
  const double northward = (height_m(1, 1) + 2.0 * height_m(0, 1) + height_m(-1, 1) - height_m(1, -1) -
                            2.0 * height_m(0, -1) - height_m(-1, -1)) /
                           across_m;
  // the normal is (-eastward, -northward, 1), the light comes from (-1/2, 1/2, sqrt(1/2))
  const double towards = eastward / 2.0 - northward / 2.0 + std::numbers::sqrt2 / 2.0;
  return std::max(0.0, towards / std::sqrt(1.0 + eastward * eastward + northward * northward));
}

Shading shading_of(const ReliefCells& relief, const std::optional<base::Polygon>& border,
                   const paint::Colours& colours) {
  constexpr double level = std::numbers::sqrt2 / 2.0;
  const std::vector<char> inside = border ? inside_of(relief, *border) : std::vector<char>(relief.cells.size(), 1);
  Shading made{Image(relief.columns, relief.rows, part_of(colours.relief_lit, 0.0)),
               Image(relief.columns, relief.rows, part_of(colours.relief_shaded, 0.0))};
  std::size_t cell = 0;
  for (std::int32_t row = 0; row < relief.rows; ++row) {
    for (std::int32_t column = 0; column < relief.columns; ++column, ++cell) {
      const double light = light_on(relief, column, row);
      if (std::isnan(light)) continue;
      const double strength = inside[cell] != 0 ? 1.0 : beyond;
      const int y = relief.rows - 1 - row;
      if (light < level) {
        made.shaded.at(column, y) = part_of(colours.relief_shaded, strength * (level - light) / level);
      } else {
        const double share = std::min(1.0, (light - level) / (1.0 - level));
        made.lit.at(column, y) = part_of(colours.relief_lit, strength * share);
      }
    }
  }
  return made;
}

void Relief::draw(const Scene& scene) {
  const auto& relief = scene.run.journal().resolved.relief;
  is_seen_ = false;
  if (!relief) return;
  if (run_ == nullptr) {
    lit_ = scene.textures.add(Image(1, 1, 0));
    shaded_ = scene.textures.add(Image(1, 1, 0));
  }
  if (run_ != &scene.run || colours_ != scene.brush.colours) {
    Shading shading = shading_of(*relief, scene.run.journal().resolved.border, *scene.brush.colours);
    scene.textures.replace(lit_, std::move(shading.lit));
    scene.textures.replace(shaded_, std::move(shading.shaded));
    run_ = &scene.run;
    colours_ = scene.brush.colours;
  }
  const base::Point low = relief->origin;
  const base::Point high{low.x_m + relief->cell.value * relief->columns, low.y_m + relief->cell.value * relief->rows};
  const paint::Rect rect{scene.sight.to_screen({low.x_m, high.y_m}), scene.sight.to_screen({high.x_m, low.y_m})};
  if (!rect.meets(scene.sight.frame)) return;
  is_seen_ = true;
  for (const auto& [texture, colour] :
       {std::pair{lit_, scene.brush.colours->relief_lit}, {shaded_, scene.brush.colours->relief_shaded}}) {
    if ((colour & IM_COL32_A_MASK) != 0) scene.brush.list->AddImage(texture, rect.low, rect.high);
  }
}

std::vector<LegendRow> Relief::legend(const Scene& scene) const {
  if (!is_seen_) return {};
  const bool is_exact = is_surveyed(scene.run.journal().resolved.relief->basis);
  const auto draw = [](const paint::Brush& brush, ImVec2 middle) {
    const float half = brush.px(patch_reach_px.x - 1.0F);
    const ImVec2 low(middle.x - half, middle.y - half);
    const ImVec2 high(middle.x + half, middle.y + half);
    brush.list->AddRectFilled(low, high, brush.colours->land);
    brush.list->AddRectFilled(low, {middle.x, high.y}, brush.colours->relief_lit);
    brush.list->AddRectFilled({middle.x, low.y}, high, brush.colours->relief_shaded);
  };
  return {{is_exact ? mark("relief") : mark("relief, not surveyed"), draw, patch_reach_px}};
}

}  // namespace sanji::map
