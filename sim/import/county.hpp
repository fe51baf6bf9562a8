// SPDX-License-Identifier: Apache-2.0
// A county as an import makes it, before it is written as the files of a region: posts, people, roads. Whatever made it -
// a map or chance - what follows from it is the same.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/roads.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace sanji::import {

inline constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

struct CountyPost {
  std::string code;  ///< of 6, 9 or 12 digits: county, township, village
  model::Name name;
  std::size_t superior = nobody;  ///< index in County::posts
  base::LonLat position;
  base::Persons population;
  model::Basis basis = model::Basis::assumed;
  model::Basis population_basis = model::Basis::assumed;

  [[nodiscard]] bool is_county() const { return code.size() == 6; }
  [[nodiscard]] bool is_township() const { return code.size() == 9; }
  [[nodiscard]] bool is_village() const { return code.size() == 12; }
};

/// About twenty households that stand together.
struct CountyGroup {
  std::size_t post = 0;
  int households = 0;
  base::Persons persons;
  base::LonLat position;
};

struct CountyJunction {
  base::LonLat position;
  std::size_t post = nobody;
  model::Basis basis = model::Basis::assumed;
};

struct CountyRoad {
  model::Name name;
  std::size_t from = 0;  ///< index in County::junctions
  std::size_t to = 0;
  model::RoadClass road_class = model::RoadClass::village;
  base::Metres length;
  double speed_km_h = 0.0;  ///< its own; 0 = that of its class
  model::Basis basis = model::Basis::assumed;
  model::Basis length_basis = model::Basis::assumed;
  std::vector<base::LonLat> shape;  ///< between its junctions; empty = straight
  std::string street;               ///< what its stretches have in common; empty = its name
  model::Surface surface = model::Surface::paved;
  int lanes = 2;
  bool is_bridge = false;
};

struct CountyStation {
  model::Name name;
  base::LonLat position;
  model::Basis basis = model::Basis::assumed;
};

/// A post that no junction of the map is near, and the road to it that was assumed.
struct JoinedPost {
  std::size_t post = 0;
  base::Metres away;  ///< of the nearest junction, in a straight line
};

struct County {
  bool is_schematic = false;
  model::Basis basis = model::Basis::assumed;
  std::vector<CountyPost> posts;  ///< the county first, superiors before subordinates
  std::vector<CountyGroup> groups;
  std::vector<CountyJunction> junctions;  ///< one at least for each post
  std::vector<CountyRoad> roads;
  std::vector<CountyStation> stations;  ///< of the fire service
  std::vector<base::LonLat> border;     ///< an open ring; empty where it is not known
  std::string relief;                   ///< an ESRI ASCII grid in degrees, as it was read; empty = none
  std::vector<double> speeds_km_h;      ///< by model::RoadClass
  std::vector<JoinedPost> joined;
};

}  // namespace sanji::import
