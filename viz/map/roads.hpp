// SPDX-License-Identifier: Apache-2.0
// The layer of roads by class: the closer one looks, the smaller the roads that are drawn.
#pragma once

#include "viz/map/layer.hpp"

#include <array>

namespace sanji::map {

class Roads : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  std::array<bool, 4> seen_{};  ///< classes of which a road was drawn last
};

/// The two ends of a road on the screen; nothing where one of them has no place.
std::optional<std::pair<ImVec2, ImVec2>> ends_of(const Scene& scene, const journal::RoadRow& road);

}  // namespace sanji::map
