// SPDX-License-Identifier: Apache-2.0
// What rules are asked about in tests: the two valleys, an exposure, and one desk's picture, told item by item. Knows
// nothing of how news travels.
#pragma once

#include "sim/hazards/exposure.hpp"
#include "sim/rules/dispatch.hpp"
#include "sim/rules/picture.hpp"
#include "tests/sim/world/two_valleys.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sanji::tests {

class Situation {
 public:
  explicit Situation(const TwoValleys& valleys)
      : loaded(valleys.load()),
        exposure(hazards::expose(region(), loaded.scenario.event, loaded.hazards,
                                 base::SimTime{} + loaded.scenario.duration)),
        items(loaded.scenario, exposure),
        routes(region()),
        gateways(region(), exposure.incidents, routes) {}
  Situation(const Situation&) = delete;
  Situation& operator=(const Situation&) = delete;

  [[nodiscard]] const model::Region& region() const { return loaded.scenario.region; }
  [[nodiscard]] rules::Picture picture_of(std::string_view code) const {
    return {loaded.scenario, exposure.incidents, items, known, post_named(region(), code)};
  }
  [[nodiscard]] model::TeamId team(std::string_view id) const { return row_named(region().teams, id); }
  [[nodiscard]] model::RoadId road(std::string_view id) const { return row_named(region().roads.segments, id); }
  [[nodiscard]] model::IncidentId incident(std::string_view id) const { return row_named(exposure.incidents, id); }

  /// The desk learns something; each news is younger than the one before.
  void learn(std::size_t item, double value) {
    ++news;
    known.learn(item, {value, base::SimTime{} + base::seconds(news), news, world::Source::report});
  }
  void learn_incident(std::string_view id, int severity, int people, int houses) {
    learn(items.severity(incident(id)), severity);
    learn(items.people(incident(id)), people);
    learn(items.houses(incident(id)), houses);
  }
  void learn_assigned(std::string_view team_id, std::string_view incident_id) {
    learn(items.assigned(team(team_id)), static_cast<double>(incident(incident_id).index()));
  }

  input::Loaded loaded;
  model::Exposure exposure;
  world::Items items;
  world::Routes routes;
  rules::Gateways gateways;
  world::Knowledge known;
  int news = 0;
};

}  // namespace sanji::tests
