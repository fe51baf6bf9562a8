// SPDX-License-Identifier: Apache-2.0
// A sign stands at its step or not at all: further away it would tell of another one.
#include "viz/timeline/marks.hpp"

#include "viz/paint/strokes.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::timeline {

namespace {

/// Changes that lie no further from a step are drawn as one with it [px].
constexpr float one_change_px = 3.0F;
constexpr float beside_px = 2.0F;

/// Whether it hides nothing, and no other change is as near to it as its own step.
bool may_stand(float left, float width_px, float step_px, const paint::Rect& lane, const Standing& standing) {
  const float right = left + width_px;
  if (left < lane.low.x || right > lane.high.x) return false;
  const auto gap_to = [&](float x) { return std::max({0.0F, left - x, x - right}); };
  const float away = gap_to(step_px);
  const auto is_rival = [&](float change) {
    return std::abs(change - step_px) > one_change_px && gap_to(change) <= away;
  };
  const auto is_hidden = [&](const paint::Rect& each) { return left < each.high.x && each.low.x < right; };
  return std::none_of(standing.changes.begin(), standing.changes.end(), is_rival) &&
         std::none_of(standing.letters.begin(), standing.letters.end(), is_hidden);
}

/// A triangle that points down at the step, in the blank strip between two lanes: it reaches over no letters.
paint::Rect draw_notch(const paint::Brush& brush, float step_px, const paint::Rect& lane) {
  const float half = brush.px(4.0F);
  const paint::Rect notch{{step_px - half, lane.low.y - 2.0F}, {step_px + half, lane.low.y + brush.px(3.0F)}};
  paint::triangle(*brush.list, notch.low, {notch.high.x, notch.low.y}, {step_px, notch.high.y}, brush.colours->alarm);
  return notch;
}

}  // namespace

std::optional<float> sign_place(float step_px, float width_px, const paint::Rect& lane, const Standing& standing) {
  float behind = step_px + beside_px;
  for (const paint::Rect& each : standing.letters) {
    const bool begins_here = each.low.x >= step_px && each.low.x < step_px + 2.0F * one_change_px;
    if (begins_here) behind = std::max(behind, each.high.x + beside_px);
  }
  for (const float left : {behind, step_px - width_px}) {
    if (may_stand(left, width_px, step_px, lane, standing)) return left;
  }
  return std::nullopt;
}

DifferenceSigns draw_difference_signs(const paint::Brush& brush, const Axis& axis, const std::vector<StepPair>& steps,
                                      const paint::Rect& lane, bool is_second, Standing standing) {
  const float radius = std::min(lane.height() * 0.5F, brush.px(6.0F));
  const float width = 2.0F * radius;
  DifferenceSigns drawn;
  float last_px = -1e9F;
  for (const StepPair& step : steps) {
    const auto& at = is_second ? step.second : step.first;
    const bool is_here = is_second || !step.second;
    if (!at || !is_here) continue;
    const float x = axis.x_of(*at);
    if (x < lane.low.x || x > lane.high.x || std::abs(x - last_px) < width) continue;
    last_px = x;
    const auto left = sign_place(x, width, lane, standing);
    if (!left) {
      drawn.notches.push_back(draw_notch(brush, x, lane));
      continue;
    }
    const paint::Rect sign{{*left, lane.low.y}, {*left + width, lane.high.y}};
    standing.letters.push_back(sign);
    drawn.signs.push_back(sign);
    paint::draw_symbol(*brush.list, paint::Symbol::unequal, {*left + radius, lane.centre().y},
                       {brush.colours->halo, brush.colours->alarm, radius});
  }
  return drawn;
}

}  // namespace sanji::timeline
