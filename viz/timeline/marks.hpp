// SPDX-License-Identifier: Apache-2.0
// The sign of a difference between two runs in a lane. Known to the files of the timeline alone.
#pragma once

#include "viz/timeline/axis.hpp"
#include "viz/timeline/lane_differences.hpp"

#include "viz/paint/brush.hpp"

#include <vector>

namespace sanji::timeline {

/// In the second run's lane where a step came later or earlier than in the first, or only there; in the first run's where
/// it came there only.
/// It stands before the change, so that it hides no letter of what came.
float difference_sign_px(const paint::Brush& brush, const paint::Rect& lane);
void draw_difference_signs(const paint::Brush& brush, const Axis& axis, const std::vector<StepPair>& steps,
                           const paint::Rect& lane, bool is_second);

}  // namespace sanji::timeline
