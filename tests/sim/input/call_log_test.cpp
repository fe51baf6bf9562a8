// SPDX-License-Identifier: Apache-2.0
// Call logs as they are written, and what is said of those that nobody could play.
#include "tests/sim/world/call_valleys.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::tests;

namespace {

std::string problems_of(const TwoValleys& valleys) {
  const ScratchFolder folder;
  valleys.write(folder);
  std::string all;
  for (const auto& issue : input::load_scenario(folder.path() / "drill.yaml", base::Language::en).issues.sorted()) {
    all += to_text(issue) + '\n';
  }
  return all;
}

}  // namespace

TEST_CASE("calls come by the clock or after the start, and stand in the order of their time") {
  const auto loaded = CallValleys(
                          "id,time,after_min,place,x_m,y_m,on_scene_min\n"
                          "late,2024-07-11 10:00:09,,J-A,,,10\n"
                          "early,,12.5,,100,200,10\n")
                          .load();
  const auto& calls = loaded.scenario.event.call_log.calls;
  REQUIRE(calls.size() == 2);
  CHECK(calls[model::CallId(0)].id == "early");
  CHECK(calls[model::CallId(0)].at.position == base::Point{100, 200});
  CHECK(calls[model::CallId(1)].time == base::SimTime{} + base::hours(24) + base::seconds(9));
}

TEST_CASE("what is wrong with a call log is said in one go") {
  const std::string said =
      problems_of(CallValleys("id,time,after_min,place,on_scene_min,units\n"
                              "A,2024-07-11 10:00,5,J-A,10,1\n"
                              "B,2024-07-09 10:00,,J-A,10,1\n"
                              "C,,5,J-Z9,10,1\n"
                              "D,,5,J-A,,1\n"
                              "E,,5,J-A,10,3\n"
                              "E,,6,J-A,10,1\n"));
  CHECK_THAT(said, ContainsSubstring("calls.csv:2:1: a call has either 'after_min' or 'time'"));
  CHECK_THAT(said, ContainsSubstring("calls.csv:3:3: '2024-07-09 10:00' is before the start"));
  CHECK_THAT(said, ContainsSubstring("call 'C' has place 'J-Z9', which is no junction"));
  CHECK_THAT(said, ContainsSubstring("calls.csv:5:"));
  CHECK_THAT(said, ContainsSubstring("call 'E' asks for 3 units, but only 2 fit it"));
  CHECK_THAT(said, ContainsSubstring("call 'E' stands twice"));
}

TEST_CASE("a call log that is a file and no map is refused") {
  CallValleys valleys("id,after_min,place,on_scene_min\nA,5,J-A,10\n");
  valleys.change("event.yaml", "{calls: calls.csv, units: units.csv, hospitals: hospitals.csv}", "calls.csv");
  CHECK_THAT(problems_of(valleys), ContainsSubstring("event.yaml:6:11: 'event.call_log' takes keys and values"));
}

TEST_CASE("a call that is carried to a hospital needs one") {
  CallValleys valleys("id,after_min,place,on_scene_min,to_hospital\nA,5,J-A,10,true\n");
  valleys.change("event.yaml", ", hospitals: hospitals.csv", "");
  CHECK_THAT(problems_of(valleys), ContainsSubstring("call 'A' is carried to a hospital, but the event has none"));
}
