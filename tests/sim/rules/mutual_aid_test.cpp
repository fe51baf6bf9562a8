// SPDX-License-Identifier: Apache-2.0
// When a township asks for help from outside.
#include "sim/rules/mutual_aid.hpp"

#include "tests/sim/rules/situation.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using tests::Situation;

namespace {

tests::TwoValleys flooded() {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 1);
  return valleys;
}

auto asked(const Situation& situation) {
  return rules::whether_to_ask_for_help(situation.picture_of(tests::desk_a), situation.incident(tests::houses_a1));
}

}  // namespace

TEST_CASE("a township whose own teams suffice does not ask") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  situation.learn_assigned("T-A1", tests::houses_a1);
  const auto decision = asked(situation);
  CHECK_FALSE(decision.choice);
  REQUIRE(decision.candidates.size() == 1);
  CHECK(decision.candidates.front().what == situation.incident(tests::houses_a1));
  CHECK_FALSE(decision.candidates.front().chosen);
  CHECK(decision.candidates.front().reason.sentence == "own teams suffice by what is known");
}

TEST_CASE("a township whose own teams lack persons asks, and says how many capabilities and persons") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 2, 80, 20);  // 50 rescuers and 4 medics are needed
  situation.learn_assigned("T-A1", tests::houses_a1);     // 20 rescuers
  const auto decision = asked(situation);
  CHECK(decision.choice);
  const auto& candidate = decision.candidates.front();
  CHECK(candidate.chosen);
  CHECK(candidate.score == 34.0);  // 30 rescuers and 4 medics
  CHECK(candidate.reason.sentence == "own teams do not suffice: {0} capabilities lack {1} persons");
  CHECK(candidate.reason.arguments[0] == 2.0);
  CHECK(candidate.reason.arguments[1] == 34.0);
}

TEST_CASE("more of one capability than needed does not make up for another") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 2, 80, 20);
  situation.learn_assigned("T-A1", tests::houses_a1);
  situation.learn_assigned("T-A", tests::houses_a1);
  situation.learn_assigned("T-A2", tests::houses_a1);  // 80 rescuers, 40 of them medics
  CHECK_FALSE(asked(situation).choice);
  situation.learn_assigned("T-A", tests::houses_a2);
  situation.learn_assigned("T-C", tests::houses_a2);
  situation.learn_assigned("T-B1", tests::houses_a1);  // 60 rescuers, no medic
  const auto decision = asked(situation);
  CHECK(decision.choice);
  CHECK(decision.candidates.front().reason.arguments[0] == 1.0);
  CHECK(decision.candidates.front().reason.arguments[1] == 4.0);
}

TEST_CASE("it asks by the number that mustered, not by the roster, once that is known") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  situation.learn_assigned("T-A1", tests::houses_a1);
  CHECK_FALSE(asked(situation).choice);
  situation.learn(situation.items.present(situation.team("T-A1")), 6);
  CHECK(asked(situation).choice);
}

TEST_CASE("it asks once for an incident, and again for another") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 2, 80, 20);
  situation.learn_incident(tests::houses_a2, 2, 80, 20);
  situation.learn(situation.items.aid_requested(situation.incident(tests::houses_a1)), 1);
  const auto decision = asked(situation);
  CHECK_FALSE(decision.choice);
  CHECK(decision.candidates.front().reason.sentence == "help has been asked for already");
  CHECK(
      rules::whether_to_ask_for_help(situation.picture_of(tests::desk_a), situation.incident(tests::houses_a2)).choice);
}

TEST_CASE("nobody asks for help with what he knows nothing of") {
  const Situation situation(flooded());
  CHECK_FALSE(asked(situation).choice);
}
