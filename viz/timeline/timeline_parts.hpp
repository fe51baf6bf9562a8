// SPDX-License-Identifier: Apache-2.0
// Where what stands in the timeline's frame. Known to the files of the timeline alone.
#pragma once

#include "viz/timeline/timeline.hpp"

namespace sanji::timeline {

/// What can be done with a marked stretch, below its totals.
inline constexpr std::string_view show_area = base::mark("show it alone");
inline constexpr std::string_view clear_area = base::mark("no marked stretch");

struct Timeline::Parts {
  Axis axis;
  paint::Rect frame;
  paint::Rect ruler;
  std::optional<paint::Rect> known;  ///< the line that says whose knowledge is shown
  paint::Rect stops;
  std::optional<paint::Rect> second_stops;  ///< where the second run's are others
  paint::Rect level;
  std::optional<paint::Rect> second_level;
  std::optional<paint::Rect> warning;
  std::optional<paint::Rect> second_warning;
  paint::Rect rows;                ///< all of it, names included
  bool are_stops_same = false;     ///< of two runs, and nothing may come
  bool are_levels_same = false;    ///< likewise
  bool are_warnings_same = false;  ///< likewise
  float row_px = 0.0F;
  std::size_t first_row = 0;
  std::size_t last_row = 0;  ///< one behind
  std::size_t most_scrolled = 0;

  [[nodiscard]] float y_of(std::size_t row) const { return rows.low.y + static_cast<float>(row - first_row) * row_px; }
};

}  // namespace sanji::timeline
