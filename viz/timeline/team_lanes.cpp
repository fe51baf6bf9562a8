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

/// No message tells more of a team than that it is called, and that it is free again.
void draw_call(const LaneScene& scene, EntityRow team) {
  const paint::Brush& brush = scene.brush;
  draw_bars(scene, team, Variable::assigned, [&](double value) -> std::optional<BarLook> {
    if (value < 0.0) return std::nullopt;
    return BarLook{brush.colours->status[static_cast<std::size_t>(TeamStatus::mustering)],
                   std::string(brush.tr(mark("called"))), true};
  });
}

}  // namespace

std::vector<EntityRow> TeamLanes::entities(const Account& account) const {
  return begun(account, account.run().places().all(journal::EntityKind::team));
}

void TeamLanes::draw(const LaneScene& scene, EntityRow entity) const {
  const paint::Brush& brush = scene.brush;
  if (scene.is_as_known()) draw_call(scene, entity);
  draw_bars(scene, entity, Variable::team_status, [&](double value) -> std::optional<BarLook> {
    const auto status = static_cast<TeamStatus>(std::clamp(static_cast<int>(value), 0, 5));
    if (status == TeamStatus::free) return std::nullopt;
    const bool is_waiting = status == TeamStatus::mustering || status == TeamStatus::held_up;
    return BarLook{brush.colours->status[static_cast<std::size_t>(status)],
                   std::string(brush.tr(names[static_cast<std::size_t>(status)])), is_waiting};
  });
}

}  // namespace sanji::timeline
