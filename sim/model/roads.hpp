// SPDX-License-Identifier: Apache-2.0
// The road network as it is written down: junctions and segments. Which are closed, and how to get from here to there,
// is the world's affair.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/ids.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sanji::model {

struct Post;

enum class RoadClass { trunk, county, township, village };
inline constexpr std::size_t road_class_count = 4;
inline constexpr base::Word road_class_words[] = {
    {"trunk", "国道"}, {"county", "县道"}, {"township", "乡道"}, {"village", "村道"}};

/// What a road is covered with; the worse ones bound the speed.
enum class Surface { paved, gravel, earth };
inline constexpr std::size_t surface_count = 3;
inline constexpr base::Word surface_words[] = {{"paved", "硬化路"}, {"gravel", "砂石路"}, {"earth", "土路"}};

/// A bridge on a road, or the whole segment where it is one.
struct Bridge {
  std::optional<base::Tonnes> limit;     ///< heavier vehicles may not pass; none = no limit
  std::optional<base::Metres> fails_at;  ///< depth of water on the road at which it gives way; none = never by water
};

struct Junction {
  std::string id;
  base::Point position;
  base::Id<Post> post;  ///< the post that stands here, if one does
  Basis basis = Basis::assumed;
};
using JunctionId = base::Id<Junction>;

/// A segment between two junctions, passable both ways.
struct Road {
  std::string id;
  Name name;
  std::string street;  ///< what its stretches have in common; empty = its name
  JunctionId from;
  JunctionId to;
  std::vector<base::Point> shape;  ///< places that it goes over between its junctions, from `from` on; empty = straight
  RoadClass road_class = RoadClass::village;
  base::Metres length;
  std::optional<base::MetresPerSecond> speed;  ///< its own; none = that of its class in this region
  Surface surface = Surface::paved;
  std::optional<Bridge> bridge;
  int lanes = 2;                      ///< both ways together
  std::optional<base::Metres> width;  ///< wider vehicles may not pass; none = no limit
  Basis basis = Basis::assumed;
  Basis length_basis = Basis::assumed;
  Basis speed_basis = Basis::assumed;
};
using RoadId = base::Id<Road>;

struct Roads {
  base::Table<Junction> junctions;
  base::Table<Road> segments;
};

/// For each road the stretch that its street is known by: of all that hang together and are of one street, the one with the
/// smallest id. A road that is part of no street stands for itself.
std::vector<RoadId> streets_of(const Roads& roads);

}  // namespace sanji::model
