// SPDX-License-Identifier: Apache-2.0
// The two shapes that everything is made of. A rectangle is drawn as its two triangles would be, to the unit, only faster.
#pragma once

#include "viz/raster/canvas.hpp"
#include "viz/raster/pixel.hpp"
#include "viz/raster/plane.hpp"
#include "viz/raster/texels.hpp"

#include <array>
#include <limits>

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

/// A texture as shapes lie on it. Most of them are of one colour and all take it from the same white place: what stood at
/// the place that was asked for last is remembered.
class Surface {
 public:
  explicit Surface(const Texels& texels) : texels_(texels) {}

  [[nodiscard]] const Texels& texels() const { return texels_; }
  [[nodiscard]] Pixel colour_at(Place place) {
    if (!(place == last_)) {
      last_ = place;
      colour_ = looked_up(place);
    }
    return colour_;
  }

 private:
  [[nodiscard]] Pixel looked_up(Place place) const;

  static constexpr float nowhere = std::numeric_limits<float>::quiet_NaN();
  Texels texels_;
  Place last_{nowhere, nowhere};
  Pixel colour_ = white;
};

/// Colours and places change evenly between the corners.
void draw_triangle(const Canvas& canvas, Surface& surface, const std::array<Vertex, 3>& given);

/// An upright rectangle of one colour over the texture: `a`, `b`, `c` are three corners of it in turn, `c` opposite to `a`;
/// `a` and `b` have the same v, `b` and `c` the same u.
struct Upright {
  Corners at;
  std::array<Place, 3> places;
  Pixel colour = white;
};
void draw_upright(const Canvas& canvas, Surface& surface, const Upright& upright);

}  // namespace sanji::raster
