// SPDX-License-Identifier: Apache-2.0
// Each state has its own side of the post and its own shape or letter.
#include "viz/map/post_states.hpp"
#include "viz/paint/strokes.hpp"

#include "viz/map/posts.hpp"
#include "viz/paint/symbols.hpp"

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;
using paint::Symbol;

constexpr float cut_off_px = 3.5F;  ///< of its ring, beyond the sign
void draw_cut_off(const paint::Brush& brush, ImVec2 at, float radius) {
  paint::draw_symbol(*brush.list, Symbol::cut_off, at, {0, brush.colours->alarm, radius + brush.px(cut_off_px)});
}
void draw_no_mains(const paint::Brush& brush, ImVec2 at) {
  paint::draw_symbol(*brush.list, Symbol::no_power, at, {brush.colours->text, 0, brush.px(4.5F)});
}
/// Hundreds of lightnings would hide the map.
void draw_dark_village(const paint::Brush& brush, ImVec2 at, float radius) {
  paint::disc(*brush.list, at, radius, brush.colours->text);
}

bool is_dark(const Scene& scene, EntityRow post) { return scene.shown(post, Variable::powered).value_or(1.0) < 0.5; }

}  // namespace

void PostStates::draw_discs(const Scene& scene) {
  covered_.reset();
  if (scene.sight.camera.metres_per_px <= signs_below_m_per_px) return;
  const float radius = radius_of(scene, EntityKind::village);
  for (const EntityRow row : scene.run.places().all(EntityKind::village)) {
    const auto where = scene.run.places().of(row);
    if (!where || !is_dark(scene, row)) continue;
    const ImVec2 at = scene.sight.to_screen(*where);
    if (!scene.sight.sees(at, radius)) continue;
    draw_dark_village(scene.brush, at, radius);
    const paint::Rect disc = paint::square_around(at, radius + 1.0F);
    covered_ = covered_ ? paint::around(*covered_, disc) : disc;
  }
  seen_.dark_village = covered_.has_value();
  if (!covered_) return;
  for (const EntityKind kind : {EntityKind::township, EntityKind::county}) {  // their signs stand above
    for (const EntityRow row : scene.run.places().all(kind)) {
      const auto where = scene.run.places().of(row);
      if (where) draw_post(scene.brush, kind, scene.sight.to_screen(*where), radius_of(scene, kind));
    }
  }
}

void PostStates::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  seen_ = {};
  draw_discs(scene);
  const bool is_near = scene.sight.camera.metres_per_px <= signs_below_m_per_px;
  each_post_in_sight(scene, [&](EntityRow row, ImVec2 at, float radius) {
    if (scene.is_cut_off(row)) {
      draw_cut_off(brush, at, radius);
      scene.labels.keep_free(paint::square_around(at, radius + brush.px(cut_off_px)));
      seen_.cut_off = true;
    }
    if ((is_near || scene.entity(row).kind != EntityKind::village) && is_dark(scene, row)) {
      draw_no_mains(brush, {at.x - radius - brush.px(3.0F), at.y});
      seen_.dark = true;
    }
    scene.picks.push_back({at, radius + brush.px(3.0F), row});
  });
}

std::vector<LegendRow> PostStates::legend(const Scene& scene) const {
  std::vector<LegendRow> rows;
  const float radius = radius_of(scene, EntityKind::village);
  const auto cut_off = [radius](const paint::Brush& with, ImVec2 at) {
    draw_post(with, EntityKind::village, at, radius);
    draw_cut_off(with, at, radius);
  };
  const auto dark = [radius](const paint::Brush& with, ImVec2 at) { draw_dark_village(with, at, radius); };
  if (seen_.cut_off) rows.push_back({mark("cut off"), cut_off, {8.0F, 8.0F}});
  if (seen_.dark) rows.push_back({mark("no mains"), draw_no_mains, {5.0F, 6.0F}});
  if (seen_.dark_village) rows.push_back({mark("village without mains"), dark, {5.0F, 5.0F}});
  return rows;
}

}  // namespace sanji::map
