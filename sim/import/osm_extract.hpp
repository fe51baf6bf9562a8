// SPDX-License-Identifier: Apache-2.0
// What is taken out of an OpenStreetMap file: ways that motor vehicles use, places, administrative areas, stations. As the
// file writes it; what it stands for here is decided in the files that read this. The only door to libosmium.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/issue.hpp"
#include "sim/base/text.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sanji::import {

using OsmId = std::int64_t;

/// Name in the local language and in English, as tagged; either may be empty.
struct OsmName {
  std::string local;
  std::string english;
};

struct OsmNode {
  OsmId id = 0;
  base::LonLat position;
};

/// A way with a `highway` tag that motor vehicles may use (osm_highways), whole or cut where the file lacks its nodes.
struct OsmWay {
  OsmId id = 0;
  std::size_t highway = 0;  ///< row of osm_highways
  OsmName name;
  bool is_bridge = false;
  std::vector<OsmNode> nodes;  ///< at least two
  std::string surface;         ///< as tagged, as all that follow; empty = untagged
  std::optional<int> lanes;
  std::optional<int> maxspeed_km_h;
};

/// A node with a `place` tag: town, village, hamlet, ...
struct OsmPlace {
  OsmId id = 0;
  std::string kind;
  OsmName name;
  std::optional<int> population;
  base::LonLat position;
};

/// A relation boundary=administrative.
struct OsmArea {
  OsmId id = 0;
  int admin_level = 0;
  OsmName name;
  OsmId seat = 0;                                ///< its member admin_centre or label; 0 = none
  std::vector<std::vector<base::LonLat>> outer;  ///< open rings; empty where the file does not hold its whole border
  std::vector<std::vector<base::LonLat>> inner;
};

/// A node or area with an `amenity` that matters in an emergency.
struct OsmAmenity {
  OsmId id = 0;
  std::string kind;
  OsmName name;
  base::LonLat position;
};

struct OsmExtract {
  std::vector<OsmWay> ways;  ///< in the order of the file, as all that follow
  std::vector<OsmPlace> places;
  std::vector<OsmArea> areas;
  std::vector<OsmAmenity> amenities;
  std::size_t cut_ways = 0;  ///< ways that lack nodes in the file
};

/// Everything of the file (.osm, .osm.gz, .osm.bz2, .osm.pbf); none after problems: no such file, another format, damaged
/// or cut short, no roads.
std::optional<OsmExtract> read_osm(const std::filesystem::path& file, base::Language language, base::Issues& issues);

}  // namespace sanji::import
