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

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sanji::model {

/// A stretch of a street that a hazard meets, and where.
struct MetRoad {
  RoadId road;
  double share =
      0.0;  ///< of its length, from its first junction: its first place that is touched when it is first touched
};

struct Incident {
  /// Natural: "flood/622926208201/houses", "flood/622926208201/R017" (the street by its first stretch),
  /// "chemical/622926101203/tanker"
  std::string id;
  Harm harm = Harm::flood;
  Exposed object = Exposed::houses;
  PostId place;                ///< the village post that it belongs to
  base::Point position;        ///< of a street: where it is first touched
  std::vector<MetRoad> roads;  ///< for Exposed::road: the stretches of one street met here, the first one touched first
  TravellerId traveller;       ///< for Exposed::travellers
  std::optional<std::size_t> failure;  ///< index in the event's failures, where one of them is what happened
};
using IncidentId = base::Id<Incident>;

/// What a hazard touches.
using Touched = std::variant<HouseholdGroupId, HouseId, TravellerId, RoadId>;

/// From `at` on the hazard has that severity at the thing touched; 0 = it has left.
struct Touch {
  base::SimTime at;
  std::size_t hazard = 0;  ///< index in the event's list of hazards
  IncidentId incident;
  Touched what;
  int severity = 0;
  bool first = false;     ///< not met by this incident before: its people and houses count now
  base::Persons persons;  ///< who live or travel there
  int houses = 0;
  std::optional<base::Metres> depth;  ///< of water on a road, where the hazard knows it; none = the severity says all
  bool leaves_debris = true;          ///< a road stays closed until its work is done
  bool only_depth = false;            ///< the severity is as it was
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
  std::vector<IncidentId> of_failures;  ///< by the event's failures; none = nobody can mend it
};

}  // namespace sanji::model
