// SPDX-License-Identifier: Apache-2.0
// Fitting a county into a window.
#include "viz/map/sight.hpp"

#include <algorithm>

namespace sanji::map {

Camera camera_over(base::Point place, base::Box box, const Fit& fit, double times) {
  constexpr double margin = 1.12;
  constexpr double least_m = 200.0;
  const double width_m = std::max(least_m, (box.high.x_m - box.low.x_m) * margin);
  const double height_m = std::max(least_m, (box.high.y_m - box.low.y_m) * margin);
  const double width_px = std::max(1.0, static_cast<double>(fit.frame.width()));
  const double height_px = std::max(1.0, static_cast<double>(fit.frame.height() - fit.top_px));
  const double whole_m_per_px = std::max(width_m / width_px, height_m / height_px);
  const double left_px = std::min(static_cast<double>(fit.left_px), width_px - width_m / whole_m_per_px);
  const double m_per_px = whole_m_per_px / times;
  const double below_px = static_cast<double>(fit.top_px) / 2.0;
  return {{place.x_m - left_px / 2.0 * m_per_px, place.y_m + below_px * m_per_px}, m_per_px};
}

}  // namespace sanji::map
