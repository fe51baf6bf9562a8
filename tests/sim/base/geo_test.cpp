// SPDX-License-Identifier: Apache-2.0
// Datums against published points, the plane against lengths on the ellipsoid, polygons against drawings on squared paper.
#include "sim/base/geo.hpp"

#include "tests/support/catch.hpp"

namespace {

using namespace sanji::base;

// a square of four by four with a hole of one by one, 2 m from the right
const Polygon courtyard{{{0, 0}, {4, 0}, {4, 4}, {0, 4}}, {{{1, 1}, {2, 1}, {2, 2}, {1, 2}}}};

Polygon ring(std::vector<Point> points) { return {std::move(points), {}}; }

/// Metres between two positions a few metres apart.
double metres_between(LonLat a, LonLat b) {
  const Projection plane(a);
  return distance(plane.to_plane(a), plane.to_plane(b)).value;
}

}  // namespace

TEST_CASE("GCJ-02 agrees with the points that its published implementations are tested with") {
  struct Pair {
    LonLat wgs84;
    LonLat gcj02;
  };
  const Pair pairs[] = {{{121.5272106, 31.1774276}, {121.531541859215, 31.17530398364597}},   // Shanghai
                        {{113.912316, 22.543847}, {113.9171764808363, 22.540796131694766}},   // Shenzhen
                        {{116.377817, 39.911954}, {116.38404722455657, 39.91334545536069}}};  // Beijing
  for (const Pair& pair : pairs) {
    const LonLat forward = from_wgs84(pair.wgs84, Datum::gcj02);
    CHECK(metres_between(forward, pair.gcj02) < 0.01);
    CHECK(metres_between(to_wgs84(pair.gcj02, Datum::gcj02), pair.wgs84) < 0.1);
  }
}

TEST_CASE("every datum comes back to where it started within a tenth of a metre") {
  const LonLat dongxiang{103.389, 35.664};
  for (const Datum datum : {Datum::wgs84, Datum::cgcs2000, Datum::gcj02, Datum::bd09}) {
    CHECK(metres_between(to_wgs84(from_wgs84(dongxiang, datum), datum), dongxiang) < 0.1);
  }
}

TEST_CASE("the Chinese datums move a position by hundreds of metres, CGCS2000 does not move it") {
  const LonLat dongxiang{103.389, 35.664};
  CHECK(metres_between(from_wgs84(dongxiang, Datum::gcj02), dongxiang) > 100.0);
  CHECK(metres_between(from_wgs84(dongxiang, Datum::bd09), dongxiang) > 500.0);
  CHECK(to_wgs84(dongxiang, Datum::cgcs2000) == dongxiang);
}

TEST_CASE("GCJ-02 leaves positions abroad alone") {
  const LonLat paris{2.3522, 48.8566};
  CHECK(to_wgs84(paris, Datum::gcj02) == paris);
}

TEST_CASE("lengths on the plane are those on the ellipsoid to 0.1 % within 100 km") {
  // geodesic lengths by Vincenty's inverse formula on WGS84 [m]
  const Projection plane(LonLat{103.4, 35.6});
  const auto length = [&](LonLat a, LonLat b) { return distance(plane.to_plane(a), plane.to_plane(b)).value; };
  CHECK(length({103.4, 35.6}, {103.4, 36.5}) == Approx(99863.94).epsilon(0.001));   // north
  CHECK(length({103.4, 36.5}, {104.5, 36.5}) == Approx(98549.68).epsilon(0.001));   // east, far in the north
  CHECK(length({102.3, 34.7}, {104.5, 34.7}) == Approx(201560.20).epsilon(0.001));  // right across in the south
  CHECK(length({104.5, 36.5}, {102.3, 34.7}) == Approx(282167.51).epsilon(0.001));  // corner to corner
}

TEST_CASE("a point of the plane goes back to its degrees") {
  const Projection plane(LonLat{103.4, 35.6});
  for (const LonLat position : {LonLat{103.4, 35.6}, LonLat{103.05, 35.95}, LonLat{104.2, 35.1}}) {
    CHECK(metres_between(plane.to_degrees(plane.to_plane(position)), position) < 0.001);
  }
}

TEST_CASE("the distance to a segment is that to its nearest place, which may be an end") {
  const Segment road{{0, 0}, {10, 0}};
  CHECK(distance({5, 3}, road).value == 3.0);
  CHECK(distance({13, 4}, road).value == 5.0);
  CHECK(distance({3, 4}, Segment{{0, 0}, {0, 0}}).value == 5.0);
}

TEST_CASE("a polygon contains its inside and its border but not its holes") {
  CHECK(contains(courtyard, {3, 3}));
  CHECK(contains(courtyard, {0, 2}));
  CHECK(contains(courtyard, {4, 4}));
  CHECK_FALSE(contains(courtyard, {1.5, 1.5}));
  CHECK_FALSE(contains(courtyard, {4.001, 2}));
}

TEST_CASE("neither the sense of a ring nor a repeated last point changes what it contains") {
  const Polygon turned{{{0, 0}, {0, 4}, {4, 4}, {4, 0}, {0, 0}}, {{{1, 1}, {1, 2}, {2, 2}, {2, 1}, {1, 1}}}};
  for (const Point point : {Point{3, 3}, Point{0, 2}, Point{1.5, 1.5}, Point{5, 5}, Point{1, 1.5}}) {
    CHECK(contains(turned, point) == contains(courtyard, point));
  }
}

TEST_CASE("a segment meets a polygon when any part of it is inside or touches") {
  CHECK(meets(courtyard, {{-1, 2}, {5, 2}}));               // right through
  CHECK(meets(courtyard, {{3, 3}, {3.5, 3.5}}));            // wholly inside
  CHECK(meets(courtyard, {{4, 2}, {6, 2}}));                // touches with its end
  CHECK(meets(courtyard, {{5, 3}, {3, 5}}));                // touches a corner on the way
  CHECK_FALSE(meets(courtyard, {{1.2, 1.2}, {1.5, 1.5}}));  // wholly in the hole
  CHECK_FALSE(meets(courtyard, {{5, 0}, {5, 5}}));
}

TEST_CASE("the distance outside is zero inside and counts to the nearest border elsewhere") {
  CHECK(distance_outside(courtyard, {3, 3}).value == 0.0);
  CHECK(distance_outside(courtyard, {7, 8}).value == 5.0);
  CHECK(distance_outside(courtyard, {1.5, 1.5}).value == Approx(0.5));
}

TEST_CASE("a ring is simple unless it crosses or touches itself or has no area") {
  CHECK(is_simple(ring({{0, 0}, {1, 0}, {1, 1}, {0, 1}})));
  CHECK(is_simple(ring({{0, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 0}})));                // clockwise, closed
  CHECK(is_simple(ring({{0, 0}, {1, 0}, {1, 0}, {1, 1}, {0, 1}})));                // a point written twice
  CHECK_FALSE(is_simple(ring({{0, 0}, {1, 1}, {1, 0}, {0, 1}})));                  // a bow tie
  CHECK_FALSE(is_simple(ring({{0, 0}, {2, 0}, {1, 1}, {2, 2}, {0, 2}, {1, 1}})));  // touches at a corner
  CHECK_FALSE(is_simple(ring({{0, 0}, {4, 0}, {4, 4}, {2, 0}, {0, 4}})));          // a corner on an edge
  CHECK_FALSE(is_simple(ring({{0, 0}, {2, 0}, {3, 0}, {2, 0}, {2, 2}, {0, 2}})));  // a spike
  CHECK_FALSE(is_simple(ring({{0, 0}, {1, 1}})));
  CHECK_FALSE(is_simple(ring({})));
}

TEST_CASE("a bounding box holds the whole polygon") {
  const Box box = bounding_box(ring({{3, -1}, {7, 2}, {-2, 5}}));
  CHECK(box.low == Point{-2, -1});
  CHECK(box.high == Point{7, 5});
}

TEST_CASE("a place along a way is a share of it") {
  CHECK(along({0, 0}, {10, 20}, 0.25) == Point{2.5, 5});
  CHECK(midpoint({0, 0}, {10, 20}) == Point{5, 10});
}

TEST_CASE("a place along a line of many points is a share of its length, and found again") {
  const std::vector<Point> line{{0, 0}, {30, 0}, {30, 40}, {30, 40}, {0, 40}};
  CHECK(length(line).value == Approx(100.0));
  CHECK(along(line, 0.0) == Point{0, 0});
  CHECK(along(line, 0.3) == Point{30, 0});
  CHECK(along(line, 0.5) == Point{30, 20});
  CHECK(along(line, 1.0) == Point{0, 40});
  for (const double share : {0.0, 0.1, 0.3, 0.5, 0.7, 0.85, 1.0}) {
    CHECK(share_along(line, along(line, share)) == Approx(share).margin(1e-12));
  }
  CHECK(share_along(line, {35, 20}) == Approx(0.5));
  const std::vector<double> shares = shares_of(line);
  REQUIRE(shares.size() == line.size());
  CHECK(shares.front() == 0.0);
  CHECK(shares[1] == Approx(0.3));
  CHECK(shares[2] == shares[3]);
  CHECK(shares.back() == 1.0);
  const std::vector<Point> place{{7, 8}};
  CHECK(length(place).value == 0.0);
  CHECK(along(place, 0.5) == Point{7, 8});
  CHECK(share_along(place, {1, 1}) == 0.0);
  CHECK(shares_of(place) == std::vector<double>{0.0});
}

TEST_CASE("a line that is simplified keeps its ends and strays no further than it may") {
  const std::vector<Point> line{{0, 0}, {10, 1}, {20, -1}, {30, 0}, {40, 20}, {50, 0}};
  CHECK(simplified(line, Metres{5.0}) == std::vector<Point>{{0, 0}, {30, 0}, {40, 20}, {50, 0}});
  CHECK(simplified({{0, 0}, {5, 1}, {10, 0}}, Metres{5.0}) == std::vector<Point>{{0, 0}, {10, 0}});
}
