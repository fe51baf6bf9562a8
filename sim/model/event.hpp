// SPDX-License-Identifier: Apache-2.0
// What happens: when the exercise starts and who is on the road. The hazards themselves are fields over time and live in
// sanji::hazards; here they only have names.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/ids.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"

#include <string>
#include <vector>

namespace sanji::model {

/// People under way, in a vehicle that stands or drives where the hazard may come.
struct Traveller {
  std::string id;
  Name name;
  base::Persons persons;
  base::Point position;
  Basis basis = Basis::assumed;
};
using TravellerId = base::Id<Traveller>;

struct Event {
  Name name;
  Basis basis = Basis::assumed;
  base::LocalTime start;
  base::Table<Traveller> travellers;
};

}  // namespace sanji::model
