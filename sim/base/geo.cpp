// SPDX-License-Identifier: Apache-2.0
// Datums, the local plane, and the few questions asked of polygons. The only file that includes Boost.Geometry.
#include "sim/base/geo.hpp"

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/register/point.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

// Our own types as Boost.Geometry sees them. Rings are open to it; a repeated last point is then an edge of no length.
BOOST_GEOMETRY_REGISTER_POINT_2D(sanji::base::Point, double, boost::geometry::cs::cartesian, x_m, y_m)

namespace boost::geometry::traits {

template <>
struct tag<std::vector<sanji::base::Point>> {
  using type = ring_tag;
};
template <>
struct closure<std::vector<sanji::base::Point>> {
  static const closure_selector value = open;
};
template <>
struct tag<sanji::base::Segment> {
  using type = segment_tag;
};
template <>
struct point_type<sanji::base::Segment> {
  using type = sanji::base::Point;
};
template <std::size_t Dimension>
struct indexed_access<sanji::base::Segment, 0, Dimension> {
  static double get(const sanji::base::Segment& segment) { return geometry::get<Dimension>(segment.from); }
};
template <std::size_t Dimension>
struct indexed_access<sanji::base::Segment, 1, Dimension> {
  static double get(const sanji::base::Segment& segment) { return geometry::get<Dimension>(segment.to); }
};
template <>
struct tag<sanji::base::Polygon> {
  using type = polygon_tag;
};
template <>
struct ring_const_type<sanji::base::Polygon> {
  using type = const std::vector<sanji::base::Point>&;
};
template <>
struct ring_mutable_type<sanji::base::Polygon> {
  using type = std::vector<sanji::base::Point>&;
};
template <>
struct interior_const_type<sanji::base::Polygon> {
  using type = const std::vector<std::vector<sanji::base::Point>>&;
};
template <>
struct interior_mutable_type<sanji::base::Polygon> {
  using type = std::vector<std::vector<sanji::base::Point>>&;
};
template <>
struct exterior_ring<sanji::base::Polygon> {
  static const auto& get(const sanji::base::Polygon& polygon) { return polygon.outer; }
  static auto& get(sanji::base::Polygon& polygon) { return polygon.outer; }
};
template <>
struct interior_rings<sanji::base::Polygon> {
  static const auto& get(const sanji::base::Polygon& polygon) { return polygon.holes; }
  static auto& get(sanji::base::Polygon& polygon) { return polygon.holes; }
};

}  // namespace boost::geometry::traits

namespace sanji::base {
namespace {

namespace bg = boost::geometry;
using std::numbers::pi;

constexpr double radians_per_degree = pi / 180.0;

/// Sines and cosines differ in their last bit between processors; cut off well above that bit and far below a
/// millimetre, positions are the same everywhere.
double rounded(double value, double steps_per_unit) { return std::round(value * steps_per_unit) / steps_per_unit; }
LonLat rounded(LonLat position) { return {rounded(position.lon_deg, 1e9), rounded(position.lat_deg, 1e9)}; }

struct Ellipsoid {
  double axis_m;
  double eccentricity2;
};
constexpr Ellipsoid wgs84{6378137.0, 0.00669437999014};
constexpr Ellipsoid krasovsky{6378245.0, 0.00669342162296594323};

/// Metres per radian northwards and eastwards (along the parallel).
struct Radii {
  double north_m;
  double east_m;
};
Radii radii_at(const Ellipsoid& ellipsoid, double lat_rad) {
  const double sine = std::sin(lat_rad);
  const double w = 1.0 - ellipsoid.eccentricity2 * sine * sine;
  const double root = std::sqrt(w);
  return {ellipsoid.axis_m * (1.0 - ellipsoid.eccentricity2) / (w * root), ellipsoid.axis_m / root * std::cos(lat_rad)};
}

/// GCJ-02 is defined for this box only; outside it positions are left alone.
bool in_gcj_box(LonLat p) {
  return p.lon_deg >= 72.004 && p.lon_deg <= 137.8347 && p.lat_deg >= 0.8293 && p.lat_deg <= 55.8271;
}

LonLat gcj_from_wgs(LonLat p) {
  if (!in_gcj_box(p)) return p;
  const double x = p.lon_deg - 105.0;
  const double y = p.lat_deg - 35.0;
  const double root = std::sqrt(std::abs(x));
  const auto wave = [](double amplitude, double argument) { return amplitude * std::sin(argument * pi); };
  const double ripple = wave(20.0, 6.0 * x) + wave(20.0, 2.0 * x);
  const double north_m =
      -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root +
      (ripple + wave(20.0, y) + wave(40.0, y / 3.0) + wave(160.0, y / 12.0) + wave(320.0, y / 30.0)) * 2.0 / 3.0;
  const double east_m =
      300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root +
      (ripple + wave(20.0, x) + wave(40.0, x / 3.0) + wave(150.0, x / 12.0) + wave(300.0, x / 30.0)) * 2.0 / 3.0;
  const Radii radii = radii_at(krasovsky, p.lat_deg * radians_per_degree);
  return {p.lon_deg + east_m / (radii.east_m * radians_per_degree),
          p.lat_deg + north_m / (radii.north_m * radians_per_degree)};
}

LonLat bd_from_gcj(LonLat p) {
  constexpr double turn = pi * 3000.0 / 180.0;
  const double radius = std::sqrt(p.lon_deg * p.lon_deg + p.lat_deg * p.lat_deg) + 0.00002 * std::sin(p.lat_deg * turn);
  const double angle = std::atan2(p.lat_deg, p.lon_deg) + 0.000003 * std::cos(p.lon_deg * turn);
  return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006};
}

/// What `forward` sends to `target`: it moves positions by little and smoothly, so a few corrections are enough.
template <class Forward>
LonLat undone(LonLat target, Forward forward) {
  LonLat guess = target;
  for (int i = 0; i < 12; ++i) {
    const LonLat sent = forward(guess);
    guess.lon_deg += target.lon_deg - sent.lon_deg;
    guess.lat_deg += target.lat_deg - sent.lat_deg;
  }
  return guess;
}

/// Metres east and north of the origin, to the second order in the distance.
Point plane_of(LonLat origin, LonLat position) {
  const double lat = position.lat_deg * radians_per_degree;
  const double east_rad = (position.lon_deg - origin.lon_deg) * radians_per_degree;
  const double north_rad = (position.lat_deg - origin.lat_deg) * radians_per_degree;
  const double half_way = (position.lat_deg + origin.lat_deg) / 2.0 * radians_per_degree;
  const double x_m = radii_at(wgs84, lat).east_m * east_rad;
  // parallels are curved: away from the origin's meridian they lie further north
  return {x_m, radii_at(wgs84, half_way).north_m * north_rad + 0.5 * x_m * east_rad * std::sin(lat)};
}

/// How far along a segment its place nearest to a point lies, 0 where it has no length.
double share_of(const Segment& segment, Point point) {
  const double dx = segment.to.x_m - segment.from.x_m;
  const double dy = segment.to.y_m - segment.from.y_m;
  const double length2 = dx * dx + dy * dy;
  if (!(length2 > 0.0)) return 0.0;
  const double share = ((point.x_m - segment.from.x_m) * dx + (point.y_m - segment.from.y_m) * dy) / length2;
  return std::clamp(share, 0.0, 1.0);
}

}  // namespace

LonLat to_wgs84(LonLat position, Datum datum) {
  switch (datum) {
    case Datum::gcj02: return rounded(undone(position, gcj_from_wgs));
    case Datum::bd09: return rounded(undone(undone(position, bd_from_gcj), gcj_from_wgs));
    case Datum::wgs84:
    case Datum::cgcs2000:
    case Datum::planar: break;
  }
  return position;
}

LonLat from_wgs84(LonLat position, Datum datum) {
  switch (datum) {
    case Datum::gcj02: return rounded(gcj_from_wgs(position));
    case Datum::bd09: return rounded(bd_from_gcj(gcj_from_wgs(position)));
    case Datum::wgs84:
    case Datum::cgcs2000:
    case Datum::planar: break;
  }
  return position;
}

Projection::Projection(LonLat origin) : origin_(origin) {}

Point Projection::to_plane(LonLat position) const {
  const Point point = plane_of(origin_, position);
  return {rounded(point.x_m, 1e4), rounded(point.y_m, 1e4)};
}

LonLat Projection::to_degrees(Point point) const {
  LonLat guess = origin_;
  for (int i = 0; i < 6; ++i) {
    const Point reached = plane_of(origin_, guess);
    const Radii radii = radii_at(wgs84, guess.lat_deg * radians_per_degree);
    guess.lat_deg += (point.y_m - reached.y_m) / (radii.north_m * radians_per_degree);
    guess.lon_deg += (point.x_m - reached.x_m) / (radii.east_m * radians_per_degree);
  }
  return rounded(guess);
}

Metres distance(Point a, Point b) {
  const double dx = b.x_m - a.x_m;
  const double dy = b.y_m - a.y_m;
  return {std::sqrt(dx * dx + dy * dy)};
}

Metres distance(Point point, const Segment& segment) {
  return distance(point, along(segment.from, segment.to, share_of(segment, point)));
}

bool contains(const Polygon& polygon, Point point) {
  return polygon.outer.size() >= 3 && bg::covered_by(point, polygon);
}

bool meets(const Polygon& polygon, const Segment& segment) {
  return polygon.outer.size() >= 3 && bg::intersects(segment, polygon);
}

namespace {

/// The share of `segment` at which it crosses the side from `a` to `b`; none where it does not, or runs along it.
std::optional<double> crossing_share(const Segment& segment, Point a, Point b) {
  const double along_x = segment.to.x_m - segment.from.x_m;
  const double along_y = segment.to.y_m - segment.from.y_m;
  const double side_x = b.x_m - a.x_m;
  const double side_y = b.y_m - a.y_m;
  const double turn = along_x * side_y - along_y * side_x;
  if (turn == 0.0) return std::nullopt;
  const double to_x = a.x_m - segment.from.x_m;
  const double to_y = a.y_m - segment.from.y_m;
  const double share = (to_x * side_y - to_y * side_x) / turn;
  const double on_side = (to_x * along_y - to_y * along_x) / turn;
  const bool crosses = share >= 0.0 && share <= 1.0 && on_side >= 0.0 && on_side <= 1.0;
  return crosses ? std::optional(share) : std::nullopt;
}

}  // namespace

std::optional<double> first_meeting(const Polygon& polygon, const Segment& segment) {
  if (!meets(polygon, segment)) return std::nullopt;
  if (contains(polygon, segment.from)) return 0.0;
  double first = 1.0;
  const auto look = [&](const std::vector<Point>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const auto share = crossing_share(segment, ring[i], ring[(i + 1) % ring.size()]);
      if (share) first = std::min(first, *share);
    }
  };
  look(polygon.outer);
  for (const auto& hole : polygon.holes) look(hole);
  return first;
}

Metres distance_outside(const Polygon& polygon, Point point) { return {bg::distance(point, polygon)}; }

bool is_simple(const Polygon& polygon) {
  Polygon tidy = polygon;
  bg::unique(tidy);
  bg::correct(tidy);
  return bg::is_valid(tidy);
}

Box bounding_box(const Polygon& polygon) {
  if (polygon.outer.empty()) return {};
  Box box{polygon.outer.front(), polygon.outer.front()};
  for (const Point point : polygon.outer) {
    box.low = {std::min(box.low.x_m, point.x_m), std::min(box.low.y_m, point.y_m)};
    box.high = {std::max(box.high.x_m, point.x_m), std::max(box.high.y_m, point.y_m)};
  }
  return box;
}

Point midpoint(Point a, Point b) { return along(a, b, 0.5); }

Point along(Point from, Point to, double share) {
  return {from.x_m + (to.x_m - from.x_m) * share, from.y_m + (to.y_m - from.y_m) * share};
}

Metres length(std::span<const Point> line) {
  Metres sum;
  for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i - 1], line[i]);
  return sum;
}

Point along(std::span<const Point> line, double share) {
  double left_m = share * length(line).value;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double step_m = distance(line[i - 1], line[i]).value;
    if (left_m <= step_m && step_m > 0.0) return along(line[i - 1], line[i], std::max(0.0, left_m / step_m));
    left_m -= step_m;
  }
  return line.back();
}

double share_along(std::span<const Point> line, Point point) {
  double least_m = std::numeric_limits<double>::infinity();
  double nearest_m = 0.0;
  double before_m = 0.0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Segment step{line[i - 1], line[i]};
    const double share = share_of(step, point);
    const double off_m = distance(point, along(step.from, step.to, share)).value;
    const double step_m = distance(step.from, step.to).value;
    if (off_m < least_m) {
      least_m = off_m;
      nearest_m = before_m + share * step_m;
    }
    before_m += step_m;
  }
  return before_m > 0.0 ? nearest_m / before_m : 0.0;
}

std::vector<double> shares_of(std::span<const Point> line) {
  const double whole_m = length(line).value;
  std::vector<double> shares(line.size(), 0.0);
  double before_m = 0.0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    before_m += distance(line[i - 1], line[i]).value;
    if (whole_m > 0.0) shares[i] = before_m / whole_m;
  }
  return shares;
}

std::vector<Point> simplified(const std::vector<Point>& line, Metres tolerance) {
  bg::model::linestring<Point> rough(line.begin(), line.end());
  bg::model::linestring<Point> fine;
  bg::simplify(rough, fine, tolerance.value);
  return {fine.begin(), fine.end()};
}

}  // namespace sanji::base
