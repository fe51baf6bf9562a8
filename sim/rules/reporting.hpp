// SPDX-License-Identifier: Apache-2.0
// Who is told, as the plan's reporting chain has it.
#pragma once

#include "sim/model/plan.hpp"
#include "sim/model/region.hpp"

#include <vector>

namespace sanji::rules {

/// A post to be told, by which rule.
struct Told {
  model::PostId post;
  const model::ReportingRule* rule = nullptr;
};

/// The posts that a post reports to, in the order of the plan: those above it of the tiers named, the prefecture, duty
/// offices and neighbours of its county, its line superior. Each once, never itself.
std::vector<Told> whom_to_tell(const model::Plan& plan, const model::Region& region, model::PostId post);

/// How a report that leaves this post by this rule is approved.
model::Approval approval_of(const model::Plan& plan, const model::Region& region, model::PostId post,
                            const model::ReportingRule& rule);

}  // namespace sanji::rules
