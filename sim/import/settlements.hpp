// SPDX-License-Identifier: Apache-2.0
// Places and administrative areas become a county, its townships and its villages. Knows no roads and no file.
#pragma once

#include "sim/import/osm_extract.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sanji::import {

/// Which administrative levels stand for which tier; 0 = found out.
struct Levels {
  int county = 0;
  int township = 0;
};

/// How a village came to its township.
enum class Belonging { seat, inside, excluded, nearest };
inline constexpr std::size_t belonging_count = 4;

struct OsmVillage {
  std::size_t place = 0;     ///< index in OsmExtract::places
  std::size_t township = 0;  ///< index in Settlements::townships
  Belonging by = Belonging::inside;
};

struct OsmTownship {
  OsmName name;
  base::LonLat seat;
  std::size_t area = 0;   ///< index in OsmExtract::areas
  std::size_t place = 0;  ///< its seat, index in OsmExtract::places
  bool has_border = false;
};

struct Settlements {
  Levels levels;
  std::size_t county = 0;  ///< index in OsmExtract::areas
  base::LonLat seat;       ///< of the county
  std::vector<base::LonLat>
      border;  ///< of the county, an open ring; empty where none was given and the file has none whole
  std::vector<OsmTownship> townships;  ///< in the order of the file
  std::vector<OsmVillage> villages;    ///< each seat's own settlement, then the other places in the order of the file
  std::size_t outside = 0;             ///< places beyond the county's border, left out
  std::vector<std::string> seats_outside;  ///< townships left out, since their seats lie beyond the border
};

/// The tiers of the file; none after problems: no areas, levels that the file lacks, several counties. A township is an area
/// of its level whose seat is a place of the file. A village belongs to the township whose border holds it; places that
/// no border holds belong to the one township whose border the file does not hold whole, or to that with the nearest seat.
/// `border`: the county's own as an open ring, taken instead of the file's; what lies beyond is left out. Empty = the file's.
std::optional<Settlements> settlements_of(const OsmExtract& extract, const std::string& file, Levels levels,
                                          base::Language language, base::Issues& issues,
                                          const std::vector<base::LonLat>& border = {});

}  // namespace sanji::import
