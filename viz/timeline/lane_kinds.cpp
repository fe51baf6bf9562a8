// SPDX-License-Identifier: Apache-2.0
// The one list of kinds of lanes.
#include "sim/base/text.hpp"
#include "viz/timeline/channel_lanes.hpp"
#include "viz/timeline/incident_lanes.hpp"
#include "viz/timeline/lane.hpp"
#include "viz/timeline/post_lanes.hpp"
#include "viz/timeline/team_lanes.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace sanji::timeline {
namespace {

using base::mark;

constexpr std::array table{LaneKindRow{"incident", mark("the incidents"), make_lane_kind<IncidentLanes>},
                           LaneKindRow{"team", mark("teams"), make_lane_kind<TeamLanes>},
                           LaneKindRow{"post", mark("posts"), make_lane_kind<PostLanes>},
                           LaneKindRow{"channel", mark("channels"), make_lane_kind<ChannelLanes>}};

}  // namespace

std::span<const LaneKindRow> lane_kinds() { return table; }

std::vector<Lane> lanes_of(const Account& account) {
  std::vector<Lane> lanes;
  for (std::size_t kind = 0; kind < table.size(); ++kind) {
    for (const journal::EntityRow entity : table[kind].make()->entities(account)) {
      lanes.push_back({std::string(table[kind].id) + '/' + account.run().view().entity(entity).id, entity, kind});
    }
  }
  return lanes;
}

std::vector<Lane> paired(const std::vector<Lane>& first, const std::vector<Lane>& second) {
  std::vector<Lane> lanes = first;
  std::map<std::string_view, std::size_t> rows;
  for (std::size_t row = 0; row < first.size(); ++row) rows.emplace(first[row].id, row);
  for (const Lane& lane : second) {
    const auto same = rows.find(lane.id);
    if (same != rows.end()) {
      lanes[same->second].second = lane.entity;
    } else {
      lanes.push_back({lane.id, journal::none, lane.kind, lane.entity});
    }
  }
  std::stable_sort(lanes.begin(), lanes.end(), [](const Lane& a, const Lane& b) { return a.kind < b.kind; });
  return lanes;
}

std::vector<journal::EntityRow> begun(const Account& account, const std::vector<journal::EntityRow>& rows) {
  std::vector<journal::EntityRow> some;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(some),
               [&](journal::EntityRow row) { return account.begins(row).has_value(); });
  return some;
}

}  // namespace sanji::timeline
