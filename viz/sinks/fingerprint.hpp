// SPDX-License-Identifier: Apache-2.0
// A number that tells two frames apart before anything is drawn: the same number, the same picture. Knows no window.
#pragma once

#include "viz/raster/textures.hpp"

#include <imgui.h>

#include <cstdint>

namespace sanji::sinks {

/// Of all that a picture depends on: vertices, indices, clip rectangles, and which revision of which image is shown.
[[nodiscard]] std::uint64_t fingerprint(const ImDrawData& draw_data, const raster::Textures& textures);

}  // namespace sanji::sinks
