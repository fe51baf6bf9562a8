// SPDX-License-Identifier: Apache-2.0
// Borders and heights out of whatever map programs write: GeoJSON, KML, shapefiles, GeoTIFF and their kind. In degrees of WGS84
// once they are read. The only door to GDAL; knows no region.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/issue.hpp"
#include "sim/base/text.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::import {

/// wgs84, cgcs2000, gcj02, bd09 or planar; none for another word.
std::optional<base::Datum> datum_named(std::string_view word);

/// The one ring of a border, open. `datum` is what the user declares and comes before what the file says; where neither says
/// anything that is a problem. None after problems: no such file, damaged, no polygon or several, holes, a ring that crosses
/// itself, metres where degrees are wanted.
std::optional<std::vector<base::LonLat>> read_border(const std::filesystem::path& file,
                                                     std::optional<base::Datum> datum, base::Language language,
                                                     base::Issues& issues);

/// A part of the land in degrees.
struct Extent {
  base::LonLat low;
  base::LonLat high;
};

/// Heights as the text of an ESRI ASCII grid in degrees, cut to the extent. An .asc file without a projection beside it goes
/// through as it is and needs a declared datum; everything else is converted. None after problems.
std::optional<std::string> read_relief(const std::filesystem::path& file, std::optional<base::Datum> datum,
                                       const Extent& extent, base::Language language, base::Issues& issues);

}  // namespace sanji::import
