// SPDX-License-Identifier: Apache-2.0
// A relief as a journal carries it.
#include "sim/run/relief_cells.hpp"

#include "tests/support/catch.hpp"

#include <cmath>

using namespace sanji;

TEST_CASE("heights come back from a journal's cells to half a step, holes as holes") {
  model::Relief relief{{5.0, 6.0},
                       {30.0},
                       3,
                       2,
                       {1750.26F, 1751.0F, model::Relief::none, 1900.0F, 1800.5F, 1750.2F},
                       model::Basis::recalled};
  const journal::ReliefCells cells = run::cells_of(relief);
  CHECK(cells.origin == relief.origin);
  CHECK(cells.cell.value == 30.0);
  CHECK(cells.basis == model::Basis::recalled);
  CHECK(cells.offset_m == 1750.0);
  CHECK(cells.scale_m == 0.1);
  for (int row = 0; row < 2; ++row) {
    for (int column = 0; column < 3; ++column) {
      const auto height = static_cast<double>(relief.height_m(column, row));
      if (std::isnan(height)) {
        CHECK(std::isnan(cells.height_m(column, row)));
      } else {
        CHECK(std::abs(cells.height_m(column, row) - height) < 0.051);
      }
    }
  }
}

TEST_CASE("a relief of more than six and a half kilometres takes larger steps") {
  const model::Relief relief{{}, {30.0}, 2, 1, {-400.0F, 8848.0F}, model::Basis::read};
  const journal::ReliefCells cells = run::cells_of(relief);
  CHECK(cells.scale_m == 0.2);
  CHECK(std::abs(cells.height_m(0, 0) + 400.0) < 0.11);
  CHECK(std::abs(cells.height_m(1, 0) - 8848.0) < 0.11);
}

TEST_CASE("a journal's relief has at most 300 cells on either side") {
  model::Relief relief{{}, {30.0}, 1000, 500, {}, model::Basis::read};
  relief.heights_m.assign(500'000, 1234.0F);
  const journal::ReliefCells cells = run::cells_of(relief);
  CHECK(cells.columns == 250);
  CHECK(cells.rows == 125);
  CHECK(cells.cell.value == 120.0);
  CHECK(cells.height_m(249, 124) == 1234.0);
}

TEST_CASE("a relief of holes only is holes only") {
  const model::Relief relief{{}, {30.0}, 2, 1, {model::Relief::none, model::Relief::none}, model::Basis::read};
  const journal::ReliefCells cells = run::cells_of(relief);
  CHECK(std::isnan(cells.height_m(0, 0)));
  CHECK(std::isnan(cells.height_m(1, 0)));
}
