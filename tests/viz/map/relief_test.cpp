// SPDX-License-Identifier: Apache-2.0
// How slopes are lit, and what is laid over the ground for it.
#include "viz/map/relief.hpp"

#include "tests/support/catch.hpp"

#include <cmath>
#include <limits>

using namespace sanji;
using journal::ReliefCells;

namespace {

constexpr double level = 0.70710678;

/// A plane that rises by so much a metre to the east and to the north, its heights to a centimetre.
ReliefCells slope(double eastward, double northward, int columns = 5, int rows = 4) {
  ReliefCells relief;
  relief.cell = {100.0};
  relief.columns = columns;
  relief.rows = rows;
  relief.scale_m = 0.01;
  relief.offset_m = 1000.0 - 300.0;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      relief.cells.push_back(static_cast<std::uint16_t>(
          std::lround((300.0 + eastward * 100.0 * column + northward * 100.0 * row) / relief.scale_m)));
    }
  }
  return relief;
}

unsigned opacity(raster::Pixel pixel) { return pixel >> IM_COL32_A_SHIFT; }
raster::Pixel colour(raster::Pixel pixel) { return pixel & ~IM_COL32_A_MASK; }
const paint::Colours& light() { return paint::colours_of(session::Theme::light); }

}  // namespace

TEST_CASE("level ground has the sine of the light's height") {
  CHECK(std::abs(map::light_on(slope(0.0, 0.0), 2, 2) - level) < 1e-8);
}

TEST_CASE("a slope towards the light at its angle is fully lit, and one away from it not at all") {
  const double each = std::sqrt(0.5);  // 45 degrees towards a diagonal
  CHECK(std::abs(map::light_on(slope(each, -each), 2, 1) - 1.0) < 1e-3);
  CHECK(map::light_on(slope(-each, each), 2, 1) < 1e-3);
  CHECK(map::light_on(slope(-1.2, 1.2, 3, 3), 1, 1) == 0.0);  // steeper: never below nothing
}

TEST_CASE("a slope across the light is as bright as its steepness alone makes it") {
  const double each = 0.3;
  const double expected = level / std::sqrt(1.0 + 2.0 * each * each);
  CHECK(std::abs(map::light_on(slope(each, each), 2, 1) - expected) < 1e-3);
}

TEST_CASE("slopes are those of Horn: a single bump counts double where it shares a side") {
  ReliefCells bump = slope(0.0, 0.0, 3, 3);
  bump.cells[5] += 8000;  // 80 m at the eastern neighbour of the middle
  const double eastward = 2.0 * 80.0 / 800.0;
  CHECK(std::abs(map::light_on(bump, 1, 1) - (eastward / 2.0 + level) / std::sqrt(1.0 + eastward * eastward)) < 1e-8);
  ReliefCells corner = slope(0.0, 0.0, 3, 3);
  corner.cells[8] += 8000;  // at the north-eastern one
  const double each = 80.0 / 800.0;
  CHECK(std::abs(map::light_on(corner, 1, 1) - level / std::sqrt(1.0 + 2.0 * each * each)) < 1e-8);
}

TEST_CASE("holes and the rim are no cliffs") {
  ReliefCells relief = slope(0.0, 0.0, 3, 3);
  relief.cells[5] = ReliefCells::none;
  CHECK(std::abs(map::light_on(relief, 1, 1) - level) < 1e-8);
  CHECK(std::abs(map::light_on(relief, 0, 0) - level) < 1e-8);
  CHECK(std::isnan(map::light_on(relief, 2, 1)));
}

TEST_CASE("nothing is laid over level ground, light over lit slopes, shade over the others") {
  const auto flat = map::shading_of(slope(0.0, 0.0), std::nullopt, light());
  CHECK(flat.lit.width == 5);
  CHECK(flat.shaded.height == 4);
  for (const raster::Pixel pixel : flat.lit.pixels) CHECK(opacity(pixel) == 0);
  for (const raster::Pixel pixel : flat.shaded.pixels) CHECK(opacity(pixel) == 0);
  const auto lit = map::shading_of(slope(0.2, -0.2), std::nullopt, light());
  CHECK(opacity(lit.lit.at(2, 2)) > 20);
  CHECK(opacity(lit.shaded.at(2, 2)) == 0);
  const auto shaded = map::shading_of(slope(-0.2, 0.2), std::nullopt, light());
  CHECK(opacity(shaded.lit.at(2, 2)) == 0);
  CHECK(opacity(shaded.shaded.at(2, 2)) > 20);
  CHECK(opacity(shaded.shaded.at(2, 2)) <= opacity(light().relief_shaded));
  for (const raster::Pixel pixel : lit.lit.pixels) CHECK(colour(pixel) == colour(light().relief_lit));
  for (const raster::Pixel pixel : lit.shaded.pixels) CHECK(colour(pixel) == colour(light().relief_shaded));
}

TEST_CASE("the first row of the image is the northernmost, and a hole is clear") {
  ReliefCells relief = slope(-0.2, 0.2);
  relief.cells[1] = ReliefCells::none;  // second from the west in the south
  const auto image = map::shading_of(relief, std::nullopt, light()).shaded;
  CHECK(opacity(image.at(1, 3)) == 0);
  CHECK(opacity(image.at(1, 0)) > 0);
}

TEST_CASE("beyond the border and in its holes the land is fainter") {
  base::Polygon border;
  border.outer = {{-10.0, -10.0}, {340.0, -10.0}, {340.0, 410.0}, {-10.0, 410.0}};
  border.holes = {{{110.0, 110.0}, {190.0, 110.0}, {190.0, 190.0}, {110.0, 190.0}}};
  const auto image = map::shading_of(slope(-0.2, 0.2), border, light()).shaded;
  const unsigned inside = opacity(image.at(2, 2));
  CHECK(opacity(image.at(0, 0)) > 0);
  CHECK(opacity(image.at(1, 2)) < inside / 2);  // the middle of the hole
  CHECK(opacity(image.at(3, 2)) < inside / 2);
  CHECK(opacity(image.at(4, 2)) > 0);
}

TEST_CASE("heights without measure do no harm") {
  ReliefCells relief = slope(0.2, 0.2);
  relief.scale_m = 1e300;
  relief.offset_m = -1e308;
  CHECK(map::shading_of(relief, std::nullopt, light()).lit.pixels.size() == 20);
}
