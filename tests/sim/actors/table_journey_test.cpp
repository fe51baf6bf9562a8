// SPDX-License-Identifier: Apache-2.0
// An ordinary drill on a table of minutes: teams go from place to place as one leg, over no road.
#include "tests/sim/actors/played.hpp"
#include "tests/sim/world/call_valleys.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::tests;
using journal::RecordKind;

namespace {

/// Seconds from departure to arrival of a team.
long drive_of(const TwoValleys& valleys, std::string_view team) {
  const Played run(valleys);
  const auto left = run.seconds(RecordKind::departed, team);
  const auto arrived = run.seconds(RecordKind::arrived, team);
  REQUIRE(!left.empty());
  REQUIRE(!arrived.empty());
  return arrived.front() - left.front();
}

}  // namespace

TEST_CASE("a drill plays on a table of minutes, and a team takes the time of its row and column") {
  TableValleys valleys;
  valleys.flood(at_a1, 1);
  CHECK(drive_of(valleys, "T-A1") == 0);  // it stands there
  valleys.change("region/minutes.csv", "J-A,0,10,", "J-A,0,17.5,");
  valleys.flood(at_a1_high, 2);
  CHECK(drive_of(valleys, "T-A") == 1050);
}
