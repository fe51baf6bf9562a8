// SPDX-License-Identifier: Apache-2.0
// How pictures take in news.
#include "sim/world/knowledge.hpp"

#include <tuple>

namespace sanji::world {

Items::Items(const model::Scenario& scenario, const model::Exposure& exposure)
    : roads_(exposure.incidents.size() * per_incident),
      teams_(roads_ + scenario.region.roads.segments.size()),
      team_count_(scenario.region.teams.size()),
      level_(teams_ + 2 * team_count_),
      size_(level_ + 1) {}

bool Knowledge::learn(std::size_t item, const Belief& belief) {
  Belief& held = beliefs_[item];
  if (held.known()) {
    const auto rank = [](const Belief& b) { return std::tuple(b.as_of, b.source, b.record); };
    const bool news_wins = rank(belief) > rank(held);
    const Belief& loser = news_wins ? held : belief;
    // only a contradiction of the same age is a dissent; an older value that was overtaken is history
    if (belief.as_of == held.as_of && belief.value != held.value) dissent_.push_back({item, loser});
    if (!news_wins) return false;
  }
  const bool changed = !held.known() || held.value != belief.value;
  held = belief;
  return changed;
}

std::vector<model::RoadId> believed_closures(const Knowledge& picture, const Items& items, const model::Roads& roads) {
  std::vector<model::RoadId> closed;
  for (std::size_t i = 0; i < roads.segments.size(); ++i) {
    const model::RoadId road(i);
    if (picture.value(items.closed(road), 0.0) > 0.5) closed.push_back(road);
  }
  return closed;
}

}  // namespace sanji::world
