// SPDX-License-Identifier: Apache-2.0
// Signs join the first one that they would hide: the order of the rows decides, so the same camera gives the same signs.
#include "viz/map/incident_signs.hpp"

#include "viz/map/harm_symbol.hpp"
#include "viz/map/posts.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::map {
namespace {

using journal::EntityRow;
using journal::Variable;

constexpr float hides_px = 12.0F;
constexpr float reach_px = 12.0F;

std::optional<IncidentSign> alone(const Scene& scene, EntityRow incident) {
  const auto severity = scene.shown(incident, Variable::severity);
  const auto people = scene.shown(incident, Variable::people);
  if (severity.value_or(0.0) <= 0.0 && people.value_or(0.0) <= 0.0) return std::nullopt;
  const auto at = beside_place(scene, incident);
  if (!at || !scene.sight.sees(*at, scene.brush.px(reach_px))) return std::nullopt;
  return IncidentSign{*at,
                      harm_symbol(scene.entity(incident).id),
                      scene.shown(incident, Variable::done).value_or(0.0) > 0.5,
                      scene.shown(incident, Variable::enough).value_or(0.0) > 0.5,
                      static_cast<int>(severity.value_or(0.0)),
                      people.value_or(0.0),
                      {incident}};
}

void join(IncidentSign& sign, const IncidentSign& other) {
  sign.is_enough = sign.is_enough && other.is_enough;
  sign.severity = std::max(sign.severity, other.severity);
  sign.people += other.people;
  sign.members.push_back(other.members.front());
}

}  // namespace

std::optional<ImVec2> beside_place(const Scene& scene, EntityRow incident) {
  const auto where = scene.run.places().of(incident);
  if (!where) return std::nullopt;
  const ImVec2 at = scene.sight.to_screen(*where);
  const float aside = scene.brush.px(incident_aside_px);
  return ImVec2(at.x + aside, at.y - aside);
}

std::vector<IncidentSign> incident_signs(const Scene& scene) {
  std::vector<IncidentSign> signs;
  const float near = scene.brush.px(hides_px);
  for (const EntityRow row : scene.run.view().incidents()) {
    const auto sign = alone(scene, row);
    if (!sign) continue;
    const auto hidden = std::find_if(signs.begin(), signs.end(), [&](const IncidentSign& other) {
      return other.symbol == sign->symbol && other.is_done == sign->is_done &&
             std::hypot(other.at.x - sign->at.x, other.at.y - sign->at.y) < near;
    });
    if (hidden == signs.end()) {
      signs.push_back(*sign);
    } else {
      join(*hidden, *sign);
    }
  }
  return signs;
}

std::optional<ImVec2> sign_place(const Scene& scene, EntityRow incident) {
  for (const IncidentSign& sign : incident_signs(scene)) {
    if (std::find(sign.members.begin(), sign.members.end(), incident) != sign.members.end()) return sign.at;
  }
  return std::nullopt;
}

}  // namespace sanji::map
