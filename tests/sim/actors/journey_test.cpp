// SPDX-License-Identifier: Apache-2.0
// Teams on roads that close and open. Without T-A1 the township's team goes to village A1: it leaves at 2526 s and enters R3,
// which takes 300 s.
#include "tests/sim/actors/played.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace sanji;
using journal::RecordKind;
using journal::Variable;
using tests::Played;
using Seconds = std::vector<long>;

namespace {

tests::TwoValleys without_village_team() {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).remove("region/teams.csv", "T-A1");
  return valleys;
}

std::vector<std::string> way_of(const Played& played, std::string_view team, long until) {
  std::vector<std::string> roads;
  for (const auto& row : played.journal.told.tracks) {
    if (played.name(row.team) == team && row.road != journal::none &&
        row.time.seconds() <= static_cast<double>(until)) {
      roads.push_back(played.name(row.road));
    }
  }
  return roads;
}

using Roads = std::vector<std::string>;

}  // namespace

TEST_CASE("a road that closes under a team turns it back, and it goes round") {
  auto valleys = without_village_team();
  valleys.flood(tests::at_r3, 1, "+2026 s");  // at 2626, when the team has been on R3 for 100 s
  const Played played(valleys);
  const auto found = played.one(RecordKind::road_found_closed, "T-A");
  CHECK(played.second(found) == 2626);
  CHECK(played.name(played.record(found).subject) == "R3");
  const auto rerouted = played.one(RecordKind::rerouted, "T-A");
  CHECK(played.second(rerouted) == 2726);      // 100 s back
  CHECK(played.record(rerouted).value == 60);  // R1 600, R2 600, R6 2400: minutes
  CHECK(played.record(rerouted).cause == found);
  CHECK(played.seconds(RecordKind::arrived, "T-A") == Seconds{6326});
  CHECK(way_of(played, "T-A", 6326) == Roads{"R3", "R3", "R1", "R2", "R6"});
}

TEST_CASE("the team that turns back turns where it had come to") {
  auto valleys = without_village_team();
  valleys.flood(tests::at_r3, 1, "+2026 s");
  const Played played(valleys);
  const auto& tracks = played.journal.told.tracks;
  const auto turned = std::find_if(tracks.begin(), tracks.end(), [&](const auto& row) {
    return played.name(row.team) == "T-A" && std::lround(row.time.seconds()) == 2626;
  });
  REQUIRE(turned != tracks.end());
  CHECK(turned->position.x_m == Approx(7000).margin(1));  // a third of the 3 km from J-A
}

TEST_CASE("a team on a road with bends turns where it had come to along them") {
  auto valleys = without_village_team();
  valleys.flood(tests::at_r3, 1, "+2026 s");
  // 3 km as it is written, over a bend 150 m north, where it has come to after a third
  valleys.file("region/road_points.csv") = "road,order,x_m,y_m\nR3,1,7000,150\nR3,2,7400,0\n";
  const Played played(valleys);
  const auto& tracks = played.journal.told.tracks;
  const auto turned = std::find_if(tracks.begin(), tracks.end(), [&](const auto& row) {
    return played.name(row.team) == "T-A" && std::lround(row.time.seconds()) == 2626;
  });
  REQUIRE(turned != tracks.end());
  CHECK(turned->position.y_m > 140.0);
  CHECK(turned->position.x_m == Approx(7000).margin(30));
}

TEST_CASE("a road that is closed already is found out where it begins, and the desk is told") {
  auto valleys = without_village_team();
  valleys.flood(tests::at_r3, 1, "+1900 s");  // at 2500: before the team sets out, and nobody has told it
  const Played played(valleys);
  const auto found = played.one(RecordKind::road_found_closed, "T-A");
  CHECK(played.second(found) == 2526);
  CHECK(played.seconds(RecordKind::arrived, "T-A") == Seconds{6126});  // 3600 round
  CHECK(way_of(played, "T-A", 6126) == Roads{"R1", "R2", "R6"});
  // the township has it 2 s later
  bool told = false;
  for (const auto id : played.all(RecordKind::deployment_status_received, tests::desk_a)) {
    for (const auto& fact : played.view.facts(played.record(id).cause)) {
      told = told || (fact.variable == Variable::closed && fact.value == 1.0 && played.second(id) == 2528);
    }
  }
  CHECK(told);
}

TEST_CASE("a team that is told of a closed road does not try it") {
  auto valleys = without_village_team();
  valleys.flood(tests::at_r3, 1);  // with the houses, so that it is in the picture of the desk that sends the order
  valleys.change("region/desks.csv", "999901100,1,1", "999901100,2,1");
  const Played played(valleys);
  CHECK(played.all(RecordKind::road_found_closed, "T-A").empty());
  CHECK(way_of(played, "T-A", played.seconds(RecordKind::arrived, "T-A").front()) == Roads{"R1", "R2", "R6"});
}

TEST_CASE("a team without a way waits, looks every quarter of an hour, and goes when the road has opened") {
  auto valleys = without_village_team();
  valleys.remove("region/roads.csv", "R6");
  valleys.flood(tests::at_r3, 1, "+2026 s", "+4200 s");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::road_closed) == Seconds{2626});
  CHECK(played.seconds(RecordKind::held_up, "T-A") == Seconds{2726});
  // the water leaves at 4800; the road is seen at 2926, told at 2988, verified at 3138; the township has it at 3200, verifies it
  // by 3530, approves by 3770, reports by 3830 and asks for help by 3890; the county answers for 30 and orders for 120: 4042
  // T-C musters 900, drives R1 600 and R3 140 to where the water begins; 32 of its 40 clear 21600 person s in 675
  CHECK(played.seconds(RecordKind::arrived, "T-C") == Seconds{5684});
  CHECK(played.seconds(RecordKind::road_opened) == Seconds{6359});
  // looks at 3626, 4526, 5426, 6326 and 7226
  CHECK(played.seconds(RecordKind::arrived, "T-A") == Seconds{7526});
}

TEST_CASE("a road opens when the water has left it and its mud is cleared, whichever comes last") {
  auto valleys = without_village_team();
  valleys.flood(tests::at_r3, 1, "+2026 s", "+3 h");  // the road is cleared at 6359, the water leaves at 11400
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::road_opened) == Seconds{11400});
}

TEST_CASE("a road that was cleared and is flooded again must be noticed and cleared again") {
  auto valleys = without_village_team();
  valleys.flood(tests::at_r3, 1, "+0 min", "+1 h").flood(tests::at_r3, 1, "+5 h", "+6 h");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::road_closed) == Seconds{600, 18600});
  CHECK(played.seconds(RecordKind::reopened) == Seconds{18600});
  const auto opened = played.seconds(RecordKind::road_opened);
  REQUIRE(opened.size() == 2);
  CHECK(opened[0] < 18600);
  // seen at 18900, told at 18962, verified at 19112; township 19174, 19504, 19744 and 19804; county 19806, 20016, ordered at
  // 20136; T-C musters 900, drives 740, clears 675: 22453, after the water has left at 22200
  CHECK(opened[1] == 22453);
  CHECK(played.seconds(RecordKind::called, "T-C").size() == 2);
}

TEST_CASE("a street flooded on two stretches is one incident that closes both, and one clearing opens both") {
  tests::TwoValleys valleys;
  valleys.change("region/roads.csv", "R3,甲一路", "R3,大街").change("region/roads.csv", "R6,山路", "R6,大街");
  constexpr std::string_view on_r6 = "[[8400,350],[8500,350],[8500,450],[8400,450],[8400,350]]";
  valleys.flood(tests::at_r3, 1, "+0 min", "+10 min").flood(on_r6, 1, "+5 min", "+10 min");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::incident_arose) == Seconds{600});
  CHECK(played.seconds(RecordKind::road_closed) == Seconds{600, 900});
  CHECK(played.seconds(RecordKind::arrived).size() == 1);
  const auto done = played.seconds(RecordKind::work_done);
  REQUIRE(done.size() == 1);
  CHECK(played.seconds(RecordKind::road_opened) == Seconds{done[0], done[0]});
}

TEST_CASE("water that rises over a road after it was cleared does not keep it closed for ever") {
  auto valleys = without_village_team();
  valleys.flood(tests::at_r3, 1, "+0 min", "+6 h").flood(tests::at_r3, 2, "+5 h", "+6 h");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::road_opened) == Seconds{22200});
}

TEST_CASE("a slow team takes longer on the road, by its pace") {
  auto valleys = without_village_team();
  valleys.change("region/region.yaml", "pace: 1.0", "pace: 1.5");
  const Played played(valleys);
  CHECK(played.seconds(RecordKind::arrived, "T-A") == Seconds{2976});  // 2526 and 450
}
