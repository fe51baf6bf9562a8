// SPDX-License-Identifier: Apache-2.0
// Who is told, and who must be asked before.
#include "sim/rules/reporting.hpp"

#include "tests/sim/world/two_valleys.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace sanji;

namespace {

std::vector<std::string> told_by(const std::string& code, const tests::TwoValleys& valleys) {
  const auto loaded = tests::TwoValleys(valleys).flood(tests::at_a1, 1).load();
  const model::Region& region = loaded.scenario.region;
  std::vector<std::string> codes;
  for (const auto& told : rules::whom_to_tell(loaded.scenario.plan, region, tests::post_named(region, code))) {
    codes.push_back(region.posts[told.post].code);
  }
  return codes;
}

using Codes = std::vector<std::string>;
constexpr std::string_view village_rule = "{id: village-report, from: village, to: township, within: 30 min}";

/// What approval a post's report by its first rule needs.
model::Approval approval_at(const std::string& code, const tests::TwoValleys& valleys) {
  const auto loaded = tests::TwoValleys(valleys).flood(tests::at_a1, 1).load();
  const model::Region& region = loaded.scenario.region;
  const auto post = tests::post_named(region, code);
  const auto told = rules::whom_to_tell(loaded.scenario.plan, region, post);
  REQUIRE_FALSE(told.empty());
  return rules::approval_of(loaded.scenario.plan, region, post, *told.front().rule);
}

/// The county with a prefecture above it, two neighbours, and a fire service that has a line of its own.
tests::TwoValleys with_agencies() {
  tests::TwoValleys valleys;
  valleys.file("region/agencies.csv") =
      "id,name,name_en,kind,superior,line,x_m,y_m,basis\n"
      "119,消防,Fire Service,fire-service,999901,state,100,0,assumed\n"
      "east,东邻,East Neighbour,neighbour,,,90000,0,assumed\n"
      "state,州,Prefecture,prefecture,,,50000,0,assumed\n"
      "west,西邻,West Neighbour,neighbour,,,-90000,0,assumed\n";
  std::string handling;
  for (const char* kind : {"fire-service", "neighbour", "prefecture"}) {
    handling += "  - {id: " + std::string(kind) + ", answer: 30 s, verify: 1 min, order: 1 min, call: 1 min}\n";
  }
  valleys.change("plan.yaml", "reporting:\n",
                 handling +
                     "reporting:\n"
                     "  - {id: county-report, from: county, to: [prefecture, neighbour], within: 60 min}\n"
                     "  - {id: fire-report, from: fire-service, to: [county, line], within: 30 min}\n");
  return valleys;
}

}  // namespace

TEST_CASE("a village tells its own township, a township the county, the county nobody") {
  const tests::TwoValleys valleys;
  CHECK(told_by("999901100201", valleys) == Codes{"999901100"});
  CHECK(told_by("999901200201", valleys) == Codes{"999901200"});
  CHECK(told_by("999901200", valleys) == Codes{"999901"});
  CHECK(told_by("999901", valleys).empty());
}

TEST_CASE("a village whose plan says so tells two tiers, in the order of the plan") {
  tests::TwoValleys valleys;
  valleys.change("plan.yaml", village_rule,
                 "{id: village-report, from: village, to: [county, township], within: 30 min}");
  CHECK(told_by("999901100201", valleys) == Codes{"999901", "999901100"});
  CHECK(told_by("999901100", valleys) == Codes{"999901"});
}

TEST_CASE("a tier that the plan's reporting leaves out tells nobody") {
  tests::TwoValleys valleys;
  valleys.change("plan.yaml", "  - " + std::string(village_rule) + "\n", "");
  CHECK(told_by("999901100201", valleys).empty());
  CHECK(told_by("999901100", valleys) == Codes{"999901"});
}

TEST_CASE("a report needs a leader's approval where the plan's handling of that tier says so") {
  const tests::TwoValleys valleys;
  CHECK(approval_at("999901100201", valleys) == model::Approval::none);
  CHECK(approval_at("999901100", valleys) == model::Approval::leader);
  CHECK(approval_at("999901", with_agencies()) == model::Approval::leader);
}

TEST_CASE("a rule's own approval stands before that of the desk's handling") {
  tests::TwoValleys valleys;
  valleys.change("plan.yaml", "from: township, to: county, within: 60 min}",
                 "from: township, to: county, within: 60 min, approval: later}");
  valleys.change("plan.yaml", "from: village, to: township, within: 30 min}",
                 "from: village, to: township, within: 30 min, approval: leader}");
  CHECK(approval_at("999901100", valleys) == model::Approval::later);
  CHECK(approval_at("999901100201", valleys) == model::Approval::leader);
}

TEST_CASE("a village whose plan skips a tier tells the county alone") {
  tests::TwoValleys valleys;
  valleys.change("plan.yaml", village_rule, "{id: village-report, from: village, to: county, within: 30 min}");
  CHECK(told_by("999901100201", valleys) == Codes{"999901"});
}

TEST_CASE("the county tells the prefecture and every neighbour, in the order of the plan") {
  CHECK(told_by("999901", with_agencies()) == Codes{"state", "east", "west"});
}

TEST_CASE("a post with two superiors tells the territorial one and its line") {
  CHECK(told_by("119", with_agencies()) == Codes{"999901", "state"});
}

TEST_CASE("a post without a line superior tells nobody by that name, and nobody is told twice") {
  tests::TwoValleys valleys = with_agencies();
  valleys.change("region/agencies.csv", "999901,state", "999901,");
  CHECK(told_by("119", valleys) == Codes{"999901"});
  valleys.change("plan.yaml", "  - {id: fire-report,",
                 "  - {id: again, from: fire-service, to: county, within: 1 h}\n  - {id: fire-report,");
  CHECK(told_by("119", valleys) == Codes{"999901"});
}
