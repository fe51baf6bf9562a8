// SPDX-License-Identifier: Apache-2.0
// Closed as the picture has it: a road that nobody has told of is open to whoever looks at beliefs alone.
#include "viz/map/closures.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/base/text.hpp"
#include "viz/map/roads.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sanji::map {
namespace {

using journal::Variable;

bool is_closed(const Scene& scene, const journal::RoadRow& road) {
  return scene.shown(road.road, Variable::closed).value_or(0.0) > 0.5;
}

float length_of(ImVec2 from, ImVec2 to) { return std::hypot(to.x - from.x, to.y - from.y); }

ImVec2 along(ImVec2 from, ImVec2 to, float share) {
  return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/// Dashes go on around the bends.
void broken_line(const paint::Brush& brush, const std::vector<ImVec2>& line) {
  const float dash = brush.px(7.0F);
  float before = 0.0F;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const float length = std::max(length_of(line[i - 1], line[i]), 1e-3F);
    for (float at = std::floor(before / (2.0F * dash)) * 2.0F * dash; at < before + length; at += 2.0F * dash) {
      const float begin = std::max(at - before, 0.0F) / length;
      const float end = std::min(at + dash - before, length) / length;
      if (end <= begin) continue;
      paint::line(*brush.list, along(line[i - 1], line[i], begin), along(line[i - 1], line[i], end),
                  brush.colours->alarm, brush.px(3.0F));
    }
    before += length;
  }
}

constexpr float cross_px = 5.0F;
constexpr Reach sample_px{17.0F, 6.0F};

/// A cross in the middle of a broken line.
void draw_closure(const paint::Brush& brush, const std::vector<ImVec2>& line, ImVec2 middle) {
  broken_line(brush, line);
  paint::draw_symbol(*brush.list, paint::Symbol::lost, middle, {0, brush.colours->alarm, brush.px(cross_px)});
}

}  // namespace

void Closures::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  is_seen_ = false;
  for (const journal::RoadRow& road : scene.run.journal().resolved.roads) {
    if (!is_closed(scene, road)) continue;
    const std::vector<ImVec2> line = line_of(scene, road);
    if (line.empty()) continue;
    const ImVec2 middle = scene.sight.to_screen(base::along(journal::line_of(scene.run.view(), road), 0.5));
    draw_closure(brush, line, middle);
    is_seen_ = true;
    scene.labels.keep_free(paint::square_around(middle, brush.px(cross_px)));
    scene.picks.push_back({middle, brush.px(cross_px + 3.0F), road.road});
  }
}

std::vector<LegendRow> Closures::legend(const Scene&) const {
  const auto draw = [](const paint::Brush& brush, ImVec2 at) {
    draw_closure(brush, {{at.x - brush.px(sample_px.x), at.y}, {at.x + brush.px(sample_px.x), at.y}}, at);
  };
  if (!is_seen_) return {};
  return {{base::mark("closed road"), draw, sample_px}};
}

}  // namespace sanji::map
