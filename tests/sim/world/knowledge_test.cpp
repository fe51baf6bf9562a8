// SPDX-License-Identifier: Apache-2.0
// What a picture takes in and what it gives back.
#include "sim/world/knowledge.hpp"

#include "sim/hazards/exposure.hpp"
#include "tests/sim/world/two_valleys.hpp"
#include "tests/support/catch.hpp"

#include <set>
#include <vector>

using namespace sanji;
using world::Belief;
using world::Knowledge;
using world::Source;

namespace {

constexpr std::size_t item = 4;

Belief belief(double value, std::int64_t as_of_s, model::RecordId record, Source source = Source::report) {
  return {value, base::SimTime{} + base::seconds(static_cast<double>(as_of_s)), record, source};
}

std::vector<std::size_t> items_of(std::span<const Knowledge::Known> known) {
  std::vector<std::size_t> items;
  for (const auto& each : known) items.push_back(each.item);
  return items;
}

}  // namespace

TEST_CASE("of an item that nobody told of nothing is known") {
  const Knowledge picture;
  CHECK_FALSE(picture.belief(item).known());
  CHECK(picture.value(item, -1.0) == -1.0);
  CHECK(picture.between(0, 100).empty());
}

TEST_CASE("news that was so later replaces what was so earlier, in whatever order it comes") {
  Knowledge in_order;
  CHECK(in_order.learn(item, belief(1, 10, 1)));
  CHECK(in_order.learn(item, belief(2, 20, 2)));
  CHECK(in_order.value(item, 0) == 2.0);
  Knowledge reversed;
  CHECK(reversed.learn(item, belief(2, 20, 1)));
  CHECK_FALSE(reversed.learn(item, belief(1, 10, 2)));  // an old report that was long under way
  CHECK(reversed.value(item, 0) == 2.0);
  CHECK(reversed.belief(item).record == 1);
}

TEST_CASE("a later report wins even against one's own earlier sight") {
  Knowledge picture;
  picture.learn(item, belief(1, 10, 1, Source::own_sight));
  CHECK(picture.learn(item, belief(0, 11, 2, Source::report)));
  CHECK(picture.value(item, -1) == 0.0);
}

TEST_CASE("at the same age the better source wins, whichever came first") {
  Knowledge seen_first;
  seen_first.learn(item, belief(1, 10, 1, Source::own_sight));
  CHECK_FALSE(seen_first.learn(item, belief(0, 10, 2, Source::report)));
  CHECK(seen_first.value(item, -1) == 1.0);
  Knowledge told_first;
  told_first.learn(item, belief(0, 10, 1, Source::report));
  CHECK(told_first.learn(item, belief(1, 10, 2, Source::own_sight)));
  CHECK(told_first.value(item, -1) == 1.0);
}

TEST_CASE("at the same age from equal sources the later record wins") {
  Knowledge picture;
  picture.learn(item, belief(5, 10, 7));
  CHECK(picture.learn(item, belief(6, 10, 8)));
  CHECK_FALSE(picture.learn(item, belief(4, 10, 6)));
  CHECK(picture.value(item, -1) == 6.0);
}

TEST_CASE("the loser of a contradiction of the same age is kept as dissent") {
  Knowledge picture;
  picture.learn(item, belief(1, 10, 1, Source::own_sight));
  picture.learn(item, belief(0, 10, 2, Source::report));
  REQUIRE(picture.dissent().size() == 1);
  CHECK(picture.dissent().front().item == item);
  CHECK(picture.dissent().front().belief.value == 0.0);
  CHECK(picture.dissent().front().belief.record == 2);
  picture.learn(item, belief(3, 10, 3, Source::own_sight));
  REQUIRE(picture.dissent().size() == 2);
  CHECK(picture.dissent().back().belief.value == 1.0);  // what was held before
}

TEST_CASE("what was overtaken by time and what agrees is no dissent") {
  Knowledge picture;
  picture.learn(item, belief(1, 10, 1));
  picture.learn(item, belief(2, 20, 2));
  picture.learn(item, belief(3, 15, 3));
  picture.learn(item, belief(2, 20, 4));
  CHECK(picture.dissent().empty());
}

TEST_CASE("news that says what is believed already makes the belief younger and does not change the picture") {
  Knowledge picture;
  picture.learn(item, belief(1, 10, 1));
  CHECK_FALSE(picture.learn(item, belief(1, 20, 2)));
  CHECK(picture.belief(item).as_of == base::SimTime{} + base::seconds(20));
  CHECK(picture.belief(item).record == 2);
}

TEST_CASE("a value of zero is knowledge, not ignorance") {
  Knowledge picture;
  picture.learn(item, belief(0, 0, 0));
  CHECK(picture.belief(item).known());
  CHECK(picture.value(item, 7) == 0.0);
}

TEST_CASE("what is known between two items comes ascending, the first included and the end not") {
  Knowledge picture;
  for (const std::size_t each : {9U, 2U, 5U, 3U, 8U}) picture.learn(each, belief(1, 1, 1));
  CHECK(items_of(picture.between(3, 9)) == std::vector<std::size_t>{3, 5, 8});
  CHECK(items_of(picture.between(0, 100)) == std::vector<std::size_t>{2, 3, 5, 8, 9});
  CHECK(picture.between(6, 8).empty());
  CHECK(picture.between(4, 4).empty());
}

TEST_CASE("every item that can be believed has a number of its own") {
  const auto loaded = tests::TwoValleys().flood(tests::at_a1, 1).flood(tests::at_r3, 1).load();
  const model::Scenario& scenario = loaded.scenario;
  const auto exposure = hazards::expose(scenario.region, scenario.event, loaded.hazards, {8LL * 3600 * 1'000'000});
  REQUIRE(exposure.incidents.size() == 2);
  const world::Items items(scenario, exposure);
  std::set<std::size_t> numbers;
  std::size_t count = 0;
  const auto take = [&](std::size_t number) {
    numbers.insert(number);
    ++count;
  };
  for (const auto id : exposure.incidents.ids()) {
    for (const std::size_t each :
         {items.severity(id), items.people(id), items.houses(id), items.done(id), items.aid_requested(id)})
      take(each);
  }
  for (const auto id : scenario.region.roads.segments.ids()) take(items.closed(id));
  for (const auto id : scenario.region.teams.ids()) {
    take(items.assigned(id));
    take(items.present(id));
  }
  take(items.level());
  CHECK(count == 2 * 5 + 6 + 2 * 6 + 1);
  CHECK(numbers.size() == count);
}

TEST_CASE("only roads believed closed now are believed closures") {
  const auto loaded = tests::TwoValleys().flood(tests::at_a1, 1).load();
  const model::Scenario& scenario = loaded.scenario;
  const auto exposure = hazards::expose(scenario.region, scenario.event, loaded.hazards, {8LL * 3600 * 1'000'000});
  const world::Items items(scenario, exposure);
  Knowledge picture;
  CHECK(believed_closures(picture, items).empty());
  picture.learn(items.closed(model::RoadId(4)), belief(1, 1, 1));
  picture.learn(items.closed(model::RoadId(0)), belief(1, 1, 2));
  picture.learn(items.closed(model::RoadId(2)), belief(0, 1, 3));
  // what is known of others must not be taken for roads
  picture.learn(items.assigned(model::TeamId(0)), belief(1, 1, 4));
  picture.learn(items.severity(model::IncidentId(0)), belief(1, 1, 5));
  CHECK(believed_closures(picture, items) == std::vector{model::RoadId(0), model::RoadId(4)});
  picture.learn(items.closed(model::RoadId(0)), belief(0, 2, 6));
  CHECK(believed_closures(picture, items) == std::vector{model::RoadId(4)});
}

TEST_CASE("teams are believed at the incident that was told last, and free only where that was told") {
  const auto loaded = tests::TwoValleys().flood(tests::at_a1, 1).flood(tests::at_a2, 1).load();
  const model::Scenario& scenario = loaded.scenario;
  const auto exposure = hazards::expose(scenario.region, scenario.event, loaded.hazards, {8LL * 3600 * 1'000'000});
  const world::Items items(scenario, exposure);
  const model::IncidentId first(0);
  const model::IncidentId second(1);
  Knowledge picture;
  CHECK(believed_assigned(picture, items, {}).empty());  // of nobody it is known that he is free
  picture.learn(items.assigned(model::TeamId(3)), belief(0, 1, 1));
  picture.learn(items.assigned(model::TeamId(1)), belief(0, 1, 2));
  picture.learn(items.assigned(model::TeamId(2)), belief(1, 1, 3));
  picture.learn(items.assigned(model::TeamId(5)), belief(-1, 1, 4));
  // a crew of as many persons as an incident's number is no assignment
  picture.learn(items.present(model::TeamId(4)), belief(0, 1, 5));
  CHECK(believed_assigned(picture, items, first) == std::vector{model::TeamId(1), model::TeamId(3)});
  CHECK(believed_assigned(picture, items, second) == std::vector{model::TeamId(2)});
  CHECK(believed_assigned(picture, items, {}) == std::vector{model::TeamId(5)});
  picture.learn(items.assigned(model::TeamId(1)), belief(1, 2, 6));
  CHECK(believed_assigned(picture, items, first) == std::vector{model::TeamId(3)});
  CHECK(believed_assigned(picture, items, second) == std::vector{model::TeamId(1), model::TeamId(2)});
}
