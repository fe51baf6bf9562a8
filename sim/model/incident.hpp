// SPDX-License-Identifier: Apache-2.0
// Incidents: where a hazard meets houses, people on the road, or a road. Which can arise follows from the fields alone, so
// they are known, with their ids, before a run; when anybody notices is the run's affair.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/ids.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"
#include "sim/model/event.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/region.hpp"

#include <string>
#include <variant>
#include <vector>

namespace sanji::model {

struct Incident {
  std::string id;  ///< natural: "flood/622926208201/houses", "flood/622926208201/R017", "chemical/622926101203/tanker"
  Harm harm = Harm::flood;
  Exposed object = Exposed::houses;
  PostId place;  ///< the village post that it belongs to
  base::Point position;
  RoadId road;            ///< for Exposed::road
  TravellerId traveller;  ///< for Exposed::travellers
  SiteId site;            ///< for Exposed::site
};
using IncidentId = base::Id<Incident>;

/// What a hazard touches.
using Touched = std::variant<HouseholdGroupId, HouseId, TravellerId, RoadId, SiteId>;

/// From `at` on the hazard has that severity at the thing touched; 0 = it has left.
struct Touch {
  base::SimTime at;
  std::size_t hazard = 0;  ///< index in the event's list of hazards
  IncidentId incident;
  Touched what;
  int severity = 0;
  bool first = false;     ///< not met by this incident before: its people and houses count now
  base::Persons persons;  ///< who are there at that moment
  int houses = 0;
};

/// A moment at which a hazard as a whole changes.
struct HazardStage {
  base::SimTime at;
  std::size_t hazard = 0;
  int severity = 0;
};

/// All that the hazards of an event will do to a region, in time order.
struct Exposure {
  base::Table<Incident> incidents;
  std::vector<HazardStage> stages;
  std::vector<Touch> touches;
};

}  // namespace sanji::model
