// SPDX-License-Identifier: Apache-2.0
// A plan on one page (预案简本), by the five parts that a plan must contain. Without a region agencies stand by the ids that
// the file gives them.
#pragma once

#include "sim/base/text.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sanji::model {

/// `values`: what is written in the file, where names of a region that the plan alone cannot resolve are looked up.
/// `region`: whose names they become; none = they stand as written.
std::string plan_brief(const Plan& plan, const std::optional<Region>& region, const std::vector<ResolvedValue>& values,
                       base::Language language);

}  // namespace sanji::model
