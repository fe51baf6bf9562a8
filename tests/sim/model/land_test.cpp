// SPDX-License-Identifier: Apache-2.0
// A relief in larger cells.
#include "sim/model/land.hpp"

#include "tests/support/catch.hpp"

#include <cmath>

using namespace sanji::model;

namespace {

Relief sloping(int columns, int rows) {
  Relief relief{{10.0, 20.0}, {30.0}, columns, rows, {}, Basis::read};
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) relief.heights_m.push_back(static_cast<float>(100 * row + column));
  }
  return relief;
}

}  // namespace

TEST_CASE("a relief that is coarse enough stays as it is") {
  const Relief relief = sloping(4, 3);
  CHECK(coarser(relief, 4).heights_m == relief.heights_m);
  CHECK(coarser(relief, 300).cell.value == 30.0);
}

TEST_CASE("a coarser relief has the means of whole blocks, the last ones of what is left") {
  const Relief half = coarser(sloping(5, 4), 3);
  CHECK(half.cell.value == 60.0);
  CHECK(half.origin == sanji::base::Point{10.0, 20.0});
  CHECK(half.basis == Basis::read);
  REQUIRE(half.columns == 3);
  REQUIRE(half.rows == 2);
  CHECK(half.height_m(0, 0) == 50.5F);   // of 0, 1, 100, 101
  CHECK(half.height_m(2, 1) == 254.0F);  // of 204 and 304
  CHECK(coarser(sloping(601, 10), 300).columns == 201);
}

TEST_CASE("a coarse cell is known where at least half of it is") {
  Relief relief = sloping(4, 2);
  relief.heights_m[0] = Relief::none;
  relief.heights_m[1] = Relief::none;
  relief.heights_m[2] = Relief::none;
  relief.heights_m[3] = Relief::none;
  relief.heights_m[6] = Relief::none;
  const Relief half = coarser(relief, 2);
  CHECK(half.height_m(0, 0) == 100.5F);
  CHECK(std::isnan(half.height_m(1, 0)));
}
