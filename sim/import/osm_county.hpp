// SPDX-License-Identifier: Apache-2.0
// A county out of what an OpenStreetMap file holds, and a few sentences on what came of it.
#pragma once

#include "sim/base/text.hpp"
#include "sim/import/county.hpp"
#include "sim/import/osm_extract.hpp"
#include "sim/import/road_network.hpp"
#include "sim/import/settlements.hpp"

#include <string>
#include <vector>

namespace sanji::import {

/// Codes, names and roads as in the file; people where places say how many there are, else assumed by the kind of place. The
/// roads are those of the largest component; a post that none of its junctions is near gets one of its own and a road to it.
/// `code`: six digits, of the county.
County county_of(const OsmExtract& extract, const OsmNetwork& network, const Settlements& settlements,
                 const std::string& code);

/// The posts that were joined by a road of their own from farther off than that, with their distances; empty where none was.
std::string joined_text(const County& county, base::Metres farther_than);

/// What was found, taken and left out, a sentence a line.
std::vector<std::string> summary_of(const OsmExtract& extract, const OsmNetwork& network,
                                    const Settlements& settlements, const County& county, base::Language language);

}  // namespace sanji::import
