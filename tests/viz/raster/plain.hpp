// SPDX-License-Identifier: Apache-2.0
// What a triangle should look like, said as simply as can be: each pixel of the image by itself, each channel by itself. Slow,
// and shares with the rasteriser only how a value goes on over a triangle.
#pragma once

#include "viz/raster/shape.hpp"

#include <array>

namespace sanji::tests {

/// Whether the pixel belongs to the triangle.
bool is_covered(const raster::Corners& at, int x, int y);

void draw_plainly(raster::Image& image, const raster::Box& clip, const raster::Texels& texels,
                  const std::array<raster::Vertex, 3>& vertices);

}  // namespace sanji::tests
