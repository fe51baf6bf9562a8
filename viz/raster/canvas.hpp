// SPDX-License-Identifier: Apache-2.0
// Where shapes are drawn: an image and the part of it that may change.
#pragma once

#include "viz/raster/image.hpp"

#include <algorithm>
#include <cstddef>

namespace sanji::raster {

/// Whole pixels, `right` and `bottom` being the first ones outside.
struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  [[nodiscard]] constexpr bool empty() const { return left >= right || top >= bottom; }
  [[nodiscard]] constexpr Box within(const Box& other) const {
    return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
            std::min(bottom, other.bottom)};
  }
  friend constexpr bool operator==(const Box&, const Box&) = default;
};

struct Canvas {
  Image* image = nullptr;
  Box clip;  ///< within the image

  /// The pixel (0, y).
  [[nodiscard]] Pixel* row(int y) const {
    return image->pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(image->width);
  }
};

}  // namespace sanji::raster
