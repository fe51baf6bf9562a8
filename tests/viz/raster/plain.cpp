// SPDX-License-Identifier: Apache-2.0
// Divisions and branches wherever they say best what is meant.
#include "tests/viz/raster/plain.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace sanji::tests {
namespace {

using raster::Pixel;
using Values = std::array<double, 3>;

std::int64_t channel(Pixel pixel, unsigned number) { return (pixel >> (8 * number)) & 0xFFU; }
/// To the nearest.
std::int64_t divided(std::int64_t a, std::int64_t b) { return (2 * a + b) / (2 * b); }

Pixel sample(const raster::Texels& texels, std::int64_t u_256, std::int64_t v_256) {
  if (texels.pixels == nullptr) return 0xFFFFFFFF;
  const auto texel = [&](std::int64_t x, std::int64_t y) {
    const auto column = static_cast<int>(std::clamp<std::int64_t>(x, 0, texels.width - 1));
    return texels.row(static_cast<int>(std::clamp<std::int64_t>(y, 0, texels.height - 1)))[column];
  };
  if (!texels.smooth) return texel(u_256 >> 8, v_256 >> 8);
  const std::int64_t u = u_256 - 128;
  const std::int64_t v = v_256 - 128;
  Pixel result = 0;
  for (unsigned i = 0; i < 4; ++i) {
    const auto mixed = [](std::int64_t a, std::int64_t b, std::int64_t share) {
      return divided(a * (256 - share) + b * share, 256);
    };
    const auto in_row = [&](std::int64_t y) {
      return mixed(channel(texel(u >> 8, y), i), channel(texel((u >> 8) + 1, y), i), u & 0xFF);
    };
    result |= static_cast<Pixel>(mixed(in_row(v >> 8), in_row((v >> 8) + 1), v & 0xFF)) << (8 * i);
  }
  return result;
}

Pixel painted(Pixel ground, Pixel paint) {
  const std::int64_t share = channel(paint, 3);
  Pixel result = 0;
  for (unsigned i = 0; i < 4; ++i) {
    const std::int64_t from = i == 3 ? 255 : channel(paint, i);
    result |= static_cast<Pixel>(divided(from * share + channel(ground, i) * (255 - share), 255)) << (8 * i);
  }
  return result;
}

/// The value at a pixel to the nearest, in parts of a unit.
std::int64_t value(const raster::Slopes& slopes, const Values& corners, double unit, std::int64_t parts, int x, int y) {
  const auto part = static_cast<std::int64_t>(unit) / parts;
  const std::int64_t raised = slopes.through(corners, unit).at(x, y) + part / 2;
  return raised / part - (raised % part < 0 ? 1 : 0);
}

}  // namespace

bool is_covered(const raster::Corners& given, int x, int y) {
  raster::Corners at = given;
  if (doubled_area(at) == 0) return false;
  if (doubled_area(at) < 0) std::swap(at[1], at[2]);
  const raster::Corner centre{256 * std::int64_t{x} + 128, 256 * std::int64_t{y} + 128};
  for (std::size_t i = 0; i < 3; ++i) {
    const raster::Corner& a = at[i];
    const raster::Corner& b = at[(i + 1) % 3];
    const std::int64_t inside = raster::doubled_area({a, b, centre});
    const bool top_or_left = b.y < a.y || (b.y == a.y && b.x > a.x);
    if (inside < 0 || (inside == 0 && !top_or_left)) return false;
  }
  return true;
}

void draw_plainly(raster::Image& image, const raster::Box& clip, const raster::Texels& texels,
                  const std::array<raster::Vertex, 3>& vertices) {
  const raster::Corners at{vertices[0].at, vertices[1].at, vertices[2].at};
  const std::int64_t area = doubled_area(at);
  if (area == 0) return;
  const raster::Slopes slopes(at, area);
  const auto corners = [&](auto of) { return Values{of(vertices[0]), of(vertices[1]), of(vertices[2])}; };
  const Values u =
      corners([&](const raster::Vertex& vertex) { return raster::in_texels(vertex.place.u, texels.width); });
  const Values v =
      corners([&](const raster::Vertex& vertex) { return raster::in_texels(vertex.place.v, texels.height); });
  for (int y = clip.top; y < clip.bottom; ++y) {
    for (int x = clip.left; x < clip.right; ++x) {
      if (!is_covered(at, x, y)) continue;
      const Pixel texel = sample(texels, value(slopes, u, raster::texel_unit, 256, x, y),
                                 value(slopes, v, raster::texel_unit, 256, x, y));
      Pixel paint = 0;
      for (unsigned i = 0; i < 4; ++i) {
        const Values colours = corners(
            [&](const raster::Vertex& vertex) { return static_cast<double>(channel(vertex.colour, i)) * 65536.0; });
        paint |= static_cast<Pixel>(divided(value(slopes, colours, 65536.0, 1, x, y) * channel(texel, i), 255))
                 << (8 * i);
      }
      image.at(x, y) = painted(image.at(x, y), paint);
    }
  }
}

}  // namespace sanji::tests
