// SPDX-License-Identifier: Apache-2.0
// What can be worked out before anyone rolls the dice is worked out here.
#include "sim/run/stage_set.hpp"

#include "sim/hazards/exposure.hpp"
#include "sim/run/resolved.hpp"

namespace sanji::run {

StageSet::StageSet(const input::Loaded& loaded)
    : loaded_(loaded),
      exposure_(hazards::expose(loaded.scenario.region, loaded.scenario.event, loaded.hazards,
                                base::SimTime{} + loaded.scenario.duration)),
      rows_(loaded.scenario, exposure_, loaded.hazards.size()),
      items_(loaded.scenario, exposure_),
      routes_(loaded.scenario.region),
      gateways_(loaded.scenario.region, exposure_.incidents, routes_),
      platform_(loaded.scenario, rows_),
      setting_{loaded.scenario, exposure_, rows_, items_, gateways_} {
  std::vector<journal::HazardName> hazards;
  for (const auto& hazard : loaded.hazards) {
    hazards.push_back({hazard->identity().id, hazard->identity().name, hazard->identity().basis});
  }
  journal_.entities = journal::EntityRows::list(loaded.scenario, exposure_, hazards);
  journal_.provenance = provenance_of(loaded.scenario);
  journal_.resolved = resolve(loaded.scenario, exposure_, rows_);
  // the ways to every place that may need help, with all roads open: every replication asks for them
  for (const auto& ways_in : gateways_.incident) {
    for (const world::Access& way : ways_in) static_cast<void>(routes_.to(way.junction, {}));
  }
  const model::Region& region = loaded.scenario.region;
  if (region.roads.junctions.empty()) return;
  static_cast<void>(routes_.to(routes_.access(region.posts[county_of(region)].position).junction, {}));
}

}  // namespace sanji::run
