// SPDX-License-Identifier: Apache-2.0
// Which part of a river is drawn, how wide, and where its name may stand.
#include "viz/map/rivers.hpp"

#include "tests/support/catch.hpp"

#include <cmath>

using namespace sanji;

namespace {

/// 200 by 100 pixels, 10 m each, the plane's zero in the middle.
map::Sight sight() { return {{{0.0F, 0.0F}, {200.0F, 100.0F}}, {{0.0, 0.0}, 10.0}}; }

}  // namespace

TEST_CASE("a river is wider from nearer, and never too thin to see nor too wide") {
  CHECK(map::river_width(1000.0) == 1.1F);
  CHECK(map::river_width(25.0) > map::river_width(50.0));
  CHECK(map::river_width(0.5) == 4.0F);
}

TEST_CASE("a river that leaves the map and comes back is two lines") {
  const std::vector<base::Point> line{{-500.0, 0.0},    {500.0, 0.0},  {1500.0, 0.0},
                                      {1500.0, 5000.0}, {0.0, 5000.0}, {0.0, 0.0}};
  const auto parts = map::seen_of(sight(), line);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].size() == 3);
  CHECK(parts[0].front().x == 50.0F);
  CHECK(parts[1].size() == 2);
  CHECK(parts[1].back().y == 50.0F);
}

TEST_CASE("points that fall on one pixel are drawn once, and the last one is where it is") {
  std::vector<base::Point> line;
  for (int i = 0; i <= 1000; ++i) line.push_back({-500.0 + i, 0.0});
  const auto parts = map::seen_of(sight(), line);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].size() < 160);
  CHECK(parts[0].size() >= 100);
  CHECK(parts[0].back().x == 150.0F);
}

TEST_CASE("a river beyond the map is not drawn") {
  CHECK(map::seen_of(sight(), {{5000.0, 5000.0}, {6000.0, 6000.0}}).empty());
  CHECK(map::seen_of(sight(), {}).empty());
}

TEST_CASE("a name stands in the middle of a short river and again along a long one") {
  CHECK(map::name_places({{0.0F, 0.0F}, {30.0F, 0.0F}}, 100.0F, 40.0F).empty());
  const auto once = map::name_places({{0.0F, 0.0F}, {30.0F, 0.0F}, {30.0F, 50.0F}}, 100.0F, 40.0F);
  REQUIRE(once.size() == 1);
  CHECK(once[0].x == 30.0F);
  CHECK(once[0].y == 10.0F);
  const auto thrice = map::name_places({{0.0F, 0.0F}, {330.0F, 0.0F}}, 100.0F, 40.0F);
  REQUIRE(thrice.size() == 3);
  CHECK(std::abs(thrice[1].x - 165.0F) < 0.01F);
}
