// SPDX-License-Identifier: Apache-2.0
// What is true now: incidents, roads, teams. Nature and journeys read it; rules may not. Knows no SimGrid and no journal
// beyond the ids of records.
#pragma once

#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"
#include "sim/model/incident.hpp"
#include "sim/model/record_id.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <vector>

namespace sanji::world {

/// A team at work at an incident.
struct AtWork {
  model::TeamId team;
  base::Persons persons;
};

struct IncidentState {
  bool arose = false;
  int severity = 0;      ///< the gravest so far: what the hazard did stays when it has left
  base::Persons people;  ///< affected so far
  int houses = 0;        ///< affected so far
  const model::Need* need = nullptr;
  base::PersonSeconds work_left;
  base::SimTime work_counted_at;
  std::vector<AtWork> on_scene;
  bool enough = false;
  bool done = false;
  model::RecordId latest = model::no_record;  ///< the last record of its truth

  [[nodiscard]] base::Persons persons_on_scene() const;
  /// Uses up work by those present until `now`.
  void work_until(base::SimTime now);
  /// How long the work still lasts with those present; nothing if nobody works or none is left.
  [[nodiscard]] bool is_worked_on() const { return !on_scene.empty() && !done; }
  [[nodiscard]] base::Duration time_left() const;
};

struct RoadState {
  int flood = 0;                      ///< severity of the water on it
  std::optional<base::Metres> depth;  ///< of that water; none = its severity says all
  int severity = 0;                   ///< of what else is on it: fire, gas
  bool being_cleared = false;         ///< its incident's work is not used up
  int blocked = 0;                    ///< failures of the event that lie on it
  bool bridge_down = false;
  model::VehicleClasses closed_to = model::no_vehicles;  ///< follows from the others, see closed_to()
  [[nodiscard]] bool closed() const { return closed_to != model::no_vehicles; }
};

/// All classes of a region.
model::VehicleClasses every_vehicle(const model::Region& region);
/// The classes that do not get through: water as deep as they wade, or water of unknown depth; fire or gas graver than they
/// enter; debris, where they do not walk; a bridge that has given way.
model::VehicleClasses closed_to(const model::Region& region, const RoadState& road);

struct State {
  explicit State(const model::Scenario& scenario, const model::Exposure& exposure)
      : incidents(exposure.incidents.size()), roads(scenario.region.roads.segments.size()) {}

  [[nodiscard]] IncidentState& of(model::IncidentId id) { return incidents[id.index()]; }
  [[nodiscard]] RoadState& of(model::RoadId id) { return roads[id.index()]; }

  std::vector<IncidentState> incidents;
  std::vector<RoadState> roads;
};

/// The work that a need asks for of so many people and houses.
base::PersonSeconds work_of(const model::Need& need, base::Persons people, int houses);
/// True when for every capability of the need so many persons of teams that have it are on scene. A person counts for
/// each capability of the team; a need that is missing asks for nobody.
bool is_enough(const model::Region& region, const IncidentState& incident);

}  // namespace sanji::world
