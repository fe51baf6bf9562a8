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
  for (const auto post : rules::whom_to_tell(loaded.scenario.plan, region, tests::post_named(region, code))) {
    codes.push_back(region.posts[post].code);
  }
  return codes;
}

using Codes = std::vector<std::string>;
constexpr std::string_view village_rule = "{id: village-report, from: village, to: township, within: 30 min}";

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
  const auto loaded = tests::TwoValleys().flood(tests::at_a1, 1).load();
  const auto needs = [&](const char* code) {
    const model::Region& region = loaded.scenario.region;
    return rules::needs_approval(loaded.scenario.plan, region, tests::post_named(region, code));
  };
  CHECK_FALSE(needs("999901100201"));
  CHECK(needs("999901100"));
  CHECK(needs("999901"));
}
