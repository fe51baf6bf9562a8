// SPDX-License-Identifier: Apache-2.0
// A plan file into the model, or issues.
#pragma once

#include "sim/input/directory.hpp"
#include "sim/input/fields.hpp"
#include "sim/model/plan.hpp"

namespace sanji::input {

/// `known` is the region that the plan's names are looked up in; null where the plan is judged alone.
model::Plan read_plan(Reading& reading, const Node& root, const KnownRegion* known);

}  // namespace sanji::input
