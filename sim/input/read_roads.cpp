// SPDX-License-Identifier: Apache-2.0
// junctions.csv and roads.csv, and what only the whole region shows: who cannot be reached, houses that do not add up.
#include "sim/input/region_draft.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;

/// How much shorter than the straight line a road may seem: lengths are rounded.
constexpr double length_tolerance = 0.98;

void read_junctions(Reading& reading, const RegionText& text, RegionDraft& draft) {
  Ids standing(mark("junction of post"));
  draft.junctions.doubts = each_row(
      reading, text, "junctions", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
        model::Junction junction;
        junction.id = id;
        junction.basis = fields.basis("basis", draft.region.basis);
        const auto point = read_place(fields, draft.frame, registry.noun, id);
        if (point) junction.position = *point;
        junction.post = referred_post(fields, "post", draft, registry.noun, id);
        if (junction.post.valid())
          standing.claim(reading.issues, draft.region.posts[junction.post].code, fields.place_of("post"));
        draft.junction_placed.push_back(point.has_value());
        draft.junctions.add(id, draft.region.roads.junctions.add(std::move(junction)));
      });
  const auto present = text.present.find("junctions");
  draft.junctions.readable = text.sheets.contains("junctions") || (present != text.present.end() && !present->second);
}

void check_length(const RowFields& fields, const RegionDraft& draft, const model::Road& road) {
  if (!draft.frame.known || !draft.junction_placed[road.from.index()] || !draft.junction_placed[road.to.index()])
    return;
  const auto& junctions = draft.region.roads.junctions;
  const double straight_m = base::distance(junctions[road.from].position, junctions[road.to].position).value;
  if (road.length.value >= straight_m * length_tolerance) return;
  fields.reading().issues.say(fields.place_of("length_km"),
                              mark("road '{0}' has {1} km, less than the straight line of {2} km between its "
                                   "junctions; look at length_km or at the junctions"),
                              road.id, fields.text_of("length_km"),
                              fmt::format("{:.2f}", straight_m / base::metres_per_kilometre));
}

std::vector<std::size_t> reached_from(const RegionDraft& draft, std::size_t start) {
  const model::Roads& roads = draft.region.roads;
  std::vector<std::size_t> group(roads.junctions.size());
  std::iota(group.begin(), group.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (group[i] != i) i = group[i] = group[group[i]];
    return i;
  };
  for (const model::Road& road : roads.segments) {
    if (road.from.valid() && road.to.valid()) group[root(road.from.index())] = root(road.to.index());
  }
  std::vector<std::size_t> reached;
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (root(i) == root(start)) reached.push_back(i);
  }
  return reached;
}

void check_reachable(IssueWriter& issues, const RegionText& text, const RegionDraft& draft) {
  const model::Region& region = draft.region;
  const auto sheet = text.sheets.find("roads");
  const model::PostId county = region.posts.empty() ? model::PostId{} : model::county_of(region);
  if (sheet == text.sheets.end() || !county.valid() || region.roads.junctions.empty()) return;
  std::optional<std::size_t> seat;
  for (const model::JunctionId id : region.roads.junctions.ids()) {
    if (region.roads.junctions[id].post == county) seat = id.index();
  }
  const Place place{sheet->second.file, 1, 1};
  if (!seat) {
    issues.say(place, mark("no junction has the county seat '{0}' as its post; write its code at one in junctions.csv"),
               region.posts[county].code);
    return;
  }
  std::set<model::PostId> reached;
  for (const std::size_t i : reached_from(draft, *seat))
    reached.insert(region.roads.junctions[model::JunctionId(i)].post);
  std::vector<std::string> cut_off;
  for (const model::PostId id : region.posts.ids()) {
    if (region.posts[id].tier != model::Tier::outside && !reached.contains(id))
      cut_off.push_back(region.posts[id].code + " (" + region.posts[id].name.zh + ")");
  }
  if (cut_off.empty() || region.unreachable_meant) return;
  issues.say(
      place,
      mark("no road leads from the county seat to: {0}; add roads, or junctions that have these posts; where it is "
           "meant so, write unreachable_meant: true in region.yaml"),
      base::list_of(cut_off));
}

/// Houses stand for their group, so they must hold the same people.
void check_houses(IssueWriter& issues, const RegionDraft& draft) {
  std::map<std::size_t, int> persons;
  for (const model::House& house : draft.region.houses) {
    if (house.group.valid()) persons[house.group.index()] += house.persons.value;
  }
  for (const auto& [index, sum] : persons) {
    const model::HouseholdGroup& group = draft.region.households[model::HouseholdGroupId(index)];
    if (sum == group.persons.value) continue;
    issues.say(draft.first_house.at(index),
               mark("the houses of group '{0}' hold {1} persons, but the group has {2}; make them agree"), group.id,
               sum, group.persons.value);
  }
}

struct ShapePoint {
  int order = 0;
  base::Point position;
  Place place;
};

/// A road may be longer than its shape, which leaves out small bends, and no shorter.
void check_shape(IssueWriter& issues, const RegionDraft& draft, const model::Road& road, const Place& place) {
  if (!road.from.valid() || !road.to.valid() || !draft.junction_placed[road.from.index()] ||
      !draft.junction_placed[road.to.index()]) {
    return;
  }
  const double shape_m = base::length(model::line_of(draft.region.roads, road)).value;
  if (road.length.value <= 0.0 || road.length.value >= shape_m * length_tolerance) return;
  issues.say(place,
             mark("road '{0}' has {1} km, less than the {2} km over its points; look at length_km in roads.csv or at "
                  "the points and their order"),
             road.id, fmt::format("{:.2f}", road.length.value / base::metres_per_kilometre),
             fmt::format("{:.2f}", shape_m / base::metres_per_kilometre));
}

void read_shapes(Reading& reading, const RegionText& text, RegionDraft& draft) {
  std::map<model::RoadId, std::vector<ShapePoint>> shapes;
  std::set<model::RoadId> torn;
  const auto unnamed = [](const std::string&) { return std::string{}; };
  const Doubts doubts = each_row(
      reading, text, "road_points", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
        const model::RoadId road =
            referred(fields, "road", draft.ids.roads, registry.noun, id, mark("road of roads.csv"), unnamed);
        ShapePoint point;
        fields.read("order", point.order);
        const auto position = read_place(fields, draft.frame, registry.noun, id);
        if (!road.valid()) return;
        if (!position) {
          torn.insert(road);
          return;
        }
        point.position = *position;
        point.place = fields.place_of("order");
        shapes[road].push_back(point);
      });
  for (auto& [id, points] : shapes) {
    std::sort(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.order < b.order; });
    model::Road& road = draft.region.roads.segments[id];
    for (const ShapePoint& point : points) road.shape.push_back(point.position);
    if (draft.frame.known && !doubts.any() && !torn.contains(id)) {
      check_shape(reading.issues, draft, road, points.front().place);
    }
  }
}

/// A road has a bridge where one of the bridge's columns says so.
void read_bridge(const RowFields& fields, model::Road& road) {
  bool is_bridge = false;
  fields.read("bridge", is_bridge);
  model::Bridge bridge;
  double limit_t = 0.0;
  if (fields.has("bridge_limit_t") && fields.read("bridge_limit_t", limit_t)) bridge.limit = base::Tonnes{limit_t};
  base::Metres depth;
  if (fields.has("bridge_fails_at_m") && fields.read("bridge_fails_at_m", depth)) bridge.fails_at = depth;
  if (is_bridge) {
    road.bridge = bridge;
    return;
  }
  for (const std::string_view key : {"bridge_limit_t", "bridge_fails_at_m"}) {
    if (!fields.has(key)) continue;
    fields.reading().issues.say(
        fields.place_of(key), mark("road '{0}' has no bridge, but {1} says something of one; write true under bridge"),
        road.id, key);
  }
}

}  // namespace

void read_roads(Reading& reading, const RegionText& text, RegionDraft& draft) {
  const std::size_t before = reading.issues.count();
  read_junctions(reading, text, draft);
  const Doubts doubts =
      each_row(reading, text, "roads", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
        const auto unnamed = [](const std::string&) { return std::string{}; };
        model::Road road;
        road.id = id;
        road.basis = fields.basis("basis", draft.region.basis);
        road.length_basis = fields.basis("length_basis", road.basis);
        if (fields.has("name")) road.name = fields.name(road.basis);
        fields.read("street", road.street);
        road.from =
            referred(fields, "from", draft.junctions, registry.noun, id, mark("junction of junctions.csv"), unnamed);
        road.to =
            referred(fields, "to", draft.junctions, registry.noun, id, mark("junction of junctions.csv"), unnamed);
        fields.read("class", model::road_class_words, road.road_class);
        const bool has_length = fields.read("length_km", road.length);
        road.speed_basis = fields.basis("speed_basis", road.basis);
        base::MetresPerSecond speed;
        if (fields.has("speed_kmh") && fields.read("speed_kmh", speed)) road.speed = speed;
        fields.read("surface", model::surface_words, road.surface);
        fields.read("lanes", road.lanes);
        base::Metres width;
        if (fields.has("width_m") && fields.read("width_m", width)) road.width = width;
        read_bridge(fields, road);
        if (road.from.valid() && road.from == road.to) {
          reading.issues.say(fields.place_of("to"),
                             mark("road '{0}' begins and ends at junction '{1}'; write another one"), id,
                             fields.text_of("to"));
        } else if (has_length && road.from.valid() && road.to.valid()) {
          check_length(fields, draft, road);
        }
        draft.ids.roads.add(id, draft.region.roads.segments.add(std::move(road)));
      });
  draft.ids.roads.doubts = doubts;
  draft.ids.roads.readable = is_readable(text, "roads");
  read_shapes(reading, text, draft);
  draft.network_clean = reading.issues.count() == before && !doubts.any() && !draft.junctions.doubts.any() &&
                        !draft.ids.posts.doubts.any();
}

void check_region(Reading& reading, const RegionText& text, const RegionDraft& draft) {
  // what follows from a mistake that has been said is not said again
  if (draft.people_clean) check_houses(reading.issues, draft);
  if (draft.network_clean) check_reachable(reading.issues, text, draft);
}

}  // namespace sanji::input
