// SPDX-License-Identifier: Apache-2.0
// Node by node: a way keeps its runs of two nodes and more.
#include "sim/import/osm_cut.hpp"

#include <utility>

namespace sanji::import {
namespace {

constexpr double beyond_m = 500.0;

/// A border on a plane of its own.
class Within {
 public:
  explicit Within(const std::vector<base::LonLat>& border) {
    if (border.empty()) return;
    plane_ = base::Projection(border.front());
    for (const base::LonLat corner : border) polygon_.outer.push_back(plane_.to_plane(corner));
  }
  [[nodiscard]] bool holds(base::LonLat position) const {
    if (polygon_.outer.empty()) return true;
    return base::distance_outside(polygon_, plane_.to_plane(position)).value <= beyond_m;
  }

 private:
  base::Projection plane_;
  base::Polygon polygon_;
};

}  // namespace

bool is_within(const std::vector<base::LonLat>& border, base::LonLat position) {
  return Within(border).holds(position);
}

std::vector<OsmWay> ways_within(const std::vector<OsmWay>& ways, const std::vector<base::LonLat>& border,
                                std::size_t& cut) {
  cut = 0;
  const Within border_holds(border);
  std::vector<OsmWay> within;
  for (const OsmWay& way : ways) {
    OsmWay run = way;
    std::size_t kept = 0;
    run.nodes.clear();
    const auto close = [&] {
      if (run.nodes.size() >= 2) {
        kept += run.nodes.size();
        within.push_back(run);
      }
      run.nodes.clear();
    };
    for (const OsmNode& node : way.nodes) {
      if (border_holds.holds(node.position)) {
        run.nodes.push_back(node);
      } else {
        close();
      }
    }
    close();
    if (kept < way.nodes.size()) ++cut;
  }
  return within;
}

}  // namespace sanji::import
