// SPDX-License-Identifier: Apache-2.0
// The bar at the top: that it is an exercise, what is played, the clock, how it plays, whose picture is shown. What does
// not fit goes into another line.
#pragma once

#include "viz/panels/panel.hpp"

namespace sanji::panels {

/// Draws it into the rectangle's width and gives the height that it took [px].
float draw_top_bar(const PanelScene& scene, paint::Rect rect);

}  // namespace sanji::panels
