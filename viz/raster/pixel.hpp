// SPDX-License-Identifier: Apache-2.0
// Arithmetic on pixels, one at a time or four abreast: each function once for both, with the same result to the unit.
// Whole numbers only, so that every machine and every compiler draws the same. Knows no row, no shape.
#pragma once

#include "viz/raster/image.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace sanji::raster {

/// Four pixels in one register, where the machine has registers of that size.
using Four = std::uint32_t __attribute__((vector_size(16)));

inline constexpr Pixel white = 0xFFFFFFFF;
inline constexpr Pixel opacity = 0xFF000000;  ///< the bits of a pixel's opacity
inline constexpr unsigned opacity_shift = 24;

// Channels of 8 bits are spread over lanes of 16, where a product has room: for one pixel four lanes of a word, for four
// pixels two registers, red with blue and green with opacity.
using Wide = std::uint64_t;
using Eight = std::uint16_t __attribute__((vector_size(16)));

inline constexpr Wide low_bytes = 0x00FF00FF00FF00FF;
inline constexpr Wide halves = 0x0080008000800080;

constexpr Wide spread(Pixel pixel) { return (pixel & 0x00FF00FFU) | (Wide{pixel & 0xFF00FF00U} << 24U); }
constexpr Pixel joined(Wide lanes) {
  return static_cast<Pixel>(lanes & 0x00FF00FFU) | static_cast<Pixel>((lanes >> 24U) & 0xFF00FF00U);
}
inline Eight red_blue(Four pixels) { return std::bit_cast<Eight>(pixels & 0x00FF00FFU); }
inline Eight green_opacity(Four pixels) { return std::bit_cast<Eight>((pixels >> 8U) & 0x00FF00FFU); }
inline Four joined(Eight red_blue, Eight green_opacity) {
  return std::bit_cast<Four>(red_blue) | (std::bit_cast<Four>(green_opacity) << 8U);
}
/// Each of four numbers below 65536 for both lanes of its pixel.
inline Eight for_both(Four numbers) { return std::bit_cast<Eight>(numbers | (numbers << 16U)); }

/// Lanes of at most 255 * 255, divided by 255 and rounded to the nearest: exact, as checked for every product.
constexpr Wide per_255(Wide lanes) {
  lanes += halves;
  return ((lanes + ((lanes >> 8U) & low_bytes)) >> 8U) & low_bytes;
}
inline Eight per_255(Eight lanes) {
  lanes += 128;
  return (lanes + (lanes >> 8)) >> 8;
}
constexpr std::uint32_t per_255(std::uint32_t product) {
  product += 128;
  return (product + (product >> 8U)) >> 8U;
}

/// Of each of four products.
inline Four per_255(Four products) { return std::bit_cast<Four>(per_255(std::bit_cast<Eight>(products))); }

constexpr std::uint32_t opacity_of(Pixel pixel) { return pixel >> opacity_shift; }

/// What comes of painting `paint` over `ground`, by the paint's opacity. Opaque ground stays opaque; ground that is not
/// gains opacity, its colours then being those of a picture multiplied by opacity, as on a graphics card under ImGui.
/// @param solid  the paint without its opacity, spread
/// @param share  its opacity
constexpr Pixel over(Pixel ground, Wide solid, std::uint32_t share) {
  return joined(per_255(solid * share + spread(ground) * (255 - share)));
}
constexpr Pixel over(Pixel ground, Pixel paint) { return over(ground, spread(paint | opacity), opacity_of(paint)); }
inline Four over(Four ground, Four paint) {
  const Eight share = for_both(paint >> opacity_shift);
  const Eight rest = 255 - share;
  const Four solid = paint | opacity;
  return joined(per_255(red_blue(solid) * share + red_blue(ground) * rest),
                per_255(green_opacity(solid) * share + green_opacity(ground) * rest));
}

/// Channel by channel, 255 being one.
constexpr Pixel times(Pixel a, Pixel b) {
  Pixel product = 0;
  for (unsigned shift = 0; shift < 32; shift += 8) {
    product |= per_255(((a >> shift) & 0xFFU) * ((b >> shift) & 0xFFU)) << shift;
  }
  return product;
}
inline Four times(Four a, Four b) {
  return joined(per_255(red_blue(a) * red_blue(b)), per_255(green_opacity(a) * green_opacity(b)));
}

/// From `a` to `b`: share 0 is `a`, 256 would be `b`, the nearest between.
constexpr Pixel mixed(Pixel a, Pixel b, std::uint32_t share) {
  return joined(((spread(a) * (256 - share) + spread(b) * share + halves) >> 8U) & low_bytes);
}
inline Four mixed(Four a, Four b, Eight shares) {
  const Eight rest = 256 - shares;
  return joined((red_blue(a) * rest + red_blue(b) * shares + 128) >> 8,
                (green_opacity(a) * rest + green_opacity(b) * shares + 128) >> 8);
}
/// Each of the four by a share of its own.
inline Four mixed(Four a, Four b, Four shares) { return mixed(a, b, for_both(shares)); }
inline Four mixed(Four a, Four b, std::uint32_t share) {
  return mixed(a, b, Eight{} + static_cast<std::uint16_t>(share));
}

/// One pixel or four, from memory or all alike.
template <class Pixels>
Pixels load(const Pixel* from) {
  Pixels pixels;
  std::memcpy(&pixels, from, sizeof pixels);
  return pixels;
}
template <class Pixels>
Pixels all(Pixel value) {
  return Pixels{} + value;
}
inline void store(Pixel* to, Four pixels) { std::memcpy(to, &pixels, sizeof pixels); }

inline bool any(Four bits) {
  using Two = Wide __attribute__((vector_size(16)));
  const auto words = std::bit_cast<Two>(bits);
  return (words[0] | words[1]) != 0;
}

}  // namespace sanji::raster
