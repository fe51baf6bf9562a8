// SPDX-License-Identifier: Apache-2.0
// What every map must have: a scale, where north is, and that it is an exercise and how far it is schematic.
#pragma once

#include "viz/map/layer.hpp"

#include <vector>

namespace sanji::map {

void draw_scale_and_north(const Scene& scene);
/// The rows that layers gave, in a box at the left lower corner.
void draw_legend_box(const Scene& scene, const std::vector<LegendRow>& rows);
/// A short text beside what the mouse points at.
void draw_tip(const Scene& scene, const Pick& pick, ImVec2 mouse);

}  // namespace sanji::map
