// SPDX-License-Identifier: Apache-2.0
// What is so is compared, not what is believed: the sign leads to what the plans have made of it.
#include "viz/map/differences.hpp"

#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityKind;
using journal::EntityRow;
using journal::TeamStatus;
using journal::Variable;

constexpr float same_place_px = 9.0F;
constexpr float sign_px = 7.0F;
/// Two teams on the road that are no further from each other are at the same place.
constexpr double apart_m = 100.0;

/// An incident has arisen or not, is done or not, has enough force or not, is as severe, concerns as many people.
constexpr Variable of_incidents[] = {Variable::severity, Variable::done, Variable::enough, Variable::people};

bool incident_differs(const Scene& scene, EntityRow row, EntityRow other) {
  return std::any_of(std::begin(of_incidents), std::end(of_incidents), [&](Variable variable) {
    const double others = other == journal::none ? 0.0 : scene.other->value_or(other, variable, 0.0);
    return scene.state.value_or(row, variable, 0.0) != others;
  });
}

bool is_on_the_road(double status) {
  const auto is = [&](TeamStatus one) { return status == static_cast<double>(one); };
  return is(TeamStatus::under_way) || is(TeamStatus::returning);
}

bool team_differs(const Scene& scene, const replay::Pairs& pairs, const replay::Tracks& there, EntityRow row,
                  EntityRow other) {
  const double status = scene.state.value_or(row, Variable::team_status, 0.0);
  if (other == journal::none) return status > 0.0;
  if (status != scene.other->value_or(other, Variable::team_status, 0.0)) return true;
  if (status == 0.0) return false;
  // the incident that it is called to is another row in the other run
  const auto called = static_cast<EntityRow>(scene.state.value_or(row, Variable::assigned, -1.0));
  if (pairs.in_second(called) != static_cast<EntityRow>(scene.other->value_or(other, Variable::assigned, -1.0))) {
    return true;
  }
  if (!is_on_the_road(status)) return false;
  const auto here = scene.run.tracks().where(row, scene.now());
  const auto elsewhere = there.where(other, scene.now());
  return here && elsewhere && base::distance(here->at, elsewhere->at).value > apart_m;
}

void draw_sign(const paint::Brush& brush, ImVec2 at) {
  const paint::Colours& colours = *brush.colours;
  paint::draw_symbol(*brush.list, paint::Symbol::unequal, at, {colours.halo, colours.message, brush.px(sign_px)});
}

/// Beside the sign of the thing, which stands beside its village unless it is on the road.
ImVec2 aside(const Scene& scene, EntityRow row, ImVec2 at) {
  const paint::Brush& brush = scene.brush;
  if (scene.entity(row).kind == EntityKind::incident) return {at.x + brush.px(22.0F), at.y - brush.px(20.0F)};
  if (is_on_the_road(scene.state.value_or(row, Variable::team_status, 0.0))) {
    return {at.x - brush.px(11.0F), at.y + brush.px(11.0F)};
  }
  return {at.x - brush.px(21.0F), at.y + brush.px(17.0F)};
}

}  // namespace

void Differences::refresh(const Scene& scene) {
  const journal::View& second = scene.other->view();
  if (first_ == &scene.run.view() && second_ == &second) return;
  first_ = &scene.run.view();
  second_ = &second;
  pairs_.emplace(*first_, second);
  there_.emplace(second);
}

void Differences::draw(const Scene& scene) {
  shown_ = 0;
  if (scene.other == nullptr || scene.shows_beliefs_alone()) return;  // it would tell what is so
  refresh(scene);
  if (!pairs_->is_one_place()) return;
  std::vector<ImVec2> signs;
  for (const EntityKind kind : {EntityKind::incident, EntityKind::team}) {
    for (const EntityRow row : scene.run.places().all(kind)) {
      const EntityRow other = pairs_->in_second(row);
      const bool differs = kind == EntityKind::incident ? incident_differs(scene, row, other)
                                                        : team_differs(scene, *pairs_, *there_, row, other);
      if (!differs) continue;
      const auto where = scene.place_of(row);
      if (!where) continue;
      const ImVec2 at = aside(scene, row, *where);
      const bool is_taken = std::any_of(signs.begin(), signs.end(), [&](ImVec2 sign) {
        return std::abs(sign.x - at.x) < same_place_px && std::abs(sign.y - at.y) < same_place_px;
      });
      if (is_taken || !scene.sight.sees(at, scene.brush.px(8.0F))) continue;
      signs.push_back(at);
      draw_sign(scene.brush, at);
      scene.labels.keep_free(paint::square_around(at, scene.brush.px(sign_px)));
      scene.picks.push_back({at, scene.brush.px(sign_px), row});
    }
  }
  shown_ = signs.size();
}

std::vector<LegendRow> Differences::legend(const Scene&) const {
  if (shown_ == 0) return {};
  return {{mark("not as in the other run now"), draw_sign, {sign_px + 1.0F, sign_px + 1.0F}}};
}

}  // namespace sanji::map
