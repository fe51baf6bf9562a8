// SPDX-License-Identifier: Apache-2.0
// How work is used up, when a force is enough, and when a road is closed.
#include "sim/world/state.hpp"

#include "tests/support/catch.hpp"

using namespace sanji;
using base::Persons;
using base::PersonSeconds;

namespace {

base::SimTime at(double seconds) { return base::SimTime{} + base::seconds(seconds); }

const model::CapabilityId rescue(0);
const model::CapabilityId medical(1);

/// Three teams: rescue, medical, both.
model::Region three_teams() {
  model::Region region;
  for (const auto& capabilities : {std::vector{rescue}, std::vector{medical}, std::vector{rescue, medical}}) {
    model::Team team;
    team.capabilities = capabilities;
    region.teams.add(team);
  }
  return region;
}
const model::TeamId rescuers(0);
const model::TeamId medics(1);
const model::TeamId both(2);

world::IncidentState with_work(double person_seconds, double counted_at_s = 0) {
  world::IncidentState state;
  state.arose = true;
  state.work_left = {person_seconds};
  state.work_counted_at = at(counted_at_s);
  return state;
}

}  // namespace

TEST_CASE("work is used up by those present, person by person and second by second") {
  auto state = with_work(1000);
  state.on_scene = {{rescuers, Persons{3}, 3}, {medics, Persons{2}, 2}};
  CHECK(state.persons_on_scene() == Persons{5});
  CHECK(state.time_left() == base::seconds(200));
  state.work_until(at(60));
  CHECK(state.work_left.value == 700.0);
  CHECK(state.time_left() == base::seconds(140));
}

TEST_CASE("the work of an incident where nobody works stays") {
  auto state = with_work(1000);
  state.work_until(at(3600));
  CHECK(state.work_left.value == 1000.0);
  CHECK_FALSE(state.is_worked_on());
  // and the hour without anybody is not counted when somebody comes
  state.on_scene = {{rescuers, Persons{10}, 10}};
  CHECK(state.is_worked_on());
  state.work_until(at(3610));
  CHECK(state.work_left.value == 900.0);
}

TEST_CASE("what is done is not worked on any more") {
  auto state = with_work(0);
  state.on_scene = {{rescuers, Persons{1}, 1}};
  state.done = true;
  CHECK_FALSE(state.is_worked_on());
}

TEST_CASE("the time that work still lasts is rounded up, so that at its end none is left") {
  for (const int persons : {3, 7, 11, 13}) {
    CAPTURE(persons);
    auto state = with_work(1000);
    state.on_scene = {{rescuers, Persons{persons}, static_cast<double>(persons)}};
    const base::SimTime end = at(0) + state.time_left();
    CHECK(state.time_left().us >= 1'000'000'000 / persons);
    state.work_until(end);
    CHECK(state.work_left.value == 0.0);
  }
}

TEST_CASE("more work cannot be used up than there is") {
  auto state = with_work(10);
  state.on_scene = {{rescuers, Persons{5}, 5}};
  state.work_until(at(100));
  CHECK(state.work_left.value == 0.0);
  CHECK(state.time_left() == base::Duration{});
}

TEST_CASE("work is counted by incident, by person or by house, as the need says") {
  model::Need need;
  need.work = PersonSeconds{600};
  need.work_per = model::WorkPer::incident;
  CHECK(world::work_of(need, Persons{80}, 20).value == 600.0);
  need.work_per = model::WorkPer::person;
  CHECK(world::work_of(need, Persons{80}, 20).value == 48000.0);
  need.work_per = model::WorkPer::house;
  CHECK(world::work_of(need, Persons{80}, 20).value == 12000.0);
}

TEST_CASE("a force is enough when every needed capability has its persons") {
  const model::Region region = three_teams();
  model::Need need;
  need.capabilities = {{rescue, Persons{10}}, {medical, Persons{4}}};
  world::IncidentState state;
  state.need = &need;
  CHECK_FALSE(is_enough(region, state));
  state.on_scene = {{rescuers, Persons{30}, 30}};
  CHECK_FALSE(is_enough(region, state));  // however many: none of them is a medic
  state.on_scene.push_back({medics, Persons{3}, 3});
  CHECK_FALSE(is_enough(region, state));
  state.on_scene.back().persons = Persons{4};
  CHECK(is_enough(region, state));
}

TEST_CASE("a person counts for each capability of the team, and teams add up") {
  const model::Region region = three_teams();
  model::Need need;
  need.capabilities = {{rescue, Persons{10}}, {medical, Persons{10}}};
  world::IncidentState state;
  state.need = &need;
  state.on_scene = {{both, Persons{10}, 10}};
  CHECK(is_enough(region, state));
  state.on_scene = {{both, Persons{9}, 9}, {rescuers, Persons{1}, 1}};
  CHECK_FALSE(is_enough(region, state));  // 10 rescuers, 9 medics
  state.on_scene.push_back({medics, Persons{1}, 1});
  CHECK(is_enough(region, state));
}

TEST_CASE("where the plan needs nobody in particular, anybody is enough and nobody is not") {
  const model::Region region = three_teams();
  world::IncidentState state;
  CHECK_FALSE(is_enough(region, state));
  state.on_scene = {{rescuers, Persons{1}, 1}};
  CHECK(is_enough(region, state));
}

namespace {

/// A car, a loader, a boat on its trailer and people on foot.
model::Region four_classes() {
  model::Region region;
  model::VehicleClass made;
  made.wades = base::Metres{0.3};
  region.vehicle_classes.add(made);
  made.wades = base::Metres{1.0};
  made.enters = 2;
  region.vehicle_classes.add(made);
  made.enters = 0;
  made.goes_by = model::GoesBy::water;
  made.on_water = base::MetresPerSecond{3.0};
  region.vehicle_classes.add(made);
  made.goes_by = model::GoesBy::foot;
  made.wades = base::Metres{0.5};
  region.vehicle_classes.add(made);
  return region;
}
constexpr model::VehicleClasses car = 1;
constexpr model::VehicleClasses loader = 2;
constexpr model::VehicleClasses boat = 4;
constexpr model::VehicleClasses walker = 8;

}  // namespace

TEST_CASE("a road is closed while water of unknown depth is on it or it is still to be cleared") {
  const model::Region region = four_classes();
  world::RoadState road;
  CHECK(closed_to(region, road) == model::no_vehicles);
  road.flood = 1;
  CHECK(closed_to(region, road) == (car | loader | walker));  // the boat floats
  road.being_cleared = true;
  CHECK(closed_to(region, road) == world::every_vehicle(region));
  road.flood = 0;
  CHECK(closed_to(region, road) == (car | loader | boat));  // the water has gone, the mud is there
  road.being_cleared = false;
  CHECK(closed_to(region, road) == model::no_vehicles);
}

TEST_CASE("water of known depth closes a road to those whom it stops") {
  const model::Region region = four_classes();
  world::RoadState road;
  road.flood = 3;
  road.depth = base::Metres{0.29};
  CHECK(closed_to(region, road) == model::no_vehicles);
  road.depth = base::Metres{0.3};
  CHECK(closed_to(region, road) == car);
  road.depth = base::Metres{0.6};
  CHECK(closed_to(region, road) == (car | walker));
  road.depth = base::Metres{1.5};
  CHECK(closed_to(region, road) == (car | loader | walker));
}

TEST_CASE("fire and gas stop those who do not enter them, and a bridge that is down stops everybody") {
  const model::Region region = four_classes();
  world::RoadState road;
  road.severity = 2;
  CHECK(closed_to(region, road) == (car | boat | walker));
  road.severity = 3;
  CHECK(closed_to(region, road) == world::every_vehicle(region));
  road.severity = 0;
  road.bridge_down = true;
  CHECK(closed_to(region, road) == world::every_vehicle(region));
}
