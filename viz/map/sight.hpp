// SPDX-License-Identifier: Apache-2.0
// Between the ground and the screen: which metres stand at which pixel.
#pragma once

#include "sim/base/geo.hpp"
#include "viz/paint/probes.hpp"
#include "viz/session/view.hpp"

namespace sanji::map {

struct Camera {
  base::Point centre;
  double metres_per_px = 50.0;
};

struct Sight {
  paint::Rect frame;  ///< of the map on the screen [px]
  Camera camera;

  [[nodiscard]] ImVec2 to_screen(base::Point point) const {
    const ImVec2 middle = frame.centre();
    return {middle.x + static_cast<float>((point.x_m - camera.centre.x_m) / camera.metres_per_px),
            middle.y - static_cast<float>((point.y_m - camera.centre.y_m) / camera.metres_per_px)};
  }
  [[nodiscard]] base::Point to_ground(ImVec2 at) const {
    const ImVec2 middle = frame.centre();
    return {camera.centre.x_m + static_cast<double>(at.x - middle.x) * camera.metres_per_px,
            camera.centre.y_m - static_cast<double>(at.y - middle.y) * camera.metres_per_px};
  }
  /// True where something of that size around a pixel may be seen.
  [[nodiscard]] bool sees(ImVec2 at, float margin_px = 0.0F) const {
    return at.x > frame.low.x - margin_px && at.x < frame.high.x + margin_px && at.y > frame.low.y - margin_px &&
           at.y < frame.high.y + margin_px;
  }
  /// True where a line between two pixels may be seen.
  [[nodiscard]] bool sees(ImVec2 a, ImVec2 b) const {
    const paint::Rect around{{std::min(a.x, b.x) - 1.0F, std::min(a.y, b.y) - 1.0F},
                             {std::max(a.x, b.x) + 1.0F, std::max(a.y, b.y) + 1.0F}};
    return around.meets(frame);
  }
};

/// A map's room for a county: it is fitted below a plate, and beside a legend as far as it is narrower than the map.
struct Fit {
  paint::Rect frame;
  float top_px = 0.0F;   ///< taken from the frame
  float left_px = 0.0F;  ///< kept free where the county leaves so much
};

/// The camera that sees a whole box in its room, with a margin, so many times enlarged; `place` stands where the box's
/// middle would.
Camera camera_over(base::Point place, base::Box box, const Fit& fit, double times = 1.0);

}  // namespace sanji::map
