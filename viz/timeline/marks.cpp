// SPDX-License-Identifier: Apache-2.0
// A sign goes to the free place that is nearest to its step.
#include "viz/timeline/marks.hpp"

#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::timeline {

std::optional<float> free_place(float wanted_px, float width_px, const paint::Rect& lane,
                                const std::vector<paint::Rect>& taken) {
  constexpr float most_widths = 3.0F;  // further away it would tell of another step
  const auto is_free = [&](float left) {
    const float right = left + width_px;
    const bool is_inside = left >= lane.low.x && right <= lane.high.x;
    return is_inside && std::none_of(taken.begin(), taken.end(),
                                     [&](const paint::Rect& each) { return left < each.high.x && each.low.x < right; });
  };
  std::vector<float> places{wanted_px};
  for (const paint::Rect& each : taken) {
    places.push_back(each.low.x - width_px);
    places.push_back(each.high.x);
  }
  std::optional<float> nearest;
  for (const float left : places) {
    const float away = std::abs(left - wanted_px);
    const bool is_nearer = !nearest || away < std::abs(*nearest - wanted_px);
    if (away <= most_widths * width_px && is_nearer && is_free(left)) nearest = left;
  }
  return nearest;
}

std::vector<paint::Rect> draw_difference_signs(const paint::Brush& brush, const Axis& axis,
                                               const std::vector<StepPair>& steps, const paint::Rect& lane,
                                               bool is_second, const std::vector<paint::Rect>& letters) {
  const float radius = std::min(lane.height() * 0.5F, brush.px(6.0F));
  const float width = 2.0F * radius;
  std::vector<paint::Rect> taken = letters;
  float last_px = -1e9F;
  for (const StepPair& step : steps) {
    const auto& at = is_second ? step.second : step.first;
    const bool is_here = is_second || !step.second;
    if (!at || !is_here) continue;
    const float x = axis.x_of(*at);
    if (x < lane.low.x || x > lane.high.x || x - last_px < width) continue;
    const auto left = free_place(std::max(lane.low.x, x - width), width, lane, taken);
    if (!left) continue;
    last_px = x;
    taken.push_back({{*left, lane.low.y}, {*left + width, lane.high.y}});
    paint::draw_symbol(*brush.list, paint::Symbol::unequal, {*left + radius, lane.centre().y},
                       {brush.colours->halo, brush.colours->alarm, radius});
  }
  return {taken.begin() + static_cast<std::ptrdiff_t>(letters.size()), taken.end()};
}

}  // namespace sanji::timeline
