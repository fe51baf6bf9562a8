// SPDX-License-Identifier: Apache-2.0
// Bars are looked up by time, so that a lane with a hundred thousand changes costs what is seen of it.
#include "viz/timeline/bars.hpp"
#include "viz/paint/strokes.hpp"

#include <algorithm>

namespace sanji::timeline {
namespace {

using base::SimTime;
using journal::RecordId;

constexpr float least_bar_px = 2.0F;

SimTime time_of(const LaneScene& scene, RecordId id) { return scene.run.view().record(id).time; }

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
  if (look.text.empty()) return;
  const ImVec2 size = paint::size_of(brush.fonts.small, look.text);
  if (size.x + 4.0F > bar.width()) return;
  paint::write_with_halo(brush, brush.fonts.small, {bar.low.x + 3.0F, (bar.low.y + bar.high.y - size.y) / 2.0F},
                         brush.colours->text, look.text);
}

}  // namespace

std::size_t first_shown(const LaneScene& scene, std::span<const RecordId> records) {
  const auto first = std::lower_bound(records.begin(), records.end(), scene.axis.shown.from,
                                      [&](RecordId id, SimTime at) { return time_of(scene, id) < at; });
  return static_cast<std::size_t>(first - records.begin());
}

void draw_bars(const LaneScene& scene, journal::EntityRow subject, journal::Variable variable,
               const std::function<std::optional<BarLook>(double)>& look) {
  const journal::Slot slot = scene.run.states().find(subject, variable);
  if (slot == journal::none) return;
  const auto history = scene.run.states().history(slot);
  const std::size_t after = first_shown(scene, history);
  float drawn_to = scene.rect.low.x - 1.0F;
  for (std::size_t i = after == 0 ? 0 : after - 1; i < history.size(); ++i) {
    const SimTime from = time_of(scene, history[i]);
    if (from > scene.axis.shown.until) break;
    const SimTime until = i + 1 < history.size() ? time_of(scene, history[i + 1]) : scene.run.end();
    const float right = std::min(scene.rect.high.x, scene.axis.x_of(until));
    if (right - drawn_to < least_bar_px) continue;  // folded into the one before
    const auto how = look(scene.run.view().record(history[i]).value);
    if (!how) continue;
    const float left = std::max({scene.rect.low.x, scene.axis.x_of(from), drawn_to});
    draw_bar(scene, {{left, scene.rect.low.y + 2.0F}, {std::max(right, left + least_bar_px), scene.rect.high.y - 2.0F}},
             *how, history[i]);
    drawn_to = right;
  }
}

void Strokes::put(RecordId record) {
  const float x = scene_.axis.x_of(time_of(scene_, record));
  const bool is_seen = x >= scene_.rect.low.x && x <= scene_.rect.high.x;
  if (!is_seen || x - last_px_ < least_bar_px) return;
  last_px_ = x;
  scene_.brush.list->AddRectFilled({x, scene_.rect.low.y + 3.0F}, {x + 1.5F, scene_.rect.high.y - 3.0F}, colour_);
  scene_.marks.push_back({{{x - 2.0F, scene_.rect.low.y}, {x + 3.0F, scene_.rect.high.y}}, record});
}

}  // namespace sanji::timeline
