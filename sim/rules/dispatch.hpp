// SPDX-License-Identifier: Apache-2.0
// Which teams a desk sends to an incident: own jurisdiction first, then the nearest capable, then the county pool, as far
// as the plan lets this desk command and as far as it knows.
#pragma once

#include "sim/rules/decision.hpp"
#include "sim/rules/picture.hpp"
#include "sim/world/routes.hpp"

#include <vector>

namespace sanji::rules {

/// Where teams stand and how incidents are reached; the same for a whole scenario.
struct Gateways {
  Gateways(const model::Region& region, const base::Table<model::Incident>& incidents, const world::Routes& routes);
  std::vector<world::Access> team_base;                  ///< by team
  std::vector<std::vector<model::TeamId>> township_own;  ///< by post: the teams of a township and of its villages
  std::vector<model::TeamId> township_teams;             ///< of kind township
  std::vector<model::TeamId> county_pool;                ///< of kind county, and fire stations
  std::vector<model::TeamId> social;                     ///< come once people of the place are called up
  std::vector<model::TeamId> outside;                    ///< of the prefecture and of neighbouring counties
  std::vector<std::vector<world::Access>> incident;      ///< by incident, one or two ways in
};

/// Persons of a capability that an incident still lacks.
struct Lack {
  model::CapabilityId capability;
  base::Persons persons;
};

/// What is lacking by what the desk knows: the plan's need less the persons of the teams that it believes assigned, each
/// with the number that mustered where that is known, else with its roster.
std::vector<Lack> lacking(const Picture& picture, model::IncidentId incident);

/// Teams to order now, each candidate with its time to the incident as score and the reason why or why not.
Decision<std::vector<model::TeamId>, model::TeamId> teams_to_send(const Picture& picture, const Gateways& gateways,
                                                                  world::Routes& routes, model::IncidentId incident);

}  // namespace sanji::rules
