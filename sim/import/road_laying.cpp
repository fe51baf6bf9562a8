// SPDX-License-Identifier: Apache-2.0
// Ways between seats are Dijkstra's over the village roads, on straight lengths; those that are good already cost less.
#include "sim/import/road_laying.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sanji::import {
namespace {

using base::Point;
using model::RoadClass;

constexpr double better_road_costs = 0.8;  ///< per metre, where a road is good enough already

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                    boost::property<boost::edge_weight_t, double>>;

double square(double x) { return x * x; }
double apart2(Point a, Point b) { return square(a.x_m - b.x_m) + square(a.y_m - b.y_m); }

/// Points by how near they are to one of them.
std::vector<std::size_t> by_distance(const std::vector<Point>& points, std::size_t from) {
  std::vector<std::size_t> order;
  order.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i != from) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const double to_a = apart2(points[from], points[a]);
    const double to_b = apart2(points[from], points[b]);
    return to_a != to_b ? to_a < to_b : a < b;
  });
  return order;
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Pairs that no third point comes between; `between(a, b, c)` says whether c does.
template <class Between>
Pairs neighbours(const std::vector<Point>& points, const Between& between) {
  Pairs pairs;
  for (std::size_t a = 0; a < points.size(); ++a) {
    const std::vector<std::size_t> near = by_distance(points, a);  // whoever lies between is likely among the nearest
    for (const std::size_t b : near) {
      if (b < a) continue;
      const bool is_free = std::none_of(
          near.begin(), near.end(), [&](std::size_t c) { return c != b && between(points[a], points[b], points[c]); });
      if (is_free) pairs.emplace_back(a, b);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

bool in_circle_over(Point a, Point b, Point c) {
  const Point middle = base::midpoint(a, b);
  return apart2(middle, c) < apart2(a, b) / 4.0 * (1.0 - 1e-9);
}

bool nearer_to_both(Point a, Point b, Point c) { return std::max(apart2(a, c), apart2(b, c)) < apart2(a, b); }

class Laying {
 public:
  Laying(County& county, double detour) : county_(county) {
    const base::Projection plane(county.posts.front().position);
    for (std::size_t i = 0; i < county.posts.size(); ++i) {
      points_.push_back(plane.to_plane(county.posts[i].position));
      county.junctions.push_back({county.posts[i].position, i, model::Basis::assumed});
    }
    for (const auto& [a, b] : neighbours(points_, in_circle_over)) {
      const double straight_m = base::distance(points_[a], points_[b]).value;
      straight_m_.push_back(std::max(1.0, straight_m));
      county.roads.push_back({{}, a, b, RoadClass::village, {std::max(1.0, straight_m * detour)}});
    }
  }

  void raise_between_seats() {
    std::vector<std::size_t> seats;
    std::vector<Point> places;
    for (std::size_t i = 0; i < county_.posts.size(); ++i) {
      if (!county_.posts[i].is_township()) continue;
      seats.push_back(i);
      places.push_back(points_[i]);
    }
    for (const std::size_t far : farthest_seats(seats)) raise(0, far, RoadClass::trunk);
    const Pairs close = neighbours(places, nearer_to_both);
    for (const auto& [a, b] : close) raise(seats[a], seats[b], RoadClass::county);
    for (const auto& [a, b] : neighbours(places, in_circle_over)) {
      if (!std::binary_search(close.begin(), close.end(), std::pair(a, b)))
        raise(seats[a], seats[b], RoadClass::township);
    }
    for (const std::size_t seat : seats) raise(0, seat, RoadClass::township);
  }

 private:
  /// The two seats farthest from the county's.
  std::vector<std::size_t> farthest_seats(std::vector<std::size_t> seats) const {
    std::sort(seats.begin(), seats.end(), [&](std::size_t a, std::size_t b) {
      const double to_a = apart2(points_[0], points_[a]);
      const double to_b = apart2(points_[0], points_[b]);
      return to_a != to_b ? to_a > to_b : a < b;
    });
    seats.resize(std::min<std::size_t>(2, seats.size()));
    return seats;
  }

  void raise(std::size_t from, std::size_t to, RoadClass to_class) {
    Graph graph(points_.size());
    for (std::size_t i = 0; i < county_.roads.size(); ++i) {
      const CountyRoad& road = county_.roads[i];
      const double price = straight_m_[i] * (road.road_class <= to_class ? better_road_costs : 1.0);
      add_edge(road.from, road.to, price, graph);
    }
    std::vector<std::size_t> before(points_.size());
    boost::dijkstra_shortest_paths(graph, from, boost::predecessor_map(before.data()));
    for (std::size_t at = to; at != from && before[at] != at; at = before[at]) raise_road(before[at], at, to_class);
  }

  void raise_road(std::size_t a, std::size_t b, RoadClass to_class) {
    for (CountyRoad& road : county_.roads) {
      const bool is_it = (road.from == a && road.to == b) || (road.from == b && road.to == a);
      if (is_it && road.road_class > to_class) road.road_class = to_class;
    }
  }

  County& county_;
  std::vector<Point> points_;       ///< by post
  std::vector<double> straight_m_;  ///< by road
};

void name_roads(County& county) {
  for (CountyRoad& road : county.roads) {
    const model::Name& a = county.posts[road.from].name;
    const model::Name& b = county.posts[road.to].name;
    const bool is_small = road.road_class == RoadClass::village;
    road.name = {a.zh + "-" + b.zh + (is_small ? "村道" : "公路"),
                 a.en + " - " + b.en + (is_small ? " village road" : " road")};
  }
}

}  // namespace

void lay_roads(County& county, double detour) {
  Laying laying(county, detour);
  laying.raise_between_seats();
  name_roads(county);
}

}  // namespace sanji::import
