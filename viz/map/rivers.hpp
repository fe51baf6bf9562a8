// SPDX-License-Identifier: Apache-2.0
// The layer of rivers: their courses, wider from nearer, and from near their names.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Rivers : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  bool is_seen_ = false;  ///< a part of one was drawn last
};

/// Width of a river on the screen [px at scale 1], 1.1 from afar to 4 from near.
float river_width(double metres_per_px);

/// The part of a line that may be seen, as lines on the screen [px] without points that fall on the one before.
std::vector<std::vector<ImVec2>> seen_of(const Sight& sight, const std::vector<base::Point>& line);

/// Where a name is to stand along a line on the screen: at the middle of each of its even stretches of at least
/// `every_px`; nowhere on a line shorter than `least_px`.
std::vector<ImVec2> name_places(const std::vector<ImVec2>& line, float every_px, float least_px);

}  // namespace sanji::map
