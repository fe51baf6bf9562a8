// SPDX-License-Identifier: Apache-2.0
// Ways become a road network: split where they share a node, measured along their shape, told apart by component. Knows no
// file, neither that it reads from nor that it is written to.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/units.hpp"
#include "sim/import/osm_extract.hpp"

#include <cstddef>
#include <vector>

namespace sanji::import {

/// Where ways meet or end.
struct OsmJunction {
  OsmId node = 0;
  base::LonLat position;
  std::size_t component = 0;  ///< 0 = the one with most junctions, ties to the one met first
};

/// A stretch of a way between two junctions, which may be the same one (a loop); two stretches may join the same two.
struct OsmSegment {
  std::size_t from = 0;  ///< index of OsmJunction
  std::size_t to = 0;
  std::size_t way = 0;              ///< index in OsmExtract::ways
  base::Metres length;              ///< along its shape, on the sphere
  std::vector<base::LonLat> shape;  ///< between its junctions
};

/// What a component holds.
struct OsmComponent {
  std::size_t junctions = 0;
  std::size_t segments = 0;
  base::Metres length;
};

struct OsmNetwork {
  std::vector<OsmJunction> junctions;  ///< in the order in which the ways first come to them
  std::vector<OsmSegment> segments;    ///< in the order of the ways
  std::vector<OsmComponent> components;
};

/// A junction is a node where a way begins or ends, or that ways pass more than once. Stretches of no length are left out.
OsmNetwork network_of(const std::vector<OsmWay>& ways);

/// Great-circle distance on a sphere of the Earth's mean radius 6,371,008.8 m (IUGG 1980), by the haversine formula.
base::Metres on_sphere(base::LonLat from, base::LonLat to);

}  // namespace sanji::import
