// SPDX-License-Identifier: Apache-2.0
// A plan on one page, line by line.
#include "sim/model/plan_brief.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <vector>

namespace {

using namespace sanji;
using namespace sanji::model;
using base::Language;

/// A plan with one entry of each part.
Plan small_plan() {
  Plan plan;
  plan.name = {"小县预案", "Small plan", Basis::assumed};
  plan.roles = {{.id = "head", .name = {"县长", "county head", {}}, .at = PostKind::county, .checklist = {"level"}}};
  plan.tasks = {{.id = "rescue", .name = {"抢险", "rescue", {}}, .lead = {}},
                {.id = "duty", .name = {"值班", "duty", {}}, .lead = {}}};
  plan.bodies.add({.id = "hq",
                   .name = {"防汛指挥部", "Flood HQ", {}},
                   .kind = BodyKind::headquarters,
                   .leads = {Harm::flood, Harm::fire},
                   .from_level = 3});
  plan.bodies.add(
      {.id = "post", .name = {"乡镇指挥部", "Post", {}}, .kind = BodyKind::incident_command, .from_level = 0});
  plan.reporting = {{.id = "village-report",
                     .from = PostKind::village,
                     .to = {Addressee::county, Addressee::line},
                     .within = base::minutes(30),
                     .by = {},
                     .approval = Approval::later}};
  plan.notify = {{.id = "told",
                  .harms = {Harm::flood},
                  .from = {},
                  .from_kind = PostKind::county,
                  .to = {},
                  .to_kinds = {},
                  .from_severity = 1,
                  .within = base::minutes(15)}};
  LevelRule leader{.level = 4, .when = {{{.number = 50.0}}}};
  leader.decision = base::Range<base::Duration>::between(base::minutes(5), base::minutes(15));
  LevelRule meeting{.level = 2,
                    .when = {{{Consequence::warning, Comparison::equal, 4.0}}},
                    .decided_by = LevelDecision::consultation};
  meeting.consultation.members = {PostId(0), PostId(1), PostId(2)};
  meeting.consultation.quorum = 2;
  meeting.consultation.length = base::Range<base::Duration>::exactly(base::minutes(20));
  const LevelRule trigger{
      .level = 3,
      .when = {{{Consequence::villages, Comparison::more_than, 2.0}, {.number = 9.0}}, {{.number = 300.0}}},
      .decided_by = LevelDecision::trigger};
  plan.levels = {meeting, trigger, leader};
  plan.procedure = {
      {.id = "level", .name = {"启动", "the level is set", {}}, .who = PostKind::county, .within = base::minutes(30)}};
  Limit limit;
  limit.name = {"县知", "the county is told", {}};
  limit.from = Moment::onset;
  limit.to = Moment::told_county;
  limit.limit = base::minutes(60);
  plan.times = {limit};
  plan.aftermath = {
      {.id = "count", .name = {"核灾", "losses counted", {}}, .who = PostKind::township, .within = base::hours(24)}};
  return plan;
}

const std::vector<ResolvedValue> values{{"plan.tasks[rescue].lead", "[119, water]", Basis::assumed, "plan.yaml", 1},
                                        {"plan.notify[told].to", "[water, township]", Basis::assumed, "plan.yaml", 2}};

std::string brief(Language language) { return plan_brief(small_plan(), {}, values, language); }

}  // namespace

TEST_CASE("a plan's page begins with what it is and how its values are known") {
  CHECK_THAT(brief(Language::en), StartsWith("EXERCISE (演练): plan on one page\n"
                                             "Small plan\n"
                                             "how its values are known: assumed\n"));
  CHECK_THAT(brief(Language::zh), ContainsSubstring("\n小县预案\n"));
}

TEST_CASE("a plan's page has its roles with their check-lists and its bodies with when they open") {
  const std::string page = brief(Language::en);
  CHECK_THAT(page, ContainsSubstring("\n1  Roles\n"
                                     "  role         at      sees to\n"
                                     "  county head  county  the level is set\n"));
  CHECK_THAT(page, ContainsSubstring("  Flood HQ      headquarters  flood, fire  III\n"));
  CHECK_THAT(page, ContainsSubstring("  lead nothing that is played here: Post\n"));
  const std::string chinese = brief(Language::zh);
  CHECK_THAT(chinese, ContainsSubstring("  县长  县"));
  CHECK_THAT(chinese, ContainsSubstring("洪水、火灾"));
  CHECK_THAT(chinese, ContainsSubstring("三级"));
}

TEST_CASE("a plan's page says who leads each core task, as the file names them") {
  for (const auto& [language, line] : {std::pair{Language::en, "\n  rescue (119, water); duty\n"},
                                       std::pair{Language::zh, "\n  抢险 (119、water)；值班\n"}}) {
    CHECK_THAT(brief(language), ContainsSubstring(line));
  }
}

TEST_CASE("a plan's page says who joins from which level on and what else a level brings") {
  Plan plan = small_plan();
  plan.joint = {{.id = "fire", .harms = {Harm::flood}, .from_level = 2, .within = base::minutes(30)}};
  plan.mobilisation.from_level = 2;
  plan.reinforcement.from_level = 1;
  plan.publication.from_level = 3;
  plan.order = {TeamSource::own_township, TeamSource::outside};
  plan.notify[0].from_severity = 2;
  const std::vector<ResolvedValue> named{{"plan.joint[fire].agency", "119", {}, "", 1},
                                         {"plan.reinforcement.ask", "[prefecture]", {}, "", 2}};
  const std::string page = plan_brief(plan, {}, named, Language::en);
  CHECK_THAT(page, ContainsSubstring("\n  joint response: 119 from II (flood) 30 min\n"
                                     "  response: teams go in this order: own township, outside; people of the place "
                                     "are called up from II; help is asked for from I: prefecture;\n    the public is "
                                     "told from III\n"));
  CHECK_THAT(page, ContainsSubstring("county (flood, severity 2 or more)"));
}

TEST_CASE("with a region a plan's page says agencies by name, and kinds of posts always") {
  Region region;
  Post water;
  water.code = "water";
  water.name = {"水务局", "Water Bureau", {}};
  region.posts.add(water);
  const std::string page = plan_brief(small_plan(), region, values, Language::zh);
  CHECK_THAT(page, ContainsSubstring("抢险 (119、水务局)"));
  CHECK_THAT(page, ContainsSubstring("县 (洪水) → 水务局、乡"));
  CHECK_THAT(plan_brief(small_plan(), region, values, Language::en), ContainsSubstring("(119, Water Bureau)"));
}

TEST_CASE("a plan's page has the reports, whom one tells sideways, the levels and the written steps") {
  const std::string page = brief(Language::en);
  CHECK_THAT(page, ContainsSubstring("  village  county, line  30 min  later\n"
                                     "  sideways: county (flood) → water, township 15 min\n"));
  CHECK_THAT(page, ContainsSubstring(
                       "  II     warning is red                                 consultation, 2 of 3  20 min\n"
                       "  III    villages > 2 and people >= 9 or people >= 300  trigger               at once\n"
                       "  IV     people >= 50                                   leader                5 to 15 min\n"));
  CHECK_THAT(page, ContainsSubstring("  1 the level is set  county  30 min\n"));
  const std::string chinese = brief(Language::zh);
  CHECK_THAT(chinese, ContainsSubstring("县、条线上级"));
  CHECK_THAT(chinese, ContainsSubstring("  二级      预警为红色 "));
  CHECK_THAT(chinese, ContainsSubstring("受灾村数>2 且 受影响人数≥9 或 受影响人数≥300"));
  CHECK_THAT(chinese, ContainsSubstring("会商"));
  CHECK_THAT(chinese, ContainsSubstring("  1 启动"));
}

TEST_CASE("a plan's page ends with its times and its aftermath, long times in hours") {
  CHECK_THAT(brief(Language::en), EndsWith("\n4  Response times\n"
                                           "  the county is told 60 min (from onset)\n"
                                           "\n5  Aftermath\n"
                                           "  losses counted (township) 24 h\n"));
  CHECK_THAT(brief(Language::zh), ContainsSubstring("\n  县知 60 分钟（自发生）\n"));
}

TEST_CASE("a plan's page says of what is warned, who is called at a warning and who gives regular word") {
  Plan plan = small_plan();
  WarningRule rain{.id = "rain", .event = {"暴雨", "heavy rain", {}}, .agency = {}, .colour = 3, .at_least = 50.0};
  rain.within = base::hours(3);
  WarningRule red = rain;
  red.id = "red";
  red.colour = 4;
  red.at_least = 100.0;
  plan.warnings = {rain, red};
  CallAndConfirm call{.id = "call", .harms = {Harm::flood}, .whom = {Answers::village, Answers::reservoir}};
  call.within = base::minutes(15);
  plan.calls = {call};
  plan.heartbeats = {{.id = "beat", .every = base::minutes(120), .missed = 2, .send_messenger = true}};
  const std::string page = plan_brief(
      plan, {},
      {{"plan.warnings[rain].agency", "weather", {}, "", 1}, {"plan.warnings[red].agency", "weather", {}, "", 2}},
      Language::en);
  CHECK_THAT(page,
             ContainsSubstring("\n  warnings at: heavy rain (weather): orange 50 mm in 3 h, red 100 mm in 3 h\n"));
  CHECK_THAT(page, ContainsSubstring("\n  call and confirm: orange and graver: county calls village, reservoir (flood) "
                                     "within 15 min, 2 tries, deputy, desk above\n"));
  CHECK_THAT(page, ContainsSubstring("\n  regular word: village to township every 120 min, looked into after 2 missed, "
                                     "by messenger if need be\n"));
}

TEST_CASE("a plan's page says where the plan says nothing") {
  const std::string page = plan_brief({}, {}, {}, Language::en);
  for (const char* part : {"1  Roles", "2  Core tasks", "4  Response times", "5  Aftermath"}) {
    CHECK_THAT(page, ContainsSubstring("\n" + std::string(part) + "\n  the plan says nothing about this\n"));
  }
}
