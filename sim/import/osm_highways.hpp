// SPDX-License-Identifier: Apache-2.0
// Which OpenStreetMap roads carry motor vehicles, and what road they are here.
#pragma once

#include "sim/base/units.hpp"
#include "sim/model/roads.hpp"

#include <array>
#include <string_view>

namespace sanji::import {

/// A value of the tag `highway`.
struct OsmHighway {
  std::string_view tag;
  model::RoadClass road_class = model::RoadClass::village;
  double speed_km_h = 0.0;
};

/// Speeds [km/h]: the car profile of OSRM (Open Source Routing Machine); those of motorways, of trunk links and of tertiary
/// links are recalled, not read; track and road, which it does not name, are assumed. Classes of roads: OpenStreetMap's conventions for China (trunk 国道, primary 省道,
/// secondary 县道, tertiary 乡道); 省道 are counted among the county's roads.
inline constexpr std::array osm_highways{
    OsmHighway{"motorway", model::RoadClass::trunk, 90.0},
    OsmHighway{"motorway_link", model::RoadClass::trunk, 75.0},
    OsmHighway{"trunk", model::RoadClass::trunk, 85.0},
    OsmHighway{"trunk_link", model::RoadClass::trunk, 75.0},
    OsmHighway{"primary", model::RoadClass::county, 65.0},
    OsmHighway{"primary_link", model::RoadClass::county, 60.0},
    OsmHighway{"secondary", model::RoadClass::county, 55.0},
    OsmHighway{"secondary_link", model::RoadClass::county, 50.0},
    OsmHighway{"tertiary", model::RoadClass::township, 40.0},
    OsmHighway{"tertiary_link", model::RoadClass::township, 30.0},
    OsmHighway{"unclassified", model::RoadClass::village, 25.0},
    OsmHighway{"residential", model::RoadClass::village, 25.0},
    OsmHighway{"living_street", model::RoadClass::village, 10.0},
    OsmHighway{"service", model::RoadClass::village, 15.0},
    OsmHighway{"road", model::RoadClass::village, 20.0},
    OsmHighway{"track", model::RoadClass::village, 15.0},
};

/// Values of the tag `surface` that are not paved; unknown and absent ones count as paved, as the format has it.
struct OsmSurface {
  std::string_view tag;
  model::Surface surface = model::Surface::paved;
};
inline constexpr std::array osm_surfaces{
    OsmSurface{"gravel", model::Surface::gravel},    OsmSurface{"fine_gravel", model::Surface::gravel},
    OsmSurface{"compacted", model::Surface::gravel}, OsmSurface{"pebblestone", model::Surface::gravel},
    OsmSurface{"unpaved", model::Surface::gravel},   OsmSurface{"ground", model::Surface::earth},
    OsmSurface{"dirt", model::Surface::earth},       OsmSurface{"earth", model::Surface::earth},
    OsmSurface{"mud", model::Surface::earth},        OsmSurface{"sand", model::Surface::earth},
    OsmSurface{"grass", model::Surface::earth},
};

}  // namespace sanji::import
