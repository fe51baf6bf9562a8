// SPDX-License-Identifier: Apache-2.0
// Fields against places: every thing is asked for its crossings, and the answers are put in time order.
#include "sim/hazards/exposure.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace sanji::hazards {
namespace {

/// Less water than this slows nobody.
constexpr base::Metres wet{0.01};

/// Everything that a hazard does, collected thing by thing.
class Meeting {
 public:
  Meeting(const model::Region& region, const model::Event& event, const HazardSet& hazards, base::SimTime end)
      : region_(region), event_(event), hazards_(hazards), end_(end), streets_(model::streets_of(region.roads)) {}

  model::Exposure meet_all() {
    const std::set<model::HouseholdGroupId> known_by_house = groups_with_houses();
    for (std::size_t i = 0; i < hazards_.size(); ++i) {
      for (const Stage& stage : hazards_[i]->stages(end_)) exposure_.stages.push_back({stage.at, i, stage.severity});
      for (const auto id : region_.households.ids()) {
        if (!known_by_house.contains(id)) meet_group(i, id);
      }
      for (const auto id : region_.houses.ids()) meet_house(i, id);
      for (const auto id : region_.sites.ids()) meet_site(i, id);
      for (const auto id : event_.travellers.ids()) meet_traveller(i, id);
      for (const auto id : region_.roads.segments.ids()) meet_road(i, id);
    }
    place_streets();
    for (std::size_t i = 0; i < event_.failures.size(); ++i) exposure_.of_failures.push_back(meet_failure(i));
    in_time_order();
    return std::move(exposure_);
  }

 private:
  [[nodiscard]] std::set<model::HouseholdGroupId> groups_with_houses() const {
    std::set<model::HouseholdGroupId> groups;
    for (const auto& house : region_.houses) groups.insert(house.group);
    return groups;
  }

  void meet_group(std::size_t hazard, model::HouseholdGroupId id) {
    const model::HouseholdGroup& group = region_.households[id];
    const auto crossings = hazards_[hazard]->crossings(group.position, end_);
    if (crossings.empty()) return;
    add(hazard, incident_at(hazard, group.post), id, crossings, group.households,
        [&](base::LocalTime when) { return at_home(region_, group, when, event_.holiday); });
  }

  void meet_house(std::size_t hazard, model::HouseId id) {
    const model::House& house = region_.houses[id];
    const auto crossings = hazards_[hazard]->crossings(house.position, end_);
    if (crossings.empty()) return;
    add(hazard, incident_at(hazard, region_.households[house.group].post), id, crossings, 1,
        [&](base::LocalTime when) { return at_home(region_, house, when, event_.holiday); });
  }

  void meet_site(std::size_t hazard, model::SiteId id) {
    const model::Site& site = region_.sites[id];
    const auto crossings = hazards_[hazard]->crossings(site.position, end_);
    if (crossings.empty()) return;
    const base::LocalTime first = base::local_time(event_.start, crossings.front().at);
    if (people_at(site, first, event_.holiday).value == 0)
      return;  // nobody to help, and nobody comes where water stands
    model::Incident incident;
    incident.object = model::Exposed::site;
    incident.place = region_.posts[site.post].tier == model::Tier::village
                         ? site.post
                         : nearest_post(region_, site.position, model::Tier::village);
    incident.position = site.position;
    incident.site = id;
    add(hazard, found_or_made(hazard, std::move(incident), site.id), id, crossings, 0,
        [&](base::LocalTime when) { return people_at(site, when, event_.holiday); });
  }

  void meet_traveller(std::size_t hazard, model::TravellerId id) {
    const model::Traveller& traveller = event_.travellers[id];
    const auto crossings = hazards_[hazard]->crossings(traveller.position, end_);
    if (crossings.empty()) return;
    model::Incident incident;
    incident.object = model::Exposed::travellers;
    incident.place = nearest_post(region_, traveller.position, model::Tier::village);
    incident.position = traveller.position;
    incident.traveller = id;
    add(hazard, found_or_made(hazard, std::move(incident), traveller.id), id, crossings, 0,
        [&](base::LocalTime) { return traveller.persons; });
  }

  void meet_road(std::size_t hazard, model::RoadId id) {
    const std::vector<base::Point> line = model::line_of(region_.roads, region_.roads.segments[id]);
    const auto crossings = hazards_[hazard]->crossings(line, end_);
    if (crossings.empty()) return;
    const auto levels = hazards_[hazard]->depths(line, depths_that_matter(region_.roads.segments[id]), end_);
    model::MetRoad met{id, hazards_[hazard]->first_met(line, crossings.front().at).value_or(0.5)};
    model::Incident incident;
    incident.object = model::Exposed::road;
    incident.position = base::along(line, met.share);
    incident.place = nearest_post(region_, incident.position, model::Tier::village);
    const std::string& street = region_.roads.segments[streets_[id.index()]].id;
    const model::IncidentId of_street = found_or_made(hazard, std::move(incident), street);
    add_stretch(of_street, met, crossings.front().at);
    if (levels.empty()) {
      add(hazard, of_street, id, crossings, 0, [](base::LocalTime) { return base::Persons{}; });
    } else {
      add_wet(hazard, of_street, id, crossings, levels);
    }
  }

  /// A stretch is met where the hazard that comes first comes first.
  void add_stretch(model::IncidentId incident, const model::MetRoad& met, base::SimTime at) {
    const auto [known, is_new] = stretches_[incident].emplace(met.road, std::pair(at, met));
    if (!is_new && at < known->second.first) known->second = {at, met};
  }

  /// The stretches of each street, the first one touched first, equal ones by their ids; the street's incident stands there.
  void place_streets() {
    for (auto& [id, met] : stretches_) {
      std::vector<std::pair<base::SimTime, model::MetRoad>> stretches;
      for (const auto& [road, stretch] : met) stretches.push_back(stretch);
      const auto name = [&](const model::MetRoad& stretch) -> const std::string& {
        return region_.roads.segments[stretch.road].id;
      };
      std::sort(stretches.begin(), stretches.end(), [&](const auto& a, const auto& b) {
        return std::tie(a.first, name(a.second)) < std::tie(b.first, name(b.second));
      });
      model::Incident& incident = exposure_.incidents[id];
      for (const auto& [at, stretch] : stretches) incident.roads.push_back(stretch);
      const model::MetRoad& first = incident.roads.front();
      incident.position = base::along(model::line_of(region_.roads, region_.roads.segments[first.road]), first.share);
    }
  }

  /// Depths at which a road changes for somebody: where each vehicle begins to be slowed, is slowed much, and stops; where the
  /// bridge gives way.
  [[nodiscard]] std::vector<base::Metres> depths_that_matter(const model::Road& road) const {
    std::vector<base::Metres> depths{wet};
    for (const model::VehicleClass& vehicle : region_.vehicle_classes) {
      for (const double share : {1.0 / 3.0, 2.0 / 3.0, 1.0}) depths.push_back(vehicle.wades * share);
    }
    if (road.bridge && road.bridge->fails_at) depths.push_back(*road.bridge->fails_at);
    std::sort(depths.begin(), depths.end());
    return depths;
  }

  /// Severity and depth of one road together, a touch a moment.
  void add_wet(std::size_t hazard, model::IncidentId incident, model::RoadId road,
               const std::vector<Crossing>& crossings, const std::vector<WaterLevel>& levels) {
    std::set<base::SimTime> moments;
    for (const Crossing& each : crossings) moments.insert(each.at);
    for (const WaterLevel& each : levels) moments.insert(each.at);
    auto crossing = crossings.begin();
    auto level = levels.begin();
    model::Touch touch{{}, hazard, incident, road, 0, false, {}, 0, base::Metres{}, false, false};
    for (const base::SimTime moment : moments) {
      touch.at = moment;
      touch.only_depth = crossing == crossings.end() || crossing->at != moment;
      if (!touch.only_depth) touch.severity = (crossing++)->severity;
      if (level != levels.end() && level->at == moment) {
        touch.depth = level->depth;
        touch.leaves_debris = level->leaves_debris;
        ++level;
      }
      exposure_.touches.push_back(touch);
    }
  }

  /// What failed is an incident where somebody can mend it.
  model::IncidentId meet_failure(std::size_t index) {
    const model::Failure& failure = event_.failures[index];
    if (!failure.work || (failure.roads.empty() && failure.posts.empty())) return {};
    model::Incident incident;
    incident.harm = failure.harm;
    incident.failure = index;
    if (!failure.roads.empty()) {
      incident.object = model::Exposed::road;
      for (const model::RoadId road : failure.roads) incident.roads.push_back({road, 0.5});
      const model::Road& first = region_.roads.segments[failure.roads.front()];
      incident.position = base::along(model::line_of(region_.roads, first), 0.5);
      incident.place = nearest_post(region_, incident.position, model::Tier::village);
    } else {
      incident.object = model::Exposed::lifeline;
      incident.position = region_.posts[failure.posts.front()].position;
      const auto village = std::find_if(failure.posts.begin(), failure.posts.end(), [&](model::PostId post) {
        return region_.posts[post].tier == model::Tier::village;
      });
      incident.place =
          village != failure.posts.end() ? *village : nearest_post(region_, incident.position, model::Tier::village);
    }
    incident.id = std::string(model::harm_words[static_cast<std::size_t>(incident.harm)].name) + '/' +
                  region_.posts[incident.place].code + '/' + failure.id;
    return exposure_.incidents.add(std::move(incident));
  }

  model::IncidentId incident_at(std::size_t hazard, model::PostId village) {
    model::Incident incident;
    incident.object = model::Exposed::houses;
    incident.place = village;
    incident.position = region_.posts[village].position;
    return found_or_made(hazard, std::move(incident), "houses");
  }

  model::IncidentId found_or_made(std::size_t hazard, model::Incident incident, const std::string& object) {
    incident.harm = hazards_[hazard]->identity().harm;
    incident.id = std::string(model::harm_words[static_cast<std::size_t>(incident.harm)].name) + '/' +
                  region_.posts[incident.place].code + '/' + object;
    const auto known = ids_.find(incident.id);
    if (known != ids_.end()) return known->second;
    const std::string id = incident.id;
    return ids_[id] = exposure_.incidents.add(std::move(incident));
  }

  /// `people_at_moment` gives who is there at a date and hour.
  template <class PeopleAt>
  void add(std::size_t hazard, model::IncidentId incident, const model::Touched& what,
           const std::vector<Crossing>& crossings, int houses, PeopleAt people_at_moment) {
    for (const Crossing& crossing : crossings) {
      const base::Persons persons = people_at_moment(base::local_time(event_.start, crossing.at));
      exposure_.touches.push_back(
          {crossing.at, hazard, incident, what, crossing.severity, false, persons, houses, std::nullopt, true, false});
    }
  }

  /// Time, then the natural ids: the order must not depend on the order of the registries' rows.
  void in_time_order() {
    std::stable_sort(exposure_.stages.begin(), exposure_.stages.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    std::stable_sort(exposure_.touches.begin(), exposure_.touches.end(), [this](const auto& a, const auto& b) {
      return std::tie(a.at, exposure_.incidents[a.incident].id, a.what) <
             std::tie(b.at, exposure_.incidents[b.incident].id, b.what);
    });
    // a house that was flooded and then burns counts in both incidents
    std::set<std::pair<model::IncidentId, model::Touched>> met;
    for (model::Touch& touch : exposure_.touches) {
      touch.first = touch.severity > 0 && met.emplace(touch.incident, touch.what).second;
    }
  }

  const model::Region& region_;
  const model::Event& event_;
  const HazardSet& hazards_;
  base::SimTime end_;
  std::vector<model::RoadId> streets_;  ///< by road
  model::Exposure exposure_;
  std::map<std::string, model::IncidentId> ids_;
  std::map<model::IncidentId, std::map<model::RoadId, std::pair<base::SimTime, model::MetRoad>>> stretches_;
};

}  // namespace

model::Exposure expose(const model::Region& region, const model::Event& event, const HazardSet& hazards,
                       base::SimTime end) {
  return Meeting(region, event, hazards, end).meet_all();
}

}  // namespace sanji::hazards
