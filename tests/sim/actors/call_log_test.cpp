// SPDX-License-Identifier: Apache-2.0
// A few calls by hand: who goes when, who waits, from where a unit on its way home is sent.
#include "tests/sim/actors/played.hpp"
#include "tests/sim/world/call_valleys.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::tests;
using journal::RecordKind;
using Seconds = std::vector<long>;

namespace {

const std::string heading = "id,after_min,place,on_scene_min,to_hospital,hand_over_min,units\n";

}  // namespace

TEST_CASE("a unit drives to a call, carries somebody to hospital, hands over and drives home") {
  const Played run(CallValleys(heading + "C1,1,J-A1,20,true,5,1\n"));
  CHECK(run.seconds(RecordKind::unit_sent, "U1") == Seconds{60});
  CHECK(run.seconds(RecordKind::unit_arrived, "U1") == Seconds{660});
  CHECK(run.seconds(RecordKind::unit_to_hospital, "U1") == Seconds{1860});
  CHECK(run.seconds(RecordKind::hand_over_begun, "U1") == Seconds{2460});
  CHECK(run.seconds(RecordKind::unit_freed, "U1") == Seconds{2760});
  CHECK(run.seconds(RecordKind::unit_home, "U1") == Seconds{3360});
  CHECK(run.all(RecordKind::call_over).size() == 1);
}

TEST_CASE("each step names the one before as its cause, back to the start") {
  const Played run(CallValleys(heading + "C1,1,J-A1,20,true,5,1\n"));
  std::vector<std::string_view> kinds;
  for (const auto id : run.view.causes(run.one(RecordKind::unit_home, "U1"))) {
    kinds.push_back(journal::row_of(run.record(id).kind).name);
  }
  CHECK(kinds == std::vector<std::string_view>{"unit_home", "unit_home_bound", "unit_freed", "hand_over_begun",
                                               "unit_to_hospital", "unit_arrived", "unit_sent", "call_came",
                                               "exercise_started"});
}

TEST_CASE("calls for which nobody is free wait, and are served in the order in which they came") {
  const Played run(CallValleys(
      heading + "C1,0,J-A,30,false,,1\nC2,1,J-B,60,false,,1\nC3,2,J-A1,5,false,,1\nC4,3,J-B1,5,false,,1\n"));
  CHECK(run.all(RecordKind::call_queued).size() == 2);
  // U1 is free at 30 min and takes C3, at 45 min it takes C4 and not the way home
  CHECK(run.seconds(RecordKind::unit_sent, "U1") == Seconds{0, 1800, 2700});
  const auto sent = run.all(RecordKind::unit_sent, "U1");
  CHECK(run.name(run.record(sent[1]).place) == "C3");
  CHECK(run.name(run.record(sent[2]).place) == "C4");
  CHECK(run.record(run.view.enablers(sent[1]).front().enabler).kind == RecordKind::unit_freed);
}

TEST_CASE("a unit on its way home is sent from the place nearest to where it is") {
  // free at B1 (0, 9000) after 20 min; home at A (6000, 0) ten minutes later. After two minutes it is at (1200, 7200),
  // next to B1's neighbour B; after nine at (5400, 900), next to A
  CallValleys valleys(heading + "C1,0,J-B1,10,false,,1\nC2,22,J-A2,1,false,,1\n");
  valleys.file("units.csv") = "id,type,place\nU1,ambulance,J-A\n";
  valleys.change("region/minutes.csv", "J-B,10,10,10,0,10,10", "J-B,10,10,33,0,10,10");
  const Played run(valleys);
  CHECK(run.seconds(RecordKind::unit_arrived, "U1") == Seconds{600, (22 + 33) * 60});
  CHECK(run.seconds(RecordKind::unit_home, "U1").size() == 1);
}

TEST_CASE("a call that comes while a unit drives home waits until it is there where the plan says so") {
  CallValleys valleys(heading + "C1,0,J-B1,10,false,,1\nC2,22,J-A2,1,false,,1\n");
  valleys.file("units.csv") = "id,type,place\nU1,ambulance,J-A\n";
  valleys.add("plan.yaml", "call_answering: {homebound: false}\n");
  CHECK(Played(valleys).seconds(RecordKind::unit_sent, "U1") == Seconds{0, 30 * 60});
}

TEST_CASE("the way home without siren takes longer by the plan's factor") {
  CallValleys valleys(heading + "C1,0,J-A1,10,false,,1\n");
  valleys.add("plan.yaml", "call_answering: {pace_home: 0.5}\n");
  CHECK(Played(valleys).seconds(RecordKind::unit_home, "U1") == Seconds{(10 + 10 + 20) * 60});
}

TEST_CASE("a call that asks for two units is over when both are free, and a third call gets none of them before") {
  const Played run(CallValleys(heading + "C1,0,J-A,30,false,,2\nC2,1,J-B,5,false,,1\n"));
  CHECK(run.seconds(RecordKind::unit_arrived, "U1") == Seconds{0, 40 * 60});
  CHECK(run.seconds(RecordKind::unit_arrived, "U2") == Seconds{600});
}

TEST_CASE("the quickest candidates of a choice stand in the journal with their times") {
  const Played run(CallValleys(heading + "C1,1,J-A1,20,false,,1\n"));
  const auto rows = run.view.decision(run.one(RecordKind::unit_sent));
  REQUIRE(rows.size() == 2);
  CHECK(run.name(rows[0].candidate) == "U1");
  CHECK(rows[0].chosen);
  CHECK(rows[1].score == 600.0);
}
