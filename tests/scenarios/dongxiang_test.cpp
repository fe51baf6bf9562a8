// SPDX-License-Identifier: Apache-2.0
// Dongxiang County as it is shipped: counts that were read, roads that are no star, lengths that were read.
#include "sim/input/load.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <queue>
#include <string>
#include <utility>
#include <vector>

using namespace sanji;

namespace {

/// The county, loaded once a process.
model::Region county() {
  auto read = input::load_scenario("scenarios/dongxiang-flash-flood.yaml", base::Language::en);
  REQUIRE(read.loaded);
  return read.loaded->scenario.region;
}

model::JunctionId junction_of(const model::Region& region, model::PostId post) {
  const auto& junctions = region.roads.junctions;
  const auto found =
      std::find_if(junctions.begin(), junctions.end(), [&](const auto& each) { return each.post == post; });
  REQUIRE(found != junctions.end());
  return model::JunctionId(static_cast<std::size_t>(found - junctions.begin()));
}

/// Metres by road from a junction to every other; infinite where there is no way without the road `closed`.
std::vector<double> metres_from(const model::Region& region, model::JunctionId from, model::RoadId closed) {
  std::vector<std::vector<std::pair<std::size_t, double>>> next(region.roads.junctions.size());
  for (const auto id : region.roads.segments.ids()) {
    const model::Road& road = region.roads.segments[id];
    if (id == closed) continue;
    next[road.from.index()].emplace_back(road.to.index(), road.length.value);
    next[road.to.index()].emplace_back(road.from.index(), road.length.value);
  }
  std::vector<double> metres(next.size(), std::numeric_limits<double>::infinity());
  using Reached = std::pair<double, std::size_t>;
  std::priority_queue<Reached, std::vector<Reached>, std::greater<>> frontier;
  metres[from.index()] = 0.0;
  frontier.emplace(0.0, from.index());
  while (!frontier.empty()) {
    const auto [so_far, at] = frontier.top();
    frontier.pop();
    if (so_far > metres[at]) continue;
    for (const auto& [to, length] : next[at]) {
      if (so_far + length >= metres[to]) continue;
      metres[to] = so_far + length;
      frontier.emplace(metres[to], to);
    }
  }
  return metres;
}

model::PostId post_named(const model::Region& region, const std::string& name) {
  for (const auto id : region.posts.ids()) {
    if (region.posts[id].name.zh == name) return id;
  }
  FAIL("no post named " + name);
  return {};
}

}  // namespace

TEST_CASE("Dongxiang has 24 townships and 208 villages with their NBS codes") {
  const model::Region region = county();
  std::map<model::Tier, int> posts;
  for (const model::Post& post : region.posts) {
    ++posts[post.tier];
    if (post.tier == model::Tier::outside) continue;  // agencies have an id of their own
    CHECK(post.code.size() == (post.tier == model::Tier::county ? 6U : post.tier == model::Tier::township ? 9U : 12U));
    CHECK(post.code.starts_with("622926"));
  }
  CHECK(posts[model::Tier::county] == 1);
  CHECK(posts[model::Tier::township] == 24);
  CHECK(posts[model::Tier::village] == 208);
}

TEST_CASE("Dongxiang's forces are those of the county's own account") {
  const model::Region region = county();
  std::map<model::TeamKind, int> teams;
  std::map<model::TeamKind, int> persons;
  for (const model::Team& team : region.teams) {
    ++teams[team.kind];
    persons[team.kind] += team.persons.value;
  }
  CHECK(teams[model::TeamKind::county] == 13);
  CHECK(persons[model::TeamKind::county] == 500);
  CHECK(teams[model::TeamKind::township] == 24);
  CHECK(persons[model::TeamKind::township] == 1080);
  CHECK(teams[model::TeamKind::village] == 208);
  CHECK(persons[model::TeamKind::village] == 4155);
  CHECK(region.officers.size() == 208);
  CHECK(region.desks[county_of(region).index()].officers.value == 6);
  CHECK(region.desks[county_of(region).index()].leaders.value == 1);
}

TEST_CASE("Dongxiang's household groups hold all people of their villages, about twenty households each") {
  const model::Region region = county();
  std::map<model::PostId, int> persons;
  int households = 0;
  for (const model::HouseholdGroup& group : region.households) {
    persons[group.post] += group.persons.value;
    households += group.households;
  }
  for (const auto id : region.posts.ids()) {
    if (region.posts[id].tier == model::Tier::village) CHECK(persons[id] == region.posts[id].population.value);
  }
  const double mean = static_cast<double>(households) / static_cast<double>(region.households.size());
  CHECK(mean > 15.0);
  CHECK(mean < 25.0);
}

TEST_CASE("at least 18 of the 24 seats keep a second way to the county seat when any one segment closes") {
  const model::Region region = county();
  const auto seat = junction_of(region, county_of(region));
  std::vector<model::JunctionId> townships;
  for (const auto id : region.posts.ids()) {
    if (region.posts[id].tier == model::Tier::township) townships.push_back(junction_of(region, id));
  }
  std::vector<bool> always_reached(townships.size(), true);
  for (const auto closed : region.roads.segments.ids()) {
    const auto metres = metres_from(region, seat, closed);
    for (std::size_t i = 0; i < townships.size(); ++i) {
      if (metres[townships[i].index()] == std::numeric_limits<double>::infinity()) always_reached[i] = false;
    }
  }
  CHECK(std::count(always_reached.begin(), always_reached.end(), true) >= 18);
}

TEST_CASE("the way by road from the county seat is as long as was read, where it was read") {
  const model::Region region = county();
  const auto metres = metres_from(region, junction_of(region, county_of(region)), {});
  const std::map<std::string, double> read_km{
      {"达板镇", 40}, {"河滩镇", 30}, {"唐汪镇", 30}, {"董岭乡", 32}, {"赵家乡", 20}};
  for (const auto& [name, km] : read_km) {
    CAPTURE(name);
    CHECK(metres[junction_of(region, post_named(region, name)).index()] == Approx(km * 1000).margin(100));
  }
}

TEST_CASE("no village or township name stands without its English one, and none of those was read") {
  const model::Region region = county();
  for (const model::Post& post : region.posts) {
    CAPTURE(post.code);
    CHECK_FALSE(post.name.zh.empty());
    CHECK_FALSE(post.name.en.empty());
    if (post.tier == model::Tier::village) CHECK(post.name.en_basis == model::Basis::estimated);
  }
}
