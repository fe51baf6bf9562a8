// SPDX-License-Identifier: Apache-2.0
// The deeper the colour the graver; the number says it too.
#include "viz/timeline/incident_lanes.hpp"

#include "sim/journal/picture.hpp"
#include "viz/timeline/bars.hpp"

#include <algorithm>

namespace sanji::timeline {
namespace {

using journal::EntityRow;
using journal::RecordKind;
using journal::Variable;

/// Moments that a trainer asks for: the county hears of it, the first team is there, the force is enough.
/// As known to somebody: he hears of it.
bool is_moment(const LaneScene& scene, const journal::Record& record) {
  if (scene.is_as_known() && journal::is_word_received(record.kind)) return true;
  switch (record.kind) {
    case RecordKind::report_received: return record.actor == scene.run().county();
    case RecordKind::arrived:
    case RecordKind::force_enough:
    case RecordKind::work_done: return true;
    default: return false;
  }
}

/// Over what is past: nearly the ground, so that one still sees that there was something.
ImU32 faded_ground(const paint::Colours& colours) { return paint::faded(colours.window, 0.8F); }

}  // namespace

std::vector<EntityRow> IncidentLanes::entities(const Account& account) const {
  std::vector<EntityRow> incidents = begun(account, account.run().view().incidents());
  if (account.heard() == nullptr) return incidents;
  // the order in which they arose is not known
  std::sort(incidents.begin(), incidents.end());
  std::stable_sort(incidents.begin(), incidents.end(),
                   [&](EntityRow a, EntityRow b) { return *account.begins(a) < *account.begins(b); });
  return incidents;
}

void IncidentLanes::draw(const LaneScene& scene, EntityRow entity) const {
  const paint::Colours& colours = *scene.brush.colours;
  draw_bars(scene, entity, Variable::severity, [&](double value) -> std::optional<BarLook> {
    const int severity = std::clamp(static_cast<int>(value), 0, 4);
    if (severity == 0) return std::nullopt;
    return BarLook{paint::faded(colours.incident, 0.2F + 0.2F * static_cast<float>(severity)),
                   std::to_string(severity)};
  });
  draw_bars(scene, entity, Variable::done, [&](double value) -> std::optional<BarLook> {
    if (value < 0.5) return std::nullopt;
    return BarLook{faded_ground(colours), {}, false};
  });
  Strokes moments(scene, colours.text);
  for (const journal::RecordId id : scene.run().view().records_of(entity)) {
    const bool is_told = scene.account.tells(id, scene.until);
    if (is_told && is_moment(scene, scene.run().view().record(id))) moments.put(id);
  }
}

}  // namespace sanji::timeline
