// SPDX-License-Identifier: Apache-2.0
// How pictures take in news.
#include "sim/world/knowledge.hpp"

#include <algorithm>
#include <tuple>

namespace sanji::world {
namespace {

constexpr auto before = [](const Knowledge::Known& known, std::size_t item) { return known.item < item; };

}  // namespace

Items::Items(const model::Scenario& scenario, const model::Exposure& exposure)
    : roads_(exposure.incidents.size() * per_incident),
      teams_(roads_ + scenario.region.roads.segments.size()),
      team_count_(scenario.region.teams.size()),
      level_(teams_ + 3 * team_count_),
      posts_(level_ + 2),
      post_count_(scenario.region.posts.size()) {}

bool Knowledge::learn(std::size_t item, const Belief& belief) {
  const auto place = std::lower_bound(known_.begin(), known_.end(), item, before);
  if (place == known_.end() || place->item != item) {
    known_.insert(place, {item, belief});
    return true;
  }
  Belief& held = place->belief;
  const auto rank = [](const Belief& b) { return std::tuple(b.as_of, b.source, b.record); };
  const bool news_wins = rank(belief) > rank(held);
  // only a contradiction of the same age is a dissent; an older value that was overtaken is history
  if (belief.as_of == held.as_of && belief.value != held.value) dissent_.push_back({item, news_wins ? held : belief});
  if (!news_wins) return false;
  const bool changed = held.value != belief.value;
  held = belief;
  return changed;
}

Belief Knowledge::belief(std::size_t item) const {
  const auto place = std::lower_bound(known_.begin(), known_.end(), item, before);
  return place != known_.end() && place->item == item ? place->belief : Belief{};
}

double Knowledge::value(std::size_t item, double otherwise) const {
  const Belief held = belief(item);
  return held.known() ? held.value : otherwise;
}

std::span<const Knowledge::Known> Knowledge::between(std::size_t first, std::size_t end) const {
  const auto from = std::lower_bound(known_.begin(), known_.end(), first, before);
  const auto to = std::lower_bound(from, known_.end(), end, before);
  return {from, to};
}

namespace {

std::vector<model::RoadId> closures(const Knowledge& picture, const Items& items, model::VehicleClasses to) {
  std::vector<model::RoadId> closed;
  const auto roads = picture.between(items.first_road(), items.first_team());
  closed.reserve(roads.size());
  for (const auto& known : roads) {
    const auto believed = static_cast<model::VehicleClasses>(known.belief.value);
    if ((believed & to) != 0) closed.push_back(model::RoadId(known.item - items.first_road()));
  }
  return closed;
}

}  // namespace

std::vector<model::RoadId> believed_closures(const Knowledge& picture, const Items& items) {
  return closures(picture, items, ~model::no_vehicles);
}

std::vector<model::RoadId> believed_closures(const Knowledge& picture, const Items& items, model::VehicleClassId to) {
  return closures(picture, items, model::only(to));
}

std::vector<model::TeamId> believed_assigned(const Knowledge& picture, const Items& items, model::IncidentId incident) {
  const double value = incident.valid() ? static_cast<double>(incident.index()) : -1.0;
  std::vector<model::TeamId> teams;
  for (const auto& known : picture.between(items.first_team(), items.first_team() + items.teams())) {
    if (known.belief.value == value) teams.push_back(model::TeamId(known.item - items.first_team()));
  }
  return teams;
}

}  // namespace sanji::world
