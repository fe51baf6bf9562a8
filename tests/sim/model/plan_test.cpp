// SPDX-License-Identifier: Apache-2.0
// Looking things up in a plan.
#include "sim/model/plan.hpp"

#include "tests/support/catch.hpp"

namespace {

using namespace sanji::model;

Plan plan_with_needs() {
  Plan plan;
  plan.needs = {{.id = "flood-3", .harm = Harm::flood, .object = Exposed::houses, .severity = 3},
                {.id = "flood-1", .harm = Harm::flood, .object = Exposed::houses, .severity = 1},
                {.id = "fire-2", .harm = Harm::fire, .object = Exposed::houses, .severity = 2}};
  return plan;
}

std::string need_id(Harm harm, Exposed object, int severity) {
  static const Plan plan = plan_with_needs();
  const Need* need = need_for(plan, harm, object, severity);
  return need == nullptr ? "none" : need->id;
}

}  // namespace

TEST_CASE("a need holds from its severity upwards until a row with a higher one") {
  CHECK(need_id(Harm::flood, Exposed::houses, 1) == "flood-1");
  CHECK(need_id(Harm::flood, Exposed::houses, 2) == "flood-1");
  CHECK(need_id(Harm::flood, Exposed::houses, 3) == "flood-3");
  CHECK(need_id(Harm::flood, Exposed::houses, 4) == "flood-3");
}

TEST_CASE("there is no need where the plan has no row") {
  CHECK(need_id(Harm::fire, Exposed::houses, 1) == "none");
  CHECK(need_id(Harm::flood, Exposed::road, 4) == "none");
  CHECK(need_id(Harm::chemical, Exposed::houses, 4) == "none");
}

TEST_CASE("a tier reports to all whom its rules name, in their order") {
  Plan plan;
  plan.reporting = {{.id = "a", .from = Tier::village, .to = {Tier::township}},
                    {.id = "b", .from = Tier::township, .to = {Tier::county}},
                    {.id = "c", .from = Tier::village, .to = {Tier::county}}};
  CHECK(reports_to(plan, Tier::village) == std::vector<Tier>{Tier::township, Tier::county});
  CHECK(reports_to(plan, Tier::county).empty());
}
