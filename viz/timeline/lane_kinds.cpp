// SPDX-License-Identifier: Apache-2.0
// The one list of kinds of lanes.
#include "sim/base/text.hpp"
#include "viz/timeline/channel_lanes.hpp"
#include "viz/timeline/incident_lanes.hpp"
#include "viz/timeline/lane.hpp"
#include "viz/timeline/post_lanes.hpp"
#include "viz/timeline/team_lanes.hpp"

#include <array>

namespace sanji::timeline {
namespace {

using base::mark;

constexpr std::array table{LaneKindRow{"incident", mark("the incidents"), make_lane_kind<IncidentLanes>},
                           LaneKindRow{"team", mark("teams"), make_lane_kind<TeamLanes>},
                           LaneKindRow{"post", mark("posts"), make_lane_kind<PostLanes>},
                           LaneKindRow{"channel", mark("channels"), make_lane_kind<ChannelLanes>}};

}  // namespace

std::span<const LaneKindRow> lane_kinds() { return table; }

std::vector<Lane> lanes_of(const replay::Replay& run) {
  std::vector<Lane> lanes;
  for (std::size_t kind = 0; kind < table.size(); ++kind) {
    for (const journal::EntityRow entity : table[kind].make()->entities(run)) {
      lanes.push_back({std::string(table[kind].id) + '/' + run.view().entity(entity).id, entity, kind});
    }
  }
  return lanes;
}

}  // namespace sanji::timeline
