// SPDX-License-Identifier: Apache-2.0
// How far a region reaches, and whether its heights do. Knows no file.
#pragma once

#include "sim/import/county.hpp"
#include "sim/import/geodata.hpp"
#include "sim/model/region.hpp"

#include <string>

namespace sanji::import {

/// The box that holds posts and junctions, with a margin.
Extent extent_of(const County& county);
/// Posts of the three tiers that the relief says nothing of, as a list for people; empty where there are none, or no relief.
std::string posts_off_relief(const model::Region& region);

}  // namespace sanji::import
