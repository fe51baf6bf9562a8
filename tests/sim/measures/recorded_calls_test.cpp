// SPDX-License-Identifier: Apache-2.0
// Response times, waits and use of units, counted from a journal as one would by hand.
#include "sim/measures/recorded_calls.hpp"

#include "sim/measures/sheet.hpp"
#include "tests/sim/world/call_valleys.hpp"
#include "tests/support/catch.hpp"

#include <cmath>

using namespace sanji;
using namespace sanji::tests;

TEST_CASE("response times, waiting calls and busy units of a small log are counted as by hand") {
  CallValleys valleys(
      "id,after_min,place,on_scene_min,units\n"
      "C1,0,J-A,30,1\n"       // U1 at once, busy for 30 min
      "C2,1,J-A1,60,2\n"      // U2 after 10 min, busy for 70; U1 after 39, busy for 70 from minute 30
      "C3,470,J-A2,60,1\n");  // U1 comes exactly at the end, 480 min, and is out for the last ten
  valleys.add("plan.yaml", "call_answering: {limit: 9 min}\n");
  const journal::Journal journal = valleys.play();
  const auto calls = measures::measure_recorded_calls(journal::View(journal));
  CHECK(calls.came == 3);
  CHECK(calls.queued == 1);
  CHECK(calls.in_time == 1);
  CHECK(calls.first.ascending_s.front() == 0.0);
  CHECK(calls.first.ascending_s.at(1) == 600.0);
  REQUIRE(calls.second.ascending_s.size() == 1);
  CHECK(calls.second.ascending_s.front() == 39 * 60.0);
  REQUIRE(calls.units.size() == 2);
  CHECK(calls.units[0].sent == 3);
  CHECK(calls.units[0].busy_share == Approx((30.0 + 70.0 + 10.0) / 480.0));
  CHECK(calls.units[1].busy_share == Approx(70.0 / 480.0));
  CHECK_THAT(
      measures::short_table(journal::View(journal), base::Language::en),
      ContainsSubstring("recorded calls: 3, of which 1 waited for a unit; first unit there within 9 min: 33.3 %"));
}

TEST_CASE("what never came is later than all that did") {
  measures::ResponseTimes times;
  times.ascending_s = {60.0, 120.0, 180.0};
  times.never = 2;
  CHECK(times.quantile_s(0.5) == 180.0);
  CHECK(std::isnan(times.quantile_s(0.9)));
  CHECK(times.mean_s() == 120.0);
}
