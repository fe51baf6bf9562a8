// SPDX-License-Identifier: Apache-2.0
// What a vehicle class asks for and carries, and vehicles.csv; says whether anybody can drive them.
#include "sim/input/region_draft.hpp"

#include <algorithm>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;

std::vector<model::TeamId> read_owners(const RowFields& fields, const RegionDraft& draft, std::string_view noun,
                                       const std::string& id) {
  std::vector<model::TeamId> owners;
  std::vector<std::string> words;
  if (!fields.read("teams", words)) return owners;
  for (const std::string& word : words) {
    const model::TeamId team = look_up(fields.reading().issues, {word, fields.place_of("teams")}, draft.teams,
                                       {noun, id, "teams"}, mark("team of teams.csv"), [&](const std::string& near) {
                                         return draft.region.teams[draft.teams.ids.at(near)].name.zh;
                                       });
    if (team.valid()) owners.push_back(team);
  }
  return owners;
}

/// Whether the whole roster of one of its teams could move it; a team without a roster is believed.
bool can_be_driven(const model::Region& region, const model::Vehicle& vehicle) {
  const model::VehicleClass& what = region.vehicle_classes[vehicle.what];
  return std::any_of(vehicle.teams.begin(), vehicle.teams.end(), [&](model::TeamId team) {
    const auto roster = roster_of(region, team);
    if (roster.empty()) return region.teams[team].persons >= what.crew;
    const auto count = [&](auto holds) { return static_cast<int>(std::count_if(roster.begin(), roster.end(), holds)); };
    const int full_time = count([](const auto& member) { return member.role == model::MemberRole::full_time; });
    const int drivers = count([&](const auto& member) { return region.persons[member.person].drives; });
    return static_cast<int>(roster.size()) >= what.crew.value && full_time >= what.crew_full_time.value &&
           (!what.needs_driver || drivers > 0);
  });
}

void check_class(Reading& reading, const MapFields& fields, const model::VehicleClass& what) {
  if (what.crew > what.seats) {
    reading.issues.say(fields.place_of("crew"),
                       mark("vehicle class '{0}' has a crew of {1} and {2} seats; write more seats"), what.id,
                       what.crew.value, what.seats.value);
  }
  if (what.crew_full_time > what.crew) {
    reading.issues.say(fields.place_of("crew_full_time"),
                       mark("vehicle class '{0}' asks for {1} full-time persons in a crew of {2}; write a larger crew"),
                       what.id, what.crew_full_time.value, what.crew.value);
  }
}

}  // namespace

void read_crew(Reading& reading, const MapFields& fields, model::VehicleClass& made) {
  fields.read("seats", made.seats);
  fields.read("crew", made.crew);
  fields.read("crew_full_time", made.crew_full_time);
  fields.read("driver", made.needs_driver);
  fields.read("load_kg", made.load_kg);
  check_class(reading, fields, made);
}

void read_fleet(Reading& reading, const RegionText& text, RegionDraft& draft) {
  model::Region& region = draft.region;
  region.fleets.resize(region.teams.size());
  each_row(reading, text, "vehicles", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
    const std::size_t before = reading.issues.count();
    model::Vehicle vehicle;
    vehicle.id = id;
    vehicle.basis = fields.basis("basis", region.basis);
    vehicle.name = fields.name(vehicle.basis);
    vehicle.what = referred_vehicle_class(fields, "class", draft, registry.noun, id);
    vehicle.teams = read_owners(fields, draft, registry.noun, id);
    vehicle.station =
        referred(fields, "station", draft.stations, registry.noun, id, mark("station of stations.csv"),
                 [&](const std::string& near) { return region.stations[draft.stations.ids.at(near)].name.zh; });
    if (vehicle.teams.empty() || !vehicle.what.valid()) return;
    const model::Team& owner = region.teams[vehicle.teams.front()];
    if (!vehicle.station.valid()) vehicle.station = owner.station;
    vehicle.post = vehicle.station.valid() ? region.stations[vehicle.station].post : owner.post;
    if (reading.issues.count() == before && !can_be_driven(region, vehicle)) {
      reading.issues.say(
          fields.place_of("teams"),
          mark("vehicle '{0}' can be driven by no team that it names: a {1} needs {2} persons, {3} of "
               "them full-time, and a driver where its class says so; write such a team, or give one such "
               "persons"),
          id, region.vehicle_classes[vehicle.what].id, region.vehicle_classes[vehicle.what].crew.value,
          region.vehicle_classes[vehicle.what].crew_full_time.value);
    }
    const std::vector<model::TeamId> teams = vehicle.teams;
    const model::VehicleId made = region.vehicles.add(std::move(vehicle));
    for (const model::TeamId team : teams) region.fleets[team.index()].push_back(made);
  });
}

}  // namespace sanji::input
