// SPDX-License-Identifier: Apache-2.0
// Which channels work now between which posts, and how much room is on them: mains, batteries, signal, coverage, talks in
// progress. Truth; a desk finds out by trying. Knows no SimGrid.
#pragma once

#include "sim/base/random.hpp"
#include "sim/model/region.hpp"

#include <cstdint>
#include <vector>

namespace sanji::world {

/// One bit a channel, in the order of the region's list.
using ChannelSet = std::uint32_t;
static_assert(model::most_channels <= 32);

class Channels {
 public:
  /// Which posts the signal of a channel covers is drawn once, from a stream of the post and the channel.
  Channels(const model::Region& region, const base::Streams& streams);

  [[nodiscard]] bool holds(model::PostId post, model::ChannelId channel) const {
    return has(held_[post.index()], channel);
  }
  /// The post's end works: held, covered, signal, and mains or a battery that lasts.
  [[nodiscard]] bool works(model::PostId post, model::ChannelId channel) const { return has(working(post), channel); }
  /// Both ends work.
  [[nodiscard]] bool works(model::PostId a, model::PostId b, model::ChannelId channel) const {
    return has(working(a) & working(b), channel);
  }
  /// Some network works at both ends.
  [[nodiscard]] bool joined(model::PostId a, model::PostId b) const {
    return (working(a) & working(b) & networks_) != 0;
  }
  /// No network joins it to its superior. A post without a superior is never isolated.
  [[nodiscard]] bool isolated(model::PostId post) const;

  void lose_power(model::PostId post) { ++without_power_[post.index()]; }
  /// Charged again at once: a set on mains needs no battery.
  void restore_power(model::PostId post);
  [[nodiscard]] bool powered(model::PostId post) const { return without_power_[post.index()] == 0; }
  void empty_battery(model::PostId post, model::ChannelId channel);
  void lose_signal(model::PostId post, model::ChannelId channel) { ++without_signal_[slot(post, channel)]; }
  void restore_signal(model::PostId post, model::ChannelId channel) { --without_signal_[slot(post, channel)]; }
  [[nodiscard]] bool has_signal(model::PostId post, model::ChannelId channel) const {
    return without_signal_[slot(post, channel)] == 0;
  }
  /// Only `share` of the channel's room is left for the group of the post.
  void set_room(model::PostId post, model::ChannelId channel, base::Share share);
  /// Talks that the group of the post may hold at once; a negative number = no limit.
  [[nodiscard]] int room(model::PostId post, model::ChannelId channel) const;

  /// Takes room for a talk between two posts in the group of each; false where one of them is full.
  bool begin_talk(model::PostId from, model::PostId to, model::ChannelId channel);
  void end_talk(model::PostId from, model::PostId to, model::ChannelId channel);

 private:
  static bool has(ChannelSet set, model::ChannelId channel) { return ((set >> channel.index()) & 1U) != 0; }
  [[nodiscard]] std::size_t slot(model::PostId post, model::ChannelId channel) const {
    return post.index() * channels_ + channel.index();
  }
  [[nodiscard]] ChannelSet working(model::PostId post) const;
  [[nodiscard]] std::size_t group(model::PostId post, model::ChannelId channel) const;

  const model::Region& region_;
  std::size_t channels_;
  ChannelSet networks_ = 0;
  ChannelSet on_mains_ = 0;
  std::vector<ChannelSet> held_;               ///< by post, and covered
  std::vector<ChannelSet> empty_;              ///< by post: batteries that are used up
  std::vector<int> without_power_;             ///< by post: failures that hold
  std::vector<std::uint16_t> without_signal_;  ///< by slot: failures that hold
  std::vector<std::size_t> leader_of_group_;   ///< by slot: the post whose slot counts the talks of the group
  std::vector<int> talks_;                     ///< by slot of the group's leader
  std::vector<double> share_;                  ///< by slot of the group's leader
};

}  // namespace sanji::world
