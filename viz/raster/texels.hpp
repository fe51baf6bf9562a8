// SPDX-License-Identifier: Apache-2.0
// A texture as triangles see it: what colour stands at a place of it. Knows no triangle.
#pragma once

#include "viz/raster/pixel.hpp"
#include "viz/raster/textures.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace sanji::raster {

/// Fraction bits of a place in a texture while it is carried over a triangle.
inline constexpr unsigned texel_bits = 32;
inline constexpr double texel_unit = 4294967296.0;

/// 1/256 texel, the nearest; where a place is read it is no finer than that, so that the noise of ImGui's `float`
/// coordinates does not blur what is shown pixel for pixel.
constexpr std::int32_t place_256(std::int64_t place) {
  return static_cast<std::int32_t>((place + (std::int64_t{1} << (texel_bits - 9))) >> (texel_bits - 8));
}

/// Where one reads in one direction, and how far towards the next texel.
struct Reading {
  int first = 0;
  int second = 0;
  std::uint32_t share = 0;  ///< of the second [1/256]
};

/// A texture's pixels; beyond its edges the edge goes on.
struct Texels {
  const Pixel* pixels = nullptr;  ///< none: white everywhere
  int width = 1;
  int height = 1;
  bool smooth = true;
  bool opaque = false;
  bool only_opacity = false;  ///< all colours are white

  Texels() = default;
  explicit Texels(const Texture& texture)
      : pixels(texture.image.pixels.data()),
        width(texture.image.width),
        height(texture.image.height),
        smooth(texture.enlarge == Enlarge::smooth),
        opaque(texture.opaque),
        only_opacity(texture.only_opacity) {}

  [[nodiscard]] const Pixel* row(int y) const {
    return pixels + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }

  /// @param place    [1/256 texel] from the first texel's outer edge
  /// @param texels   how many there are in that direction
  [[nodiscard]] Reading reading(std::int32_t place, int texels) const {
    if (!smooth) {
      const int only = std::clamp(place >> 8, 0, texels - 1);
      return {only, only, 0};
    }
    const std::int32_t from_centre = place - 128;
    const int before = from_centre >> 8;
    return {std::clamp(before, 0, texels - 1), std::clamp(before + 1, 0, texels - 1),
            static_cast<std::uint32_t>(from_centre) & 0xFFU};
  }

  /// First across, then down, rounding after each: the order in which an enlarged rectangle is worked out row by row.
  [[nodiscard]] Pixel at(std::int32_t u, std::int32_t v) const {
    if (pixels == nullptr) return white;
    const Reading across = reading(u, width);
    const Reading down = reading(v, height);
    const Pixel* upper = row(down.first);
    const Pixel above = mixed(upper[across.first], upper[across.second], across.share);
    if (down.share == 0) return above;
    const Pixel* lower = row(down.second);
    return mixed(above, mixed(lower[across.first], lower[across.second], across.share), down.share);
  }
};

}  // namespace sanji::raster
