// SPDX-License-Identifier: Apache-2.0
// The one list of hazard kinds. Adding a hazard costs its two files, a test and a line in registry.cpp.
#pragma once

#include "sim/hazards/hazard.hpp"

#include <span>
#include <string_view>

namespace sanji::hazards {

std::span<const HazardKind> hazard_kinds();
/// The kind of that name; null if there is none.
const HazardKind* find_hazard_kind(std::string_view name);

}  // namespace sanji::hazards
