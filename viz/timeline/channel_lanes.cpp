// SPDX-License-Identifier: Apache-2.0
// What does not get through is drawn in the colour of alarm and higher.
#include "viz/timeline/channel_lanes.hpp"

#include "viz/timeline/bars.hpp"

namespace sanji::timeline {

using journal::EntityRow;
using replay::Fate;

std::vector<EntityRow> ChannelLanes::entities(const Account& account) const {
  return begun(account, account.run().places().all(journal::EntityKind::channel));
}

void ChannelLanes::draw(const LaneScene& scene, EntityRow entity) const {
  Strokes through(scene, scene.brush.colours->message);
  Strokes failed(scene, scene.brush.colours->alarm);
  each_message(scene, [&](const replay::Message& message) {
    if (message.channel != entity) return;
    const Fate fate = scene.fate_of(message);
    (fate == Fate::no_way || fate == Fate::lost ? failed : through).put(scene.record_of(message));
  });
}

}  // namespace sanji::timeline
