// SPDX-License-Identifier: Apache-2.0
// The difference between the pictures stands here, so that layers need not know it.
#include "viz/map/layer.hpp"

#include <algorithm>

namespace sanji::map {

using journal::EntityRow;
using journal::Variable;

std::optional<double> Scene::shown(EntityRow subject, Variable variable) const {
  if (!shows_beliefs_alone()) return state.value(subject, variable);
  const measures::PictureRow* row = belief(subject, variable);
  return row == nullptr ? std::nullopt : row->believed;
}

const measures::PictureRow* Scene::belief(EntityRow subject, Variable variable) const {
  return picture == nullptr ? nullptr : picture->find(subject, variable);
}

bool Scene::is_cut_off(EntityRow post) const {
  if (!shows_beliefs_alone()) return state.value_or(post, Variable::reachable, 1.0) < 0.5;
  return shown(post, Variable::believed_cut).value_or(0.0) > 0.5;
}

journal::TeamStatus Scene::status_of(EntityRow team) const {
  if (shows_beliefs_alone()) {
    const bool is_called = shown(team, Variable::assigned).value_or(-1.0) >= 0.0;
    return is_called ? journal::TeamStatus::mustering : journal::TeamStatus::free;
  }
  const double value = state.value_or(team, Variable::team_status, 0.0);
  return static_cast<journal::TeamStatus>(std::clamp(static_cast<int>(value), 0, 5));
}

std::optional<ImVec2> Scene::place_of(EntityRow row) const {
  base::SimTime at = now();
  if (shows_beliefs_alone() && row != journal::none && entity(row).kind == journal::EntityKind::team) {
    const measures::PictureRow* call = belief(row, Variable::assigned);
    at = call != nullptr && call->believed ? call->as_of : base::SimTime{};
  }
  const auto where = run.where(row, at);
  return where ? std::optional(sight.to_screen(*where)) : std::nullopt;
}

}  // namespace sanji::map
