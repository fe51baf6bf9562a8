// SPDX-License-Identifier: Apache-2.0
// Nearly every screen swaps red and blue and is otherwise as ours: that is a loop of its own, which compilers vectorise.
// The rest goes through three tables.
#include "viz/sinks/pixel_layout.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace sanji::sinks {
namespace {

using raster::Pixel;

constexpr unsigned level_count = 256;
using Levels = std::array<std::uint32_t, level_count>;

bool is_one_run(std::uint32_t mask) {
  return mask != 0 && std::has_single_bit((mask >> std::countr_zero(mask)) + 1ULL);
}

/// What each of our 256 levels of a colour becomes, at its place in the pixel, rounded to the nearest.
Levels levels_of(std::uint32_t mask) {
  const std::uint64_t highest = mask >> std::countr_zero(mask);
  Levels levels{};
  for (std::uint64_t level = 0; level < level_count; ++level) {
    levels[level] = static_cast<std::uint32_t>((level * highest + 127) / 255) << std::countr_zero(mask);
  }
  return levels;
}

bool swaps_red_and_blue_only(const PixelLayout& layout) {
  return layout == PixelLayout{.lowest_byte_first = std::endian::native == std::endian::little};
}

void swap_row(const Pixel* from, std::byte* to, int width) {
  for (int x = 0; x < width; ++x) {
    const Pixel pixel = from[x];
    const std::uint32_t swapped =
        0xFF000000U | (pixel & 0x0000FF00U) | ((pixel & 0xFFU) << 16U) | ((pixel >> 16U) & 0xFFU);
    std::memcpy(to + static_cast<std::size_t>(x) * sizeof swapped, &swapped, sizeof swapped);
  }
}

}  // namespace

bool is_known(const PixelLayout& layout) {
  if (layout.bytes < 2 || layout.bytes > 4) return false;
  const std::uint32_t all = layout.red | layout.green | layout.blue;
  const bool apart =
      (layout.red & layout.green) == 0 && (layout.red & layout.blue) == 0 && (layout.green & layout.blue) == 0;
  return apart && static_cast<int>(std::bit_width(all)) <= 8 * layout.bytes && is_one_run(layout.red) &&
         is_one_run(layout.green) && is_one_run(layout.blue);
}

void lay_out(const raster::Image& picture, const PixelLayout& layout, std::span<std::byte> to,
             std::size_t bytes_per_row) {
  const auto row_of = [&](int y) { return to.data() + static_cast<std::size_t>(y) * bytes_per_row; };
  if (swaps_red_and_blue_only(layout)) {
    for (int y = 0; y < picture.height; ++y) swap_row(&picture.at(0, y), row_of(y), picture.width);
    return;
  }
  const Levels red = levels_of(layout.red);
  const Levels green = levels_of(layout.green);
  const Levels blue = levels_of(layout.blue);
  const std::uint32_t ones = ~(layout.red | layout.green | layout.blue);
  for (int y = 0; y < picture.height; ++y) {
    std::byte* next = row_of(y);
    for (int x = 0; x < picture.width; ++x) {
      const Pixel from = picture.at(x, y);
      const std::uint32_t pixel = red[from & 0xFFU] | green[(from >> 8U) & 0xFFU] | blue[(from >> 16U) & 0xFFU] | ones;
      for (int i = 0; i < layout.bytes; ++i) {
        const int place = layout.lowest_byte_first ? i : layout.bytes - 1 - i;
        *next++ = static_cast<std::byte>((pixel >> (8U * static_cast<unsigned>(place))) & 0xFFU);
      }
    }
  }
}

}  // namespace sanji::sinks
