// SPDX-License-Identifier: Apache-2.0
// Teams at rest are shown from near only. Several at one place are one sign with their number.
#include "viz/map/teams.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/measures/words.hpp"
#include "viz/map/posts.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityRow;
using journal::TeamStatus;
using journal::Variable;
using paint::Symbol;

constexpr double resting_below_m_per_px = 10.0;
constexpr double named_below_m_per_px = 90.0;
constexpr base::Duration trail{20 * 60 * 1'000'000LL};
constexpr float same_place_px = 9.0F;

struct Sign {
  EntityRow team = journal::none;
  ImVec2 at;
  TeamStatus status = TeamStatus::free;
  int direction = 0;
  int count = 1;
};

bool is_on_the_road(TeamStatus status) { return status == TeamStatus::under_way || status == TeamStatus::returning; }

int direction_of(const Scene& scene, EntityRow team) {
  const auto where = scene.run.tracks().where(team, scene.now());
  if (!where || !where->is_moving) return 0;
  return paint::direction_of(static_cast<float>(where->towards.x_m - where->at.x_m),
                             static_cast<float>(where->at.y_m - where->towards.y_m));
}

/// All that are to be drawn, those at one place and in one state together.
std::vector<Sign> signs_of(const Scene& scene) {
  std::vector<Sign> signs;
  const bool shows_resting = scene.sight.camera.metres_per_px < resting_below_m_per_px;
  for (const EntityRow team : scene.run.places().all(journal::EntityKind::team)) {
    const TeamStatus status = scene.status_of(team);
    const bool is_marked = team == scene.view.selection.entity || team == scene.view.map.follow;
    if (status == TeamStatus::free && !shows_resting && !is_marked) continue;
    const auto at = scene.place_of(team);
    if (!at || !scene.sight.sees(*at, scene.brush.px(10.0F))) continue;
    const Sign sign{team, *at, status, is_on_the_road(status) ? direction_of(scene, team) : 0, 1};
    const auto same = std::find_if(signs.begin(), signs.end(), [&](const Sign& other) {
      return other.status == status && !is_on_the_road(status) && !is_marked &&
             std::abs(other.at.x - at->x) < same_place_px && std::abs(other.at.y - at->y) < same_place_px;
    });
    if (same == signs.end()) {
      signs.push_back(sign);
    } else {
      ++same->count;
    }
  }
  return signs;
}

constexpr float trail_px = 1.6F;

ImU32 trail_colour(const paint::Brush& brush) { return paint::faded(brush.colours->team, 0.6F); }

/// False where it has not moved.
bool draw_trail(const Scene& scene, const Sign& sign) {
  const base::SimTime from = std::max(base::SimTime{}, scene.now() - trail);
  const auto way = scene.run.tracks().trail(sign.team, from, scene.now());
  for (std::size_t i = 1; i < way.size(); ++i) {
    paint::line(*scene.brush.list, scene.sight.to_screen(way[i - 1]), scene.sight.to_screen(way[i]),
                trail_colour(scene.brush), scene.brush.px(trail_px));
  }
  return way.size() > 1;
}

float radius_of(TeamStatus status) { return status == TeamStatus::free ? 5.0F : 7.0F; }

/// At work in a ring, held up with a cross.
void draw_team(const paint::Brush& brush, TeamStatus status, int direction, ImVec2 at) {
  const paint::Colours& colours = *brush.colours;
  const ImU32 colour = colours.status[static_cast<std::size_t>(status)];
  const bool is_hollow = status == TeamStatus::mustering || status == TeamStatus::returning;
  const float radius = brush.px(radius_of(status));
  if (status == TeamStatus::on_scene) {
    paint::ring(*brush.list, at, radius + brush.px(2.5F), colours.status[3], brush.px(1.5F));
  }
  paint::draw_symbol(*brush.list, Symbol::team, at,
                     {is_hollow ? colours.halo : colour, is_hollow ? colours.team : colours.halo, radius, direction});
  if (status == TeamStatus::held_up) {
    paint::draw_symbol(*brush.list, Symbol::lost, at, {0, colours.alarm, radius});
  }
}

/// Beside the village and the incident, which stand at the same place.
ImVec2 aside(const Scene& scene, const Sign& sign) {
  if (is_on_the_road(sign.status)) return sign.at;
  return {sign.at.x - scene.brush.px(team_aside_px), sign.at.y + scene.brush.px(team_aside_px)};
}

void draw_sign(const Scene& scene, const Sign& sign) {
  const paint::Brush& brush = scene.brush;
  const float radius = brush.px(radius_of(sign.status));
  const ImVec2 at = aside(scene, sign);
  draw_team(brush, sign.status, sign.direction, at);
  scene.picks.push_back({at, radius + brush.px(2.0F), sign.team});
  scene.labels.keep_free(paint::square_around(at, radius));
  if (sign.status == TeamStatus::free && sign.count == 1) return;
  const bool is_named = scene.sight.camera.metres_per_px < named_below_m_per_px && sign.count == 1;
  if (!is_named && sign.count == 1) return;
  const std::string name = is_named ? measures::own_name(scene.entity(sign.team), brush.language)
                                    : base::say(brush.language, "{0} teams", sign.count);
  scene.labels.propose(
      {at, radius, name, is_on_the_road(sign.status) ? 55 : 45, brush.colours->team, brush.fonts.small});
}

}  // namespace

void Teams::draw(const Scene& scene) {
  const auto signs = signs_of(scene);
  seen_ = {};
  has_trail_ = false;
  if (!scene.shows_beliefs_alone()) {
    for (const Sign& sign : signs) has_trail_ |= is_on_the_road(sign.status) && draw_trail(scene, sign);
  }
  for (const Sign& sign : signs) {
    draw_sign(scene, sign);
    seen_[static_cast<std::size_t>(sign.status)] = true;
  }
}

std::vector<LegendRow> Teams::legend(const Scene& scene) const {
  constexpr std::array names{mark("team at its base"), mark("team musters"), mark("team under way"),
                             mark("team at work"),     mark("team returns"), mark("team held up")};
  std::vector<LegendRow> rows;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto status = static_cast<TeamStatus>(i);
    const auto draw = [status](const paint::Brush& brush, ImVec2 at) { draw_team(brush, status, 0, at); };
    const float reach = status == TeamStatus::on_scene ? 10.5F : radius_of(status) + 1.5F;
    // no message tells more of a team than that it is called
    const bool is_called = status == TeamStatus::mustering && scene.shows_beliefs_alone();
    if (seen_[i]) rows.push_back({is_called ? mark("team called") : names[i], draw, {reach, reach}});
  }
  if (has_trail_) {
    rows.push_back(
        {mark("its way of the last 20 min"), piece_of_line(trail_colour(scene.brush), trail_px), piece_reach_px});
  }
  return rows;
}

}  // namespace sanji::map
