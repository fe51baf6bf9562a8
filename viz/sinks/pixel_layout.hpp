// SPDX-License-Identifier: Apache-2.0
// How a screen wants its pixels, and a picture written that way. Knows no window system.
#pragma once

#include "viz/raster/image.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace sanji::sinks {

/// A pixel of a screen: a number of so many bytes, in which each colour has its bits.
struct PixelLayout {
  int bytes = 4;  ///< 2, 3 or 4
  std::uint32_t red = 0x00FF0000U;
  std::uint32_t green = 0x0000FF00U;
  std::uint32_t blue = 0x000000FFU;
  bool lowest_byte_first = true;

  friend constexpr bool operator==(const PixelLayout&, const PixelLayout&) = default;
};

/// Whether lay_out() can write it: every colour has bits of its own, side by side, that fit into the bytes.
[[nodiscard]] bool is_known(const PixelLayout& layout);

/// Writes a picture row by row, `bytes_per_row` apart, from the upper left; `to` holds at least height * bytes_per_row.
/// The picture's opacity is not looked at; bits that belong to no colour become ones, so that a screen with opacity of its
/// own shows it opaque.
void lay_out(const raster::Image& picture, const PixelLayout& layout, std::span<std::byte> to,
             std::size_t bytes_per_row);

}  // namespace sanji::sinks
