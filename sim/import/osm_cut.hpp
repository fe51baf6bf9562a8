// SPDX-License-Identifier: Apache-2.0
// What of an extract lies within a border: extracts are cut with straight lines and hold the neighbours' roads as well.
#pragma once

#include "sim/import/osm_extract.hpp"

#include <cstddef>
#include <vector>

namespace sanji::import {

/// True within the border, an open ring, or up to half a kilometre beyond it, since published borders are no surer than that. An
/// empty border holds everything.
bool is_within(const std::vector<base::LonLat>& border, base::LonLat position);

/// The ways within; one that leaves and comes back becomes several. `cut` counts the ways of which something was left out.
std::vector<OsmWay> ways_within(const std::vector<OsmWay>& ways, const std::vector<base::LonLat>& border,
                                std::size_t& cut);

}  // namespace sanji::import
