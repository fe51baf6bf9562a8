// SPDX-License-Identifier: Apache-2.0
// Bars are looked up by time, so that a lane with a hundred thousand changes costs what is seen of it.
#include "viz/timeline/bars.hpp"
#include "viz/paint/strokes.hpp"

#include <algorithm>
#include <vector>

namespace sanji::timeline {
namespace {

using base::SimTime;
using journal::RecordId;

constexpr float least_bar_px = 2.0F;

void hatch(const LaneScene& scene, const paint::Rect& bar, ImU32 colour) {
  const float step = scene.brush.px(5.0F);
  scene.brush.list->PushClipRect(bar.low, bar.high, true);
  for (float x = bar.low.x - bar.height(); x < bar.high.x; x += step) {
    paint::line(*scene.brush.list, {x, bar.high.y}, {x + bar.height(), bar.low.y}, colour, 1.0F);
  }
  scene.brush.list->PopClipRect();
}

void draw_bar(const LaneScene& scene, const paint::Rect& bar, const BarLook& look, RecordId record) {
  const paint::Brush& brush = scene.brush;
  brush.list->AddRectFilled(bar.low, bar.high, look.fill);
  if (look.hatched) hatch(scene, bar, brush.colours->text);
  scene.marks.push_back({bar, record});
  scene.standing.changes.push_back(bar.low.x);
  scene.standing.changes.push_back(bar.high.x);
  if (look.text.empty()) return;
  const ImVec2 size = paint::size_of(brush.fonts.small, look.text);
  if (size.x + 4.0F > bar.width()) return;
  const ImVec2 at(bar.low.x + 3.0F, (bar.low.y + bar.high.y - size.y) / 2.0F);
  if (look.hatched) brush.list->AddRectFilled(bar.low, {at.x + size.x + 2.0F, bar.high.y}, look.fill);
  const ImU32 letters = paint::letters_on(look.fill, brush.colours->window);
  paint::write(brush, brush.fonts.small, at, letters, look.text);
  scene.standing.letters.push_back({at, {at.x + size.x, at.y + size.y}});
}

}  // namespace

void draw_bars(const LaneScene& scene, journal::EntityRow subject, journal::Variable variable,
               const std::function<std::optional<BarLook>(double)>& look) {
  const Steps steps = scene.account.steps(subject, variable);
  const std::size_t after = steps.first_from(scene.axis.shown.from);
  const SimTime last = std::min(scene.axis.shown.until, scene.until);
  float drawn_to = scene.rect.low.x - 1.0F;
  for (std::size_t i = after == 0 ? 0 : after - 1; i < steps.size() && steps.from(i) <= last; ++i) {
    const SimTime until = i + 1 < steps.size() ? std::min(steps.from(i + 1), scene.until) : scene.until;
    const float right = std::min(scene.rect.high.x, scene.axis.x_of(until));
    const bool is_fresh = scene.until < scene.run().end() && until == scene.until;  // what begins now is seen at once
    if (right - drawn_to < least_bar_px && !is_fresh) continue;                     // folded into the one before
    const auto how = look(steps.value(i));
    if (!how) continue;
    const float left = std::max({scene.rect.low.x, scene.axis.x_of(steps.from(i)), drawn_to});
    draw_bar(scene, {{left, scene.rect.low.y + 2.0F}, {std::max(right, left + least_bar_px), scene.rect.high.y - 2.0F}},
             *how, steps.record(i));
    drawn_to = right;
  }
}

std::vector<const replay::Message*> messages_heard(const LaneScene& scene) {
  constexpr base::Duration longest_way{6 * 60 * 60 * 1'000'000LL};  // a messenger on foot
  const auto& messages = scene.run().messages();
  const SimTime last = std::min(scene.axis.shown.until, scene.until);
  const auto range = replay::left_between(messages, scene.axis.shown.from - longest_way, last);
  std::vector<const replay::Message*> told;
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (scene.account.tells(messages[i], scene.until)) told.push_back(&messages[i]);
  }
  std::stable_sort(told.begin(), told.end(), [&](const replay::Message* a, const replay::Message* b) {
    return scene.record_of(*a) < scene.record_of(*b);
  });
  return told;
}

void Strokes::put(RecordId record) {
  const float x = scene_.axis.x_of(scene_.run().view().record(record).time);
  const bool is_seen = x >= scene_.rect.low.x && x <= scene_.rect.high.x;
  if (!is_seen || x - last_px_ < least_bar_px) return;
  last_px_ = x;
  scene_.standing.changes.push_back(x);
  scene_.brush.list->AddRectFilled({x, scene_.rect.low.y + 3.0F}, {x + 1.5F, scene_.rect.high.y - 3.0F}, colour_);
  scene_.marks.push_back({{{x - 2.0F, scene_.rect.low.y}, {x + 3.0F, scene_.rect.high.y}}, record});
}

}  // namespace sanji::timeline
