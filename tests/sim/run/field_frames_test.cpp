// SPDX-License-Identifier: Apache-2.0
// A hazard as frames on a grid: how large the cells are, which frames there are, what stands in them.
#include "sim/run/field_frames.hpp"

#include "tests/sim/world/two_valleys.hpp"
#include "tests/support/catch.hpp"

#include <cstdint>
#include <string>
#include <vector>

using namespace sanji;

namespace {

std::string box(int west, int south, int east, int north) {
  const auto corner = [](int x, int y) { return "[" + std::to_string(x) + "," + std::to_string(y) + "]"; };
  return "[" + corner(west, south) + "," + corner(east, south) + "," + corner(east, north) + "," + corner(west, north) +
         "," + corner(west, south) + "]";
}

journal::FieldFrames frames_in(const tests::TwoValleys& valleys) {
  const auto loaded = valleys.load();
  return run::frames_of(*loaded.hazards.front(), 42, base::SimTime{} + loaded.scenario.duration);
}

/// The severity at a place in a frame.
int at(const journal::FieldFrames& frames, std::size_t frame, double x_m, double y_m) {
  const auto column = static_cast<std::size_t>((x_m - frames.origin.x_m) / frames.cell.value);
  const auto row = static_cast<std::size_t>((y_m - frames.origin.y_m) / frames.cell.value);
  const auto columns = static_cast<std::size_t>(frames.columns);
  const auto size = columns * static_cast<std::size_t>(frames.rows);
  return frames.cells.at(frame * size + row * columns + column);
}

}  // namespace

TEST_CASE("the cell is the smallest of 10, 20, 50, 100, 200 ... m that keeps the longer side within 128 cells") {
  struct Case {
    int side_m;
    double cell_m;
    int columns;
  };
  for (const Case& each : {Case{1280, 10, 128}, Case{1281, 20, 65}, Case{2560, 20, 128}, Case{2561, 50, 52},
                           Case{6400, 50, 128}, Case{6401, 100, 65}, Case{12801, 200, 65}}) {
    CAPTURE(each.side_m);
    const auto frames = frames_in(tests::TwoValleys().flood(box(0, 0, each.side_m, 100), 1));
    CHECK(frames.cell.value == each.cell_m);
    CHECK(frames.columns == each.columns);
    CHECK(frames.rows == static_cast<int>((100 + each.cell_m - 1) / each.cell_m));
    CHECK(frames.origin == base::Point{0, 0});
  }
}

TEST_CASE("a frame stands every five minutes from the first touch of the ground to the last") {
  // from 600 s to 1800 s after the start, and one frame at the end that is dry again
  const auto frames = frames_in(tests::TwoValleys().flood(box(0, 0, 100, 100), 2, "+0 min", "+20 min"));
  CHECK(frames.first == base::SimTime{} + base::minutes(10));
  CHECK(frames.step == base::minutes(5));
  REQUIRE(frames.frames() == 5);
  for (std::size_t frame = 0; frame < 4; ++frame) CHECK(at(frames, frame, 50, 50) == 2);
  CHECK(at(frames, 4, 50, 50) == 0);
}

TEST_CASE("a hazard that does not leave has frames until the drill ends") {
  const auto frames = frames_in(tests::TwoValleys().flood(box(0, 0, 100, 100), 1, "+0 min", "+20 h"));
  CHECK(frames.frames() == (8 * 60 - 10) / 5 + 1);
  CHECK(at(frames, frames.frames() - 1, 50, 50) == 1);
}

TEST_CASE("each cell has the severity at its middle, changing as the hazard moves on") {
  tests::TwoValleys valleys;
  valleys.flood(box(0, 0, 100, 100), 1, "+0 min", "+30 min").flood(box(200, 0, 300, 100), 3, "+10 min", "+30 min");
  const auto frames = frames_in(valleys);
  CHECK(frames.columns == 30);
  CHECK(frames.rows == 10);
  CHECK(at(frames, 0, 50, 50) == 1);
  CHECK(at(frames, 0, 150, 50) == 0);
  CHECK(at(frames, 0, 250, 50) == 0);
  CHECK(at(frames, 1, 250, 50) == 0);
  CHECK(at(frames, 2, 250, 50) == 3);
  CHECK(at(frames, 2, 50, 50) == 1);
  CHECK(at(frames, 2, 150, 50) == 0);
}

TEST_CASE("rows are counted from the south and columns from the west") {
  tests::TwoValleys valleys;
  valleys.flood(box(0, 0, 10, 10), 1).flood(box(90, 190, 100, 200), 2);
  const auto frames = frames_in(valleys);
  const auto columns = static_cast<std::size_t>(frames.columns);
  const auto rows = static_cast<std::size_t>(frames.rows);
  CHECK(columns == 10);
  CHECK(rows == 20);
  CHECK(frames.cells.at(0) == 1);
  CHECK(frames.cells.at(rows * columns - 1) == 2);
}

TEST_CASE("frames say whose they are and in what they are measured") {
  const auto frames = frames_in(tests::TwoValleys().flood(tests::at_a1, 1));
  CHECK(frames.hazard == "water");
  CHECK(frames.entity == 42);
  CHECK(frames.quantity == "severity");
  CHECK(frames.unit == "1");
  CHECK(frames.scale == 1.0);
}

TEST_CASE("a hazard that begins after the drill has ended has no frames") {
  const auto frames = frames_in(tests::TwoValleys().flood(tests::at_a1, 1, "+20 h", "+21 h"));
  CHECK(frames.frames() == 0);
  CHECK(frames.cells.empty());
}
