// SPDX-License-Identifier: Apache-2.0
// The tree of posts, on a county of two townships and three villages.
#include "sim/model/region.hpp"

#include "tests/support/catch.hpp"

#include <vector>

namespace {

using namespace sanji;
using model::PostId;
using model::Tier;

struct SmallCounty {
  model::Region region;
  PostId county, east, west, spring, mill, pass;

  SmallCounty() {
    county = post("622926", Tier::county, {}, {0, 0});
    east = post("622926101", Tier::township, county, {5'000, 0});
    west = post("622926102", Tier::township, county, {-5'000, 0});
    spring = post("622926101201", Tier::village, east, {6'000, 1'000});
    mill = post("622926101202", Tier::village, east, {4'000, -1'000});
    pass = post("622926102201", Tier::village, west, {-4'000, -1'000});
  }
  PostId post(const char* code, Tier tier, PostId superior, base::Point position) {
    return region.posts.add({.code = code, .tier = tier, .superior = superior, .position = position});
  }
};

}  // namespace

TEST_CASE("a post stands under itself, its township and its county, and under no other township") {
  const SmallCounty small;
  CHECK(is_under(small.region, small.mill, small.mill));
  CHECK(is_under(small.region, small.mill, small.east));
  CHECK(is_under(small.region, small.mill, small.county));
  CHECK_FALSE(is_under(small.region, small.mill, small.west));
  CHECK_FALSE(is_under(small.region, small.east, small.mill));
  CHECK_FALSE(is_under(small.region, PostId{}, small.county));
}

TEST_CASE("going up from a post finds the post of a tier, and nothing below it") {
  const SmallCounty small;
  CHECK(at_tier(small.region, small.pass, Tier::township) == small.west);
  CHECK(at_tier(small.region, small.pass, Tier::county) == small.county);
  CHECK(at_tier(small.region, small.pass, Tier::village) == small.pass);
  CHECK_FALSE(at_tier(small.region, small.west, Tier::village).valid());
}

TEST_CASE("the county is the post of that tier") {
  const SmallCounty small;
  CHECK(county_of(small.region) == small.county);
  CHECK_FALSE(county_of(model::Region{}).valid());
}

TEST_CASE("a team stands at its station, or at its post where it has none") {
  SmallCounty small;
  const auto station = small.region.stations.add({.id = "S-1", .post = small.county, .position = {100, 200}});
  CHECK(base_of(small.region, model::Team{.post = small.east}) == base::Point{5'000, 0});
  CHECK(base_of(small.region, model::Team{.post = small.county, .station = station}) == base::Point{100, 200});
}

TEST_CASE("a team has the capabilities in its list") {
  const model::CapabilityId flood(0);
  const model::CapabilityId fire(1);
  const model::CapabilityId chemical(2);
  const model::Team team{.capabilities = {flood, chemical}};
  CHECK(has_capability(team, flood));
  CHECK(has_capability(team, chemical));
  CHECK_FALSE(has_capability(team, fire));
}

TEST_CASE("the nearest post is of the tier asked for, and of two as near the earlier row") {
  const SmallCounty small;
  CHECK(nearest_post(small.region, {4'500, 0}, Tier::village) == small.mill);
  CHECK(nearest_post(small.region, {4'500, 0}, Tier::township) == small.east);
  CHECK(nearest_post(small.region, {0, 0}, Tier::township) == small.east);
  CHECK_FALSE(nearest_post(model::Region{}, {0, 0}, Tier::village).valid());
}

TEST_CASE("a night may pass midnight") {
  const model::Night usual;
  CHECK(usual.holds(23 * 3600.0));
  CHECK(usual.holds(5.99 * 3600.0));
  CHECK_FALSE(usual.holds(6 * 3600.0));
  CHECK_FALSE(usual.holds(12 * 3600.0));
  const model::Night early{.begins_s = 1 * 3600.0, .ends_s = 4 * 3600.0};
  CHECK(early.holds(2 * 3600.0));
  CHECK_FALSE(early.holds(23 * 3600.0));
}

TEST_CASE("a season holds from its first day to its last, both included, and may pass the new year") {
  const model::Season flood;  // 1 June to 30 September
  CHECK(flood.holds(6, 1));
  CHECK(flood.holds(9, 30));
  CHECK_FALSE(flood.holds(5, 31));
  CHECK_FALSE(flood.holds(10, 1));
  const model::Season fire{.from_month = 11, .from_day = 15, .to_month = 4, .to_day = 30};
  CHECK(fire.holds(11, 15));
  CHECK(fire.holds(1, 1));
  CHECK(fire.holds(4, 30));
  CHECK_FALSE(fire.holds(11, 14));
  CHECK_FALSE(fire.holds(5, 1));
}

TEST_CASE("a post holds what its kind holds, and what its own row says goes before that") {
  SmallCounty small;
  const auto mobile = small.region.channels.add(
      {.id = "mobile", .battery = base::hours(4), .held_by = {model::PostKind::county, model::PostKind::village}});
  for (const auto id : small.region.posts.ids()) {
    small.region.posts[id].kind = post_kind_of(small.region.posts[id].tier);
  }
  CHECK(holds(small.region, small.mill, mobile));
  CHECK_FALSE(holds(small.region, small.east, mobile));
  small.region.equipment = {{.post = small.mill, .channel = mobile, .held = false},
                            {.post = small.east, .channel = mobile, .battery = base::minutes(30)},
                            {.post = small.pass, .channel = mobile}};
  CHECK_FALSE(holds(small.region, small.mill, mobile));
  CHECK(holds(small.region, small.east, mobile));
  CHECK(battery_of(small.region, small.east, mobile) == base::minutes(30));
  CHECK(battery_of(small.region, small.pass, mobile) == base::hours(4));
  CHECK(battery_of(small.region, small.county, mobile) == base::hours(4));
}

TEST_CASE("what people carry themselves is the first network of the list") {
  model::Region region;
  CHECK_FALSE(personal_channel(region).valid());
  region.channels.add({.id = "runner", .medium = model::Medium::messenger});
  region.channels.add({.id = "loudspeaker", .medium = model::Medium::broadcast});
  CHECK_FALSE(personal_channel(region).valid());
  const auto mobile = region.channels.add({.id = "mobile"});
  region.channels.add({.id = "radio"});
  CHECK(personal_channel(region) == mobile);
}

TEST_CASE("the leaders of a post are its own, principals before deputies") {
  SmallCounty small;
  const auto deputy = small.region.leaders.add({.id = "L1", .post = small.east, .is_deputy = true});
  const auto head = small.region.leaders.add({.id = "L2", .post = small.east, .deputy = deputy});
  small.region.leaders.add({.id = "L3", .post = small.county, .looks_after = small.east});
  CHECK(leaders_of(small.region, small.east) == std::vector{head, deputy});
  CHECK(leaders_of(small.region, small.west).empty());
}

TEST_CASE("a post is found by its code or its agency's id") {
  SmallCounty small;
  const auto agency = small.post("119", Tier::outside, small.county, {0, 100});
  CHECK(find_post(small.region, "119") == agency);
  CHECK(find_post(small.region, "622926101202") == small.mill);
  CHECK_FALSE(find_post(small.region, "622926999").valid());
}
