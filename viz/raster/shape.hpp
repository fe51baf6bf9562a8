// SPDX-License-Identifier: Apache-2.0
// The two shapes that everything is made of. A rectangle is drawn as its two triangles would be, to the unit, only faster.
#pragma once

#include "viz/raster/canvas.hpp"
#include "viz/raster/pixel.hpp"
#include "viz/raster/plane.hpp"
#include "viz/raster/texels.hpp"

#include <array>

namespace sanji::raster {

/// A place in a texture: 0 to 1 from edge to edge.
struct Place {
  float u = 0.0F;
  float v = 0.0F;

  friend constexpr bool operator==(Place, Place) = default;
};

struct Vertex {
  Corner at;
  Place place;
  Pixel colour = white;
};

/// A place's u or v as planes and Texels take it, given how many texels there are in that direction. Kept within a million
/// texels; what is no number goes to the lower end.
double in_texels(float place, int texels);

/// The texture's colour where it does not change over a shape.
Pixel colour_at(const Texels& texels, Place place);

/// Colours and places change evenly between the corners.
void draw_triangle(const Canvas& canvas, const Texels& texels, const std::array<Vertex, 3>& vertices);

/// An upright rectangle of one colour over the texture: `a`, `b`, `c` are three corners of it in turn, `c` opposite to `a`;
/// `a` and `b` have the same v, `b` and `c` the same u.
struct Upright {
  Corners at;
  std::array<Place, 3> places;
  Pixel colour = white;
};
void draw_upright(const Canvas& canvas, const Texels& texels, const Upright& upright);

}  // namespace sanji::raster
