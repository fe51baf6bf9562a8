// SPDX-License-Identifier: Apache-2.0
// From ImGui's texture coordinates to texels.
#include "viz/raster/shape.hpp"

#include <cmath>

namespace sanji::raster {

double in_texels(float place, int texels) {
  constexpr double most = 1 << 20;
  const double texel = static_cast<double>(place) * texels;
  if (!(texel > -most)) return -most * texel_unit;
  return (texel < most ? texel : most) * texel_unit;
}

Pixel colour_at(const Texels& texels, Place place) {
  const auto place_of = [](float at, int count) {
    return place_256(static_cast<std::int64_t>(std::floor(in_texels(at, count))));
  };
  return texels.at(place_of(place.u, texels.width), place_of(place.v, texels.height));
}

}  // namespace sanji::raster
