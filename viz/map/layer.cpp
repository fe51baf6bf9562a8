// SPDX-License-Identifier: Apache-2.0
// The difference between the pictures stands here, so that layers need not know it.
#include "viz/map/layer.hpp"

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

std::optional<ImVec2> Scene::place_of(EntityRow row) const {
  base::SimTime at = now();
  if (shows_beliefs_alone() && row != journal::none && entity(row).kind == journal::EntityKind::team) {
    const measures::PictureRow* status = belief(row, Variable::team_status);
    if (status != nullptr) at = status->as_of;
  }
  const auto where = run.where(row, at);
  return where ? std::optional(sight.to_screen(*where)) : std::nullopt;
}

}  // namespace sanji::map
