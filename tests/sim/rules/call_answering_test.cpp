// SPDX-License-Identifier: Apache-2.0
// Which units answer a call: by hand-made offers.
#include "sim/rules/call_answering.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using rules::Standing;

namespace {

rules::UnitOffer offer(std::size_t unit, double away_s, Standing standing = Standing::at_base,
                       std::string_view type = {}) {
  return {model::UnitId(unit), standing, type, base::seconds(away_s)};
}

std::vector<std::size_t> chosen(const model::CallAnswering& plan, const model::Call& call,
                                const std::vector<rules::UnitOffer>& offers, int wanted) {
  std::vector<std::size_t> units;
  for (const auto unit : rules::units_to_send(plan, call, offers, wanted).choice) units.push_back(unit.index());
  return units;
}

}  // namespace

TEST_CASE("the quickest unit is sent, and of two equals the first in the file") {
  CHECK(chosen({}, {}, {offer(0, 90), offer(1, 60), offer(2, 60)}, 1) == std::vector<std::size_t>{1});
  CHECK(chosen({}, {}, {offer(0, 90), offer(1, 60), offer(2, 60)}, 2) == std::vector<std::size_t>{1, 2});
}

TEST_CASE("units that are out are never sent, those driving home only where the plan lets them") {
  const std::vector offers{offer(0, 10, Standing::out), offer(1, 20, Standing::homebound), offer(2, 30)};
  model::CallAnswering plan;
  CHECK(chosen(plan, {}, offers, 3) == std::vector<std::size_t>{1, 2});
  plan.homebound = false;
  CHECK(chosen(plan, {}, offers, 3) == std::vector<std::size_t>{2});
}

TEST_CASE("a plan that counts nobody as busy sends units that are out") {
  model::CallAnswering plan;
  plan.busy = false;
  CHECK(chosen(plan, {}, {offer(0, 10, Standing::out), offer(1, 20)}, 1) == std::vector<std::size_t>{0});
}

TEST_CASE("a call that asks for a type gets units of that type alone, and each other candidate has its reason") {
  model::Call call;
  call.needs = "ladder";
  const std::vector offers{offer(0, 10, Standing::at_base, "pump"), offer(1, 20, Standing::at_base, "ladder")};
  const auto decision = rules::units_to_send({}, call, offers, 2);
  REQUIRE(decision.choice == std::vector{model::UnitId(1)});
  CHECK(decision.candidates[0].reason.sentence == "not the type of unit that the call asks for");
  CHECK(decision.candidates[1].score == 20.0);
}

TEST_CASE("nobody is sent where no way leads") {
  const std::vector<rules::UnitOffer> offers{{model::UnitId(0), Standing::at_base, {}, std::nullopt}};
  CHECK(chosen({}, {}, offers, 1).empty());
}
