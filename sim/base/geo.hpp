// SPDX-License-Identifier: Apache-2.0
// Places on the ground: degrees as they are read, metres on a local plane as the simulator uses them.
// Knows no file format and nothing of what stands at a place.
#pragma once

#include "sim/base/units.hpp"

#include <compare>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sanji::base {

/// Geographic position in degrees, WGS84 once it has been read.
struct LonLat {
  double lon_deg = 0.0;
  double lat_deg = 0.0;

  friend constexpr auto operator<=>(LonLat, LonLat) = default;
};

/// Position on the local plane of a region: metres east and north of its origin.
struct Point {
  double x_m = 0.0;
  double y_m = 0.0;

  friend constexpr auto operator<=>(Point, Point) = default;
};

/// A closed ring (the last point need not repeat the first) with holes.
struct Polygon {
  std::vector<Point> outer;
  std::vector<std::vector<Point>> holes;
};

struct Segment {
  Point from;
  Point to;
};

struct Box {
  Point low;
  Point high;
};

/// What the coordinates of a file are measured in.
enum class Datum { wgs84, cgcs2000, gcj02, bd09, planar };

/// The names as they are written in region files, in the order of the enum.
inline constexpr std::string_view datum_names[] = {"WGS84", "CGCS2000", "GCJ-02", "BD-09", "planar"};

/// Converts once, on reading. CGCS2000 is taken as WGS84 (they differ by centimetres); GCJ-02 and BD-09 are undone by
/// iteration to better than 0.1 m. Formula of GCJ-02: the published obfuscation polynomial (Krasovsky 1940 ellipsoid).
LonLat to_wgs84(LonLat position, Datum datum);
/// The forward obfuscation, for tests and exports.
LonLat from_wgs84(LonLat position, Datum datum);

/// Local plane about an origin, to the second order; lengths are good to 0.1 % within 100 km.
class Projection {
 public:
  Projection() = default;
  explicit Projection(LonLat origin);
  [[nodiscard]] Point to_plane(LonLat position) const;
  [[nodiscard]] LonLat to_degrees(Point point) const;

 private:
  LonLat origin_;
};

Metres distance(Point a, Point b);
/// Distance from a point to the nearest place of a segment.
Metres distance(Point point, const Segment& segment);
/// The border counts as inside.
bool contains(const Polygon& polygon, Point point);
/// True where any part of the segment lies in the polygon or touches it.
bool meets(const Polygon& polygon, const Segment& segment);
/// The share of the segment, from its first end, at which its first place stands that the polygon holds; none where it meets
/// none.
std::optional<double> first_meeting(const Polygon& polygon, const Segment& segment);
/// 0 inside, else the distance to the nearest border.
Metres distance_outside(const Polygon& polygon, Point point);
/// False where the ring crosses or touches itself, or has fewer than three different points.
bool is_simple(const Polygon& polygon);
Box bounding_box(const Polygon& polygon);
Point midpoint(Point a, Point b);
/// The place a share of the way from one point to the other, 0 = `from`, 1 = `to`.
Point along(Point from, Point to, double share);

// A line is a row of points, such as a road's; it has one at least.

Metres length(std::span<const Point> line);
/// The place a share of a line's length along it, 0 = its first point, 1 = its last.
Point along(std::span<const Point> line, double share);
/// How far along a line its place nearest to a point lies, as a share of its length; the first such place.
double share_along(std::span<const Point> line, Point point);
/// How far along a line each of its points stands, as a share of its length; all 0 where it has none.
std::vector<double> shares_of(std::span<const Point> line);
/// A line without the points that are not needed to keep within a tolerance of it (Douglas and Peucker 1973); its ends
/// stay.
std::vector<Point> simplified(const std::vector<Point>& line, Metres tolerance);

}  // namespace sanji::base
