// SPDX-License-Identifier: Apache-2.0
// Ways over the roads of two valleys, with times worked out by hand: 6 km of county road are 600 s, 3 km of township road
// 300 s, the 12 km of village road R6 2400 s.
#include "sim/world/routes.hpp"

#include "tests/sim/world/two_valleys.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace sanji;
using model::JunctionId;
using model::RoadId;

namespace {

/// The network of a county and names for what stands in it.
struct Net {
  explicit Net(const tests::TwoValleys& valleys = tests::TwoValleys())
      : loaded(tests::TwoValleys(valleys).flood(tests::at_a1, 1).load()), routes(loaded.scenario.region) {}
  [[nodiscard]] const model::Roads& roads() const { return loaded.scenario.region.roads; }
  [[nodiscard]] JunctionId junction(const std::string& id) const { return tests::row_named(roads().junctions, id); }
  [[nodiscard]] RoadId road(const std::string& id) const { return tests::row_named(roads().segments, id); }

  /// The names of the roads from one junction to another.
  std::vector<std::string> way(const std::string& from, const std::string& to, const std::vector<RoadId>& closed = {}) {
    const world::RouteRow& row = routes.to(junction(to), closed);
    std::vector<std::string> names;
    for (JunctionId at = junction(from); row.next(at) != at && names.size() < 20; at = row.next(at)) {
      names.push_back(roads().segments[routes.road_between(at, row.next(at), closed)].id);
    }
    return names;
  }
  double seconds(const std::string& from, const std::string& to, const std::vector<RoadId>& closed = {}) {
    return routes.to(junction(to), closed).seconds_from(junction(from));
  }

  input::Loaded loaded;
  world::Routes routes;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the quickest way is the one of least time, not of fewest roads") {
  Net net;
  CHECK(net.seconds("J-C", "J-A1") == 900.0);    // R1 600 + R3 300
  CHECK(net.seconds("J-B1", "J-A1") == 1800.0);  // R5 300 + R2 600 + R1 600 + R3 300, not R5 300 + R6 2400
  CHECK(net.way("J-B1", "J-A1") == Names{"R5", "R2", "R1", "R3"});
}

TEST_CASE("ways are as long back as there") {
  Net net;
  for (const char* from : {"J-C", "J-A", "J-B", "J-A1", "J-A2", "J-B1"}) {
    for (const char* to : {"J-C", "J-A", "J-B", "J-A1", "J-A2", "J-B1"}) {
      CAPTURE(from, to);
      CHECK(net.seconds(from, to) == net.seconds(to, from));
    }
  }
}

TEST_CASE("one who is there already has no road to take and no time to lose") {
  Net net;
  CHECK(net.seconds("J-A", "J-A") == 0.0);
  CHECK(net.way("J-A", "J-A").empty());
}

TEST_CASE("a road believed closed is gone round") {
  Net net;
  const std::vector closed{net.road("R3")};
  CHECK(net.seconds("J-A", "J-A1", closed) == 3600.0);  // R1 600 + R2 600 + R6 2400
  CHECK(net.way("J-A", "J-A1", closed) == Names{"R1", "R2", "R6"});
  CHECK(net.seconds("J-A", "J-A1") == 300.0);  // for somebody who does not know of it
}

TEST_CASE("where every way is believed closed there is none") {
  Net net;
  const std::vector closed{net.road("R3"), net.road("R6")};
  CHECK(std::isinf(net.seconds("J-C", "J-A1", closed)));
  CHECK_FALSE(net.routes.to(net.junction("J-A1"), closed).reaches(net.junction("J-C")));
  CHECK(net.way("J-C", "J-A1", closed).empty());
  CHECK(net.seconds("J-C", "J-A2", closed) == 900.0);  // others are reached all the same
}

TEST_CASE("a junction without a road is reached from nowhere and reaches nowhere") {
  Net net(tests::TwoValleys().add("region/junctions.csv", "K,3000,3000,,assumed\n"));
  CHECK(std::isinf(net.seconds("K", "J-C")));
  CHECK(std::isinf(net.seconds("J-C", "K")));
  CHECK(net.seconds("K", "K") == 0.0);
}

TEST_CASE("of two roads between the same junctions the quicker is taken, and the other when it is closed") {
  // written before R3 or after it: the village road of 3 km takes 600 s
  for (const bool before : {true, false}) {
    CAPTURE(before);
    tests::TwoValleys valleys;
    const std::string old_road = "R3-old,旧路,Old road,J-A1,J-A,village,3,assumed\n";
    if (before) {
      valleys.change("region/roads.csv", "R1,县", old_road + "R1,县");
    } else {
      valleys.add("region/roads.csv", old_road);
    }
    Net net(valleys);
    CHECK(net.way("J-A", "J-A1") == Names{"R3"});
    CHECK(net.seconds("J-A", "J-A1") == 300.0);
    const std::vector closed{net.road("R3")};
    CHECK(net.way("J-A", "J-A1", closed) == Names{"R3-old"});
    CHECK(net.seconds("J-A", "J-A1", closed) == 600.0);
  }
}

TEST_CASE("the time over a road is its length at the speed of its class") {
  Net net;
  CHECK(net.routes.time_over(net.road("R1")) == base::seconds(600));
  CHECK(net.routes.time_over(net.road("R6")) == base::seconds(2400));
}

TEST_CASE("a road that has a speed of its own is driven at that speed") {
  tests::TwoValleys valleys;
  valleys.file("region/roads.csv") =
      "id,from,to,class,length_km,speed_kmh,basis\n"
      "R1,J-C,J-A,county,6,,assumed\nR2,J-C,J-B,county,6,,assumed\nR3,J-A,J-A1,township,3,,assumed\n"
      "R4,J-A,J-A2,township,3,,assumed\nR5,J-B,J-B1,township,3,,assumed\nR6,J-B,J-A1,village,12,60,assumed\n";
  Net net(valleys);
  CHECK(net.routes.time_over(net.road("R6")) == base::seconds(720));
  CHECK(net.way("J-B", "J-A1") == Names{"R6"});  // 720 s, over the county seat 600 + 600 + 300
}

TEST_CASE("a point is reached over the nearest junction, then at village-road speed over the detour") {
  Net net;
  const world::Access off_road = net.routes.access(base::Point{6300, -400});  // 500 m from J-A: 750 m at 5 m/s
  CHECK(off_road.junction == net.junction("J-A"));
  CHECK(off_road.last_stretch == base::seconds(150));
  const world::Access on_the_spot = net.routes.access(base::Point{9000, 0});
  CHECK(on_the_spot.junction == net.junction("J-A1"));
  CHECK(on_the_spot.last_stretch == base::seconds(0));
}

TEST_CASE("a point as near to two junctions is reached over the one whose id comes first") {
  Net net;
  CHECK(net.routes.access(base::Point{3000, 0}).junction == net.junction("J-A"));
}

TEST_CASE("a road is reached at either end, with half its time to go") {
  Net net;
  const auto ends = net.routes.access(net.road("R6"));
  REQUIRE(ends.size() == 2);
  CHECK(ends[0].junction == net.junction("J-B"));
  CHECK(ends[1].junction == net.junction("J-A1"));
  CHECK(ends[0].last_stretch == base::seconds(1200));
  CHECK(ends[1].last_stretch == base::seconds(1200));
}

TEST_CASE("of two ways in the quicker one from where one stands is taken, the last stretch counted") {
  Net net;
  const auto ends = net.routes.access(net.road("R6"));
  const world::Approach open(net.routes, ends, {});
  const world::WayIn from_b = open.from(net.junction("J-B"));
  CHECK(from_b.access.junction == net.junction("J-B"));
  CHECK(from_b.seconds == 1200.0);
  const world::WayIn from_a = open.from(net.junction("J-A"));
  CHECK(from_a.access.junction == net.junction("J-A1"));
  CHECK(from_a.seconds == 1500.0);  // R3 300 + half of R6 1200; by J-B it were 1200 + 1200
  CHECK(net.roads().segments[open.next_road(net.junction("J-A"), from_a.access)].id == "R3");
  CHECK_FALSE(open.next_road(net.junction("J-B"), from_b.access).valid());
}

TEST_CASE("one who believes a road closed takes the other way in, and has none where both are cut off") {
  Net net;
  const auto ends = net.routes.access(net.road("R6"));
  const std::vector closed{net.road("R3"), net.road("R6")};
  const world::Approach round(net.routes, ends, closed);
  const world::WayIn from_a = round.from(net.junction("J-A"));
  CHECK(from_a.access.junction == net.junction("J-B"));
  CHECK(from_a.seconds == 2400.0);  // R1 600 + R2 600 + half of R6 1200
  CHECK(net.roads().segments[round.next_road(net.junction("J-A"), from_a.access)].id == "R1");
  const std::vector all{net.road("R1"), net.road("R2"), net.road("R3"), net.road("R6")};
  const world::Approach none(net.routes, ends, all);
  CHECK(std::isinf(none.from(net.junction("J-C")).seconds));
  CHECK_FALSE(none.from(net.junction("J-C")).access.junction.valid());
}

TEST_CASE("what was asked before is answered from memory: the very same row") {
  Net net;
  const std::vector closed{net.road("R3")};
  const world::RouteRow* open_row = &net.routes.to(net.junction("J-A1"), {});
  const world::RouteRow* closed_row = &net.routes.to(net.junction("J-A1"), closed);
  CHECK(open_row != closed_row);
  CHECK(&net.routes.to(net.junction("J-A1"), {}) == open_row);
  CHECK(&net.routes.to(net.junction("J-A1"), closed) == closed_row);
}

TEST_CASE("after many questions the row used least recently is forgotten and the others are not") {
  // a chain of 700 junctions: each destination is a question of its own, and 512 rows are kept
  tests::TwoValleys valleys;
  std::string junctions;
  std::string roads;
  std::string before = "J-C";
  for (int i = 0; i < 700; ++i) {
    const std::string id = "K" + std::to_string(i);
    junctions += id + "," + std::to_string(-10 * (i + 1)) + ",0,,assumed\n";
    roads += "L" + std::to_string(i) + ",路,Road,";
    roads += before;
    roads += "," + id + ",county,0.01,assumed\n";
    before = id;
  }
  Net net(valleys.add("region/junctions.csv", junctions).add("region/roads.csv", roads));
  const world::RouteRow* kept = &net.routes.to(net.junction("J-C"), {});
  net.routes.to(net.junction("J-A"), {});
  std::vector<const world::RouteRow*> rows;
  for (int i = 0; i < 600; ++i) {
    rows.push_back(&net.routes.to(net.junction("K" + std::to_string(i)), {}));
    REQUIRE(&net.routes.to(net.junction("J-C"), {}) == kept);  // used again and again, so never the oldest
  }
  for (int i = 599; i > 599 - 511; --i) {  // 512 rows less the one of J-C
    CAPTURE(i);
    REQUIRE(&net.routes.to(net.junction("K" + std::to_string(i)), {}) == rows[static_cast<std::size_t>(i)]);
  }
  CHECK(net.seconds("J-C", "J-A") == 600.0);  // forgotten meanwhile, and found anew
  CHECK(net.seconds("K699", "J-C") == Approx(700.0));
}
