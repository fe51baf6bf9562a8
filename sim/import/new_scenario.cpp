// SPDX-License-Identifier: Apache-2.0
// The water is a row of rectangles from village to village, each later than the one before, graver in its middle.
#include "sim/import/new_scenario.hpp"

#include "sim/base/geo.hpp"
#include "sim/import/any_county_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace sanji::import {
namespace {

using base::Point;
using model::PostId;
using model::Tier;

constexpr std::size_t most_villages = 6;
constexpr double farthest_m = 10'000.0;
constexpr double beyond_m = 150.0;         ///< the water goes on past the last village
constexpr double metres_per_minute = 150;  ///< of the front: 2.5 m/s, assumed

/// How wide the water of a severity is, from when to when after the front has come.
struct Band {
  int severity;
  double half_width_m;
  double from_min;
  double until_min;
};
constexpr std::array bands{Band{1, 180.0, 0.0, 240.0}, Band{2, 110.0, 15.0, 180.0}, Band{3, 50.0, 30.0, 120.0}};

std::optional<float> height_at(const model::Region& region, Point point) {
  if (!region.relief) return std::nullopt;
  const model::Relief& relief = *region.relief;
  const int column = static_cast<int>(std::floor((point.x_m - relief.origin.x_m) / relief.cell.value));
  const int row = static_cast<int>(std::floor((point.y_m - relief.origin.y_m) / relief.cell.value));
  if (column < 0 || row < 0 || column >= relief.columns || row >= relief.rows) return std::nullopt;
  const float height = relief.height_m(column, row);
  return std::isnan(height) ? std::nullopt : std::optional(height);
}

std::vector<PostId> villages_of(const model::Region& region, PostId township) {
  std::vector<PostId> villages;
  for (const PostId id : region.posts.ids()) {
    if (region.posts[id].tier == Tier::village && region.posts[id].superior == township) villages.push_back(id);
  }
  return villages;
}

/// A place as the region's own files write it.
std::string place_text(const model::Region& region, Point point) {
  if (region.datum == base::Datum::planar) return fmt::format("[{:.2f},{:.2f}]", point.x_m, point.y_m);
  const base::LonLat degrees = base::from_wgs84(region.projection.to_degrees(point), region.datum);
  return fmt::format("[{:.7f},{:.7f}]", degrees.lon_deg, degrees.lat_deg);
}

/// A rectangle over the line from `a` to `b`, so much longer at both ends.
std::string ring_text(const model::Region& region, Point a, Point b, double half_width_m, double longer_m) {
  const double length_m = std::max(1.0, base::distance(a, b).value);
  const Point ahead{(b.x_m - a.x_m) / length_m, (b.y_m - a.y_m) / length_m};
  const Point begin{a.x_m - ahead.x_m * longer_m, a.y_m - ahead.y_m * longer_m};
  const Point end{b.x_m + ahead.x_m * longer_m, b.y_m + ahead.y_m * longer_m};
  const Point aside{-ahead.y_m * half_width_m, ahead.x_m * half_width_m};
  const std::array corners{
      Point{begin.x_m + aside.x_m, begin.y_m + aside.y_m}, Point{begin.x_m - aside.x_m, begin.y_m - aside.y_m},
      Point{end.x_m - aside.x_m, end.y_m - aside.y_m}, Point{end.x_m + aside.x_m, end.y_m + aside.y_m}};
  std::string text;
  for (const Point corner : corners) text += place_text(region, corner) + ',';
  return text + place_text(region, corners[0]);
}

std::string feature_text(const model::Region& region, Point a, Point b, double front_min, const Band& band) {
  return fmt::format(
      "{{\"type\":\"Feature\",\"properties\":{{\"from\":\"+{:.0f} min\",\"until\":\"+{:.0f} min\",\"severity\":{}}},"
      "\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{}]]}}}}",
      front_min + band.from_min, front_min + band.until_min, band.severity,
      ring_text(region, a, b, band.half_width_m, beyond_m));
}

void add_features(const Flooded& flooded, std::vector<std::string>& features) {
  std::vector<Point> way;
  for (const PostId village : villages_to_flood(flooded.region, flooded.township)) {
    way.push_back(flooded.region.posts[village].position);
  }
  if (way.empty()) return;
  if (way.size() == 1) way.push_back({way[0].x_m + 1.0, way[0].y_m});
  double front_min = 0.0;
  for (std::size_t k = 1; k < way.size(); ++k) {
    for (const Band& band : bands) {
      features.push_back(feature_text(flooded.region, way[k - 1], way[k], front_min, band));
    }
    front_min += base::distance(way[k - 1], way[k]).value / metres_per_minute;
  }
}

/// Between YAML's double quotes.
std::string quoted(const std::string& text) {
  std::string all = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') all += '\\';
    all += letter;
  }
  return all + '"';
}

}  // namespace

PostId township_to_flood(const model::Region& region) {
  PostId best;
  bool best_has_two = false;
  int most = -1;
  for (const PostId id : region.posts.ids()) {
    if (region.posts[id].tier != Tier::township) continue;
    const auto villages = villages_of(region, id);
    int persons = 0;
    for (const PostId village : villages) persons += region.posts[village].population.value;
    const bool has_two = villages.size() >= 2;
    if (villages.empty() || (best_has_two && !has_two)) continue;
    if (has_two == best_has_two && persons <= most) continue;
    best = id;
    best_has_two = has_two;
    most = persons;
  }
  return best;
}

std::vector<PostId> villages_to_flood(const model::Region& region, PostId township) {
  std::vector<PostId> left = villages_of(region, township);
  std::vector<PostId> way;
  if (left.empty()) return way;
  const auto take = [&](std::vector<PostId>::iterator which) {
    way.push_back(*which);
    left.erase(which);
  };
  const Point seat = region.posts[township].position;
  const auto away = [&](PostId village, Point from) {
    return base::distance(region.posts[village].position, from).value;
  };
  auto first =
      std::min_element(left.begin(), left.end(), [&](PostId a, PostId b) { return away(a, seat) < away(b, seat); });
  if (region.relief) {
    const auto height = [&](PostId village) {
      return height_at(region, region.posts[village].position).value_or(-1e6F);
    };
    first = std::max_element(left.begin(), left.end(), [&](PostId a, PostId b) { return height(a) < height(b); });
  }
  take(first);
  while (!left.empty() && way.size() < most_villages) {
    const Point from = region.posts[way.back()].position;
    const auto next =
        std::min_element(left.begin(), left.end(), [&](PostId a, PostId b) { return away(a, from) < away(b, from); });
    if (away(*next, from) > farthest_m) break;
    take(next);
  }
  return way;
}

std::string flood_geojson(const std::vector<Flooded>& regions) {
  std::vector<std::string> features;
  for (const Flooded& flooded : regions) {
    if (flooded.township.valid()) add_features(flooded, features);
  }
  return fmt::format("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", fmt::join(features, ",\n"));
}

std::string event_yaml(const std::vector<Flooded>& regions) {
  std::vector<std::string> names;
  std::vector<std::string> names_en;
  for (const Flooded& flooded : regions) {
    if (!flooded.township.valid()) continue;
    names.push_back(flooded.region.posts[flooded.township].name.zh);
    names_en.push_back(flooded.region.posts[flooded.township].name.en);
  }
  const model::Season& season = regions.front().region.flood_season;
  return fmt::format(
      "# 虚构的演练:洪水沿村庄而下,走向、时间和水深都是假定,供修改。\n"
      "# An invented drill: the water goes from village to village; its course, times and depths are assumed. Change "
      "them.\n"
      "sanji: event\nname: {}\nname_en: {}\nbasis: assumed\nstart: 2024-{:02}-{:02} 21:00\nhazards:\n"
      "  - {{kind: footprint, id: flash-flood, name: 山洪, name_en: flash flood, hazard: flood, begins: +30 min, "
      "frames: "
      "flood.geojson}}\n",
      quoted(fmt::format("{}夜间山洪", fmt::join(names, "、"))),
      quoted(fmt::format("Flash flood at night: {}", fmt::join(names_en, ", "))), season.from_month, season.from_day);
}

std::string scenario_yaml(const model::Region& region, const std::string& region_path, const std::string& up, int hours,
                          std::uint64_t seed) {
  return fmt::format(
      "sanji: scenario\nname: {}\nname_en: {}\nregion: {}\nplan: {}plan.yaml\nevent: {}event.yaml\nduration: {} "
      "h\nseed: "
      "{}\n",
      quoted(region.name.zh + "山洪演练"), quoted("Flash flood drill, " + region.name.en), quoted(region_path), up, up,
      hours, seed);
}

std::string plan_yaml() { return std::string(any_county_plan()); }

}  // namespace sanji::import
