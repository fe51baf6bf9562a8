// SPDX-License-Identifier: Apache-2.0
// GeoJSON (RFC 7946) read, checked and laid on the plane: polygons or lines. What they stand for is the affair of the
// reader that asks.
#pragma once

#include "sim/base/key.hpp"
#include "sim/input/geometry.hpp"

#include <optional>
#include <vector>

namespace sanji::input {

/// The features of a GeoJSON file of polygons, their properties read by a section of keys (none: properties are not looked
/// at).
std::optional<std::vector<base::Feature>> read_features(Reading& reading, const TextFile& file, const Frame& frame,
                                                        const Section* properties);

/// A line on the plane, and where each of its points stands in the file.
struct PlacedLine {
  std::vector<base::Point> points;  ///< at least two
  std::vector<Place> places;        ///< one a point
};

/// A feature made of lines.
struct LineFeature {
  std::vector<PlacedLine> lines;  ///< at least one
  Node properties;                ///< as they stand in the file; empty where there are none
};

/// The features of a GeoJSON file of lines; their properties are left to the caller.
std::optional<std::vector<LineFeature>> read_line_features(Reading& reading, const TextFile& file, const Frame& frame);

/// Checks a GeoJSON file that nothing says more of: polygons, or lines where its first geometry is one.
void check_geojson(Reading& reading, const TextFile& file);

}  // namespace sanji::input
