// SPDX-License-Identifier: Apache-2.0
// As wide as the widest that may stand there: what stands at a time is narrower.
#include "viz/map/rooms.hpp"

#include "sim/measures/words.hpp"
#include "viz/map/post_states.hpp"
#include "viz/map/posts.hpp"

#include <algorithm>
#include <string>

namespace sanji::map {
namespace {

using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;

constexpr float incident_px = 9.5F;
constexpr float team_px = 8.0F;
constexpr float lightning_px = 5.5F;
constexpr float ring_px = 4.5F;  ///< of a post that is cut off, beyond its sign
constexpr float eye_px = 15.5F;

}  // namespace

bool Rooms::is_ever(const Scene& scene, EntityRow subject, Variable variable) const {
  if (scene.shows_beliefs_alone()) return believed_->items().contains({subject, variable});
  return scene.run.states().find(subject, variable) != journal::none;
}

void Rooms::keep_incident(const Scene& scene, EntityRow incident) const {
  const auto where = scene.run.places().of(incident);
  const bool is_shown = is_ever(scene, incident, Variable::severity) || is_ever(scene, incident, Variable::people);
  if (!where || !is_shown) return;
  const paint::Brush& brush = scene.brush;
  const ImVec2 at = scene.sight.to_screen(*where);
  if (!scene.sight.sees(at, brush.px(20.0F))) return;
  const float aside = brush.px(incident_aside_px);
  const float below = brush.px(team_aside_px);
  scene.labels.keep_free(paint::square_around({at.x + aside, at.y - aside}, brush.px(incident_px)));
  scene.labels.keep_free(paint::square_around({at.x - below, at.y + below}, brush.px(team_px)));
}

/// Called, it musters at its base.
void Rooms::keep_team(const Scene& scene, EntityRow team) const {
  const auto where = scene.run.places().of(team);
  if (!where || !is_ever(scene, team, Variable::assigned)) return;
  const float aside = scene.brush.px(team_aside_px);
  const ImVec2 at = scene.sight.to_screen(*where);
  scene.labels.keep_free(paint::square_around({at.x - aside, at.y + aside}, scene.brush.px(team_px)));
}

void Rooms::keep_post(const Scene& scene, EntityRow post) const {
  const auto where = scene.run.places().of(post);
  const EntityKind kind = scene.entity(post).kind;
  if (!where || kind == EntityKind::agency) return;
  const paint::Brush& brush = scene.brush;
  const ImVec2 at = scene.sight.to_screen(*where);
  if (!scene.sight.sees(at, brush.px(60.0F))) return;
  const double m_per_px = scene.sight.camera.metres_per_px;
  const float radius = radius_of(scene, kind);
  float width = 0.0F;
  const auto add = [&](Variable variable, std::string_view widest) {
    if (is_ever(scene, post, variable)) width += size_of_plate(brush, widest).x + 1.0F;
  };
  add(Variable::warning, brush.tr(base::mark("O")));
  add(Variable::level, "III");
  if (m_per_px < queues_below_m_per_px) add(Variable::queue, "0");
  if (width > 0.0F) {
    const ImVec2 low(at.x - radius, at.y - radius - brush.px(plate_px));
    scene.labels.keep_free({low, {low.x + width, low.y + brush.fonts.small->FontSize}});
  }
  const bool has_lightning = kind != EntityKind::village || m_per_px <= signs_below_m_per_px;
  if (has_lightning && is_ever(scene, post, Variable::powered)) {
    scene.labels.keep_free(paint::square_around({at.x - radius - brush.px(3.0F), at.y}, brush.px(lightning_px)));
  }
}

void Rooms::keep(const Scene& scene) {
  if (scene.shows_beliefs_alone()) {
    if (run_ != &scene.run || !believed_ || believed_->who() != scene.view.observer) {
      run_ = &scene.run;
      believed_.emplace(scene.run.view(), scene.view.observer);
    }
    believed_->seek(scene.run.end());
  }
  for (const EntityRow incident : scene.run.view().incidents()) keep_incident(scene, incident);
  for (const EntityRow team : scene.run.places().all(EntityKind::team)) keep_team(scene, team);
  for (const EntityRow post : scene.run.places().posts()) keep_post(scene, post);
}

float Rooms::clear_of(const Scene& scene, EntityRow post) const {
  const paint::Brush& brush = scene.brush;
  const float radius = radius_of(scene, scene.entity(post).kind);
  const bool is_eye = scene.view.picture != session::Picture::truth && post == scene.view.observer;
  if (is_eye) return brush.px(eye_px);
  const Variable cut_off = scene.shows_beliefs_alone() ? Variable::believed_cut : Variable::reachable;
  return is_ever(scene, post, cut_off) ? radius + brush.px(ring_px) : radius;
}

}  // namespace sanji::map
