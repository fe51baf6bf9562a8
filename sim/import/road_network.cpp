// SPDX-License-Identifier: Apache-2.0
// Nodes are counted, ways cut at those that count, and what hangs together is joined.
#include "sim/import/road_network.hpp"

#include <boost/pending/disjoint_sets.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <unordered_map>

namespace sanji::import {
namespace {

constexpr double earth_radius_m = 6'371'008.8;

/// How often ways pass each node; the ends of a way count twice, so that they are junctions wherever they lie.
std::unordered_map<OsmId, int> passes_of(const std::vector<OsmWay>& ways) {
  std::unordered_map<OsmId, int> passes;
  for (const OsmWay& way : ways) {
    for (const OsmNode& node : way.nodes) ++passes[node.id];
    ++passes[way.nodes.front().id];
    ++passes[way.nodes.back().id];
  }
  return passes;
}

/// Junctions get their numbers as they are met.
class Network {
 public:
  explicit Network(const std::vector<OsmWay>& ways) : passes_(passes_of(ways)) {}

  void lay(const OsmWay& way, std::size_t index) {
    std::size_t from = junction(way.nodes.front());
    base::Metres length;
    std::vector<base::LonLat> shape;
    for (std::size_t i = 1; i < way.nodes.size(); ++i) {
      length += on_sphere(way.nodes[i - 1].position, way.nodes[i].position);
      if (passes_.at(way.nodes[i].id) < 2) {
        shape.push_back(way.nodes[i].position);
        continue;
      }
      const std::size_t to = junction(way.nodes[i]);
      if (length.value > 0.0) network_.segments.push_back({from, to, index, length, std::move(shape)});
      from = to;
      length = {};
      shape = {};
    }
  }

  OsmNetwork taken() && { return std::move(network_); }

 private:
  std::size_t junction(const OsmNode& node) {
    const auto [at, is_new] = numbers_.try_emplace(node.id, network_.junctions.size());
    if (is_new) network_.junctions.push_back({node.id, node.position});
    return at->second;
  }

  std::unordered_map<OsmId, int> passes_;
  std::unordered_map<OsmId, std::size_t> numbers_;
  OsmNetwork network_;
};

void tell_components_apart(OsmNetwork& network) {
  const std::size_t count = network.junctions.size();
  std::vector<std::size_t> ranks(count);
  std::vector<std::size_t> parents(count);
  boost::disjoint_sets sets(ranks.data(), parents.data());
  for (std::size_t i = 0; i < count; ++i) sets.make_set(i);
  for (const OsmSegment& segment : network.segments) sets.union_set(segment.from, segment.to);

  std::vector<std::size_t> number(count, count);  // of the component, by representative, as met
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t& own = number[sets.find_set(i)];
    if (own == count) {
      own = network.components.size();
      network.components.emplace_back();
    }
    network.junctions[i].component = own;
    ++network.components[own].junctions;
  }
  for (const OsmSegment& segment : network.segments) {
    OsmComponent& component = network.components[network.junctions[segment.from].component];
    ++component.segments;
    component.length += segment.length;
  }
}

/// Largest first.
void order_components(OsmNetwork& network) {
  std::vector<std::size_t> order(network.components.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return network.components[a].junctions > network.components[b].junctions;
  });
  std::vector<std::size_t> place(order.size());
  std::vector<OsmComponent> ordered;
  ordered.reserve(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    ordered.push_back(network.components[order[i]]);
  }
  network.components = std::move(ordered);
  for (OsmJunction& junction : network.junctions) junction.component = place[junction.component];
}

}  // namespace

base::Metres on_sphere(base::LonLat from, base::LonLat to) {
  constexpr double degree = std::numbers::pi / 180.0;
  const double north = std::sin((to.lat_deg - from.lat_deg) * degree / 2.0);
  const double east = std::sin((to.lon_deg - from.lon_deg) * degree / 2.0);
  const double chord = north * north + std::cos(from.lat_deg * degree) * std::cos(to.lat_deg * degree) * east * east;
  return {2.0 * earth_radius_m * std::asin(std::min(1.0, std::sqrt(chord)))};
}

OsmNetwork network_of(const std::vector<OsmWay>& ways) {
  Network laid(ways);
  for (std::size_t i = 0; i < ways.size(); ++i) laid.lay(ways[i], i);
  OsmNetwork network = std::move(laid).taken();
  tell_components_apart(network);
  order_components(network);
  return network;
}

}  // namespace sanji::import
