// SPDX-License-Identifier: Apache-2.0
// A frame of corners around what is selected, an eye's ring around whose knowledge is shown.
#include "viz/map/marked.hpp"

#include "sim/base/text.hpp"
#include "viz/map/incident_signs.hpp"
#include "viz/paint/strokes.hpp"
#include "viz/session/hidden.hpp"

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

bool tells(const Scene& scene, journal::EntityRow row) {
  return session::must_not_be_told(scene.view, scene.run, row,
                                   [&] { return scene.picture != nullptr && scene.picture->knows_of(row); });
}

/// What is selected, or what the selected record is about.
journal::EntityRow marked_of(const Scene& scene) {
  const session::Selection& selection = scene.view.selection;
  if (selection.entity != journal::none || selection.record == journal::none) return selection.entity;
  const journal::Record& record = scene.run.view().record(selection.record);
  const bool is_to_come = record.time > session::seen_until(scene.view, scene.run.end());
  if (is_to_come || tells(scene, record.incident)) return journal::none;
  return record.subject != journal::none ? record.subject : record.actor;
}

/// Around its sign, where that stands beside its place.
std::optional<ImVec2> frame_of(const Scene& scene, journal::EntityRow marked) {
  const bool is_incident = marked != journal::none && scene.entity(marked).kind == journal::EntityKind::incident;
  const auto sign = is_incident ? sign_place(scene, marked) : std::nullopt;
  return sign ? sign : scene.place_of(marked);
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
  const journal::EntityRow marked = marked_of(scene);
  const auto at = frame_of(scene, marked);
  has_frame_ = at && !tells(scene, marked) && scene.sight.sees(*at, brush.px(frame_px));
  if (has_frame_) draw_frame(brush, *at);
}

std::vector<LegendRow> Marked::legend(const Scene&) const {
  std::vector<LegendRow> rows;
  if (has_eye_) rows.push_back({base::mark("whose knowledge is shown"), draw_eye, {eye_px + 1.0F, eye_px + 1.0F}});
  if (has_frame_) rows.push_back({base::mark("what is selected"), draw_frame, {frame_px + 1.0F, frame_px + 1.0F}});
  return rows;
}

}  // namespace sanji::map
