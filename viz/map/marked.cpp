// SPDX-License-Identifier: Apache-2.0
// A frame of corners around what is selected, an eye's ring around whose knowledge is shown.
#include "viz/map/marked.hpp"
#include "viz/paint/strokes.hpp"

#include "viz/paint/symbols.hpp"

namespace sanji::map {
namespace {

void corners(const Scene& scene, ImVec2 at, float radius, ImU32 colour) {
  const float arm = radius * 0.5F;
  ImDrawList& list = *scene.brush.list;
  const float thick = scene.brush.px(2.0F);
  for (const float x : {-1.0F, 1.0F}) {
    for (const float y : {-1.0F, 1.0F}) {
      const ImVec2 corner(at.x + x * radius, at.y + y * radius);
      paint::line(list, corner, {corner.x - x * arm, corner.y}, colour, thick);
      paint::line(list, corner, {corner.x, corner.y - y * arm}, colour, thick);
    }
  }
}

}  // namespace

void Marked::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  if (scene.view.picture != session::Picture::truth) {
    const auto eye = scene.place_of(scene.view.observer);
    if (eye) paint::ring(*brush.list, *eye, brush.px(14.0F), brush.colours->ghost, brush.px(2.0F));
  }
  journal::EntityRow marked = scene.view.selection.entity;
  if (marked == journal::none && scene.view.selection.record != journal::none) {
    const journal::Record& record = scene.run.view().record(scene.view.selection.record);
    marked = record.subject != journal::none ? record.subject : record.actor;
  }
  if (const auto at = scene.place_of(marked)) corners(scene, *at, brush.px(13.0F), brush.colours->accent);
}

std::vector<LegendRow> Marked::legend(const Scene&) const { return {}; }

}  // namespace sanji::map
