// SPDX-License-Identifier: Apache-2.0
// Painting a stretch of one row of pixels. Knows no shape and no texture, only what lies side by side in memory.
#pragma once

#include "viz/raster/pixel.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace sanji::raster {

/// From the n-th on: four of which only the last n count.
inline constexpr std::array<Pixel, 8> last_of_four{0, 0, 0, 0, white, white, white, white};

/// Paints over `count` pixels from `to` on; `paint.operator()<Pixels>(i)` gives the paint of the i-th, or of four from there.
template <class Paint>
void paint_over(Pixel* to, int count, Paint paint) {
  if (count < 4) {
    for (int i = 0; i < count; ++i) to[i] = over(to[i], paint.template operator()<Pixel>(i));
    return;
  }
  const auto put = [to](int i, Four four) {
    if (any(four & opacity)) store(to + i, over(load<Four>(to + i), four));
  };
  int i = 0;
  for (; i + 4 <= count; i += 4) put(i, paint.template operator()<Four>(i));
  // the last four once more, without those that are painted: where nothing is painted nothing changes
  const auto rest = static_cast<std::size_t>(count - i);
  if (rest > 0) put(count - 4, paint.template operator()<Four>(count - 4) & load<Four>(&last_of_four[rest]));
}

/// The same with paint that is opaque.
template <class Paint>
void replace(Pixel* to, int count, Paint paint) {
  int i = 0;
  for (; i + 4 <= count; i += 4) store(to + i, paint.template operator()<Four>(i));
  for (; i < count; ++i) to[i] = paint.template operator()<Pixel>(i);
}

/// One colour.
inline void fill(Pixel* to, int count, Pixel colour) {
  const auto paint = [colour]<class Pixels>(int) { return all<Pixels>(colour); };
  if (opacity_of(colour) == 255) {
    replace(to, count, paint);
  } else {
    paint_over(to, count, paint);
  }
}

/// One colour whose opacity changes evenly.
/// @param rgb      the colour, its opacity bits 0
/// @param opacity_16  of the first pixel, in 1/65536, a half added for rounding; wraps
/// @param step_16  from pixel to pixel, likewise
inline void fade(Pixel* to, int count, Pixel rgb, std::uint32_t opacity_16, std::uint32_t step_16) {
  paint_over(to, count, [=]<class Pixels>(int i) {
    Pixels now = all<Pixels>(opacity_16 + static_cast<std::uint32_t>(i) * step_16);
    if constexpr (sizeof(Pixels) == sizeof(Four)) now += Four{0, 1, 2, 3} * step_16;
    return ((now << 8U) & opacity) | rgb;
  });
}

/// Pixels from elsewhere, times a colour.
inline void paint_tinted(Pixel* to, int count, const Pixel* from, Pixel tint) {
  paint_over(to, count, [=]<class Pixels>(int i) { return times(load<Pixels>(from + i), all<Pixels>(tint)); });
}

/// Pixels from elsewhere of which only the opacity counts, in a colour.
inline void paint_letters(Pixel* to, int count, const Pixel* from, Pixel colour) {
  const Pixel rgb = colour & ~opacity;
  const std::uint32_t most = opacity_of(colour);
  paint_over(to, count, [=]<class Pixels>(int i) {
    return (per_255((load<Pixels>(from + i) >> opacity_shift) * most) << opacity_shift) | rgb;
  });
}

/// Pixels from elsewhere, as they are.
inline void paint_as_is(Pixel* to, int count, const Pixel* from) {
  paint_over(to, count, [=]<class Pixels>(int i) { return load<Pixels>(from + i); });
}

}  // namespace sanji::raster
