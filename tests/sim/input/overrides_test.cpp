// SPDX-License-Identifier: Apache-2.0
// Overrides: single values that a scenario changes, checked like the text they stand for.
#include "tests/sim/input/small_county.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::input;

namespace {

std::string with_override(std::string_view path, std::string_view value) {
  return fmt::format("{}overrides:\n  - path: {}\n    value: {}\n", scenario_text, path, value);
}

Lines problems_of(std::string_view path, std::string_view value) {
  return problems_with("drill.yaml", with_override(path, value));
}

model::Scenario scenario_of(std::string_view path, std::string_view value) {
  WrittenFiles files;
  write_small_county(files);
  files.write("drill.yaml", with_override(path, value));
  LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
  REQUIRE(files.lines(result.issues) == Lines{});
  return std::move(result.loaded->scenario);
}

}  // namespace

TEST_CASE("an override changes one value of the plan, the event or region.yaml") {
  CHECK(scenario_of("plan.reporting[village-report].within", "20 min").plan.reporting[0].within == base::minutes(20));
  CHECK(scenario_of("plan.报告[village-report].时限", "20 分钟").plan.reporting[0].within == base::minutes(20));
  CHECK(
      scenario_of("plan.needs[flood-houses-1].need.medical", "3 persons").plan.needs[0].capabilities[1].persons.value ==
      3);
  CHECK(scenario_of("plan.dispatch.order", "[county pool]").plan.order.size() == 1);
  CHECK(scenario_of("region.noticing.day", "1 min").region.noticing_day ==
        base::Range<base::Duration>::exactly(base::minutes(1)));
  CHECK(scenario_of("region.speeds", "{trunk: 36 km/h}").region.speeds[0].value == Approx(10.0));
  CHECK(scenario_of("event.start", "2024-01-01 10:00").event.start.hour == 10);
}

TEST_CASE("an override changes one cell of a registry, by the id of its row") {
  CHECK(scenario_of("region.teams[T1].persons", "50").region.teams.begin()->persons.value == 50);
  CHECK(scenario_of("region.desks[622926].leaders_persons", "3").region.desks[0].leaders.value == 3);
  // a column that the sheet does not have
  CHECK(scenario_of("region.teams[T1].name_en_basis", "recalled").region.teams.begin()->name.en_basis ==
        model::Basis::recalled);
}

TEST_CASE("overrides are listed as they were written, and are values in force") {
  const model::Scenario scenario = scenario_of("plan.follow_up", "20 min");
  REQUIRE(scenario.overrides.size() == 1);
  CHECK(scenario.overrides[0].path == "plan.follow_up");
  CHECK(scenario.overrides[0].value == "20 min");
  CHECK(scenario.overrides[0].where.line == 11);
  for (const model::ResolvedValue& value : scenario.resolved) {
    if (value.path != "plan.follow_up") continue;
    CHECK(value.value == "20 min");
    CHECK(value.file == "drill.yaml");
    CHECK(value.line == 12);
  }
}

TEST_CASE("a wrong value is a problem at the override's own place") {
  CHECK(problems_of("plan.reporting[village-report].within", "20") ==
        Lines{"drill.yaml:12:12: '20' has no unit; write a number and a unit, like 20 min"});
  CHECK(problems_of("region.teams[T1].persons", "fifty") ==
        Lines{"drill.yaml:12:12: 'fifty' is no whole number; write it like 3"});
  CHECK(problems_of("region.teams[T1].post", "622926100203") ==
        Lines{"drill.yaml:12:12: team 'T1' has post '622926100203', which is no post of this county; nearest: "
              "622926100201 (东村)"});
  CHECK(problems_of("plan.levels[IV].when", "people >= 1 or vilages >= 3") ==
        Lines{"drill.yaml:12:27: 'vilages' is nothing that a condition can look at; known: people, houses, villages, "
              "townships, incidents, roads_closed, severity, warning, isolated; did you mean 'villages'?"});
}

TEST_CASE("a wrong path says where it leaves the road") {
  CHECK(problems_of("pln.follow_up", "1 min") ==
        Lines{"drill.yaml:11:11: unknown key 'pln'; an override knows: region, plan, event; did you mean 'plan'?"});
  CHECK(problems_of("plan.reporting[village-reprt].within", "1 min") ==
        Lines{"drill.yaml:11:11: 'reporting' has no item 'village-reprt'; known: village-report, township-report; did "
              "you mean 'village-report'?"});
  CHECK(problems_of("plan.reporting.within", "1 min") ==
        Lines{"drill.yaml:11:11: 'reporting' is a list; name the item, like reporting[village-report]"});
  CHECK(problems_of("plan.reporting[village-report].withn", "1 min") ==
        Lines{"drill.yaml:11:11: unknown key 'withn'; plan.reporting knows: id, basis, from, to, within, by, "
              "approval; did you mean 'within'?"});
  CHECK(problems_of("plan.follow_up.x", "1 min") ==
        Lines{"drill.yaml:11:11: 'follow_up' is a single value; nothing stands below it"});
  CHECK(problems_of("plan.follow_up[x]", "1 min") ==
        Lines{"drill.yaml:11:11: 'follow_up' has no items; leave out [x]"});
  CHECK(problems_of("plan", "1 min") ==
        Lines{"drill.yaml:11:11: 'plan' is no path; write it like plan.reporting[village-report].within"});
  CHECK(problems_of("region.teams[T9].persons", "50") ==
        Lines{"drill.yaml:11:11: 'teams' has no item 'T9'; known: T1, T2; did you mean 'T1'?"});
  CHECK(
      problems_of("region.teams[T1]", "50") ==
      Lines{"drill.yaml:11:11: 'region.teams[T1]' does not name one cell; write it like region.teams[T-001].persons"});
}

TEST_CASE("personal cells cannot be written into a scenario") {
  CHECK(problems_of("region.officers[O1].telephone", "1390") ==
        Lines{"drill.yaml:11:11: 'telephone' is personal and never leaves its file; it cannot be changed here"});
}
