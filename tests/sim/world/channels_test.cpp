// SPDX-License-Identifier: Apache-2.0
// Which channels work between which posts: sets, mains, batteries, signal, coverage, room.
#include "sim/world/channels.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace sanji;
using model::ChannelId;
using model::Post;
using model::PostId;
using model::PostKind;
using model::SharedBy;
using model::Tier;

namespace {

/// A county, two townships, a village under each, and channels that tests choose.
struct Network {
  model::Region region;
  PostId county, east, west, mill, pass;

  Network() {
    county = post("999901", Tier::county, {});
    east = post("999901100", Tier::township, county);
    west = post("999901200", Tier::township, county);
    mill = post("999901100201", Tier::village, east);
    pass = post("999901200201", Tier::village, west);
  }
  PostId post(const char* code, Tier tier, PostId superior) {
    Post made;
    made.code = code;
    made.tier = tier;
    made.kind = post_kind_of(tier);
    made.superior = superior;
    return region.posts.add(made);
  }
  model::Channel& add(const char* id,
                      std::vector<PostKind> held_by = {PostKind::county, PostKind::township, PostKind::village}) {
    model::Channel made;
    made.id = id;
    made.held_by = std::move(held_by);
    return region.channels[region.channels.add(made)];
  }
  /// One radio, on which each township holds one talk at a time.
  world::Channels with_one_talk_a_township() {
    model::Channel& radio = add("radio");
    radio.capacity = 1;
    radio.shared_by = SharedBy::township;
    return channels();
  }
  [[nodiscard]] world::Channels channels(std::uint64_t seed = 1) const { return {region, base::Streams(seed, 0)}; }
};

const ChannelId first(0);
const ChannelId second(1);

}  // namespace

TEST_CASE("a channel works where it is held, and joins two posts that both hold it") {
  Network network;
  network.add("mobile", {PostKind::county, PostKind::township});
  network.region.equipment = {{.post = network.mill, .channel = first},
                              {.post = network.west, .channel = first, .held = false}};
  const auto channels = network.channels();
  CHECK(channels.works(network.county, first));
  CHECK(channels.works(network.mill, first));
  CHECK_FALSE(channels.works(network.pass, first));
  CHECK_FALSE(channels.works(network.west, first));
  CHECK(channels.joined(network.mill, network.east));
  CHECK_FALSE(channels.joined(network.west, network.county));
}

TEST_CASE("who has no network to his superior is isolated, by whatever other network he holds") {
  Network network;
  network.add("mobile", {PostKind::county, PostKind::township});
  network.add("radio", {PostKind::village});
  auto channels = network.channels();
  CHECK_FALSE(channels.isolated(network.county));
  CHECK_FALSE(channels.isolated(network.east));
  CHECK(channels.isolated(network.mill));
  channels.lose_signal(network.county, first);
  CHECK(channels.isolated(network.east));
  CHECK_FALSE(channels.isolated(network.county));  // nobody stands above it
}

TEST_CASE("a messenger and a loudspeaker join nobody") {
  Network network;
  network.add("runner").medium = model::Medium::messenger;
  network.add("loudspeaker").medium = model::Medium::broadcast;
  const auto channels = network.channels();
  CHECK(channels.works(network.mill, first));
  CHECK_FALSE(channels.joined(network.mill, network.east));
  CHECK(channels.isolated(network.mill));
}

TEST_CASE("without mains a set lives on its battery, and needs none once the mains are back") {
  Network network;
  network.add("mobile").needs_power = true;
  network.add("radio");
  auto channels = network.channels();
  channels.lose_power(network.mill);
  CHECK_FALSE(channels.powered(network.mill));
  CHECK(channels.works(network.mill, first));  // the battery still lasts
  channels.empty_battery(network.mill, first);
  CHECK_FALSE(channels.works(network.mill, first));
  CHECK(channels.works(network.mill, second));  // needs no mains
  CHECK_FALSE(channels.isolated(network.mill));
  channels.restore_power(network.mill);
  CHECK(channels.works(network.mill, first));
  channels.lose_power(network.mill);
  CHECK(channels.works(network.mill, first));  // charged again
}

TEST_CASE("mains and signal that two failures take come back when both have passed") {
  Network network;
  network.add("mobile").needs_power = true;
  auto channels = network.channels();
  channels.lose_power(network.mill);
  channels.lose_power(network.mill);
  channels.empty_battery(network.mill, first);
  channels.restore_power(network.mill);
  CHECK_FALSE(channels.powered(network.mill));
  CHECK_FALSE(channels.works(network.mill, first));
  channels.restore_power(network.mill);
  CHECK(channels.works(network.mill, first));
  channels.lose_signal(network.mill, first);
  channels.lose_signal(network.mill, first);
  channels.restore_signal(network.mill, first);
  CHECK_FALSE(channels.works(network.mill, first));
  channels.restore_signal(network.mill, first);
  CHECK(channels.works(network.mill, first));
}

TEST_CASE("a set with an empty battery works on mains") {
  Network network;
  network.add("mobile").needs_power = true;
  auto channels = network.channels();
  channels.empty_battery(network.mill, first);
  CHECK(channels.works(network.mill, first));
}

TEST_CASE("a signal reaches about the share of the posts that it covers, the same ones with the same seed") {
  Network network;
  network.add("radio").coverage = base::Share{0.6};
  network.add("mobile");
  constexpr int villages = 1000;
  std::vector<PostId> all;
  all.reserve(villages);
  for (int i = 0; i < villages; ++i) {
    all.push_back(network.post(std::to_string(999901100300 + i).c_str(), Tier::village, network.east));
  }
  const auto covered = [&](std::uint64_t seed) {
    const auto channels = network.channels(seed);
    std::vector<bool> works;
    works.reserve(all.size());
    for (const PostId post : all) works.push_back(channels.works(post, first));
    return works;
  };
  const auto one = covered(1);
  const auto count = std::count(one.begin(), one.end(), true);
  CHECK(count > 550);
  CHECK(count < 650);
  CHECK(covered(1) == one);
  CHECK(covered(2) != one);
  CHECK(network.channels().works(all.front(), second));
}

TEST_CASE("a channel without a limit always has room") {
  Network network;
  network.add("mobile");
  auto channels = network.channels();
  CHECK(channels.room(network.mill, first) < 0);
  for (int i = 0; i < 1000; ++i) CHECK(channels.begin_talk(network.mill, network.east, first));
}

TEST_CASE("talks take room from those who share the channel: a post, a township, the county") {
  for (const SharedBy shared : {SharedBy::post, SharedBy::township, SharedBy::county}) {
    CAPTURE(static_cast<int>(shared));
    Network network;
    model::Channel& radio = network.add("radio");
    radio.capacity = 1;
    radio.shared_by = shared;
    auto channels = network.channels();
    REQUIRE(channels.begin_talk(network.mill, network.east, first));
    CHECK_FALSE(channels.begin_talk(network.east, network.mill, first));
    // the other township talks at the same time unless the whole county shares
    CHECK(channels.begin_talk(network.pass, network.west, first) == (shared != SharedBy::county));
    channels.end_talk(network.mill, network.east, first);
    CHECK(channels.begin_talk(network.east, network.mill, first));
  }
}

TEST_CASE("a talk between two groups takes room in both and gives it back in both") {
  Network network;
  auto channels = network.with_one_talk_a_township();
  REQUIRE(channels.begin_talk(network.east, network.west, first));
  CHECK_FALSE(channels.begin_talk(network.mill, network.east, first));
  CHECK_FALSE(channels.begin_talk(network.pass, network.west, first));
  channels.end_talk(network.east, network.west, first);
  CHECK(channels.begin_talk(network.mill, network.east, first));
  CHECK(channels.begin_talk(network.pass, network.west, first));
}

TEST_CASE("a talk that finds the other group full takes no room in its own") {
  Network network;
  auto channels = network.with_one_talk_a_township();
  REQUIRE(channels.begin_talk(network.pass, network.west, first));
  CHECK_FALSE(channels.begin_talk(network.east, network.west, first));
  CHECK(channels.begin_talk(network.mill, network.east, first));
}

TEST_CASE("congestion leaves a share of the room, rounded down, for the whole group") {
  Network network;
  model::Channel& mobile = network.add("mobile");
  mobile.capacity = 10;
  mobile.shared_by = SharedBy::township;
  auto channels = network.channels();
  channels.set_room(network.mill, first, base::Share{0.3});
  CHECK(channels.room(network.mill, first) == 3);
  CHECK(channels.room(network.east, first) == 3);
  CHECK(channels.room(network.west, first) == 10);
  channels.set_room(network.east, first, base::Share{0.05});
  CHECK(channels.room(network.mill, first) == 0);
  CHECK_FALSE(channels.begin_talk(network.mill, network.east, first));
  channels.set_room(network.east, first, base::Share{1.0});
  CHECK(channels.room(network.mill, first) == 10);
}
