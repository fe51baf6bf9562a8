// SPDX-License-Identifier: Apache-2.0
// Fitting a county into a window.
#include "viz/map/sight.hpp"

#include <algorithm>

namespace sanji::map {

Camera camera_over(base::Point centre, base::Box box, paint::Rect frame, double times) {
  constexpr double margin = 1.12;
  constexpr double least_m = 200.0;
  const double width_m = std::max(least_m, (box.high.x_m - box.low.x_m) * margin);
  const double height_m = std::max(least_m, (box.high.y_m - box.low.y_m) * margin);
  const double across = width_m / std::max(1.0, static_cast<double>(frame.width()));
  const double down = height_m / std::max(1.0, static_cast<double>(frame.height()));
  return {centre, std::max(across, down) / times};
}

}  // namespace sanji::map
