// SPDX-License-Identifier: Apache-2.0
// A triangle row by row. Most triangles of a picture are small and of one colour, or fade out over one pixel; what does not
// change over a triangle is not worked out for each of its pixels.
#include "viz/raster/row.hpp"
#include "viz/raster/shape.hpp"
#include "viz/raster/sides.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace sanji::raster {
namespace {

using Vertices = std::array<Vertex, 3>;

constexpr unsigned colour_bits = 16;
constexpr double colour_unit = 1U << colour_bits;
constexpr std::uint32_t rounding = 1U << (colour_bits - 1);

/// A triangle that covers something, or may.
struct Piece {
  const Canvas& canvas;
  Corners at;         ///< clockwise
  std::int64_t area;  ///< doubled
  Box box;            ///< what it covers lies within
};

/// Calls `paint(first pixel, count, x, y)` for what is covered of each row.
template <class Paint>
void each_row(const Piece& piece, const Paint& paint) {
  Sides sides(piece.at, piece.box.top);
  for (int y = piece.box.top; y < piece.box.bottom; ++y, sides.next_row()) {
    const auto [from, to] = sides.within(piece.box.left, piece.box.right);
    if (from < to) paint(piece.canvas.row(y) + from, to - from, from, y);
  }
}

std::uint32_t channel(Pixel colour, unsigned shift) { return (colour >> shift) & 0xFFU; }

Plane plane_of(const Slopes& slopes, const Vertices& vertices, unsigned shift) {
  std::array<double, 3> values{};
  for (std::size_t i = 0; i < 3; ++i) values[i] = static_cast<double>(channel(vertices[i].colour, shift)) * colour_unit;
  return slopes.through(values, colour_unit);
}

/// The colour at each pixel, where it changes.
struct Colours {
  std::array<Plane, 4> channels;

  Colours(const Slopes& slopes, const Vertices& vertices)
      : channels{plane_of(slopes, vertices, 0), plane_of(slopes, vertices, 8), plane_of(slopes, vertices, 16),
                 plane_of(slopes, vertices, 24)} {}
  [[nodiscard]] Pixel at(int x, int y) const {
    Pixel colour = 0;
    for (unsigned i = 0; i < 4; ++i) {
      const auto value = static_cast<std::uint32_t>(channels[i].at(x, y));
      colour |= (((value + rounding) >> colour_bits) & 0xFFU) << (8 * i);
    }
    return colour;
  }
};

struct Places {
  Plane u;
  Plane v;

  Places(const Slopes& slopes, const Vertices& vertices, const Texels& texels) {
    std::array<double, 3> across{};
    std::array<double, 3> down{};
    for (std::size_t i = 0; i < 3; ++i) {
      across[i] = in_texels(vertices[i].place.u, texels.width);
      down[i] = in_texels(vertices[i].place.v, texels.height);
    }
    u = slopes.through(across, texel_unit);
    v = slopes.through(down, texel_unit);
  }
};

/// One colour for its colours, another opacity for each pixel.
void draw_fading(const Piece& piece, const Vertices& vertices) {
  const Plane plane = plane_of(Slopes(piece.at, piece.area), vertices, opacity_shift);
  const Pixel rgb = vertices[0].colour & ~opacity;
  const auto step = static_cast<std::uint32_t>(plane.per_x);
  each_row(piece, [&](Pixel* to, int count, int x, int y) {
    fade(to, count, rgb, static_cast<std::uint32_t>(plane.at(x, y)) + rounding, step);
  });
}

void draw_shaded(const Piece& piece, const Vertices& vertices, Pixel tint) {
  const Colours colours(Slopes(piece.at, piece.area), vertices);
  each_row(piece, [&](Pixel* to, int count, int x, int y) {
    for (int i = 0; i < count; ++i) to[i] = over(to[i], times(colours.at(x + i, y), tint));
  });
}

/// Across a line ImGui lays one row of its font's texture, in which only the opacity changes.
/// @param read  the Reading at a place_256()
template <class Read>
void draw_stroke(const Piece& piece, const Plane& u, const Pixel* row, Pixel colour, const Read& read) {
  const Wide solid = spread(colour | opacity);
  const std::uint32_t most = opacity_of(colour);
  each_row(piece, [&](Pixel* to, int count, int x, int y) {
    std::int64_t place = u.at(x, y);
    for (int i = 0; i < count; ++i, place += u.per_x) {
      const Reading across = read(place_256(place));
      const std::uint32_t first = opacity_of(row[across.first]) * (256 - across.share);
      const std::uint32_t mixture = (first + opacity_of(row[across.second]) * across.share + 128) >> 8U;
      to[i] = over(to[i], solid, per_255(mixture * most));
    }
  });
}

void draw_textured(const Piece& piece, const Vertices& vertices, const Texels& texels, bool one_colour) {
  const Slopes slopes(piece.at, piece.area);
  const Places places(slopes, vertices, texels);
  if (!one_colour) {
    const Colours colours(slopes, vertices);
    each_row(piece, [&](Pixel* to, int count, int x, int y) {
      for (int i = 0; i < count; ++i) {
        const Pixel texel = texels.at(place_256(places.u.at(x + i, y)), place_256(places.v.at(x + i, y)));
        to[i] = over(to[i], times(texel, colours.at(x + i, y)));
      }
    });
    return;
  }
  const Pixel colour = vertices[0].colour;
  if (texels.only_opacity && places.v.per_x == 0 && places.v.per_y == 0) {
    const Reading down = texels.reading(place_256(places.v.origin), texels.height);
    if (down.share == 0) {
      const auto off_the_edge = [&](const Vertex& vertex) {
        const float texel = vertex.place.u * static_cast<float>(texels.width);
        return texel < 1.0F || texel > static_cast<float>(texels.width - 1);
      };
      const Pixel* row = texels.row(down.first);
      if (texels.smooth && std::none_of(vertices.begin(), vertices.end(), off_the_edge)) {
        return draw_stroke(piece, places.u, row, colour, [](std::int32_t place) {
          const std::int32_t from_centre = place - 128;
          return Reading{from_centre >> 8, (from_centre >> 8) + 1, static_cast<std::uint32_t>(from_centre) & 0xFFU};
        });
      }
      return draw_stroke(piece, places.u, row, colour,
                         [&](std::int32_t place) { return texels.reading(place, texels.width); });
    }
  }
  each_row(piece, [&](Pixel* to, int count, int x, int y) {
    std::int64_t u = places.u.at(x, y);
    std::int64_t v = places.v.at(x, y);
    for (int i = 0; i < count; ++i, u += places.u.per_x, v += places.v.per_x) {
      to[i] = over(to[i], times(texels.at(place_256(u), place_256(v)), colour));
    }
  });
}

void draw_piece(const Piece& piece, Surface& surface, const Vertices& vertices) {
  const auto& [a, b, c] = vertices;
  const bool one_colour = a.colour == b.colour && b.colour == c.colour;
  if (!(a.place == b.place && b.place == c.place)) return draw_textured(piece, vertices, surface.texels(), one_colour);
  const Pixel tint = surface.colour_at(a.place);
  if (one_colour) {
    const Pixel colour = tint == white ? a.colour : times(a.colour, tint);
    if (opacity_of(colour) == 0) return;
    return each_row(piece, [colour](Pixel* to, int count, int, int) { fill(to, count, colour); });
  }
  const Pixel differences = (a.colour ^ b.colour) | (b.colour ^ c.colour);
  if (tint == white && (differences & ~opacity) == 0) return draw_fading(piece, vertices);
  draw_shaded(piece, vertices, tint);
}

}  // namespace

void draw_triangle(const Canvas& canvas, Surface& surface, const Vertices& given) {
  const auto [left, right] = std::minmax({given[0].at.x, given[1].at.x, given[2].at.x});
  const auto [top, bottom] = std::minmax({given[0].at.y, given[1].at.y, given[2].at.y});
  const Box box = Box{first_pixel(left), first_pixel(top), first_pixel(right), first_pixel(bottom)}.within(canvas.clip);
  if (box.empty()) return;
  Piece piece{canvas, {given[0].at, given[1].at, given[2].at}, 0, box};
  piece.area = doubled_area(piece.at);
  if (piece.area == 0) return;
  if (piece.area < 0) {
    const Vertices turned{given[0], given[2], given[1]};
    std::swap(piece.at[1], piece.at[2]);
    piece.area = -piece.area;
    return draw_piece(piece, surface, turned);
  }
  draw_piece(piece, surface, given);
}

}  // namespace sanji::raster
