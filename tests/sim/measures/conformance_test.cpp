// SPDX-License-Identifier: Apache-2.0
// The plan's procedure against the story of a flood.
#include "sim/measures/conformance.hpp"

#include "sim/measures/kpi.hpp"
#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;            // NOLINT(google-build-using-namespace)
using namespace sanji::measures;  // NOLINT(google-build-using-namespace)
using journal::none;
using model::PostKind;
using model::Step;
using K = valley::RecordKind;

namespace {

/// `steps` are put into the story; the answer points into it.
Conformance of(valley::Story& story, std::vector<journal::ProcedureRow> steps) {
  story.journal.resolved.procedure = std::move(steps);
  return measure(journal::View(story.journal)).conformance;
}

journal::ProcedureRow step(PostKind who, Step what, double within_min = 0.0, std::vector<model::Harm> harms = {}) {
  return {"step", {}, who, what, std::move(harms), base::minutes(within_min)};
}

}  // namespace

TEST_CASE("a step counts from the incident becoming known to those whose step it is") {
  valley::Story story = valley::flood();
  const auto all =
      of(story, {step(PostKind::township, Step::verify, 6), step(PostKind::township, Step::report_up, 11)});
  REQUIRE(all.steps.size() == 2);
  CHECK(all.steps[0].done == 1);  // known at 20, verified at 26
  CHECK(all.steps[0].longest == base::minutes(6));
  CHECK(all.steps[1].late == 1);  // sent at 32
  CHECK(all.steps[1].worst == valley::houses);
  CHECK(all.done == 1);
  CHECK(all.late == 1);
}

TEST_CASE("what was not done is skipped once its time has passed, and open before") {
  valley::Story story = valley::flood();
  const auto all = of(story, {step(PostKind::county, Step::dispatch), step(PostKind::county, Step::notify, 600)});
  REQUIRE(all.steps.size() == 2);
  CHECK(all.steps[0].skipped == 1);
  CHECK(all.steps[1].open == 1);
  CHECK(all.skipped == 1);
}

TEST_CASE("a step that nobody had to do is no case") {
  valley::Story story = valley::flood();
  CHECK(of(story, {step(PostKind::prefecture, Step::verify)}).steps.empty());
  CHECK(of(story, {step(PostKind::county, Step::dispatch, 0, {model::Harm::fire})}).steps.empty());
  CHECK(of(story, {step(PostKind::county, Step::warn), step(PostKind::county, Step::stand_down)}).steps.size() == 1);
}

TEST_CASE("a step before an earlier one of the same hands is out of order, of other hands it is not") {
  valley::Story story = valley::flood();
  // the village verifies at 18 and orders at 19
  const auto same = of(story, {step(PostKind::village, Step::dispatch), step(PostKind::village, Step::verify)});
  CHECK(same.steps[1].out_of_order == 1);
  const auto other = of(story, {step(PostKind::township, Step::dispatch), step(PostKind::village, Step::verify)});
  CHECK(other.out_of_order == 0);
}

TEST_CASE("calls are due at each warning that is graver than what was in force, where the plan calls at its colour") {
  valley::Story story;
  story.journal.resolved.warnings = {{.id = "blue", .colour = 1},
                                     {.id = "orange", .colour = 3, .callers = "county township"},
                                     {.id = "red", .colour = 4, .callers = "county"}};
  const auto warn = [&](double at_min, double colour, journal::RecordId cause, const char* rule) {
    return story.tell(at_min, K::warning_issued, none, valley::call_centre, valley::township, colour, cause, rule);
  };
  const auto call = [&](double at_min, journal::RecordId cause) {
    story.tell(at_min, K::call_round_begun, none, valley::county, valley::township, 2, cause, "calls|999901100");
  };
  const auto blue = warn(5, 1, none, "blue");       // nobody is called
  const auto orange = warn(10, 3, blue, "orange");  // called after 35 min
  const auto red = warn(40, 4, orange, "red");      // never called
  call(45, orange);
  warn(90, 3, red, "orange");  // milder than before
  const auto all = of(story, {step(PostKind::county, Step::call_and_confirm, 60)});
  REQUIRE(all.steps.size() == 1);
  CHECK(all.steps[0].done == 1);
  CHECK(all.steps[0].longest == base::minutes(35));
  CHECK(all.steps[0].skipped == 1);
  CHECK(all.steps[0].decided() == 2);
}

TEST_CASE("a step of graver levels is no case where none of them was wanted") {
  valley::Story story = valley::flood();  // level IV
  auto consult = step(PostKind::county, Step::consult);
  consult.from_level = 2;
  CHECK(of(story, {consult}).steps.empty());
  consult.from_level = 4;
  CHECK(of(story, {consult}).skipped == 1);
}

TEST_CASE("word going up or sideways has no place in the order, and the end of a response without a time stays open") {
  valley::Story story = valley::flood();
  const auto all = of(story, {step(PostKind::township, Step::dispatch, 0), step(PostKind::township, Step::report_up, 0),
                              step(PostKind::county, Step::stand_down)});
  for (const StepTotals& each : all.steps) {
    CHECK(each.out_of_order == 0);
    CHECK(each.open == (each.step->what == Step::stand_down ? 1 : 0));
  }
}

TEST_CASE("the response as a whole is judged once, from the first that the county hears") {
  valley::Story story = valley::flood();
  const auto all = of(story, {step(PostKind::county, Step::set_level, 10), step(PostKind::county, Step::publish)});
  CHECK(all.steps[0].late == 1);  // known at 32, set at 45
  CHECK(all.steps[1].skipped == 1);
}

TEST_CASE("the response as a whole is judged from a cut-off post too, where the step is about blackouts") {
  valley::Story story = valley::flood();
  story.tell(10, K::isolation_noticed, none, valley::county, valley::township, 1, none);
  const auto all = of(story, {step(PostKind::county, Step::set_level, 10, {model::Harm::blackout}),
                              step(PostKind::county, Step::set_level, 10, {model::Harm::flood})});
  CHECK(all.steps[0].longest == base::minutes(35));  // known at 10, set at 45
  CHECK(all.steps[1].longest == base::minutes(13));  // by the flood's own report at 32
}

TEST_CASE("a post without a plan for what met it is named, another is not") {
  valley::Story story = valley::flood();
  story.journal.resolved.no_plans = {{valley::township, model::Harm::flood}, {valley::township, model::Harm::fire}};
  const auto all = of(story, {});
  REQUIRE(all.no_plans.size() == 1);
  CHECK(all.no_plans[0].post == valley::township);
  CHECK(all.no_plans[0].harm == model::Harm::flood);
}
