// SPDX-License-Identifier: Apache-2.0
// A frame of corners around what is selected, an eye's ring around whose knowledge is shown.
#include "viz/map/marked.hpp"
#include "sim/base/text.hpp"
#include "viz/paint/strokes.hpp"

namespace sanji::map {
namespace {

constexpr float eye_px = 14.0F;
constexpr float frame_px = 13.0F;

void draw_frame(const paint::Brush& brush, ImVec2 at) {
  const float radius = brush.px(frame_px);
  const float arm = radius * 0.5F;
  const ImU32 colour = brush.colours->accent;
  const float thick = brush.px(2.0F);
  for (const float x : {-1.0F, 1.0F}) {
    for (const float y : {-1.0F, 1.0F}) {
      const ImVec2 corner(at.x + x * radius, at.y + y * radius);
      paint::line(*brush.list, corner, {corner.x - x * arm, corner.y}, colour, thick);
      paint::line(*brush.list, corner, {corner.x, corner.y - y * arm}, colour, thick);
    }
  }
}

void draw_eye(const paint::Brush& brush, ImVec2 at) {
  paint::ring(*brush.list, at, brush.px(eye_px), brush.colours->ghost, brush.px(2.0F));
}

}  // namespace

void Marked::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  has_eye_ = false;
  has_frame_ = false;
  if (scene.view.picture != session::Picture::truth) {
    const auto eye = scene.place_of(scene.view.observer);
    has_eye_ = eye && scene.sight.sees(*eye, brush.px(eye_px));
    if (has_eye_) draw_eye(brush, *eye);
  }
  journal::EntityRow marked = scene.view.selection.entity;
  if (marked == journal::none && scene.view.selection.record != journal::none) {
    const journal::Record& record = scene.run.view().record(scene.view.selection.record);
    marked = record.subject != journal::none ? record.subject : record.actor;
  }
  const auto at = scene.place_of(marked);
  has_frame_ = at && scene.sight.sees(*at, brush.px(frame_px));
  if (has_frame_) draw_frame(brush, *at);
}

std::vector<LegendRow> Marked::legend(const Scene&) const {
  std::vector<LegendRow> rows;
  if (has_eye_) rows.push_back({base::mark("whose knowledge is shown"), draw_eye, {eye_px + 1.0F, eye_px + 1.0F}});
  if (has_frame_) rows.push_back({base::mark("what is selected"), draw_frame, {frame_px + 1.0F, frame_px + 1.0F}});
  return rows;
}

}  // namespace sanji::map
