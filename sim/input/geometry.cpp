// SPDX-License-Identifier: Apache-2.0
// Positions and polygons: read, checked, laid on the plane.
#include "sim/input/geometry.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;

/// How far outside the border a place may lie: the datum of published borders is uncertain by hundreds of metres.
constexpr double border_tolerance_m = 1000.0;

/// Longitudes and latitudes of China, with a margin: enough to see that two numbers stand the wrong way round.
bool looks_swapped(double lon, double lat) { return lat > 70.0 && lat < 140.0 && lon > 0.0 && lon < 60.0; }

std::string kilometres(double metres) {
  return metres < 100e3 ? fmt::format("{:.1f} km", metres / 1000.0) : fmt::format("{:.0f} km", metres / 1000.0);
}

}  // namespace

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

void check_inside(IssueWriter& issues, const Frame& frame, const RawPosition& raw, std::string_view noun,
                  std::string_view id) {
  if (!frame.known || !frame.border) return;
  const base::Point point = frame.to_plane(raw.x, raw.y);
  if (frame.bands.surely_inside(point)) return;
  const double outside_m = base::distance_outside(*frame.border, point).value;
  if (outside_m <= border_tolerance_m) return;
  issues.say(raw.place,
             mark("{0} '{1}' stands {2} outside the border of the county; look at its coordinates and the datum of "
                  "region.yaml"),
             base::tr(issues.language(), noun), id, kilometres(outside_m));
}

std::optional<base::Point> read_place(const Fields& fields, const Frame& frame, std::string_view noun,
                                      std::string_view id, const PositionKeys& keys) {
  const std::optional<RawPosition> raw = read_position(fields, frame, keys);
  if (!raw) return std::nullopt;
  check_inside(fields.reading().issues, frame, *raw, noun, id);
  return frame.to_plane(raw->x, raw->y);
}

namespace {

class FeatureReader {
 public:
  FeatureReader(Reading& reading, const Frame& frame, const Section* properties)
      : reading_(reading), issues_(reading.issues), frame_(frame), properties_(properties) {}

  std::optional<std::vector<base::Feature>> features(const Node& root) {
    const std::size_t before = issues_.count();
    std::vector<base::Feature> all;
    const std::string_view type = root.text_of("type");
    if (type == "FeatureCollection") {
      const Node* list = root.find("features");
      if (list == nullptr || !list->is_list() || list->items.empty()) {
        issues_.say(list == nullptr ? root.place : list->place,
                    mark("the GeoJSON file has no features; draw at least one polygon"));
        return std::nullopt;
      }
      for (const Node& item : list->items) add(all, item);
    } else {
      add(all, root);
    }
    return issues_.count() == before ? std::optional(std::move(all)) : std::nullopt;
  }

 private:
  void add(std::vector<base::Feature>& all, const Node& node) {
    const bool is_feature = node.text_of("type") == "Feature";
    base::Feature feature;
    const Node* geometry = is_feature ? node.find("geometry") : &node;
    if (geometry == nullptr || !geometry->is_map()) {
      issues_.say(node.place, mark("this feature has no geometry; draw a polygon"));
      return;
    }
    if (!area(*geometry, feature.area)) return;
    const Node* given = is_feature ? node.find("properties") : nullptr;
    if (properties_ != nullptr &&
        !properties(given == nullptr ? Node{Node::Kind::empty, node.place, {}, false, {}, {}} : *given, feature))
      return;
    all.push_back(std::move(feature));
  }

  bool properties(const Node& node, base::Feature& feature) {
    const std::size_t before = issues_.count();
    const MapFields fields(reading_, node, *properties_, {}, model::Basis::assumed);
    if (!fields.usable()) return false;
    for (const base::Key* key : properties_->keys()) {
      if (auto value = fields.value(key->name)) feature.properties.emplace(key->name, std::move(*value));
    }
    const auto from = feature.properties.find("from");
    const auto until = feature.properties.find("until");
    if (from != feature.properties.end() && until != feature.properties.end() &&
        std::get<base::Duration>(until->second) <= std::get<base::Duration>(from->second)) {
      issues_.say(fields.place_of("until"),
                  mark("until '{0}' is not after from '{1}'; write a later time, or leave it out"),
                  fields.text_of("until"), fields.text_of("from"));
    }
    return issues_.count() == before;
  }

  bool area(const Node& geometry, std::vector<base::Polygon>& all) {
    const std::string_view type = geometry.text_of("type");
    const Node* coordinates = geometry.find("coordinates");
    if (type != "Polygon" && type != "MultiPolygon") {
      issues_.say(geometry.place, mark("geometry '{0}' has no area; draw a Polygon or a MultiPolygon"), type);
      return false;
    }
    if (coordinates == nullptr || !coordinates->is_list() || coordinates->items.empty()) {
      issues_.say(geometry.place, mark("the polygon is empty; draw at least three corners"));
      return false;
    }
    if (type == "Polygon") return polygon(*coordinates, all);
    bool good = true;
    for (const Node& part : coordinates->items) good = polygon(part, all) && good;
    return good;
  }

  bool polygon(const Node& rings, std::vector<base::Polygon>& all) {
    base::Polygon made;
    if (!rings.is_list() || rings.items.empty()) {
      issues_.say(rings.place, mark("the polygon is empty; draw at least three corners"));
      return false;
    }
    for (std::size_t i = 0; i < rings.items.size(); ++i) {
      std::vector<base::Point> points;
      if (!ring(rings.items[i], points)) return false;
      if (i == 0) {
        made.outer = std::move(points);
      } else {
        made.holes.push_back(std::move(points));
      }
    }
    if (!base::is_simple(made)) {
      issues_.say(rings.place, mark("the polygon crosses or touches itself; draw its corners in order"));
      return false;
    }
    all.push_back(std::move(made));
    return true;
  }

  /// The corners without the repeated last one.
  bool ring(const Node& node, std::vector<base::Point>& points) {
    if (!node.is_list() || node.items.size() < 4) {
      issues_.say(node.place, mark("a ring needs at least four positions, the last the same as the first"));
      return false;
    }
    std::vector<RawPosition> raw;
    for (const Node& position : node.items) {
      std::optional<RawPosition> got = this->position(position);
      if (!got) return false;
      raw.push_back(*got);
    }
    if (raw.front().x != raw.back().x || raw.front().y != raw.back().y) {
      issues_.say(raw.back().place, mark("the ring is not closed; repeat its first position at its end"));
      return false;
    }
    raw.pop_back();
    points.reserve(raw.size());
    for (const RawPosition& at : raw) points.push_back(frame_.to_plane(at.x, at.y));
    return true;
  }

  std::optional<RawPosition> position(const Node& node) {
    RawPosition at{0.0, 0.0, node.place};
    if (!node.is_list() || node.items.size() < 2 || !number(node.items[0], at.x) || !number(node.items[1], at.y)) {
      issues_.say(node.place, mark("'{0}' is no position; write it like [103.39792, 35.66653]"), flow_text(node));
      return std::nullopt;
    }
    if (!frame_.known || frame_.planar()) return at;
    if (looks_swapped(at.x, at.y)) {
      issues_.say(node.place, mark("'{0}' looks swapped; GeoJSON writes the longitude first"), flow_text(node));
      return std::nullopt;
    }
    if (std::abs(at.x) <= 180.0 && std::abs(at.y) <= 90.0) return at;
    issues_.say(node.place, mark("'{0}' is no longitude and latitude in degrees; export the file in WGS84"),
                flow_text(node));
    return std::nullopt;
  }

  static bool number(const Node& node, double& value) {
    if (!node.is_scalar() || node.quoted) return false;
    // JSON numbers may be written with an exponent
    const char* last = node.text.data() + node.text.size();
    const auto [end, fault] = std::from_chars(node.text.data(), last, value);
    return fault == std::errc{} && end == last && std::isfinite(value);
  }

  Reading& reading_;
  IssueWriter& issues_;
  const Frame& frame_;
  const Section* properties_;
};

}  // namespace

std::optional<std::vector<base::Feature>> read_features(Reading& reading, const TextFile& file, const Frame& frame,
                                                        const Section* properties) {
  const std::optional<Node> root = read_json(file, reading.issues);
  if (!root) return std::nullopt;
  if (!root->is_map()) {
    reading.issues.say(root->place, mark("the file is no GeoJSON; it begins with {{ and a type"));
    return std::nullopt;
  }
  return FeatureReader(reading, frame, properties).features(*root);
}

}  // namespace sanji::input
