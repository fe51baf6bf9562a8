// SPDX-License-Identifier: Apache-2.0
// Draws what ImGui wants drawn into an image, as a graphics card would, without one. The same lists and textures give the
// same bytes on every machine. Knows no window, no file and nothing of what is shown.
#pragma once

#include "viz/raster/canvas.hpp"
#include "viz/raster/image.hpp"
#include "viz/raster/textures.hpp"

#include <imgui.h>

#include <limits>

namespace sanji::raster {

inline constexpr Box everywhere{0, 0, std::numeric_limits<int>::max(), std::numeric_limits<int>::max()};

/// Where the places of a draw list come to stand on an image.
struct Placement {
  ImVec2 origin{0.0F, 0.0F};  ///< what comes to stand at the image's upper left corner
  ImVec2 scale{1.0F, 1.0F};   ///< [px] for each unit of the list, across and down
  Box within = everywhere;    ///< [px] no other pixel changes
};

/// Draws over what the image holds already. Over opaque pixels colours are mixed by their opacity and the pixels stay opaque.
/// Triangles get the pixels whose centres lie within them, none being drawn twice or left out along a common edge; upright
/// borders are not smoothed. Places count to 1/256 px and colours in whole units. Callbacks are passed over, and triangles
/// with a place that is no number; a texture number that stands for nothing is white.
void rasterise(const ImDrawList& list, const Textures& textures, Image& target, const Placement& placement = {});

/// All lists of a frame, placed as it says itself.
/// @param within  [px] no other pixel changes: a picture may be drawn in bands
void rasterise(const ImDrawData& draw, const Textures& textures, Image& target, const Box& within = everywhere);

}  // namespace sanji::raster
