// SPDX-License-Identifier: Apache-2.0
// A county as the files of a region folder. Knows nothing of where it came from.
#pragma once

#include "sim/import/county.hpp"

#include <map>
#include <string>

namespace sanji::import {

/// Contents by file name: region.yaml, the registries, border.geojson where the border is known. `origin`: a sentence for
/// the head of region.yaml on what it was made from.
std::map<std::string, std::string> region_files(const County& county, const std::string& origin);

}  // namespace sanji::import
