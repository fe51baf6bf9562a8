// SPDX-License-Identifier: Apache-2.0
// Who is told, as the plan's reporting chain has it.
#pragma once

#include "sim/model/plan.hpp"
#include "sim/model/region.hpp"

#include <vector>

namespace sanji::rules {

/// The posts that a post reports to: for each tier named by the plan, the one above it of that tier.
std::vector<model::PostId> whom_to_tell(const model::Plan& plan, const model::Region& region, model::PostId post);

/// True where a report that leaves this post needs a leader's approval first.
bool needs_approval(const model::Plan& plan, const model::Region& region, model::PostId post);

}  // namespace sanji::rules
