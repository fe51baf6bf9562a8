// SPDX-License-Identifier: Apache-2.0
// A plan file into the model, or issues.
#pragma once

#include "sim/input/fields.hpp"
#include "sim/model/plan.hpp"
#include "sim/model/region.hpp"

namespace sanji::input {

/// `region` gives the capabilities that needs may speak of; null where a plan is judged alone.
model::Plan read_plan(Reading& reading, const Node& root, const model::Region* region);

}  // namespace sanji::input
