// SPDX-License-Identifier: Apache-2.0
// What is refused about the network beyond the three tiers, the plan's parts and what befalls the network: one thing each.
#include "tests/sim/input/network_county.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::input;

namespace {

Lines plan_with(std::string_view part, std::string_view by) { return network_problems("plan.yaml", part, by); }

}  // namespace

TEST_CASE("x") {
  CHECK(plan_with("agency: weather, sensor: rain", "agency: wether, sensor: rain") == Lines{});
}
