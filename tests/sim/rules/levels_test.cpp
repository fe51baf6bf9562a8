// SPDX-License-Identifier: Apache-2.0
// Which response level is asked for, from what is known of consequences, and with which reasons.
#include "sim/rules/levels.hpp"

#include "tests/sim/rules/situation.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace sanji;
using tests::Situation;

namespace {

tests::TwoValleys flooded() {
  tests::TwoValleys valleys;
  valleys.flood(tests::at_a1, 1).flood(tests::at_a2, 1).flood(tests::at_b1, 1).flood(tests::at_r3, 1);
  return valleys;
}

double count_of(const Situation& situation, model::Consequence item) {
  return rules::known_consequences(situation.picture_of(tests::county_desk))[static_cast<std::size_t>(item)];
}

double open_count_of(const Situation& situation, model::Consequence item) {
  return rules::known_consequences(situation.picture_of(tests::county_desk),
                                   rules::Counted::open)[static_cast<std::size_t>(item)];
}

/// Whether a condition as a plan writes it holds for what the county knows.
bool holds(const std::string& when, int people, int houses, int severity) {
  tests::TwoValleys valleys = flooded();
  valleys.change("plan.yaml", "when: people >= 50,", "when: " + when + ",");
  Situation situation(valleys);
  situation.learn_incident(tests::houses_a1, severity, people, houses);
  const auto decision = rules::which_level(situation.picture_of(tests::county_desk));
  return decision.choice.level != 0;
}

}  // namespace

TEST_CASE("who knows of nothing counts nothing and asks for no level") {
  const Situation situation(flooded());
  for (const double count : rules::known_consequences(situation.picture_of(tests::county_desk))) CHECK(count == 0.0);
  const auto decision = rules::which_level(situation.picture_of(tests::county_desk));
  CHECK(decision.choice.level == 0);
  CHECK(decision.choice.rule == nullptr);
  REQUIRE(decision.candidates.size() == 2);
  for (const auto& candidate : decision.candidates) CHECK_FALSE(candidate.chosen);
}

TEST_CASE("consequences are counted over all incidents known, a village once, the severity as the gravest") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  CHECK(count_of(situation, model::Consequence::incidents) == 1);
  CHECK(count_of(situation, model::Consequence::villages) == 1);
  situation.learn_incident(tests::road_r3, 2, 0, 0);  // belongs to village A1, which counts already
  situation.learn(situation.items.closed(situation.road("R3")), 1);
  situation.learn_incident(tests::houses_a2, 1, 30, 10);
  situation.learn_incident(tests::houses_b1, 1, 5, 2);
  CHECK(count_of(situation, model::Consequence::people) == 115);
  CHECK(count_of(situation, model::Consequence::houses) == 32);
  CHECK(count_of(situation, model::Consequence::villages) == 3);
  CHECK(count_of(situation, model::Consequence::townships) == 2);
  CHECK(count_of(situation, model::Consequence::incidents) == 4);
  CHECK(count_of(situation, model::Consequence::roads_closed) == 1);
  CHECK(count_of(situation, model::Consequence::severity) == 2);
  situation.learn(situation.items.closed(situation.road("R3")), 0);
  CHECK(count_of(situation, model::Consequence::roads_closed) == 0);
}

TEST_CASE("an incident of which only people are known, not how grave it is, does not count") {
  Situation situation(flooded());
  situation.learn(situation.items.people(situation.incident(tests::houses_a1)), 500);
  CHECK(count_of(situation, model::Consequence::incidents) == 0);
  CHECK(count_of(situation, model::Consequence::people) == 0);
}

TEST_CASE("the gravest level whose condition holds is asked for, and the reasons say what was known") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 1, 320, 80);
  const auto decision = rules::which_level(situation.picture_of(tests::county_desk));
  CHECK(decision.choice.level == 3);
  REQUIRE(decision.choice.rule != nullptr);
  CHECK(decision.choice.rule->level == 3);
  REQUIRE(decision.candidates.size() == 2);  // III stands before IV, though the plan writes it after
  CHECK(decision.candidates[0].what == 3);
  CHECK(decision.candidates[0].chosen);
  CHECK(decision.candidates[0].score == 3.0);
  CHECK(decision.candidates[0].reason.sentence == "its condition holds: {0} people known");
  CHECK(decision.candidates[0].reason.arguments[0] == 320.0);
  CHECK(decision.candidates[1].what == 4);
  CHECK_FALSE(decision.candidates[1].chosen);
  CHECK(decision.candidates[1].reason.sentence == "a graver level holds already");
}

TEST_CASE("the lower level is asked for where only its condition holds, and the graver one says why not") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 1, 80, 20);
  const auto decision = rules::which_level(situation.picture_of(tests::county_desk));
  CHECK(decision.choice.level == 4);
  CHECK_FALSE(decision.candidates[0].chosen);
  CHECK(decision.candidates[0].reason.sentence ==
        "its condition does not hold: {0} people, {1} villages, severity {2} known");
  CHECK(decision.candidates[0].reason.arguments == std::array{80.0, 1.0, 1.0});
  CHECK(decision.candidates[1].chosen);
}

TEST_CASE("three villages are enough for level III even with few people") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 1, 4, 1);
  situation.learn_incident(tests::houses_a2, 1, 4, 1);
  CHECK(rules::which_level(situation.picture_of(tests::county_desk)).choice.level == 0);
  situation.learn_incident(tests::houses_b1, 1, 4, 1);
  CHECK(rules::which_level(situation.picture_of(tests::county_desk)).choice.level == 3);
}

TEST_CASE("conditions compare at least, more than and equal, at the very number") {
  CHECK(holds("people >= 80", 80, 1, 1));
  CHECK_FALSE(holds("people >= 80", 79, 1, 1));
  CHECK(holds("people > 80", 81, 1, 1));
  CHECK_FALSE(holds("people > 80", 80, 1, 1));
  CHECK(holds("severity == 2", 1, 1, 2));
  CHECK_FALSE(holds("severity == 2", 1, 1, 3));
}

TEST_CASE("and binds tighter than or") {
  const std::string when = "severity >= 3 or people >= 50 and houses >= 10";
  CHECK(holds(when, 0, 0, 3));
  CHECK(holds(when, 50, 10, 1));
  CHECK_FALSE(holds(when, 50, 9, 1));
  CHECK_FALSE(holds(when, 49, 10, 2));
  const std::string turned = "people >= 50 and houses >= 10 or severity >= 3";
  CHECK(holds(turned, 0, 0, 3));
  CHECK_FALSE(holds(turned, 50, 9, 2));
}

TEST_CASE("no condition holds over an empty table") { CHECK_FALSE(rules::holds({}, rules::KnownConsequences{})); }

TEST_CASE("the gravest warning known to be in force counts, wherever it is, and none once it has ended") {
  Situation situation(flooded());
  const auto a = tests::post_named(situation.region(), tests::desk_a);
  const auto county = tests::post_named(situation.region(), tests::county_desk);
  situation.learn(situation.items.warning(a), 2);
  situation.learn(situation.items.warning(county), 3);
  CHECK(count_of(situation, model::Consequence::warning) == 3);
  situation.learn(situation.items.warning(county), 0);
  CHECK(count_of(situation, model::Consequence::warning) == 2);
  situation.learn(situation.items.warning(a), 0);
  CHECK(count_of(situation, model::Consequence::warning) == 0);
}

TEST_CASE("posts believed to be cut off are counted, and no more once there is word from them") {
  Situation situation(flooded());
  const auto a = tests::post_named(situation.region(), tests::desk_a);
  const auto a1 = tests::post_named(situation.region(), tests::desk_a1);
  situation.learn(situation.items.cut(a), 1);
  situation.learn(situation.items.cut(a1), 1);
  CHECK(count_of(situation, model::Consequence::isolated) == 2);
  situation.learn(situation.items.cut(a), 0);
  CHECK(count_of(situation, model::Consequence::isolated) == 1);
}

TEST_CASE("a level may be asked for by a warning's colour or by how many posts are cut off") {
  tests::TwoValleys valleys = flooded();
  valleys.change("plan.yaml", "when: people >= 50,", "when: warning >= orange or isolated >= 2,");
  valleys.change("plan.yaml", "when: people >= 300 or villages >= 3,", "when: warning is red,");
  Situation situation(valleys);
  const auto level = [&] { return rules::which_level(situation.picture_of(tests::county_desk)).choice.level; };
  const auto& items = situation.items;
  const auto a = tests::post_named(situation.region(), tests::desk_a);
  situation.learn(items.warning(a), 2);
  CHECK(level() == 0);
  situation.learn(items.warning(a), 3);
  CHECK(level() == 4);
  situation.learn(items.warning(a), 4);
  CHECK(level() == 3);
  situation.learn(items.warning(a), 0);
  CHECK(level() == 0);
  situation.learn(items.cut(a), 1);
  CHECK(level() == 0);
  situation.learn(items.cut(tests::post_named(situation.region(), tests::desk_a1)), 1);
  CHECK(level() == 4);
}

TEST_CASE("for lowering a level only incidents count that are believed to be open") {
  Situation situation(flooded());
  situation.learn_incident(tests::houses_a1, 2, 80, 20);
  situation.learn_incident(tests::houses_a2, 1, 30, 10);
  situation.learn(situation.items.done(situation.incident(tests::houses_a1)), 1);
  CHECK(count_of(situation, model::Consequence::people) == 110);
  CHECK(open_count_of(situation, model::Consequence::people) == 30);
  CHECK(open_count_of(situation, model::Consequence::severity) == 1);
  const auto picture = situation.picture_of(tests::county_desk);
  CHECK(rules::which_level(picture).choice.level == 4);
  CHECK(rules::which_level(picture, rules::Counted::open).choice.level == 0);
}

TEST_CASE("a level's reason names what decided: the warning, one count, or what a condition takes together") {
  const auto reason = [](model::When when, auto learn) {
    Situation situation(flooded());
    model::LevelRule rule;
    rule.level = 2;
    rule.when = std::move(when);
    situation.loaded.scenario.plan.levels = {rule};
    learn(situation);
    return rules::which_level(situation.picture_of(tests::county_desk)).candidates[0].reason;
  };
  const auto flood = [](Situation& situation) { situation.learn_incident(tests::houses_a1, 1, 320, 80); };
  using model::Comparison;
  using model::Consequence;
  const model::Condition houses{Consequence::houses, Comparison::at_least, 8.0};
  const model::Condition people{Consequence::people, Comparison::at_least, 100.0};
  const model::Condition severity{Consequence::severity, Comparison::at_least, 1.0};
  CHECK(reason({{people, severity}}, flood).sentence ==
        "its condition holds: {0} people, {1} villages, severity {2} known");
  CHECK(reason({{houses, people}}, flood).sentence == "its condition holds: {0} houses known");
  CHECK(reason({{houses}}, flood).arguments[0] == 80.0);
}

TEST_CASE("a level that a warning asks for by itself is known from the plan") {
  model::Plan plan;
  using model::Consequence;
  plan.levels = {{.level = 2, .when = {{{Consequence::warning, model::Comparison::equal, 4.0}}}},
                 {.level = 4,
                  .when = {{{Consequence::people, model::Comparison::at_least, 50.0}},
                           {{Consequence::warning, model::Comparison::at_least, 2.0}}}}};
  CHECK(rules::level_asked_by_warning(plan, 4) == 2);
  CHECK(rules::level_asked_by_warning(plan, 3) == 4);
  CHECK(rules::level_asked_by_warning(plan, 1) == 0);
}
