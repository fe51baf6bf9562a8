// SPDX-License-Identifier: Apache-2.0
// A county without a border of its own is land as far as one sees.
#include "viz/map/ground.hpp"

namespace sanji::map {

void Ground::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  brush.list->AddRectFilled(scene.sight.frame.low, scene.sight.frame.high, brush.colours->land);
}

}  // namespace sanji::map
