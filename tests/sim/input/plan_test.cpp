// SPDX-License-Identifier: Apache-2.0
// What is wrong with a plan, and what is said about it.
#include "tests/sim/input/small_county.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::input;

namespace {

Lines plan_with(std::string_view part, std::string_view by) { return problems_with("plan.yaml", plan_text, part, by); }

model::Plan plan_of(std::string_view part, std::string_view by) {
  WrittenFiles files;
  write_small_county(files);
  files.write("plan.yaml", changed(std::string(plan_text), part, by));
  LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
  REQUIRE(files.lines(result.issues) == Lines{});
  return std::move(result.loaded->scenario.plan);
}

}  // namespace

TEST_CASE("a duration needs a number and a unit") {
  CHECK(plan_with("within: 30 min", "within: fifteen") ==
        Lines{"plan.yaml:10:63: 'fifteen' is no duration; write a number and a unit, like 15 min"});
  CHECK(plan_with("within: 30 min", "within: 30") ==
        Lines{"plan.yaml:10:63: '30' has no unit; write a number and a unit, like 30 min"});
  CHECK(
      plan_with("within: 30 min", "withn: 30 min") ==
      Lines{
          "plan.yaml:10:55: unknown key 'withn'; plan.reporting knows: id, basis, from, to, within, by, approval; did "
          "you mean 'within'?"});
}

TEST_CASE("units may be Chinese, digits full-width, blanks left out") {
  CHECK(plan_of("within: 30 min", "within: ４５分钟").reporting[0].within == base::minutes(45));
  CHECK(plan_of("within: 30 min", "within: 1.5h").reporting[0].within == base::minutes(90));
  CHECK(plan_of("answer: 20 s .. 1 min", "answer: 20 秒 至 30 秒 至 1 分").handling[2].answer ==
        base::Range<base::Duration>::peaked(base::seconds(20), base::seconds(30), base::seconds(60)));
}

TEST_CASE("reports go up the tiers and never in a circle") {
  CHECK(plan_with("from: village, to: township", "from: township, to: village") ==
        Lines{"plan.yaml:10:46: rule 'village-report' reports from township to village, which would run in a circle; "
              "reports go up: write county"});
  CHECK(plan_with("from: village, to: township", "from: county, to: [county, village]") ==
        Lines{"plan.yaml:10:45: rule 'village-report' reports from county to county, which would run in a circle; "
              "reports go up, and county is the highest tier here"});
}

TEST_CASE("a condition says which word is wrong, at its column") {
  const std::string known =
      "; known: people, houses, villages, townships, incidents, roads_closed, severity, warning, isolated";
  CHECK(plan_with("people >= 50", "peple >= 50") ==
        Lines{"plan.yaml:14:20: 'peple' is nothing that a condition can look at" + known + "; did you mean 'people'?"});
  CHECK(plan_with("villages >= 2", "vilages >= 2") ==
        Lines{"plan.yaml:14:36: 'vilages' is nothing that a condition can look at" + known +
              "; did you mean 'villages'?"});
  CHECK(plan_with("people >= 50 or villages >= 2", "'people >= 50 or vilages >= 2'") ==
        Lines{"plan.yaml:14:37: 'vilages' is nothing that a condition can look at" + known +
              "; did you mean 'villages'?"});
  CHECK(plan_with("people >= 50", "people < 50") ==
        Lines{"plan.yaml:14:27: after 'people' a comparison is expected; write >=, > or ="});
  CHECK(plan_with("people >= 50", "people >= many") ==
        Lines{"plan.yaml:14:30: 'many' is no number; write digits only, like 50"});
  CHECK(plan_with(" or villages >= 2", " xor villages >= 2") ==
        Lines{"plan.yaml:14:33: 'xor' does not belong here; comparisons are joined by `and` or `or`"});
  CHECK(plan_with("villages >= 2", "") ==
        Lines{"plan.yaml:14:35: the condition stops where a comparison is expected" + known});
}

TEST_CASE("and binds tighter than or") {
  const model::Plan plan = plan_of("people >= 50 or villages >= 2", "people > 50 or villages >= 2 and severity = 3");
  const model::When& when = plan.levels.back().when;
  REQUIRE(when.size() == 2);
  CHECK(when[0].size() == 1);
  CHECK(when[0][0].comparison == model::Comparison::more_than);
  REQUIRE(when[1].size() == 2);
  CHECK(when[1][1].item == model::Consequence::severity);
  CHECK(when[1][1].comparison == model::Comparison::equal);
  CHECK(when[1][1].number == 3.0);
}

TEST_CASE("a condition may be written in Chinese, without blanks") {
  const model::Plan plan = plan_of("people >= 50 or villages >= 2", "受影响人数>=50或受灾村数≥２且严重程度＞1");
  const model::When& when = plan.levels.back().when;
  REQUIRE(when.size() == 2);
  CHECK(when[1][0].item == model::Consequence::villages);
  CHECK(when[1][0].number == 2.0);
  CHECK(when[1][1].comparison == model::Comparison::more_than);
}

TEST_CASE("levels stand once each, the gravest first") {
  CHECK(plan_with("id: III", "id: IV") ==
        Lines{"plan.yaml:15:10: level 'IV' stands twice; the first is in line 14; give each its own"});
  CHECK(plan_with("id: III", "id: V") ==
        Lines{"plan.yaml:15:10: 'V' is no value of 'id'; known: I, II, III, IV; did you mean 'IV'?"});
  CHECK(plan_with("decided_by: leader, decision: 5 min .. 15 min", "decided_by: leader") ==
        Lines{"plan.yaml:14:5: plan.levels needs the key 'decision'; write it, like decision: 5 min .. 12 min"});
  const model::Plan plan = plan_of("id: III", "编号: 三级");
  CHECK(plan.levels.front().level == 3);
  CHECK(plan.levels.back().level == 4);
  REQUIRE(plan.levels.back().when.size() == 2);
  CHECK(plan.levels.back().when[1][0].item == model::Consequence::villages);
}

TEST_CASE("every tier has its handling, once") {
  CHECK(plan_with("id: county, ans", "id: township, ans") ==
        Lines{"plan.yaml:6:3: 'handling' has no item for the tier 'county'; add one with id: county",
              "plan.yaml:8:10: handling 'township' stands twice; the first is in line 7; give each its own"});
}

TEST_CASE("needs speak of capabilities of the region and of persons") {
  CHECK(plan_with("medical: 2 persons", "medicine: 2 persons") ==
        Lines{"plan.yaml:20:102: need 'flood-houses-1' asks for 'medicine', which is no capability of the region; "
              "known: flood-rescue, medical"});
  CHECK(plan_with("medical: 2 persons", "medical: 2") ==
        Lines{"plan.yaml:20:111: '2' has no unit; write a number and a unit, like 2 persons"});
  CHECK(plan_with("{flood-rescue: 6 persons, medical: 2 persons}", "[medical]") ==
        Lines{"plan.yaml:20:76: 'need' takes persons by capability; write it like need: {medical: 2 persons}"});
}

TEST_CASE("work is counted in person-minutes, for the incident, a person or a house") {
  CHECK(plan_with("20 person-min per person", "20 min") ==
        Lines{"plan.yaml:20:129: 'min' is no unit of workload; write a number and a unit, like 600 person-min"});
  CHECK(plan_with("20 person-min per person", "20") ==
        Lines{"plan.yaml:20:129: '20' has no unit; write a number and a unit, like 20 person-min"});
  const model::Plan plan = plan_of("20 person-min per person", "２０ 人分钟 每户");
  REQUIRE(plan.needs.size() == 1);
  CHECK(plan.needs[0].work.value == 1200.0);
  CHECK(plan.needs[0].work_per == model::WorkPer::house);
}

TEST_CASE("the same case cannot have two needs") {
  const std::string again =
      "  - {id: again, hazard: flood, object: houses, severity: 1, need: {medical: 1 persons}, work: 1 person-min}\n";
  CHECK(problems_with("plan.yaml", std::string(plan_text) + again) ==
        Lines{"plan.yaml:21:10: need 'again' is for the same hazard, object and severity as 'flood-houses-1'; keep one "
              "of them"});
}

TEST_CASE("dispatch goes by words, with defaults") {
  CHECK(plan_with("county pool", "county pol") ==
        Lines{"plan.yaml:17:42: 'county pol' is no value of 'order'; known: own township, nearest capable, county "
              "pool, social, outside; did you mean 'county pool'?"});
  const model::Plan plan =
      plan_of("dispatch:\n  order: [own township, nearest capable, county pool]\n  mutual_aid: on request\n", "");
  CHECK(plan.order == std::vector{model::TeamSource::own_township, model::TeamSource::nearest_capable,
                                  model::TeamSource::county_pool});
  CHECK(plan.mutual_aid == model::MutualAid::on_request);
}
