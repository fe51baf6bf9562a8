// SPDX-License-Identifier: Apache-2.0
// The sign is an unequal sign on a disc: two strokes and one through them, read without colour.
#include "viz/map/differences.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;

constexpr float same_place_px = 9.0F;

/// An incident has arisen or not, is done or not, has enough force or not, is as severe, concerns as many people.
constexpr Variable of_incidents[] = {Variable::severity, Variable::done, Variable::enough, Variable::people};

bool differs(const Scene& scene, const replay::Pairs& pairs, EntityRow row, EntityRow other) {
  const auto value = [&](Variable variable) { return scene.state.value_or(row, variable, 0.0); };
  const auto others = [&](Variable variable) {
    return other == journal::none ? 0.0 : scene.other->value_or(other, variable, 0.0);
  };
  if (scene.entity(row).kind == EntityKind::incident) {
    return std::any_of(std::begin(of_incidents), std::end(of_incidents),
                       [&](Variable variable) { return value(variable) != others(variable); });
  }
  if (value(Variable::team_status) != others(Variable::team_status)) return true;
  // the incident that it is called to is another row in the other run
  const auto called = static_cast<EntityRow>(scene.state.value_or(row, Variable::assigned, -1.0));
  const auto there =
      static_cast<EntityRow>(other == journal::none ? -1.0 : scene.other->value_or(other, Variable::assigned, -1.0));
  return pairs.in_second(called) != there && value(Variable::team_status) > 0.0;
}

void draw_sign(const Scene& scene, ImVec2 at) {
  const paint::Brush& brush = scene.brush;
  const float radius = brush.px(6.5F);
  const ImU32 colour = brush.colours->message;
  at = {std::floor(at.x) + 0.5F, std::floor(at.y) + 0.5F};
  brush.list->AddCircleFilled(at, radius, brush.colours->halo, 16);
  brush.list->AddCircle(at, radius, colour, 16, brush.px(1.4F));
  const float arm = radius * 0.52F;
  const float thick = brush.px(1.4F);
  for (const float y : {-0.26F, 0.26F}) {
    brush.list->AddLine({at.x - arm, at.y + radius * y}, {at.x + arm, at.y + radius * y}, colour, thick);
  }
  brush.list->AddLine({at.x - arm * 0.6F, at.y + arm}, {at.x + arm * 0.6F, at.y - arm}, colour, thick);
  scene.labels.keep_free({{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}});
}

/// Beside the sign of the thing, which stands beside its village.
ImVec2 aside(const Scene& scene, EntityKind kind, ImVec2 at) {
  const paint::Brush& brush = scene.brush;
  if (kind == EntityKind::incident) return {at.x + brush.px(22.0F), at.y - brush.px(20.0F)};
  return {at.x - brush.px(21.0F), at.y + brush.px(17.0F)};
}

}  // namespace

void Differences::refresh(const Scene& scene) {
  const journal::View& second = scene.other->view();
  if (first_ == &scene.run.view() && second_ == &second) return;
  first_ = &scene.run.view();
  second_ = &second;
  pairs_.emplace(*first_, second);
}

void Differences::draw(const Scene& scene) {
  shown_ = 0;
  if (scene.other == nullptr) return;
  refresh(scene);
  if (!pairs_->is_one_place()) return;
  std::vector<ImVec2> signs;
  for (const EntityKind kind : {EntityKind::incident, EntityKind::team}) {
    for (const EntityRow row : scene.run.places().all(kind)) {
      if (!differs(scene, *pairs_, row, pairs_->in_second(row))) continue;
      const auto where = scene.place_of(row);
      if (!where) continue;
      const ImVec2 at = aside(scene, kind, *where);
      const bool is_taken = std::any_of(signs.begin(), signs.end(), [&](ImVec2 sign) {
        return std::abs(sign.x - at.x) < same_place_px && std::abs(sign.y - at.y) < same_place_px;
      });
      if (is_taken || !scene.sight.sees(at, scene.brush.px(8.0F))) continue;
      signs.push_back(at);
      draw_sign(scene, at);
      scene.picks.push_back({at, scene.brush.px(7.0F), row});
    }
  }
  shown_ = signs.size();
}

std::vector<LegendRow> Differences::legend(const Scene& scene) const {
  if (shown_ == 0) return {};
  return {{scene.brush.colours->message, mark("unequal sign: not as in the other run now")}};
}

}  // namespace sanji::map
