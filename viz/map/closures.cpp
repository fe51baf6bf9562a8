// SPDX-License-Identifier: Apache-2.0
// Closed as the picture has it: a road that nobody has told of is open to whoever looks at beliefs alone.
#include "viz/map/closures.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/base/text.hpp"
#include "viz/map/roads.hpp"
#include "viz/paint/symbols.hpp"

#include <cmath>

namespace sanji::map {
namespace {

using journal::Variable;

bool is_closed(const Scene& scene, const journal::RoadRow& road) {
  return scene.shown(road.road, Variable::closed).value_or(0.0) > 0.5;
}

void broken_line(const paint::Brush& brush, ImVec2 from, ImVec2 to) {
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  const float dash = brush.px(7.0F);
  const auto count = static_cast<int>(length / (2.0F * dash)) + 1;
  for (int i = 0; i < count; ++i) {
    const float begin = std::min(1.0F, static_cast<float>(i) * 2.0F * dash / std::max(1.0F, length));
    const float end = std::min(1.0F, begin + dash / std::max(1.0F, length));
    paint::line(*brush.list, {from.x + (to.x - from.x) * begin, from.y + (to.y - from.y) * begin},
                {from.x + (to.x - from.x) * end, from.y + (to.y - from.y) * end}, brush.colours->alarm, brush.px(3.0F));
  }
}

constexpr float cross_px = 5.0F;
constexpr Reach sample_px{17.0F, 6.0F};

/// A cross in the middle of a broken line.
ImVec2 draw_closure(const paint::Brush& brush, ImVec2 from, ImVec2 to) {
  broken_line(brush, from, to);
  const ImVec2 middle((from.x + to.x) / 2.0F, (from.y + to.y) / 2.0F);
  paint::draw_symbol(*brush.list, paint::Symbol::lost, middle, {0, brush.colours->alarm, brush.px(cross_px)});
  return middle;
}

}  // namespace

void Closures::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  is_seen_ = false;
  for (const journal::RoadRow& road : scene.run.journal().resolved.roads) {
    if (!is_closed(scene, road)) continue;
    const auto ends = ends_of(scene, road);
    if (!ends || !scene.sight.sees(ends->first, ends->second)) continue;
    const ImVec2 middle = draw_closure(brush, ends->first, ends->second);
    is_seen_ = true;
    scene.labels.keep_free(paint::square_around(middle, brush.px(cross_px)));
    scene.picks.push_back({middle, brush.px(cross_px + 3.0F), road.road});
  }
}

std::vector<LegendRow> Closures::legend(const Scene&) const {
  const auto draw = [](const paint::Brush& brush, ImVec2 at) {
    draw_closure(brush, {at.x - brush.px(sample_px.x), at.y}, {at.x + brush.px(sample_px.x), at.y});
  };
  if (!is_seen_) return {};
  return {{base::mark("closed road"), draw, sample_px}};
}

}  // namespace sanji::map
