// SPDX-License-Identifier: Apache-2.0
// Finding one's way in a region: up the tree of posts, and to what is near.
#include "sim/model/region.hpp"

#include <algorithm>

namespace sanji::model {

std::vector<base::Point> line_of(const Roads& roads, const Road& road) {
  std::vector<base::Point> line;
  line.reserve(road.shape.size() + 2);
  line.push_back(roads.junctions[road.from].position);
  line.insert(line.end(), road.shape.begin(), road.shape.end());
  line.push_back(roads.junctions[road.to].position);
  return line;
}

bool is_under(const Region& region, PostId post, PostId above) {
  for (; post.valid(); post = region.posts[post].superior) {
    if (post == above) return true;
  }
  return false;
}

PostId at_tier(const Region& region, PostId post, Tier tier) {
  while (post.valid() && region.posts[post].tier != tier) post = region.posts[post].superior;
  return post;
}

bool holds(const Region& region, PostId post, ChannelId channel) {
  for (const Equipment& each : region.equipment) {
    if (each.post == post && each.channel == channel) return each.held;
  }
  const auto& kinds = region.channels[channel].held_by;
  return std::find(kinds.begin(), kinds.end(), region.posts[post].kind) != kinds.end();
}

ChannelId first_channel(const Region& region, Medium medium) {
  for (const ChannelId id : region.channels.ids()) {
    if (region.channels[id].medium == medium) return id;
  }
  return {};
}

ChannelId personal_channel(const Region& region) { return first_channel(region, Medium::network); }

base::Duration battery_of(const Region& region, PostId post, ChannelId channel) {
  for (const Equipment& each : region.equipment) {
    if (each.post == post && each.channel == channel && each.battery) return *each.battery;
  }
  return region.channels[channel].battery;
}

PostId find_post(const Region& region, std::string_view code) {
  for (const PostId id : region.posts.ids()) {
    if (region.posts[id].code == code) return id;
  }
  return {};
}

std::vector<LeaderId> leaders_of(const Region& region, PostId post) {
  std::vector<LeaderId> leaders;
  for (const bool deputies : {false, true}) {
    for (const LeaderId id : region.leaders.ids()) {
      if (region.leaders[id].post == post && region.leaders[id].is_deputy == deputies) leaders.push_back(id);
    }
  }
  return leaders;
}

PostId county_of(const Region& region) {
  for (std::size_t i = 0; i < region.posts.size(); ++i) {
    if (region.posts[PostId(i)].tier == Tier::county) return PostId(i);
  }
  return {};
}

base::Point base_of(const Region& region, const Team& team) {
  return team.station.valid() ? region.stations[team.station].position : region.posts[team.post].position;
}

bool has_capability(const Team& team, CapabilityId capability) {
  return std::binary_search(team.capabilities.begin(), team.capabilities.end(), capability);
}

PostId nearest_post(const Region& region, base::Point point, Tier tier) {
  PostId nearest;
  base::Metres shortest;
  for (std::size_t i = 0; i < region.posts.size(); ++i) {
    const Post& post = region.posts[PostId(i)];
    if (post.tier != tier) continue;
    const base::Metres away = base::distance(point, post.position);
    if (nearest.valid() && away >= shortest) continue;
    nearest = PostId(i);
    shortest = away;
  }
  return nearest;
}

}  // namespace sanji::model
