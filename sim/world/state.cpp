// SPDX-License-Identifier: Apache-2.0
// How work is counted and when a force is enough.
#include "sim/world/state.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sanji::world {
namespace {

constexpr double least_work_s = 1e-3;  // a thousandth of a person second is rounding, not work

}  // namespace

base::Persons IncidentState::persons_on_scene() const {
  return std::accumulate(on_scene.begin(), on_scene.end(), base::Persons{},
                         [](base::Persons sum, const AtWork& at_work) { return sum + at_work.persons; });
}

double IncidentState::rate_on_scene() const {
  return std::accumulate(on_scene.begin(), on_scene.end(), 0.0,
                         [](double sum, const AtWork& at_work) { return sum + at_work.rate; });
}

void IncidentState::work_until(base::SimTime now) {
  const double used_s = (now - work_counted_at).seconds() * rate_on_scene();
  work_left.value -= used_s;
  if (work_left.value < least_work_s) work_left.value = 0.0;
  work_counted_at = now;
}

base::Duration IncidentState::time_left() const {
  // rounded up, so that at the end nothing is left
  return {static_cast<std::int64_t>(std::ceil(work_left.value / rate_on_scene() * 1e6))};
}

model::VehicleClasses every_vehicle(const model::Region& region) {
  model::VehicleClasses all = model::no_vehicles;
  for (const model::VehicleClassId id : region.vehicle_classes.ids()) all |= model::only(id);
  return all;
}

model::VehicleClasses closed_to(const model::Region& region, const RoadState& road) {
  model::VehicleClasses closed = model::no_vehicles;
  for (const model::VehicleClassId id : region.vehicle_classes.ids()) {
    const model::VehicleClass& mover = region.vehicle_classes[id];
    const bool by_boat = mover.goes_by == model::GoesBy::water;
    const bool too_deep =
        road.flood > 0 && !by_boat && (!road.depth || (road.depth->value > 0.0 && *road.depth >= mover.wades));
    const bool debris = (road.being_cleared || road.blocked > 0) && mover.goes_by != model::GoesBy::foot;
    if (too_deep || debris || road.bridge_down || road.severity > mover.enters) closed |= model::only(id);
  }
  return closed;
}

base::PersonSeconds work_of(const model::Need& need, base::Persons people, int houses) {
  switch (need.work_per) {
    case model::WorkPer::person: return need.work * people.value;
    case model::WorkPer::house: return need.work * houses;
    case model::WorkPer::incident: break;
  }
  return need.work;
}

bool is_enough(const model::Region& region, const IncidentState& incident) {
  if (incident.need == nullptr) return !incident.on_scene.empty();
  return std::all_of(incident.need->capabilities.begin(), incident.need->capabilities.end(), [&](const auto& needed) {
    int there = 0;
    for (const AtWork& at_work : incident.on_scene) {
      if (has_capability(region.teams[at_work.team], needed.capability)) there += at_work.persons.value;
    }
    return there >= needed.persons.value;
  });
}

}  // namespace sanji::world
