// SPDX-License-Identifier: Apache-2.0
// From ImGui's texture coordinates to texels.
#include "viz/raster/shape.hpp"

namespace sanji::raster {

double in_texels(float place, int texels) {
  constexpr double most = 1 << 20;
  const double texel = static_cast<double>(place) * texels;
  if (!(texel > -most)) return -most * texel_unit;
  return (texel < most ? texel : most) * texel_unit;
}

Pixel Surface::looked_up(Place place) const {
  const auto place_of = [](float at, int count) { return place_256(floored(in_texels(at, count))); };
  return texels_.at(place_of(place.u, texels_.width), place_of(place.v, texels_.height));
}

}  // namespace sanji::raster
