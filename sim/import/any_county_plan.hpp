// SPDX-License-Identifier: Apache-2.0
// The text of scenarios/plans/any-county.yaml, which the program carries with it.
#pragma once

#include <string_view>

namespace sanji::import {

std::string_view any_county_plan();

}  // namespace sanji::import
