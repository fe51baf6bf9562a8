// SPDX-License-Identifier: Apache-2.0
// A picture in memory. Knows no file, no window and nothing of what it shows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sanji::raster {

/// A pixel as ImGui packs colours: red in the lowest byte, then green, blue and opacity; colour not multiplied by opacity.
using Pixel = std::uint32_t;

struct Image {
  int width = 0;
  int height = 0;
  std::vector<Pixel> pixels;  ///< [row from the top][column from the left]

  Image() = default;
  Image(int columns, int rows, Pixel fill)
      : width(columns),
        height(rows),
        pixels(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), fill) {}
  [[nodiscard]] Pixel& at(int x, int y) {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
  [[nodiscard]] const Pixel& at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

}  // namespace sanji::raster
