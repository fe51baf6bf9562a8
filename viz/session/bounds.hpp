// SPDX-License-Identifier: Apache-2.0
// Between what values a command's numbers may lie. A mouse overshoots, and apply() bounds what it says; whoever writes a
// command down means it, and is told. Changes nothing.
#pragma once

#include "viz/session/apply.hpp"

#include <string>
#include <string_view>

namespace sanji::session {

/// Shares of the window [of its width, of its height].
inline constexpr double least_side = 0.15;
inline constexpr double most_side = 0.6;
inline constexpr double least_low = 0.1;
inline constexpr double most_low = 0.7;
/// By how much one step enlarges at most, or makes smaller.
inline constexpr double most_zoom = 64.0;
inline constexpr base::Duration least_shown{1'000'000};  ///< of the timeline
inline constexpr double most_legend_pages = 100.0;
inline constexpr double most_palette_rows = 1e6;
inline constexpr double most_scrolled = 1e4;  ///< lanes, by one step

/// Where the map's middle may lie, and how much it may be enlarged against the whole county.
struct MapBounds {
  base::Box middle;
  double least_times = 0.0;
  double most_times = 0.0;
};
MapBounds map_bounds(const Runs& runs);

/// Empty where apply() will do the command as it is written; else a sentence: what was written, and what is allowed. How
/// many lanes, pages of the legend and rows of the palette there are is known only when they are drawn
/// (panels::Screen::overshot()); what names something that is not there is refused by panels::refusal().
/// @param written  the command as somebody wrote it
std::string out_of_bounds(const Command& command, std::string_view written, const View& view, const Runs& runs,
                          base::Language language);

}  // namespace sanji::session
