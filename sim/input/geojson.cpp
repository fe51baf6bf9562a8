// SPDX-License-Identifier: Apache-2.0
// One walk through the features for polygons and lines: only what a geometry becomes differs.
#include "sim/input/geojson.hpp"

#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;

/// What a file should have been drawn with, in the words of its messages.
struct Drawn {
  std::string_view no_features;
  std::string_view no_geometry;
};
constexpr Drawn drawn_polygons{mark("the GeoJSON file has no features; draw at least one polygon"),
                               mark("this feature has no geometry; draw a polygon")};
constexpr Drawn drawn_lines{mark("the GeoJSON file has no features; draw at least one line"),
                            mark("this feature has no geometry; draw a line")};

/// Calls `take` with the geometry and the properties of each feature; false where something was wrong.
template <class Take>
bool each_feature(IssueWriter& issues, const Node& root, const Drawn& drawn, Take take) {
  const std::size_t before = issues.count();
  const auto take_one = [&](const Node& node) {
    const bool is_feature = node.text_of("type") == "Feature";
    const Node* geometry = is_feature ? node.find("geometry") : &node;
    if (geometry == nullptr || !geometry->is_map()) {
      issues.say(node.place, drawn.no_geometry);
      return;
    }
    const Node* properties = is_feature ? node.find("properties") : nullptr;
    take(*geometry, properties == nullptr ? Node{Node::Kind::empty, node.place, {}, false, {}, {}} : *properties);
  };
  if (root.text_of("type") == "FeatureCollection") {
    const Node* list = root.find("features");
    if (list == nullptr || !list->is_list() || list->items.empty()) {
      issues.say(list == nullptr ? root.place : list->place, drawn.no_features);
      return false;
    }
    for (const Node& item : list->items) take_one(item);
  } else {
    take_one(root);
  }
  return issues.count() == before;
}

bool read_number(const Node& node, double& value) {
  if (!node.is_scalar() || node.quoted) return false;
  // JSON numbers may be written with an exponent
  const char* last = node.text.data() + node.text.size();
  const auto [end, fault] = std::from_chars(node.text.data(), last, value);
  return fault == std::errc{} && end == last && std::isfinite(value);
}

std::optional<RawPosition> read_pair(IssueWriter& issues, const Frame& frame, const Node& node) {
  RawPosition at{0.0, 0.0, node.place};
  if (!node.is_list() || node.items.size() < 2 || !read_number(node.items[0], at.x) ||
      !read_number(node.items[1], at.y)) {
    issues.say(node.place, mark("'{0}' is no position; write it like [103.39792, 35.66653]"), flow_text(node));
    return std::nullopt;
  }
  if (!frame.known || frame.planar()) return at;
  if (looks_swapped(at.x, at.y)) {
    issues.say(node.place, mark("'{0}' looks swapped; GeoJSON writes the longitude first"), flow_text(node));
    return std::nullopt;
  }
  if (std::abs(at.x) <= 180.0 && std::abs(at.y) <= 90.0) return at;
  issues.say(node.place, mark("'{0}' is no longitude and latitude in degrees; export the file in WGS84"),
             flow_text(node));
  return std::nullopt;
}

/// Areas and their properties.
class PolygonReader {
 public:
  PolygonReader(Reading& reading, const Frame& frame, const Section* properties)
      : reading_(reading), issues_(reading.issues), frame_(frame), properties_(properties) {}

  void take(const Node& geometry, const Node& properties) {
    base::Feature feature;
    if (!area(geometry, feature.area)) return;
    if (properties_ != nullptr && !read_properties(properties, feature)) return;
    all_.push_back(std::move(feature));
  }
  [[nodiscard]] std::vector<base::Feature> features() && { return std::move(all_); }

 private:
  bool read_properties(const Node& node, base::Feature& feature) {
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
      const std::optional<RawPosition> got = read_pair(issues_, frame_, position);
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

  Reading& reading_;
  IssueWriter& issues_;
  const Frame& frame_;
  const Section* properties_;
  std::vector<base::Feature> all_;
};

/// Lines; the only reader of positions that keeps their places.
class LineReader {
 public:
  LineReader(IssueWriter& issues, const Frame& frame) : issues_(issues), frame_(frame) {}

  void take(const Node& geometry, const Node& properties) {
    LineFeature feature;
    feature.properties = properties;
    if (lines(geometry, feature.lines)) all_.push_back(std::move(feature));
  }
  [[nodiscard]] std::vector<LineFeature> features() && { return std::move(all_); }

 private:
  bool lines(const Node& geometry, std::vector<PlacedLine>& all) {
    const std::string_view type = geometry.text_of("type");
    const Node* coordinates = geometry.find("coordinates");
    if (type != "LineString" && type != "MultiLineString") {
      issues_.say(geometry.place, mark("geometry '{0}' is no line; draw a LineString or a MultiLineString"), type);
      return false;
    }
    if (coordinates == nullptr || !coordinates->is_list() || coordinates->items.empty()) {
      issues_.say(geometry.place, mark("the line is empty; draw at least two positions"));
      return false;
    }
    if (type == "LineString") return line(*coordinates, all);
    bool good = true;
    for (const Node& part : coordinates->items) good = line(part, all) && good;
    return good;
  }

  bool line(const Node& node, std::vector<PlacedLine>& all) {
    if (!node.is_list() || node.items.size() < 2) {
      issues_.say(node.place, mark("the line is empty; draw at least two positions"));
      return false;
    }
    PlacedLine made;
    for (const Node& item : node.items) {
      const std::optional<RawPosition> raw = read_pair(issues_, frame_, item);
      if (!raw) return false;
      made.points.push_back(frame_.to_plane(raw->x, raw->y));
      made.places.push_back(raw->place);
    }
    all.push_back(std::move(made));
    return true;
  }

  IssueWriter& issues_;
  const Frame& frame_;
  std::vector<LineFeature> all_;
};

/// The tree of the file; none where it is no JSON, or no GeoJSON, which is said.
std::optional<Node> read_root(IssueWriter& issues, const TextFile& file) {
  std::optional<Node> root = read_json(file, issues);
  if (!root || root->is_map()) return root;
  issues.say(root->place, mark("the file is no GeoJSON; it begins with {{ and a type"));
  return std::nullopt;
}

std::optional<std::vector<base::Feature>> polygons_of(Reading& reading, const Node& root, const Frame& frame,
                                                      const Section* properties) {
  PolygonReader reader(reading, frame, properties);
  const bool good = each_feature(reading.issues, root, drawn_polygons,
                                 [&](const Node& geometry, const Node& given) { reader.take(geometry, given); });
  return good ? std::optional(std::move(reader).features()) : std::nullopt;
}

std::optional<std::vector<LineFeature>> lines_of(Reading& reading, const Node& root, const Frame& frame) {
  LineReader reader(reading.issues, frame);
  const bool good = each_feature(reading.issues, root, drawn_lines,
                                 [&](const Node& geometry, const Node& given) { reader.take(geometry, given); });
  return good ? std::optional(std::move(reader).features()) : std::nullopt;
}

/// The type of the first geometry; empty where there is none.
std::string_view first_type(const Node& root) {
  const Node* node = &root;
  if (const Node* list = root.find("features"); list != nullptr && !list->items.empty()) node = &list->items.front();
  if (const Node* geometry = node->find("geometry"); geometry != nullptr) node = geometry;
  return node->text_of("type");
}

}  // namespace

std::optional<std::vector<base::Feature>> read_features(Reading& reading, const TextFile& file, const Frame& frame,
                                                        const Section* properties) {
  const std::optional<Node> root = read_root(reading.issues, file);
  return root ? polygons_of(reading, *root, frame, properties) : std::nullopt;
}

std::optional<std::vector<LineFeature>> read_line_features(Reading& reading, const TextFile& file, const Frame& frame) {
  const std::optional<Node> root = read_root(reading.issues, file);
  return root ? lines_of(reading, *root, frame) : std::nullopt;
}

void check_geojson(Reading& reading, const TextFile& file) {
  const std::optional<Node> root = read_root(reading.issues, file);
  if (!root) return;
  if (first_type(*root).ends_with("LineString")) {
    lines_of(reading, *root, {});
  } else {
    polygons_of(reading, *root, {}, nullptr);
  }
}

}  // namespace sanji::input
