// SPDX-License-Identifier: Apache-2.0
// What does not get through is drawn in the colour of alarm and higher.
#include "viz/timeline/channel_lanes.hpp"

#include "viz/timeline/bars.hpp"

#include <algorithm>

namespace sanji::timeline {

using journal::EntityRow;
using replay::Fate;

std::vector<EntityRow> ChannelLanes::entities(const replay::Replay& run) const {
  std::vector<bool> used(run.journal().entities.size(), false);
  for (const replay::Message& message : run.messages()) {
    if (message.channel != journal::none) used[static_cast<std::size_t>(message.channel)] = true;
  }
  std::vector<EntityRow> channels;
  for (const EntityRow channel : run.places().all(journal::EntityKind::channel)) {
    if (used[static_cast<std::size_t>(channel)]) channels.push_back(channel);
  }
  return channels;
}

void ChannelLanes::draw(const LaneScene& scene, EntityRow entity) const {
  Strokes through(scene, scene.brush.colours->message);
  Strokes failed(scene, scene.brush.colours->alarm);
  const auto& messages = scene.run.messages();
  const auto range = replay::left_between(messages, scene.axis.shown.from, scene.axis.shown.until);
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (messages[i].channel != entity) continue;
    const bool is_bad = messages[i].fate == Fate::no_way || messages[i].fate == Fate::lost;
    (is_bad ? failed : through).put(messages[i].sent);
  }
}

}  // namespace sanji::timeline
