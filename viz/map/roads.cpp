// SPDX-License-Identifier: Apache-2.0
// The largest roads last, so that they lie on top.
#include "viz/map/roads.hpp"
#include "sim/base/text.hpp"
#include "viz/paint/strokes.hpp"

#include <algorithm>
#include <array>

namespace sanji::map {
namespace {

using base::mark;

struct ClassLook {
  float width_px;
  double seen_below_m_per_px;  ///< smaller roads only from nearer
};

// trunk, county, township, village
constexpr std::array looks{ClassLook{2.6F, 1e9}, ClassLook{1.9F, 1e9}, ClassLook{1.3F, 160.0}, ClassLook{1.0F, 110.0}};

}  // namespace

std::vector<ImVec2> line_of(const Scene& scene, const journal::RoadRow& road) {
  std::vector<ImVec2> line;
  for (const base::Point& point : journal::line_of(scene.run.view(), road))
    line.push_back(scene.sight.to_screen(point));
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (scene.sight.sees(line[i - 1], line[i])) return line;
  }
  return {};
}

void Roads::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  seen_ = {};
  for (std::size_t kind = looks.size(); kind-- > 0;) {
    if (scene.sight.camera.metres_per_px > looks[kind].seen_below_m_per_px) continue;
    for (const journal::RoadRow& road : scene.run.journal().resolved.roads) {
      if (std::min<std::size_t>(road.road_class, looks.size() - 1) != kind) continue;
      const std::vector<ImVec2> line = line_of(scene, road);
      if (line.empty()) continue;
      seen_[kind] = true;
      for (std::size_t i = 1; i < line.size(); ++i) {
        paint::line(*brush.list, line[i - 1], line[i], brush.colours->roads[kind], brush.px(looks[kind].width_px));
      }
    }
  }
}

std::vector<LegendRow> Roads::legend(const Scene& scene) const {
  constexpr std::array names{mark("trunk road"), mark("county road"), mark("township road"), mark("village road")};
  std::vector<LegendRow> rows;
  for (std::size_t kind = 0; kind < looks.size(); ++kind) {
    if (!seen_[kind]) continue;
    rows.push_back(
        {names[kind], piece_of_line(scene.brush.colours->roads[kind], looks[kind].width_px), piece_reach_px});
  }
  return rows;
}

}  // namespace sanji::map
