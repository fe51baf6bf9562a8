// SPDX-License-Identifier: Apache-2.0
// A plausible road network between posts of which only the places are known: no crossings, every post on it, better roads
// between seats.
#pragma once

#include "sim/import/county.hpp"

namespace sanji::import {

/// Gives each post a junction and lays roads: between posts with no third one in the circle over their line (Gabriel and
/// Sokal 1969), village roads; along the shortest ways between township seats that are neighbours in the same sense, township
/// roads, and county roads where no third seat is nearer to both (relative neighbourhood, Toussaint 1980); from the county
/// seat to the two farthest seats, trunk roads. Length = straight line times `detour`. All assumed.
void lay_roads(County& county, double detour);

}  // namespace sanji::import
