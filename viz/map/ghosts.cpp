// SPDX-License-Identifier: Apache-2.0
// A ring that closes in an hour shows how old a belief is. What is so and not known stands under a question mark.
#include "viz/map/ghosts.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/base/text.hpp"
#include "viz/map/posts.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;
using measures::Belief;
using measures::PictureRow;
using paint::Symbol;

constexpr double full_ring_s = 3600.0;

void age_ring(const Scene& scene, ImVec2 at, float radius, base::SimTime as_of, ImU32 colour) {
  const double age_s = (scene.now() - as_of).seconds();
  const auto share = static_cast<float>(std::clamp(age_s / full_ring_s, 0.03, 1.0));
  paint::arc(*scene.brush.list, at, radius, 0.0F, share, colour, scene.brush.px(1.8F));
}

ImU32 colour_of(const Scene& scene, Belief belief) {
  const bool is_off = belief == Belief::wrong || belief == Belief::unknown;
  return is_off ? scene.brush.colours->alarm : scene.brush.colours->ghost;
}

void unknown_incident(const Scene& scene, ImVec2 at) {
  const paint::Brush& brush = scene.brush;
  const ImVec2 size = paint::size_of(brush.fonts.body, "?");
  paint::write_with_halo(brush, brush.fonts.body, {at.x - size.x / 2.0F, at.y - brush.px(14.0F) - size.y},
                         brush.colours->alarm, "?");
}

void incident(const Scene& scene, const PictureRow& row) {
  const paint::Brush& brush = scene.brush;
  const auto where = scene.run.places().of(row.subject);
  if (!where) return;
  ImVec2 at = scene.sight.to_screen(*where);
  at = {at.x + brush.px(incident_aside_px), at.y - brush.px(incident_aside_px)};
  if (!scene.sight.sees(at, brush.px(20.0F))) return;
  if (!row.believed) {
    unknown_incident(scene, at);
    return;
  }
  const ImU32 colour = colour_of(scene, row.belief);
  age_ring(scene, at, brush.px(13.0F), row.as_of, colour);
  const PictureRow* people = scene.belief(row.subject, Variable::people);
  if (people == nullptr || !people->believed || people->belief == Belief::right || !people->truth) return;
  scene.labels.propose({at, brush.px(14.0F),
                        base::say(brush.language, "believed {0}, so {1}", static_cast<int>(*people->believed),
                                  static_cast<int>(*people->truth)),
                        75, colour_of(scene, people->belief), brush.fonts.small});
}

/// Where it was when somebody last told of it, joined to where it is.
void team(const Scene& scene, const PictureRow& row) {
  if (!row.believed || *row.believed < 0.0) return;  // free, as far as is known
  const auto then = scene.run.where(row.subject, row.as_of);
  const auto now = scene.run.where(row.subject, scene.now());
  if (!then || !now) return;
  const ImVec2 ghost = scene.sight.to_screen(*then);
  const ImVec2 truth = scene.sight.to_screen(*now);
  if (!scene.sight.sees(ghost, truth)) return;
  const paint::Brush& brush = scene.brush;
  const ImU32 colour = colour_of(scene, row.belief);
  if (std::hypot(ghost.x - truth.x, ghost.y - truth.y) > 3.0F) {
    paint::line(*brush.list, ghost, truth, paint::faded(colour, 0.6F), brush.px(1.2F));
  }
  paint::draw_symbol(*brush.list, Symbol::team, ghost, {0, colour, brush.px(7.0F)});
  age_ring(scene, ghost, brush.px(11.0F), row.as_of, colour);
}

void road(const Scene& scene, const PictureRow& row) {
  if (row.belief == Belief::right) return;
  const auto where = scene.run.places().of(row.subject);
  if (!where) return;
  const ImVec2 at = scene.sight.to_screen(*where);
  const ImVec2 aside(at.x, at.y - scene.brush.px(4.0F));
  if (scene.sight.sees(at)) unknown_incident(scene, {aside.x, aside.y + scene.brush.px(6.0F)});
}

void cut_off(const Scene& scene, const PictureRow& row) {
  const auto at = scene.place_of(row.subject);
  if (!at || !row.believed || *row.believed < 0.5) return;
  paint::draw_symbol(*scene.brush.list, Symbol::cut_off, *at, {0, colour_of(scene, row.belief), scene.brush.px(10.0F)});
}

}  // namespace

void Ghosts::draw(const Scene& scene) {
  if (scene.picture == nullptr || scene.view.picture != session::Picture::both) return;
  for (const PictureRow& row : scene.picture->rows) {
    const EntityKind kind = scene.entity(row.subject).kind;
    const bool is_there = row.truth.value_or(0.0) > 0.0 || row.believed.value_or(0.0) > 0.0;
    if (kind == EntityKind::incident && row.variable == Variable::severity && is_there) incident(scene, row);
    if (kind == EntityKind::team && row.variable == Variable::assigned) team(scene, row);
    if (kind == EntityKind::road && row.variable == Variable::closed) road(scene, row);
    if (row.variable == Variable::believed_cut) cut_off(scene, row);
  }
}

std::vector<LegendRow> Ghosts::legend(const Scene& scene) const {
  if (scene.picture == nullptr || scene.view.picture != session::Picture::both) return {};
  const paint::Colours& colours = *scene.brush.colours;
  return {{colours.ghost, mark("what is believed; ring: its age (full = 1 h)"), Symbol::team, true},
          {colours.alarm, mark("? not known; red ring: believed wrongly")}};
}

}  // namespace sanji::map
