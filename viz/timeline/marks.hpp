// SPDX-License-Identifier: Apache-2.0
// The sign of a difference between two runs in a lane. Known to the files of the timeline alone.
#pragma once

#include "viz/timeline/axis.hpp"
#include "viz/timeline/lane_differences.hpp"

#include "viz/paint/brush.hpp"

#include <optional>
#include <vector>

namespace sanji::timeline {

/// Where something of that width may stand in a lane without hiding what stands there: its left side, nearest to the
/// wanted one; nothing where it would be far from it [px on the screen].
std::optional<float> free_place(float wanted_px, float width_px, const paint::Rect& lane,
                                const std::vector<paint::Rect>& taken);

/// In the second run's lane where a step came later or earlier than in the first, or only there; in the first run's where
/// it came there only. A sign stands just before its step, or beside the letters that stand there: it hides none.
/// @param letters  that stand in the lane
/// @return where the signs stand
std::vector<paint::Rect> draw_difference_signs(const paint::Brush& brush, const Axis& axis,
                                               const std::vector<StepPair>& steps, const paint::Rect& lane,
                                               bool is_second, const std::vector<paint::Rect>& letters);

}  // namespace sanji::timeline
