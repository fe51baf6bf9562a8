// SPDX-License-Identifier: Apache-2.0
// Which plan a map shows, beside the map of another: what tells both names apart stays to be read. Knows no runs.
#pragma once

#include "viz/paint/brush.hpp"

#include <string>
#include <string_view>

namespace sanji::panels {

/// As much of a name as fits into a width, cut where it does not tell it from another: what begins where both differ stays,
/// as far as there is room: "Plan of the co…two boats".
std::string told_apart(const ImFont* font, std::string_view name, std::string_view other, float width_px);

/// What stands on a map's plate.
struct PlanPlate {
  std::string_view which;  ///< "A  "
  std::string_view name;
  std::string_view other;  ///< the name of the plan beside it
  std::string_view more;   ///< below the name, where there is any
};

/// Draws it in the left upper corner of a map, in as many lines as it needs. Returns what it covers.
paint::Rect draw_plan_name(const paint::Brush& brush, const paint::Rect& map, const PlanPlate& plate);

}  // namespace sanji::panels
