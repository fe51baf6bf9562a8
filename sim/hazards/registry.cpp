// SPDX-License-Identifier: Apache-2.0
// The list of hazard kinds, one line each.
#include "sim/hazards/registry.hpp"

#include "sim/hazards/footprint.hpp"

#include <algorithm>
#include <array>

namespace sanji::hazards {

std::span<const HazardKind> hazard_kinds() {
  static const std::array kinds{
      footprint_kind(),
  };
  return kinds;
}

const HazardKind* find_hazard_kind(std::string_view name) {
  const auto kinds = hazard_kinds();
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const HazardKind& kind) { return kind.name == name; });
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace sanji::hazards
