// SPDX-License-Identifier: Apache-2.0
// What is refused about events that befall roads and those on them: one thing each.
#include "tests/sim/input/network_county.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::input;

namespace {

Lines event_with(std::string_view part, std::string_view by) { return network_problems("event.yaml", part, by); }

}  // namespace

TEST_CASE("a failure of roads names roads, and one that nobody mends says how long it lasts") {
  const auto with = [](std::string_view rest) {
    return event_with("area: [622926100201]", "area: [622926100201]}\n  - {id: slide, " + std::string(rest)).size();
  };
  CHECK(with("what: road, at: +5 min, roads: [R1], work: 60 person-min") == 0);
  CHECK(with("what: bridge, at: +5 min, roads: [R1], for: 1 h") == 0);
  CHECK(with("what: road, at: +5 min, roads: [R1]") == 1);
  CHECK(with("what: road, at: +5 min, roads: [R9], for: 1 h") == 1);
  CHECK(with("what: road, at: +5 min, for: 1 h") == 1);
  CHECK(with("what: road, at: +5 min, roads: [], for: 1 h") == 1);
  CHECK(with("what: road, at: +5 min, roads: [R1], area: [622926100201], for: 1 h") == 1);
  CHECK(with("what: congestion, at: +5 min, area: [622926100201], for: 1 h, work: 60 person-min") == 1);
}

TEST_CASE("weather comes in the order of time, one at a time") {
  const auto with = [](std::string_view rest) {
    return event_with("failures:\n", "weather: [" + std::string(rest) + "]\nfailures:\n").size();
  };
  CHECK(with("{until: +1 h, rain: rain}, {from: +1 h, until: +2 h, rain: heavy}") == 0);
  CHECK(with("{until: +1 h, rain: rain}, {from: +50 min, until: +2 h, rain: heavy}") == 1);
  CHECK(with("{from: +1 h, until: +30 min, rain: rain}") == 1);
  CHECK(with("{until: +1 h, rain: snow}") == 1);
}
