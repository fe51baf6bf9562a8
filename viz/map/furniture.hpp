// SPDX-License-Identifier: Apache-2.0
// What every map must have: a scale, where north is, and that it is an exercise and how far it is schematic.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

void draw_scale_and_north(const Scene& scene);
/// A short text beside what the mouse points at.
void draw_tip(const Scene& scene, const Pick& pick, ImVec2 mouse);

}  // namespace sanji::map
