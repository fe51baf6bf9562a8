// SPDX-License-Identifier: Apache-2.0
// A ring that closes in an hour shows how old a belief is. What is so and not known stands under a question mark.
#include "viz/map/ghosts.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/base/text.hpp"
#include "viz/map/incident_signs.hpp"
#include "viz/map/posts.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <cmath>
#include <set>

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

constexpr float incident_ring_px = 13.0F;
constexpr float team_ring_px = 11.0F;
constexpr float team_px = 7.0F;
constexpr float cut_off_px = 6.0F;          ///< of a post that is believed cut off, beyond its sign
constexpr float sample_cut_off_px = 10.0F;  ///< the same in the legend
constexpr float ring_px = 1.8F;

float share_of(base::Duration age) { return static_cast<float>(std::clamp(age.seconds() / full_ring_s, 0.03, 1.0)); }

void draw_age(const paint::Brush& brush, ImVec2 at, float radius_px, float share, ImU32 colour) {
  paint::arc(*brush.list, at, brush.px(radius_px), 0.0F, share, colour, brush.px(ring_px));
}

bool is_there(const PictureRow& row) { return row.truth.value_or(0.0) > 0.0 || row.believed.value_or(0.0) > 0.0; }

bool is_off(Belief belief) { return belief == Belief::wrong || belief == Belief::unknown; }

ImU32 colour_of(const paint::Brush& brush, Belief belief) {
  return is_off(belief) ? brush.colours->alarm : brush.colours->ghost;
}

/// Its middle at `at`.
void draw_question(const paint::Brush& brush, ImVec2 at) {
  const ImVec2 size = paint::size_of(brush.fonts.body, "?");
  paint::write_with_halo(brush, brush.fonts.body, {at.x - size.x / 2.0F, at.y - size.y / 2.0F}, brush.colours->alarm,
                         "?");
}

/// Above a sign.
void draw_question_above(const Scene& scene, ImVec2 at) {
  const float half = scene.brush.fonts.body->FontSize / 2.0F;
  const ImVec2 middle(at.x, at.y - scene.brush.px(14.0F) - half);
  draw_question(scene.brush, middle);
  scene.labels.keep_free({{middle.x - half * 0.6F, middle.y - half}, {middle.x + half * 0.6F, middle.y + half}});
}

void draw_ghost(const paint::Brush& brush, ImVec2 at, ImU32 colour) {
  paint::draw_symbol(*brush.list, Symbol::team, at, {0, colour, brush.px(team_px)});
}

void draw_link(const paint::Brush& brush, ImVec2 from, ImVec2 to, ImU32 colour) {
  paint::line(*brush.list, from, to, paint::faded(colour, 0.6F), brush.px(1.2F));
}

void draw_believed_cut(const paint::Brush& brush, ImVec2 at, ImU32 colour, float radius) {
  paint::draw_symbol(*brush.list, Symbol::cut_off, at, {0, colour, radius});
}

}  // namespace

void Ghosts::note(Belief belief) {
  seen_.age = true;
  seen_.wrong |= is_off(belief);
}

void Ghosts::draw_incidents(const Scene& scene) {
  std::set<EntityRow> drawn;
  for (const IncidentSign& sign : incident_signs(scene)) {
    std::vector<const PictureRow*> rows;
    for (const EntityRow member : sign.members) {
      const PictureRow* row = scene.belief(member, Variable::severity);
      if (row != nullptr && is_there(*row)) rows.push_back(row);
      drawn.insert(member);
    }
    if (!rows.empty()) draw_incident(scene, sign.at, rows);
  }
  for (const PictureRow& row : scene.picture->rows) {  // what is believed and is not so has no sign of its own
    const bool is_incident = scene.entity(row.subject).kind == EntityKind::incident;
    if (!is_incident || row.variable != Variable::severity || !is_there(row) || drawn.count(row.subject) > 0) continue;
    const auto at = beside_place(scene, row.subject);
    if (at && scene.sight.sees(*at, scene.brush.px(20.0F))) draw_incident(scene, *at, {&row});
  }
}

/// Of several in one sign the oldest word is shown, wrong where one of them is wrong.
void Ghosts::draw_incident(const Scene& scene, ImVec2 at, const std::vector<const PictureRow*>& rows) {
  const auto is_unknown = [](const PictureRow* row) { return !row->believed.has_value(); };
  if (std::any_of(rows.begin(), rows.end(), is_unknown)) {
    draw_question_above(scene, at);
    seen_.unknown = true;
  }
  const PictureRow* oldest = nullptr;
  Belief belief = Belief::right;
  double believed = 0.0;
  double truth = 0.0;
  for (const PictureRow* row : rows) {
    if (is_unknown(row)) continue;
    if (oldest == nullptr || row->as_of < oldest->as_of) oldest = row;
    if (!is_off(belief) && row->belief != Belief::right) belief = row->belief;
    const PictureRow* people = scene.belief(row->subject, Variable::people);
    if (people == nullptr || !people->believed || !people->truth) continue;
    believed += *people->believed;
    truth += *people->truth;
  }
  if (oldest == nullptr) return;
  const paint::Brush& brush = scene.brush;
  draw_age(brush, at, incident_ring_px, share_of(scene.now() - oldest->as_of), colour_of(brush, belief));
  note(belief);
  if (believed == truth) return;
  scene.labels.propose(
      {at, brush.px(14.0F),
       base::say(brush.language, "believed {0}, so {1}", static_cast<int>(believed), static_cast<int>(truth)), 75,
       colour_of(brush, belief), brush.fonts.small});
}

/// Where it was when somebody last told of it, joined to where it is.
void Ghosts::draw_team(const Scene& scene, const PictureRow& row) {
  if (!row.believed || *row.believed < 0.0) return;  // free, as far as is known
  const auto then = scene.run.where(row.subject, row.as_of);
  const auto now = scene.run.where(row.subject, scene.now());
  if (!then || !now) return;
  const ImVec2 ghost = scene.sight.to_screen(*then);
  const ImVec2 truth = scene.sight.to_screen(*now);
  if (!scene.sight.sees(ghost, truth)) return;
  const paint::Brush& brush = scene.brush;
  const ImU32 colour = colour_of(brush, row.belief);
  if (std::hypot(ghost.x - truth.x, ghost.y - truth.y) > 3.0F) draw_link(brush, ghost, truth, colour);
  draw_ghost(brush, ghost, colour);
  scene.labels.keep_free(paint::square_around(ghost, brush.px(team_ring_px)));
  draw_age(brush, ghost, team_ring_px, share_of(scene.now() - row.as_of), colour);
  seen_.team = true;
  note(row.belief);
}

void Ghosts::draw_road(const Scene& scene, const PictureRow& row) {
  if (row.belief == Belief::right) return;
  const auto where = scene.run.places().of(row.subject);
  if (!where) return;
  const ImVec2 at = scene.sight.to_screen(*where);
  if (!scene.sight.sees(at)) return;
  draw_question_above(scene, {at.x, at.y + scene.brush.px(2.0F)});
  seen_.unknown = true;
}

void Ghosts::draw_cut_off(const Scene& scene, const PictureRow& row) {
  const auto at = scene.place_of(row.subject);
  const float radius = radius_of(scene, scene.entity(row.subject).kind) + scene.brush.px(cut_off_px);
  if (!at || !row.believed || *row.believed < 0.5 || !scene.sight.sees(*at, radius)) return;
  draw_believed_cut(scene.brush, *at, colour_of(scene.brush, row.belief), radius);
  const paint::Rect rect = paint::square_around(*at, radius);
  covered_ = covered_ ? paint::around(*covered_, rect) : rect;  // rings of many villages cross the names of their towns
  seen_.cut_off = true;
  seen_.wrong |= is_off(row.belief);
}

void Ghosts::draw(const Scene& scene) {
  seen_ = {};
  covered_.reset();
  if (scene.picture == nullptr || scene.view.picture != session::Picture::both) return;
  draw_incidents(scene);
  for (const PictureRow& row : scene.picture->rows) {
    const EntityKind kind = scene.entity(row.subject).kind;
    if (kind == EntityKind::team && row.variable == Variable::assigned) draw_team(scene, row);
    if (kind == EntityKind::road && row.variable == Variable::closed) draw_road(scene, row);
    if (row.variable == Variable::believed_cut) draw_cut_off(scene, row);
  }
}

std::vector<LegendRow> Ghosts::legend(const Scene&) const {
  constexpr float sample = 0.4F;
  constexpr float aside_px = 16.0F;
  const auto ring = [](bool is_wrong) {
    return [is_wrong](const paint::Brush& brush, ImVec2 at) {
      const ImU32 colour = colour_of(brush, is_wrong ? Belief::wrong : Belief::right);
      draw_age(brush, at, team_ring_px, is_wrong ? 1.0F : sample, colour);
    };
  };
  const auto team = [](const paint::Brush& brush, ImVec2 at) {
    const ImVec2 ghost(at.x - brush.px(aside_px / 2.0F), at.y);
    draw_link(brush, ghost, {ghost.x + brush.px(aside_px + team_px), at.y}, brush.colours->ghost);
    draw_ghost(brush, ghost, brush.colours->ghost);
  };
  const auto cut_off = [](const paint::Brush& brush, ImVec2 at) {
    draw_believed_cut(brush, at, brush.colours->ghost, brush.px(sample_cut_off_px));
  };
  constexpr Reach of_ring{team_ring_px + 1.5F, team_ring_px + 1.0F};
  std::vector<LegendRow> rows;
  if (seen_.unknown) rows.push_back({mark("not known"), draw_question, {6.0F, 8.0F}});
  if (seen_.age) rows.push_back({mark("age of word (full ring: 1 h)"), ring(false), of_ring});
  if (seen_.wrong) rows.push_back({mark("in red: believed wrongly"), ring(true), of_ring});
  if (seen_.team) rows.push_back({mark("team where it was last heard of"), team, {aside_px, 8.0F}});
  if (seen_.cut_off)
    rows.push_back({mark("believed cut off"), cut_off, {sample_cut_off_px + 1.0F, sample_cut_off_px + 1.0F}});
  return rows;
}

}  // namespace sanji::map
