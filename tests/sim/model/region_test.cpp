// SPDX-License-Identifier: Apache-2.0
// The tree of posts, on a county of two townships and three villages.
#include "sim/model/region.hpp"

#include "tests/support/catch.hpp"

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
