// SPDX-License-Identifier: Apache-2.0
// Revisions: files that extend another and say only what they change.
#include "tests/sim/input/small_county.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace sanji;
using namespace sanji::input;

namespace {

/// The small county with a revision of its plan in force.
void write_revision(WrittenFiles& files, std::string_view revision) {
  write_small_county(files);
  files.write("drill.yaml", changed(std::string(scenario_text), "plan: plan.yaml", "plan: revised/new.yaml"));
  files.write("revised/new.yaml", revision);
}

Lines problems_of(std::string_view revision) {
  WrittenFiles files;
  write_revision(files, revision);
  return files.problems();
}

model::Scenario scenario_of(std::string_view revision) {
  WrittenFiles files;
  write_revision(files, revision);
  LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
  REQUIRE(files.lines(result.issues) == Lines{});
  return std::move(result.loaded->scenario);
}

}  // namespace

TEST_CASE("maps merge by key, lists by id, new items last") {
  const model::Plan plan = scenario_of(R"(sanji: plan
extends: ../plan.yaml
name: 修订
reporting:
  - id: village-report
    to: [county, township]
  - {id: direct, from: village, to: county, within: 5 min}
dispatch: {mutual_aid: free}
)")
                               .plan;
  CHECK(plan.name.zh == "修订");
  CHECK(plan.name.en == "Small plan");
  REQUIRE(plan.reporting.size() == 3);
  CHECK(plan.reporting[0].to == std::vector{model::Addressee::county, model::Addressee::township});
  CHECK(plan.reporting[0].within == base::minutes(30));
  CHECK(plan.reporting[2].id == "direct");
  CHECK(plan.mutual_aid == model::MutualAid::free);
  CHECK(plan.order.size() == 3);
}

TEST_CASE("lists without ids are replaced") {
  CHECK(scenario_of("sanji: plan\nextends: ../plan.yaml\ndispatch: {order: [county pool]}\n").plan.order ==
        std::vector{model::TeamSource::county_pool});
}

TEST_CASE("an item that says remove takes out") {
  const model::Plan plan = scenario_of("sanji: plan\nextends: ../plan.yaml\nlevels:\n  - remove: [IV]\n").plan;
  REQUIRE(plan.levels.size() == 1);
  CHECK(plan.levels[0].level == 3);
  CHECK(problems_of("sanji: plan\nextends: ../plan.yaml\nlevels:\n  - remove: [II, III]\n") ==
        Lines{"revised/new.yaml:4:14: 'II' cannot be removed, because the list has no such item; known: IV, III; did "
              "you mean 'IV'?"});
}

TEST_CASE("a revision may be in the other language") {
  const model::Plan plan =
      scenario_of("三级: 预案\n基于: ../plan.yaml\n响应级别:\n  - {编号: 四级, 条件: 受影响人数 >= 9}\n").plan;
  REQUIRE(plan.levels.size() == 2);
  CHECK(plan.levels.back().when[0][0].number == 9.0);
}

TEST_CASE("every value keeps its own file and line") {
  const model::Scenario scenario =
      scenario_of("sanji: plan\nextends: ../plan.yaml\n\nreporting:\n  - {id: village-report, within: 20 min}\n");
  const auto value = [&](std::string_view path) {
    const auto found = std::find_if(scenario.resolved.begin(), scenario.resolved.end(),
                                    [&](const auto& each) { return each.path == path; });
    REQUIRE(found != scenario.resolved.end());
    return found->value + " " + found->file + ":" + std::to_string(found->line);
  };
  CHECK(value("plan.reporting[village-report].within") == "20 min revised/new.yaml:5");
  CHECK(value("plan.reporting[village-report].from") == "village plan.yaml:10");
  CHECK(value("plan.handling[village].approval") == "none :0");  // a default stands in no file
  CHECK(problems_of("sanji: plan\nextends: ../plan.yaml\nneeds:\n  - {id: flood-houses-1, work: 5 min}\n") ==
        Lines{"revised/new.yaml:4:32: 'min' is no unit of workload; write a number and a unit, like 600 person-min"});
}

TEST_CASE("circles of extends are shown whole") {
  CHECK(problems_of("sanji: plan\nextends: new.yaml\n") ==
        Lines{"revised/new.yaml:2:10: 'revised/new.yaml' extends itself: revised/new.yaml -> revised/new.yaml; take "
              "one of these lines out"});
  WrittenFiles files;
  write_revision(files, "sanji: plan\nextends: other.yaml\n");
  files.write("revised/other.yaml", "sanji: plan\nextends: new.yaml\n");
  CHECK(files.problems() == Lines{"revised/other.yaml:2:10: 'revised/new.yaml' extends itself: revised/new.yaml -> "
                                  "revised/other.yaml -> revised/new.yaml; take one of these lines out"});
}

TEST_CASE("what is extended must be there and of the same kind") {
  CHECK(problems_of("sanji: plan\nextends: ../plam.yaml\n") ==
        Lines{"revised/new.yaml:2:10: file 'plam.yaml' does not exist; did you mean 'plan.yaml'?"});
  CHECK(problems_of("sanji: plan\nextends: ../event.yaml\n") ==
        Lines{"revised/new.yaml:2:10: 'event.yaml' begins with sanji: event, but sanji: plan is wanted here; name "
              "another file"});
}

TEST_CASE("events and scenarios can be extended, paths stay those of their own file") {
  WrittenFiles files;
  write_small_county(files);
  files.write(
      "later/event.yaml",
      "sanji: event\nextends: ../event.yaml\nstart: 2024-08-13 03:00\nhazards:\n  - {id: river, begins: +20 min}\n");
  files.write("later/drill.yaml", "sanji: scenario\nextends: ../drill.yaml\nevent: event.yaml\nseed: 8\n");
  const LoadResult result = load_scenario(files / "later/drill.yaml", base::Language::en);
  REQUIRE(files.lines(result.issues) == Lines{});
  CHECK(result.loaded->scenario.seed == 8);
  CHECK(result.loaded->scenario.event.start.hour == 3);
  CHECK(result.loaded->hazards.at(0)->stages(base::SimTime{base::hours(12).us}).at(0).at ==
        base::SimTime{base::minutes(20).us});
}
