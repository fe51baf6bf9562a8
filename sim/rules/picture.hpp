// SPDX-License-Identifier: Apache-2.0
// What a rule may look at: the constant scenario and the picture of the desk that asks. Never the truth.
#pragma once

#include "sim/model/incident.hpp"
#include "sim/model/scenario.hpp"
#include "sim/world/knowledge.hpp"

namespace sanji::rules {

struct Picture {
  const model::Scenario& scenario;
  const base::Table<model::Incident>& incidents;  ///< all that could be known of; what is, stands in `known`
  const world::Items& items;
  const world::Knowledge& known;
  model::PostId desk;
  bool commands_county = false;  ///< hosts a command body that works: may order any team of the county
  model::Conditions conditions;  ///< night and rain, which everybody sees

  [[nodiscard]] const model::Region& region() const { return scenario.region; }
  [[nodiscard]] const model::Plan& plan() const { return scenario.plan; }
  [[nodiscard]] bool knows(model::IncidentId incident) const { return known.belief(items.severity(incident)).known(); }
  [[nodiscard]] bool believes_done(model::IncidentId incident) const {
    return known.value(items.done(incident), 0.0) > 0.5;
  }
};

}  // namespace sanji::rules
