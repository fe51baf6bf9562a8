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

/// Everything that a hazard does, collected thing by thing.
class Meeting {
 public:
  Meeting(const model::Region& region, const model::Event& event, const HazardSet& hazards, base::SimTime end)
      : region_(region), event_(event), hazards_(hazards), end_(end) {}

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
    const model::Road& road = region_.roads.segments[id];
    const std::vector<base::Point> line = model::line_of(region_.roads, road);
    const auto crossings = hazards_[hazard]->crossings(line, end_);
    if (crossings.empty()) return;
    model::Incident incident;
    incident.object = model::Exposed::road;
    incident.position = base::along(line, 0.5);
    incident.place = nearest_post(region_, incident.position, model::Tier::village);
    incident.road = id;
    add(hazard, found_or_made(hazard, std::move(incident), road.id), id, crossings, 0,
        [](base::LocalTime) { return base::Persons{}; });
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
      exposure_.touches.push_back({crossing.at, hazard, incident, what, crossing.severity, false, persons, houses});
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
  model::Exposure exposure_;
  std::map<std::string, model::IncidentId> ids_;
};

}  // namespace

model::Exposure expose(const model::Region& region, const model::Event& event, const HazardSet& hazards,
                       base::SimTime end) {
  return Meeting(region, event, hazards, end).meet_all();
}

}  // namespace sanji::hazards
