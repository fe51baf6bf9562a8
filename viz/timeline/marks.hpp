// SPDX-License-Identifier: Apache-2.0
// The sign of a difference between two runs in a lane. Known to the files of the timeline alone.
#pragma once

#include "viz/timeline/lane.hpp"
#include "viz/timeline/lane_differences.hpp"

#include "viz/paint/brush.hpp"

#include <optional>
#include <vector>

namespace sanji::timeline {

/// Where the sign of a step may stand in a lane: its left side. Right behind the step or the letters that stand there,
/// else right before it; nothing where it would hide letters or a change, or another change would be as near to it.
/// All of it px on the screen.
std::optional<float> sign_place(float step_px, float width_px, const paint::Rect& lane, const Standing& standing);

/// Where they stand [px on the screen].
struct DifferenceSigns {
  std::vector<paint::Rect> signs;
  std::vector<paint::Rect> notches;
};

/// In the second run's lane where a step came later or earlier than in the first, or only there; in the first run's where
/// it came there only. Where the sign ≠ has no place at its step, a notch of the same colour points at the step from above.
/// @param standing  what stands in the lane
DifferenceSigns draw_difference_signs(const paint::Brush& brush, const Axis& axis, const std::vector<StepPair>& steps,
                                      const paint::Rect& lane, bool is_second, Standing standing);

}  // namespace sanji::timeline
