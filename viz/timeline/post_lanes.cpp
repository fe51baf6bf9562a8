// SPDX-License-Identifier: Apache-2.0
// Only posts that sent, got or had something wait.
#include "viz/timeline/post_lanes.hpp"

#include "sim/journal/picture.hpp"
#include "viz/timeline/bars.hpp"

#include <algorithm>

namespace sanji::timeline {
namespace {

using journal::EntityRow;
using journal::Variable;

/// Whether a post said or heard anything.
std::vector<bool> talkers(const replay::Replay& run) {
  std::vector<bool> talks(run.journal().entities.size(), false);
  for (const replay::Message& message : run.messages()) {
    if (message.from != journal::none) talks[static_cast<std::size_t>(message.from)] = true;
    if (message.to != journal::none) talks[static_cast<std::size_t>(message.to)] = true;
  }
  return talks;
}

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

std::vector<EntityRow> PostLanes::entities(const replay::Replay& run) const {
  const auto talks = talkers(run);
  std::vector<EntityRow> posts;
  for (const EntityRow post : run.places().posts()) {
    if (talks[static_cast<std::size_t>(post)]) posts.push_back(post);
  }
  return posts;
}

void PostLanes::draw(const LaneScene& scene, EntityRow entity) const {
  const paint::Colours& colours = *scene.brush.colours;
  draw_bars(scene, entity, Variable::reachable, [&](double value) -> std::optional<BarLook> {
    if (value > 0.5) return std::nullopt;
    return BarLook{paint::faded(colours.alarm, 0.35F), std::string(scene.brush.tr("cut off")), true};
  });
  draw_queue(scene, entity);
  Strokes sent(scene, colours.message);
  const auto& messages = scene.run.messages();
  const auto range = replay::left_between(messages, scene.axis.shown.from, scene.axis.shown.until);
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (messages[i].from == entity) sent.put(messages[i].sent);
  }
}

}  // namespace sanji::timeline
