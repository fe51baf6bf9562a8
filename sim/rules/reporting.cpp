// SPDX-License-Identifier: Apache-2.0
// The reporting chain applied.
#include "sim/rules/reporting.hpp"

namespace sanji::rules {

std::vector<model::PostId> whom_to_tell(const model::Plan& plan, const model::Region& region, model::PostId post) {
  std::vector<model::PostId> told;
  for (const model::Tier tier : reports_to(plan, region.posts[post].tier)) {
    const model::PostId superior = at_tier(region, post, tier);
    if (superior.valid() && superior != post) told.push_back(superior);
  }
  return told;
}

bool needs_approval(const model::Plan& plan, const model::Region& region, model::PostId post) {
  return plan.handling[static_cast<std::size_t>(region.posts[post].tier)].approval == model::Approval::leader;
}

}  // namespace sanji::rules
