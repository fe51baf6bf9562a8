// SPDX-License-Identifier: Apache-2.0
// What every map must have: a scale, where north is, and that it is an exercise and how far it is schematic.
#pragma once

#include "viz/map/layer.hpp"

#include <array>
#include <string>

namespace sanji::map {

/// What the scale and the arrow to the north cover: names keep out of there.
std::array<paint::Rect, 2> rooms_of_scale_and_north(const Scene& scene);
void draw_scale_and_north(const Scene& scene);
/// What a person asks first about a thing. Of the second of two runs it says that it is of that one, or only there.
std::string tip_of(const Scene& scene, const Pick& pick, bool is_of_second);
/// That text beside what the mouse points at.
void draw_tip(const Scene& scene, const std::string& text, ImVec2 mouse);

}  // namespace sanji::map
