// SPDX-License-Identifier: Apache-2.0
// The cast list, block by block in one order; EntityRows counts the blocks, list() writes them.
#include "sim/journal/entities.hpp"

#include <algorithm>

namespace sanji::journal {
namespace {

EntityKind kind_of(model::Tier tier) {
  switch (tier) {
    case model::Tier::county: return EntityKind::county;
    case model::Tier::township: return EntityKind::township;
    case model::Tier::village: return EntityKind::village;
    case model::Tier::outside: break;
  }
  return EntityKind::agency;
}

bool each_township_has_one(const model::Body& body) { return !body.post.valid(); }

/// The townships stand in one block behind the county.
std::size_t townships(const model::Region& region) {
  return static_cast<std::size_t>(std::count_if(region.posts.begin(), region.posts.end(), [](const model::Post& post) {
    return post.tier == model::Tier::township;
  }));
}

Entity standing(std::string id, EntityKind kind, const model::Name& name, EntityRow parent, base::Point position,
                model::Basis basis) {
  return {std::move(id), kind, name.zh, name.en, parent, position, true, basis};
}

/// The blocks of the model's region.
void add_region(std::vector<Entity>& all, const model::Region& region, const EntityRows& rows) {
  for (const auto& post : region.posts) {
    const EntityRow parent = post.superior.valid() ? rows.of(post.superior) : rows.exercise();
    all.push_back(standing(post.code, kind_of(post.tier), post.name, parent, post.position, post.basis));
  }
  for (const auto& group : region.households) {
    all.push_back(
        standing(group.id, EntityKind::household_group, {}, rows.of(group.post), group.position, group.basis));
  }
  for (const auto& house : region.houses) {
    all.push_back(standing(house.id, EntityKind::house, {}, rows.of(house.group), house.position, house.basis));
  }
  for (const auto& officer : region.officers) {
    const model::Post& post = region.posts[officer.post];
    all.push_back(
        standing(officer.id, EntityKind::information_officer, {}, rows.of(officer.post), post.position, officer.basis));
  }
  for (const auto& team : region.teams) {
    all.push_back(
        standing(team.id, EntityKind::team, team.name, rows.of(team.post), model::base_of(region, team), team.basis));
  }
  for (const auto& station : region.stations) {
    all.push_back(standing(station.id, EntityKind::station, station.name, rows.of(station.post), station.position,
                           station.basis));
  }
  for (const auto& store : region.stores) {
    all.push_back(standing(store.id, EntityKind::store, store.name, rows.of(store.post), store.position, store.basis));
  }
  for (const auto& shelter : region.shelters) {
    all.push_back(standing(shelter.id, EntityKind::shelter, shelter.name, rows.of(shelter.post), shelter.position,
                           shelter.basis));
  }
  for (const auto& site : region.sites) {
    all.push_back(standing(site.id, EntityKind::site, site.name, rows.of(site.post), site.position, site.basis));
  }
  for (const auto& junction : region.roads.junctions) {
    all.push_back(
        standing(junction.id, EntityKind::junction, {}, rows.of(junction.post), junction.position, junction.basis));
  }
  for (const auto& road : region.roads.segments) {
    const base::Point middle =
        midpoint(region.roads.junctions[road.from].position, region.roads.junctions[road.to].position);
    all.push_back(standing(road.id, EntityKind::road, road.name, rows.exercise(), middle, road.basis));
  }
}

void add_people_and_means(std::vector<Entity>& all, const model::Region& region, const EntityRows& rows) {
  for (const auto& leader : region.leaders) {
    all.push_back(standing(leader.id, EntityKind::leader, leader.title, rows.of(leader.post),
                           region.posts[leader.post].position, leader.basis));
  }
  for (const auto& person : region.responsibles) {
    all.push_back(standing(person.id, EntityKind::responsible, person.name, rows.of(person.post),
                           region.posts[person.post].position, person.basis));
  }
  for (const auto& sensor : region.sensors) {
    all.push_back(
        standing(sensor.id, EntityKind::sensor, sensor.name, rows.of(sensor.post), sensor.position, sensor.basis));
  }
  const auto without_place = [&](const std::string& id, EntityKind kind, const model::Name& name, model::Basis basis) {
    Entity entity = standing(id, kind, name, rows.exercise(), {}, basis);
    entity.has_position = false;
    all.push_back(std::move(entity));
  };
  for (const auto& channel : region.channels) {
    without_place(channel.id, EntityKind::channel, channel.name, region.basis);
  }
  for (const auto& witness : region.witnesses) {
    const base::Word& word = model::witness_words[static_cast<std::size_t>(witness.kind)];
    without_place(witness.id, EntityKind::witness,
                  {std::string(word.alias), std::string(word.name), model::Basis::read}, witness.basis);
  }
  for (const auto& vehicle : region.vehicles) {
    all.push_back(standing(vehicle.id, EntityKind::vehicle, vehicle.name, rows.of(vehicle.post),
                           model::base_of(region, vehicle), vehicle.basis));
  }
}

void add_bodies(std::vector<Entity>& all, const model::Scenario& scenario, const EntityRows& rows) {
  const model::Region& region = scenario.region;
  for (const auto& body : scenario.plan.bodies) {
    const auto add = [&](const model::PostId post, const std::string& id) {
      all.push_back(
          standing(id, EntityKind::body, body.name, rows.of(post), region.posts[post].position, scenario.plan.basis));
    };
    if (!each_township_has_one(body)) {
      add(body.post, body.id);
      continue;
    }
    for (const model::PostId post : region.posts.ids()) {
      if (region.posts[post].tier == model::Tier::township) add(post, body.id + '/' + region.posts[post].code);
    }
  }
}

void add_call_log(std::vector<Entity>& all, const model::CallLog& log, const EntityRows& rows) {
  const auto add = [&](const std::string& id, EntityKind kind, const model::Name& name, const model::Standpoint& at,
                       model::Basis basis) {
    all.push_back(standing(id, kind, name, rows.exercise(), at.position, basis));
  };
  for (const model::Unit& unit : log.units) add(unit.id, EntityKind::unit, {}, unit.base, unit.basis);
  for (const model::Hospital& each : log.hospitals) add(each.id, EntityKind::hospital, each.name, each.at, each.basis);
  for (const model::Call& call : log.calls) add(call.id, EntityKind::call, {}, call.at, call.basis);
}

}  // namespace

EntityRow EntityRows::body(model::BodyId id, model::PostId township) const {
  const std::size_t first = bodies_[id.index()];
  return static_cast<EntityRow>(one_a_township_[id.index()] ? first + township.index() - first_township_ : first);
}

EntityRows::EntityRows(const model::Scenario& scenario, const model::Exposure& exposure, std::size_t hazards) {
  const model::Region& region = scenario.region;
  std::size_t next = 1;
  const auto block = [&next](std::size_t size) {
    const std::size_t first = next;
    next += size;
    return first;
  };
  posts_ = block(region.posts.size());
  groups_ = block(region.households.size());
  houses_ = block(region.houses.size());
  officers_ = block(region.officers.size());
  teams_ = block(region.teams.size());
  stations_ = block(region.stations.size());
  stores_ = block(region.stores.size());
  shelters_ = block(region.shelters.size());
  sites_ = block(region.sites.size());
  junctions_ = block(region.roads.junctions.size());
  roads_ = block(region.roads.segments.size());
  travellers_ = block(scenario.event.travellers.size());
  leaders_ = block(region.leaders.size());
  responsibles_ = block(region.responsibles.size());
  sensors_ = block(region.sensors.size());
  channels_ = block(region.channels.size());
  witnesses_ = block(region.witnesses.size());
  vehicles_ = block(region.vehicles.size());
  const std::size_t of_townships = townships(region);
  first_township_ = 1;  // the county stands first
  for (const model::Body& body : scenario.plan.bodies) {
    one_a_township_.push_back(each_township_has_one(body));
    bodies_.push_back(block(one_a_township_.back() ? of_townships : 1));
  }
  units_ = block(scenario.event.call_log.units.size());
  hospitals_ = block(scenario.event.call_log.hospitals.size());
  calls_ = block(scenario.event.call_log.calls.size());
  hazards_ = block(hazards);
  incidents_ = block(exposure.incidents.size());
  size_ = next;
}

std::vector<Entity> EntityRows::list(const model::Scenario& scenario, const model::Exposure& exposure,
                                     const std::vector<HazardName>& hazards) {
  const EntityRows rows(scenario, exposure, hazards.size());
  std::vector<Entity> all;
  all.reserve(rows.size());
  Entity exercise;
  exercise.id = scenario.file_stem;
  exercise.name = scenario.name.zh;
  exercise.name_en = scenario.name.en;
  all.push_back(std::move(exercise));
  add_region(all, scenario.region, rows);
  for (const auto& traveller : scenario.event.travellers) {
    all.push_back(standing(traveller.id, EntityKind::traveller, traveller.name, rows.exercise(), traveller.position,
                           traveller.basis));
  }
  add_people_and_means(all, scenario.region, rows);
  add_bodies(all, scenario, rows);
  add_call_log(all, scenario.event.call_log, rows);
  for (const auto& hazard : hazards) {
    Entity entity;
    entity.id = hazard.id;
    entity.kind = EntityKind::hazard;
    entity.name = hazard.name.zh;
    entity.name_en = hazard.name.en;
    entity.parent = rows.exercise();
    entity.basis = hazard.basis;
    all.push_back(std::move(entity));
  }
  for (const auto& incident : exposure.incidents) {
    // people see "kind/township/village" or ".../road"; the names of the object itself stand here
    model::Name name;
    if (!incident.roads.empty()) {
      const model::Road& first = scenario.region.roads.segments[incident.roads.front().road];
      name = first.name.zh.empty() ? model::Name{first.id, first.id} : first.name;
    }
    if (incident.site.valid()) name = scenario.region.sites[incident.site].name;
    if (incident.traveller.valid()) name = scenario.event.travellers[incident.traveller].name;
    all.push_back(standing(incident.id, EntityKind::incident, name, rows.of(incident.place), incident.position,
                           scenario.event.basis));
  }
  return all;
}

}  // namespace sanji::journal
