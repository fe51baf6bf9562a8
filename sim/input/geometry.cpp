// SPDX-License-Identifier: Apache-2.0
// Positions: read, checked, laid on the plane.
#include "sim/input/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;

/// How far outside the border a place may lie: the datum of published borders is uncertain by hundreds of metres.
constexpr double border_tolerance_m = 1000.0;

std::string kilometres(double metres) {
  return metres < 100e3 ? fmt::format("{:.1f} km", metres / 1000.0) : fmt::format("{:.0f} km", metres / 1000.0);
}

}  // namespace

bool looks_swapped(double lon, double lat) { return lat > 70.0 && lat < 140.0 && lon > 0.0 && lon < 60.0; }

BorderBands::BorderBands(const base::Polygon& border) {
  constexpr std::size_t bands = 256;
  const base::Box box = base::bounding_box(border);
  low_m_ = box.low.y_m;
  height_m_ = std::max(1.0, (box.high.y_m - box.low.y_m) / static_cast<double>(bands));
  bands_.resize(bands);
  const auto add = [&](const std::vector<base::Point>& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const base::Segment edge{ring[i], ring[(i + 1) % ring.size()]};
      const std::size_t first = band_of(std::min(edge.from.y_m, edge.to.y_m));
      const std::size_t last = band_of(std::max(edge.from.y_m, edge.to.y_m));
      for (std::size_t band = first; band <= last; ++band) bands_[band].push_back(edge);
    }
  };
  add(border.outer);
  for (const auto& hole : border.holes) add(hole);
}

std::size_t BorderBands::band_of(double y_m) const {
  const double band = std::floor((y_m - low_m_) / height_m_);
  return static_cast<std::size_t>(std::clamp(band, 0.0, static_cast<double>(bands_.size() - 1)));
}

bool BorderBands::surely_inside(base::Point point) const {
  if (bands_.empty()) return false;
  bool inside = false;
  for (const base::Segment& edge : bands_[band_of(point.y_m)]) {
    if ((edge.from.y_m > point.y_m) == (edge.to.y_m > point.y_m)) continue;
    const double share = (point.y_m - edge.from.y_m) / (edge.to.y_m - edge.from.y_m);
    if (point.x_m < edge.from.x_m + (edge.to.x_m - edge.from.x_m) * share) inside = !inside;
  }
  return inside;
}

std::optional<RawPosition> read_position(const Fields& fields, const Frame& frame, const PositionKeys& keys) {
  const bool planar = frame.known ? frame.planar() : !fields.has(keys.lon) && fields.has(keys.x);
  const std::string_view first = planar ? keys.x : keys.lon;
  const std::string_view second = planar ? keys.y : keys.lat;
  IssueWriter& issues = fields.reading().issues;
  for (const std::string_view other : {planar ? keys.lon : keys.x, planar ? keys.lat : keys.y}) {
    if (!fields.has(other)) continue;
    issues.say(fields.place_of(other),
               planar ? mark("the region is planar; write {0} and {1} in metres instead of '{2}'")
                      : mark("the region has degrees; write {0} and {1} instead of '{2}'"),
               first, second, other);
    return std::nullopt;
  }
  if (!fields.has(first) || !fields.has(second)) {
    issues.say(fields.place_of(fields.has(first) ? second : first), mark("the position is missing; write {0} and {1}"),
               first, second);
    return std::nullopt;
  }
  double lon = 0.0;
  double lat = 0.0;
  if (!planar && parse_number(half_width(fields.text_of(first)), lon) == NumberFault::none &&
      parse_number(half_width(fields.text_of(second)), lat) == NumberFault::none && looks_swapped(lon, lat)) {
    issues.say(fields.place_of(first), mark("{0} {1} and {2} {3} look swapped; write {0} {3} and {2} {1}"), first,
               fields.text_of(first), second, fields.text_of(second));
    return std::nullopt;
  }
  RawPosition raw{0.0, 0.0, fields.place_of(first)};
  const bool good_x = fields.read(first, raw.x);
  const bool good_y = fields.read(second, raw.y);
  return good_x && good_y ? std::optional(raw) : std::nullopt;
}

std::optional<std::string> how_far_outside(const Frame& frame, base::Point point) {
  if (!frame.known || !frame.border || frame.bands.surely_inside(point)) return std::nullopt;
  const double outside_m = base::distance_outside(*frame.border, point).value;
  return outside_m > border_tolerance_m ? std::optional(kilometres(outside_m)) : std::nullopt;
}

void check_inside(IssueWriter& issues, const Frame& frame, const RawPosition& raw, std::string_view noun,
                  std::string_view id) {
  const std::optional<std::string> how_far = how_far_outside(frame, frame.to_plane(raw.x, raw.y));
  if (!how_far) return;
  issues.say(raw.place,
             mark("{0} '{1}' stands {2} outside the border of the county; look at its coordinates and the datum of "
                  "region.yaml"),
             base::tr(issues.language(), noun), id, *how_far);
}

std::optional<base::Point> read_place(const Fields& fields, const Frame& frame, std::string_view noun,
                                      std::string_view id, const PositionKeys& keys) {
  const std::optional<RawPosition> raw = read_position(fields, frame, keys);
  if (!raw) return std::nullopt;
  check_inside(fields.reading().issues, frame, *raw, noun, id);
  return frame.to_plane(raw->x, raw->y);
}

}  // namespace sanji::input
