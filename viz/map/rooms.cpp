// SPDX-License-Identifier: Apache-2.0
// As wide as the widest that may stand there: what stands at a time is narrower.
#include "viz/map/rooms.hpp"

#include "sim/measures/words.hpp"
#include "viz/map/plates.hpp"
#include "viz/map/post_states.hpp"
#include "viz/map/posts.hpp"
#include "viz/session/hidden.hpp"

#include <array>
#include <string>

namespace sanji::map {
namespace {

using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;

constexpr float incident_px = 13.0F;  ///< with the ring of enough force, and with how many share a sign
constexpr float team_px = 10.5F;      ///< with the ring of a team at work
constexpr float lightning_px = 5.5F;
constexpr float ring_px = 4.5F;  ///< of a post that is cut off, beyond its sign
constexpr float eye_px = 15.5F;

/// Whether the picture has a value of it, at any time that may be seen.
bool is_ever(const Scene& scene, EntityRow subject, Variable variable) {
  if (scene.shows_beliefs_alone()) return scene.shown(subject, variable).has_value();
  const journal::Slot slot = scene.run.states().find(subject, variable);
  if (slot == journal::none) return false;
  if (!session::hides_future(scene.view)) return true;
  return scene.run.view().record(scene.run.states().history(slot).front()).time <= scene.view.clock.at;
}

bool is_ever_shown(const Scene& scene, EntityRow incident) {
  return is_ever(scene, incident, Variable::severity) || is_ever(scene, incident, Variable::people);
}

void keep_incident(const Scene& scene, EntityRow incident) {
  const auto where = scene.run.places().of(incident);
  if (!where || !is_ever_shown(scene, incident)) return;
  const paint::Brush& brush = scene.brush;
  const ImVec2 at = scene.sight.to_screen(*where);
  if (!scene.sight.sees(at, brush.px(20.0F))) return;
  const float aside = brush.px(incident_aside_px);
  const float below = brush.px(team_aside_px);
  scene.labels.keep_free(paint::square_around({at.x + aside, at.y - aside}, brush.px(incident_px)));
  scene.labels.keep_free(paint::square_around({at.x - below, at.y + below}, brush.px(team_px)));
}

/// Called, it musters at its base.
void keep_team(const Scene& scene, EntityRow team) {
  const auto where = scene.run.places().of(team);
  if (!where || !is_ever(scene, team, Variable::assigned)) return;
  const float aside = scene.brush.px(team_aside_px);
  const ImVec2 at = scene.sight.to_screen(*where);
  scene.labels.keep_free(paint::square_around({at.x - aside, at.y + aside}, scene.brush.px(team_px)));
}

void keep_post(const Scene& scene, EntityRow post) {
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
  if (clear_of(scene, post) > radius && kind == EntityKind::village) {
    scene.labels.keep_free(paint::square_around(at, radius + brush.px(ring_px)));
  }
  const bool has_lightning = kind != EntityKind::village || m_per_px <= signs_below_m_per_px;
  if (has_lightning && is_ever(scene, post, Variable::powered)) {
    scene.labels.keep_free(paint::square_around({at.x - radius - brush.px(3.0F), at.y}, brush.px(lightning_px)));
  }
}

/// What a post may have beside it.
constexpr std::array post_variables{Variable::warning, Variable::level,     Variable::queue,
                                    Variable::powered, Variable::reachable, Variable::believed_cut};

}  // namespace

void keep_rooms(const Scene& scene) {
  for (const EntityRow incident : scene.run.view().incidents()) keep_incident(scene, incident);
  for (const EntityRow team : scene.run.places().all(EntityKind::team)) keep_team(scene, team);
  for (const EntityRow post : scene.run.places().posts()) keep_post(scene, post);
}

std::size_t rooms_so_far(const Scene& scene) {
  if (!session::hides_future(scene.view)) return 0;
  std::size_t count = 0;
  for (const EntityRow incident : scene.run.view().incidents()) count += is_ever_shown(scene, incident) ? 1 : 0;
  for (const EntityRow team : scene.run.places().all(EntityKind::team)) {
    count += is_ever(scene, team, Variable::assigned) ? 1 : 0;
  }
  for (const EntityRow post : scene.run.places().posts()) {
    for (const Variable variable : post_variables) count += is_ever(scene, post, variable) ? 1 : 0;
  }
  return count;
}

float clear_of(const Scene& scene, EntityRow post) {
  const paint::Brush& brush = scene.brush;
  const float radius = radius_of(scene, scene.entity(post).kind);
  const bool is_eye = scene.view.picture != session::Picture::truth && post == scene.view.observer;
  if (is_eye) return brush.px(eye_px);
  const Variable cut_off = scene.shows_beliefs_alone() ? Variable::believed_cut : Variable::reachable;
  return is_ever(scene, post, cut_off) ? radius + brush.px(ring_px) : radius;
}

}  // namespace sanji::map
