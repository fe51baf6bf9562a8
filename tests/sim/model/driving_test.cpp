// SPDX-License-Identifier: Apache-2.0
// How fast a vehicle goes: by road, surface, night, rain and water.
#include "sim/model/event.hpp"
#include "sim/model/region.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using model::Conditions;
using model::Rain;

namespace {

constexpr model::VehicleClassId truck{0};
constexpr model::VehicleClassId walker{1};
constexpr double kmh = 1.0 / base::kmh_per_ms;

model::Region county() {
  model::Region region;
  region.speeds.fill(base::MetresPerSecond{60.0 * kmh});
  region.surface_speeds = {base::MetresPerSecond{0.0}, base::MetresPerSecond{45.0 * kmh},
                           base::MetresPerSecond{30.0 * kmh}};
  region.earth_in_rain = base::MetresPerSecond{15.0 * kmh};
  model::VehicleClass made;
  made.pace = {0.9, 0.9, 0.9, 0.5};
  made.at_night = 0.8;
  made.in_rain = {1.0, 0.9, 0.5};
  made.wades = base::Metres{0.6};
  region.vehicle_classes.add(made);
  model::VehicleClass on_foot;
  on_foot.goes_by = model::GoesBy::foot;
  on_foot.top_speed = base::MetresPerSecond{5.0 * kmh};
  on_foot.wades = base::Metres{0.5};
  region.vehicle_classes.add(on_foot);
  return region;
}

model::Road road_of(model::RoadClass road_class, model::Surface surface) {
  model::Road road;
  road.road_class = road_class;
  road.surface = surface;
  return road;
}

double speed_kmh(const model::Road& road, model::VehicleClassId vehicle, Conditions when = {}) {
  return model::speed_on(county(), road, vehicle, when).value / kmh;
}

}  // namespace

TEST_CASE("a vehicle goes at its share of the road's speed, bounded by the surface") {
  CHECK(speed_kmh(road_of(model::RoadClass::county, model::Surface::paved), truck) == Approx(54.0));
  CHECK(speed_kmh(road_of(model::RoadClass::village, model::Surface::paved), truck) == Approx(30.0));
  CHECK(speed_kmh(road_of(model::RoadClass::county, model::Surface::gravel), truck) == Approx(45.0));
  CHECK(speed_kmh(road_of(model::RoadClass::village, model::Surface::gravel), truck) == Approx(30.0));
}

TEST_CASE("night and rain slow it, and earth turns to mud") {
  const model::Road paved = road_of(model::RoadClass::county, model::Surface::paved);
  const model::Road earth = road_of(model::RoadClass::county, model::Surface::earth);
  CHECK(speed_kmh(paved, truck, {true, Rain::none}) == Approx(54.0 * 0.8));
  CHECK(speed_kmh(paved, truck, {true, Rain::heavy}) == Approx(54.0 * 0.8 * 0.5));
  CHECK(speed_kmh(earth, truck, {false, Rain::none}) == Approx(30.0));
  CHECK(speed_kmh(earth, truck, {false, Rain::rain}) == Approx(15.0 * 0.9));
}

TEST_CASE("on foot one pace holds on every surface") {
  CHECK(speed_kmh(road_of(model::RoadClass::trunk, model::Surface::earth), walker, {false, Rain::heavy}) ==
        Approx(5.0));
}

TEST_CASE("water slows by the published curve, stretched to the depth that stops the vehicle") {
  const model::Region region = county();
  const base::MetresPerSecond dry{80.0 * kmh};
  const auto through = [&](double depth_m) {
    return model::speed_in_water(region, truck, dry, base::Metres{depth_m}).value / kmh;
  };
  CHECK(through(0.0) == Approx(80.0));
  CHECK(through(0.02) == Approx(80.0));  // the curve allows 81.5 km/h
  CHECK(through(0.3) == Approx(0.0009 * 150 * 150 - 0.5529 * 150 + 86.9448));
  CHECK(through(0.59) < 4.0);
  CHECK(through(0.6) == 0.0);
}

TEST_CASE("a road too narrow or a bridge too weak does not bear a vehicle") {
  model::VehicleClass engine;
  engine.weight = base::Tonnes{15.0};
  engine.width = base::Metres{2.5};
  model::Road road;
  CHECK(model::bears(road, engine));
  road.bridge = model::Bridge{base::Tonnes{15.0}, {}};
  CHECK(model::bears(road, engine));
  road.bridge->limit = base::Tonnes{10.0};
  CHECK_FALSE(model::bears(road, engine));
  road.bridge.reset();
  road.width = base::Metres{2.4};
  CHECK_FALSE(model::bears(road, engine));
}

TEST_CASE("it rains from when the event says until then") {
  model::Event event;
  event.weather = {{base::minutes(10), base::minutes(20), Rain::rain},
                   {base::minutes(20), base::minutes(30), Rain::heavy}};
  const auto at = [&](double minute) { return model::rain_at(event, base::SimTime{} + base::minutes(minute)); };
  CHECK(at(9) == Rain::none);
  CHECK(at(10) == Rain::rain);
  CHECK(at(20) == Rain::heavy);
  CHECK(at(30) == Rain::none);
}
