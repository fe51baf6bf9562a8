// SPDX-License-Identifier: Apache-2.0
// Vehicles as things: what class each is of, where it stands, who may take it. Value types, constant in a run.
#pragma once

#include "sim/base/ids.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/vehicle.hpp"

#include <string>
#include <vector>

namespace sanji::model {

struct Post;
struct Station;
struct Team;

struct Vehicle {
  std::string id;
  Name name;
  VehicleClassId what;
  base::Id<Post> post;                ///< where it stands; of a station, the station's
  base::Id<Station> station;          ///< none = at its post
  std::vector<base::Id<Team>> teams;  ///< who may take it, the owner first
  Basis basis = Basis::assumed;
};
using VehicleId = base::Id<Vehicle>;

}  // namespace sanji::model
