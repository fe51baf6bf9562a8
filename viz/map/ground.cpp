// SPDX-License-Identifier: Apache-2.0
// A county without a border of its own is land as far as one sees.
#include "viz/map/ground.hpp"

#include "sim/base/text.hpp"
#include "viz/paint/strokes.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sanji::map {
namespace {

using base::mark;
using Ring = std::vector<base::Point>;

constexpr float border_px = 1.6F;

/// The ring on the screen, without points that fall on the one before.
std::vector<ImVec2> on_screen(const Scene& scene, const Ring& ring) {
  std::vector<ImVec2> points;
  for (const base::Point& point : ring) {
    const ImVec2 at = scene.sight.to_screen(point);
    const bool is_near =
        !points.empty() && std::abs(points.back().x - at.x) < 0.7F && std::abs(points.back().y - at.y) < 0.7F;
    if (!is_near) points.push_back(at);
  }
  return points;
}

/// Fills a ring of any shape row by row: where a row of pixels crosses its edges, it changes between inside and outside.
void fill(const Scene& scene, const std::vector<ImVec2>& ring, ImU32 colour) {
  const paint::Rect& frame = scene.sight.frame;
  std::vector<float> crossings;
  for (float y = frame.low.y; y < frame.high.y; y += 1.0F) {
    crossings.clear();
    const float middle = y + 0.5F;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const ImVec2 a = ring[i];
      const ImVec2 b = ring[(i + 1) % ring.size()];
      if ((a.y <= middle) == (b.y <= middle)) continue;
      crossings.push_back(a.x + (middle - a.y) / (b.y - a.y) * (b.x - a.x));
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      const float left = std::max(frame.low.x, std::round(crossings[i]));
      const float right = std::min(frame.high.x, std::round(crossings[i + 1]));
      if (left < right) scene.brush.list->AddRectFilled({left, y}, {right, y + 1.0F}, colour);
    }
  }
}

}  // namespace

void Ground::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  const auto& border = scene.run.journal().resolved.border;
  has_border_ = false;
  if (!border) return;  // the picture begins as land
  brush.list->AddRectFilled(scene.sight.frame.low, scene.sight.frame.high, brush.colours->outside);
  const auto outer = on_screen(scene, border->outer);
  fill(scene, outer, brush.colours->land);
  for (const Ring& hole : border->holes) fill(scene, on_screen(scene, hole), brush.colours->outside);
  paint::polyline(*brush.list, outer, brush.colours->border, brush.px(border_px), true);
  for (std::size_t i = 1; i < outer.size() && !has_border_; ++i) has_border_ = scene.sight.sees(outer[i - 1], outer[i]);
}

std::vector<LegendRow> Ground::legend(const Scene& scene) const {
  if (!has_border_) return {};
  return {{mark("border"), piece_of_line(scene.brush.colours->border, border_px), piece_reach_px}};
}

}  // namespace sanji::map
