// SPDX-License-Identifier: Apache-2.0
// Bits a post and counters a group.
#include "sim/world/channels.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::world {

using model::ChannelId;
using model::PostId;

namespace {

PostId leader_of(const model::Region& region, PostId post, model::SharedBy shared) {
  PostId leader;
  if (shared == model::SharedBy::county) leader = county_of(region);
  if (shared == model::SharedBy::township) leader = at_tier(region, post, model::Tier::township);
  return leader.valid() ? leader : post;
}

}  // namespace

Channels::Channels(const model::Region& region, const base::Streams& streams)
    : region_(region),
      channels_(region.channels.size()),
      held_(region.posts.size(), 0),
      empty_(region.posts.size(), 0),
      without_power_(region.posts.size(), 0),
      without_signal_(region.posts.size() * channels_, 0),
      leader_of_group_(region.posts.size() * channels_, 0),
      talks_(region.posts.size() * channels_, 0),
      share_(region.posts.size() * channels_, 1.0) {
  for (const ChannelId id : region.channels.ids()) {
    const model::Channel& channel = region.channels[id];
    const ChannelSet bit = ChannelSet{1} << id.index();
    if (channel.medium == model::Medium::network) networks_ |= bit;
    if (channel.needs_power) on_mains_ |= bit;
    ChannelSet kinds = 0;
    for (const model::PostKind kind : channel.held_by) kinds |= ChannelSet{1} << static_cast<unsigned>(kind);
    for (const PostId post : region.posts.ids()) {
      leader_of_group_[slot(post, id)] = slot(leader_of(region, post, channel.shared_by), id);
      if (((kinds >> static_cast<unsigned>(region.posts[post].kind)) & 1U) != 0) held_[post.index()] |= bit;
    }
  }
  for (const model::Equipment& each : region.equipment) {
    const ChannelSet bit = ChannelSet{1} << each.channel.index();
    held_[each.post.index()] = each.held ? held_[each.post.index()] | bit : held_[each.post.index()] & ~bit;
  }
  for (const ChannelId id : region.channels.ids()) {
    const model::Channel& channel = region.channels[id];
    if (channel.coverage.value >= 1.0) continue;
    for (const PostId post : region.posts.ids()) {
      if (!has(held_[post.index()], id)) continue;
      base::Stream stream = streams.stream("coverage", region.posts[post].code, channel.id);
      if (stream.uniform() >= channel.coverage.value) held_[post.index()] &= ~(ChannelSet{1} << id.index());
    }
  }
}

bool Channels::isolated(PostId post) const {
  const PostId superior = region_.posts[post].superior;
  return superior.valid() && !joined(post, superior);
}

void Channels::restore_power(PostId post) {
  if (--without_power_[post.index()] == 0) empty_[post.index()] = 0;
}

void Channels::empty_battery(PostId post, ChannelId channel) {
  empty_[post.index()] |= ChannelSet{1} << channel.index();
}

void Channels::set_room(PostId post, ChannelId channel, base::Share share) {
  share_[group(post, channel)] = share.value;
}

int Channels::room(PostId post, ChannelId channel) const {
  const int capacity = region_.channels[channel].capacity;
  if (capacity <= 0) return -1;
  return static_cast<int>(std::floor(share_[group(post, channel)] * capacity + 1e-9));
}

bool Channels::begin_talk(PostId from, PostId to, ChannelId channel) {
  if (region_.channels[channel].capacity <= 0) return true;
  const std::size_t here = group(from, channel);
  const std::size_t there = group(to, channel);
  if (talks_[here] >= room(from, channel)) return false;
  if (there != here && talks_[there] >= room(to, channel)) return false;
  ++talks_[here];
  if (there != here) ++talks_[there];
  return true;
}

void Channels::end_talk(PostId from, PostId to, ChannelId channel) {
  if (region_.channels[channel].capacity <= 0) return;
  const std::size_t here = group(from, channel);
  const std::size_t there = group(to, channel);
  --talks_[here];
  if (there != here) --talks_[there];
}

ChannelSet Channels::working(PostId post) const {
  ChannelSet set = held_[post.index()];
  if (without_power_[post.index()] > 0) set &= ~(on_mains_ & empty_[post.index()]);
  const std::uint16_t* lost = &without_signal_[post.index() * channels_];
  for (std::size_t i = 0; i < channels_; ++i) {
    if (lost[i] > 0) set &= ~(ChannelSet{1} << i);
  }
  return set;
}

std::size_t Channels::group(PostId post, ChannelId channel) const { return leader_of_group_[slot(post, channel)]; }

}  // namespace sanji::world
