// SPDX-License-Identifier: Apache-2.0
// Shortest times on Boost.Graph's compressed rows; a closed road weighs infinitely much.
#include "sim/world/routes.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sanji::world {
namespace {

constexpr float never = std::numeric_limits<float>::infinity();

struct Arc {
  std::int32_t road = -1;
};

using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Arc>;

}  // namespace

/// The network as a graph with an arc in each direction; constant.
class RoadIndex {
 public:
  explicit RoadIndex(const model::Region& region) {
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    std::vector<Arc> arcs;
    for (std::size_t i = 0; i < region.roads.segments.size(); ++i) {
      const model::Road& road = region.roads.segments[model::RoadId(i)];
      const Arc arc{static_cast<std::int32_t>(i)};
      ends.emplace_back(road.from.index(), road.to.index());
      ends.emplace_back(road.to.index(), road.from.index());
      arcs.push_back(arc);
      arcs.push_back(arc);
    }
    graph_ = Graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), arcs.begin(),
                   region.roads.junctions.size());
    road_of_.resize(num_edges(graph_));
    for (auto [edge, end] = edges(graph_); edge != end; ++edge) {
      road_of_[get(boost::edge_index, graph_, *edge)] = static_cast<std::size_t>(graph_[*edge].road);
    }
  }

  /// Every road is passable both ways at the same speed, so the search runs outwards from the destination.
  [[nodiscard]] std::unique_ptr<RouteRow> row_to(std::size_t destination, std::span<const float> times,
                                                 std::span<const model::RoadId> closed) const {
    const std::size_t junctions = num_vertices(graph_);
    std::vector<float> seconds(junctions, never);
    std::vector<std::size_t> towards(junctions);
    std::vector<float> by_road(times.begin(), times.end());
    for (const model::RoadId road : closed) by_road[road.index()] = never;
    std::vector<float> weights(road_of_.size());
    std::transform(road_of_.begin(), road_of_.end(), weights.begin(), [&](std::size_t road) { return by_road[road]; });
    const auto edge_index = get(boost::edge_index, graph_);
    boost::dijkstra_shortest_paths_no_color_map(
        graph_, destination,
        boost::predecessor_map(boost::make_iterator_property_map(towards.begin(), get(boost::vertex_index, graph_)))
            .distance_map(boost::make_iterator_property_map(seconds.begin(), get(boost::vertex_index, graph_)))
            .weight_map(boost::make_iterator_property_map(weights.begin(), edge_index))
            .distance_inf(never));
    return std::make_unique<RouteRow>(std::move(seconds), std::move(towards));
  }

  [[nodiscard]] std::int32_t road_between(std::size_t from, std::size_t to, std::span<const float> times,
                                          std::span<const model::RoadId> closed) const {
    std::int32_t quickest = -1;
    float least = never;
    for (auto [edge, end] = out_edges(from, graph_); edge != end; ++edge) {
      const Arc& arc = graph_[*edge];
      const model::RoadId road(static_cast<std::size_t>(arc.road));
      const float seconds = times[road.index()];
      if (target(*edge, graph_) != to || seconds >= least) continue;
      if (std::binary_search(closed.begin(), closed.end(), road)) continue;
      least = seconds;
      quickest = arc.road;
    }
    return quickest;
  }

 private:
  Graph graph_;
  std::vector<std::size_t> road_of_;  ///< by arc
};

bool RouteRow::reaches(model::JunctionId junction) const { return std::isfinite(seconds_[junction.index()]); }

Routes::Routes(const model::Region& region) : region_(region), index_(std::make_unique<RoadIndex>(region)) {}
Routes::~Routes() = default;

bool Routes::Before::operator()(const KeyView& a, const KeyView& b) const {
  if (a.destination != b.destination) return a.destination < b.destination;
  if (a.times != b.times) return a.times < b.times;
  return std::ranges::lexicographical_compare(a.closed, b.closed);
}

std::size_t Routes::times_of(const Mover& mover) {
  const std::size_t when = 2 * static_cast<std::size_t>(mover.conditions.rain) + (mover.conditions.night ? 1 : 0);
  const auto [known, is_new] = times_known_.try_emplace(mover.vehicle.index() * 2 * model::rain_count + when, 0);
  if (!is_new) return known->second;
  std::vector<float> times;
  times.reserve(region_.roads.segments.size());
  for (const model::RoadId road : region_.roads.segments.ids()) {
    const model::Road& segment = region_.roads.segments[road];
    const bool bears = model::bears(segment, region_.vehicle_classes[mover.vehicle]);
    const auto speed = model::speed_on(region_, segment, mover.vehicle, mover.conditions);
    times.push_back(bears ? static_cast<float>(segment.length.value / speed.value) : never);
  }
  const auto same = std::find(times_.begin(), times_.end(), times);
  known->second = static_cast<std::size_t>(same - times_.begin());
  if (same == times_.end()) times_.push_back(std::move(times));
  return known->second;
}

const RouteRow& Routes::to(model::JunctionId destination, std::span<const model::RoadId> closed, const Mover& mover) {
  const std::size_t times = times_of(mover);
  auto found = rows_.find(KeyView(destination, times, closed));
  if (found != rows_.end()) {
    ages_.splice(ages_.begin(), ages_, found->second.age);
    return *found->second.row;
  }
  if (rows_.size() >= most_rows) {
    rows_.erase(rows_.find(KeyView(*ages_.back())));
    ages_.pop_back();
  }
  Key key{destination, times, {closed.begin(), closed.end()}};
  found = rows_.emplace(std::move(key), Cached{index_->row_to(destination.index(), times_[times], closed), {}}).first;
  ages_.push_front(&found->first);
  found->second.age = ages_.begin();
  return *found->second.row;
}

model::RoadId Routes::road_between(model::JunctionId from, model::JunctionId to, std::span<const model::RoadId> closed,
                                   const Mover& mover) {
  const std::int32_t road = index_->road_between(from.index(), to.index(), times_[times_of(mover)], closed);
  return road < 0 ? model::RoadId() : model::RoadId(static_cast<std::size_t>(road));
}

Access Routes::access(base::Point point) const {
  model::JunctionId nearest;
  base::Metres least{std::numeric_limits<double>::infinity()};
  for (std::size_t i = 0; i < region_.roads.junctions.size(); ++i) {
    const model::JunctionId junction(i);
    const base::Metres way = distance(region_.roads.junctions[junction].position, point);
    if (way >= least) continue;
    least = way;
    nearest = junction;
  }
  const auto speed = region_.speeds[static_cast<std::size_t>(model::RoadClass::village)];
  return {nearest, base::seconds(least.value * region_.detour / speed.value)};
}

std::vector<Access> Routes::access(model::RoadId road, double share) const {
  const model::Road& segment = region_.roads.segments[road];
  const base::Duration whole = time_over(road);
  const base::Duration first{static_cast<std::int64_t>(static_cast<double>(whole.us) * share)};
  return {{segment.from, first}, {segment.to, {whole.us - first.us}}};
}

std::vector<Access> Routes::access(std::span<const model::MetRoad> stretches) const {
  std::vector<Access> ends;
  for (const model::MetRoad& stretch : stretches) {
    for (const Access& end : access(stretch.road, stretch.share)) {
      const auto same =
          std::find_if(ends.begin(), ends.end(), [&](const Access& each) { return each.junction == end.junction; });
      if (same == ends.end()) {
        ends.push_back(end);
      } else {
        same->last_stretch = std::min(same->last_stretch, end.last_stretch);
      }
    }
  }
  return ends;
}

base::Duration Routes::time_over(model::RoadId road, const Mover& mover) const {
  const model::Road& segment = region_.roads.segments[road];
  const auto speed = model::speed_on(region_, segment, mover.vehicle, mover.conditions);
  return base::seconds(segment.length.value / speed.value);
}

Approach::Approach(Routes& routes, std::span<const Access> ways_in, std::span<const model::RoadId> closed,
                   const Mover& mover)
    : routes_(routes), ways_in_(ways_in), closed_(closed), mover_(mover) {
  rows_.reserve(ways_in.size());
  for (const Access& way : ways_in) rows_.push_back(&routes.to(way.junction, closed, mover));
}

WayIn Approach::from(model::JunctionId junction) const {
  WayIn best{{}, std::numeric_limits<double>::infinity()};
  for (std::size_t i = 0; i < ways_in_.size(); ++i) {
    const double seconds = rows_[i]->seconds_from(junction) + ways_in_[i].last_stretch.seconds();
    if (seconds < best.seconds) best = {ways_in_[i], seconds};
  }
  return best;
}

model::RoadId Approach::next_road(model::JunctionId junction, const Access& way_in) const {
  for (std::size_t i = 0; i < ways_in_.size(); ++i) {
    if (ways_in_[i].junction != way_in.junction) continue;
    const model::JunctionId next = rows_[i]->next(junction);
    return next == junction ? model::RoadId() : routes_.road_between(junction, next, closed_, mover_);
  }
  return {};
}

}  // namespace sanji::world
