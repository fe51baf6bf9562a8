// SPDX-License-Identifier: Apache-2.0
// How a value that is known at a triangle's corners goes on evenly over its pixels. The planes of both halves of an upright
// rectangle are the same to the last bit: what is drawn as one rectangle equals what is drawn as two triangles.
#pragma once

#include <array>
#include <cstdint>

namespace sanji::raster {

/// A place on the image, in 1/256 px.
struct Corner {
  std::int64_t x = 0;
  std::int64_t y = 0;
};
using Corners = std::array<Corner, 3>;
inline constexpr int corner_bits = 8;
inline constexpr std::int64_t furthest_px = std::int64_t{1} << 19;  ///< no corner lies further out

/// Rounded down; of what `std::int64_t` holds.
constexpr std::int64_t floored(double value) {
  const auto whole = static_cast<std::int64_t>(value);
  return whole - (value < static_cast<double>(whole) ? 1 : 0);
}

/// The first pixel whose centre lies at the place or behind it.
constexpr int first_pixel(std::int64_t place) { return static_cast<int>((place + 127) >> corner_bits); }
constexpr std::int64_t centre_of(int pixel) { return (std::int64_t{pixel} << corner_bits) + 128; }

/// Twice the area, positive where the corners go round clockwise on the screen.
constexpr std::int64_t doubled_area(const Corners& at) {
  return (at[1].x - at[0].x) * (at[2].y - at[0].y) - (at[1].y - at[0].y) * (at[2].x - at[0].x);
}

/// A value in whole steps at each pixel's centre.
struct Plane {
  std::int64_t origin = 0;  ///< at the pixel (x0, y0)
  std::int64_t per_x = 0;   ///< from pixel to pixel
  std::int64_t per_y = 0;
  int x0 = 0;
  int y0 = 0;

  /// Wraps on the way where a sliver is steep; over the triangle itself the sum is right again.
  [[nodiscard]] std::int64_t at(int x, int y) const {
    const auto step = [](int count, std::int64_t size) {
      return static_cast<std::uint64_t>(std::int64_t{count}) * static_cast<std::uint64_t>(size);
    };
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(origin) + step(x - x0, per_x) + step(y - y0, per_y));
  }
};

/// The planes over one triangle.
class Slopes {
 public:
  /// @param area  doubled_area() of the corners, not 0
  Slopes(const Corners& at, std::int64_t area);

  /// The plane through a value at each corner.
  /// @param unit  how many steps are one: a unit of colour, a texel. A triangle over which a value would change by 16384
  ///              units from one pixel to the next is a sliver; all of it gets the first corner's value.
  [[nodiscard]] Plane through(const std::array<double, 3>& values, double unit) const;

 private:
  /// How a value changes in one direction: weights of what it is more at the second and at the third corner than at the first.
  /// Read off an edge that lies in the direction where there is one, since that is exact; else off the whole triangle.
  struct Weights {
    double inverse = 0.0;  ///< what the difference along the edge, or the sum, is multiplied by
    double second = 0.0;
    double third = 0.0;

    [[nodiscard]] double of(double more_at_second, double more_at_third) const {
      return (more_at_second * second + more_at_third * third) * inverse;
    }
  };
  static Weights weights(const std::array<double, 2>& along, const std::array<double, 2>& aside, double area);

  Weights across_;
  Weights down_;
  int x0_;
  int y0_;
  double to_x0_;  ///< from the first corner to the centre of the pixel (x0, y0) [px]
  double to_y0_;
};

}  // namespace sanji::raster
