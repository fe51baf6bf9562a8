// SPDX-License-Identifier: Apache-2.0
// Only posts that sent, got or had something wait.
#include "viz/timeline/post_lanes.hpp"

#include "viz/timeline/bars.hpp"

#include <algorithm>

namespace sanji::timeline {
namespace {

using journal::EntityRow;
using journal::Variable;

/// What waits, as a dark bar that grows with the number.
void draw_queue(const LaneScene& scene, EntityRow post) {
  const ImU32 colour = scene.brush.colours->message;
  draw_bars(scene, post, Variable::queue, [&](double value) -> std::optional<BarLook> {
    const int waiting = static_cast<int>(value);
    if (waiting <= 0) return std::nullopt;
    return BarLook{paint::faded(colour, std::min(0.85F, 0.25F + 0.06F * static_cast<float>(waiting))),
                   std::to_string(waiting)};
  });
}

}  // namespace

std::vector<EntityRow> PostLanes::entities(const Account& account) const {
  return begun(account, account.run().places().posts());
}

void PostLanes::draw(const LaneScene& scene, EntityRow entity) const {
  const paint::Colours& colours = *scene.brush.colours;
  // who is cut off does not tell it: others come to know of it
  const Variable cut = scene.is_as_known() ? Variable::believed_cut : Variable::reachable;
  draw_bars(scene, entity, cut, [&](double value) -> std::optional<BarLook> {
    const bool is_cut = scene.is_as_known() ? value > 0.5 : value <= 0.5;
    if (!is_cut) return std::nullopt;
    return BarLook{paint::faded(colours.alarm, 0.35F), std::string(scene.brush.tr("cut off")), true};
  });
  draw_queue(scene, entity);
  Strokes sent(scene, colours.message);
  each_message(scene, [&](const replay::Message& message) {
    const bool is_its_own = message.from == entity || (scene.is_as_known() && message.to == entity);
    if (is_its_own) sent.put(scene.record_of(message));
  });
}

}  // namespace sanji::timeline
