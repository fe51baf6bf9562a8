// SPDX-License-Identifier: Apache-2.0
// Each state has its colour, and what is neither driving nor working is hatched.
#include "viz/timeline/team_lanes.hpp"

#include "sim/base/text.hpp"
#include "viz/timeline/bars.hpp"

#include <algorithm>
#include <array>

namespace sanji::timeline {
namespace {

using base::mark;
using journal::EntityRow;
using journal::TeamStatus;
using journal::Variable;

constexpr std::array names{mark("free"),    mark("musters"), mark("under way"),
                           mark("at work"), mark("returns"), mark("held up")};

}  // namespace

std::vector<EntityRow> TeamLanes::entities(const replay::Replay& run) const {
  std::vector<EntityRow> called;
  for (const EntityRow team : run.places().all(journal::EntityKind::team)) {
    if (run.states().find(team, Variable::team_status) != journal::none) called.push_back(team);
  }
  return called;
}

void TeamLanes::draw(const LaneScene& scene, EntityRow entity) const {
  const paint::Brush& brush = scene.brush;
  draw_bars(scene, entity, Variable::team_status, [&](double value) -> std::optional<BarLook> {
    const auto status = static_cast<TeamStatus>(std::clamp(static_cast<int>(value), 0, 5));
    if (status == TeamStatus::free) return std::nullopt;
    const bool is_waiting = status == TeamStatus::mustering || status == TeamStatus::held_up;
    return BarLook{brush.colours->status[static_cast<std::size_t>(status)],
                   std::string(brush.tr(names[static_cast<std::size_t>(status)])), is_waiting};
  });
}

}  // namespace sanji::timeline
