// SPDX-License-Identifier: Apache-2.0
// Which stretches of the network are one street: they say so, or have one name, and hang together.
#include "sim/model/roads.hpp"

#include <map>
#include <numeric>
#include <utility>

namespace sanji::model {
namespace {

const std::string& street_of(const Road& road) { return road.street.empty() ? road.name.zh : road.street; }

/// Sets of roads that grow together, each known by its smallest id.
class Streets {
 public:
  explicit Streets(const Roads& roads) : roads_(roads), above_(roads.segments.size()) {
    std::iota(above_.begin(), above_.end(), std::size_t{0});
  }

  std::size_t known_by(std::size_t road) {
    while (above_[road] != road) road = above_[road] = above_[above_[road]];
    return road;
  }

  void join(std::size_t a, std::size_t b) {
    a = known_by(a);
    b = known_by(b);
    if (a == b) return;
    const bool a_first = roads_.segments[RoadId(a)].id < roads_.segments[RoadId(b)].id;
    above_[a_first ? b : a] = a_first ? a : b;
  }

 private:
  const Roads& roads_;
  std::vector<std::size_t> above_;
};

}  // namespace

std::vector<RoadId> streets_of(const Roads& roads) {
  Streets streets(roads);
  std::map<std::pair<JunctionId, std::string>, std::size_t> met;  // by junction and street
  for (const RoadId id : roads.segments.ids()) {
    const Road& road = roads.segments[id];
    if (street_of(road).empty()) continue;
    for (const JunctionId end : {road.from, road.to}) {
      const auto [there, is_new] = met.emplace(std::pair(end, street_of(road)), id.index());
      if (!is_new) streets.join(there->second, id.index());
    }
  }
  std::vector<RoadId> known_by;
  known_by.reserve(roads.segments.size());
  for (const RoadId id : roads.segments.ids()) known_by.emplace_back(streets.known_by(id.index()));
  return known_by;
}

}  // namespace sanji::model
