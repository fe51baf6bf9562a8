// SPDX-License-Identifier: Apache-2.0
// The layer of roads by class: the closer one looks, the smaller the roads that are drawn.
#pragma once

#include "viz/map/layer.hpp"

#include <array>
#include <vector>

namespace sanji::map {

class Roads : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  std::array<bool, 4> seen_{};  ///< classes of which a road was drawn last
};

/// Where a road goes on the screen; empty where one of its ends has no place or nothing of it is seen.
std::vector<ImVec2> line_of(const Scene& scene, const journal::RoadRow& road);

}  // namespace sanji::map
