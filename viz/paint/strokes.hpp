// SPDX-License-Identifier: Apache-2.0
// Lines, rings and discs whose corners are the same on every machine. ImGui's own use an approximate root of the processor's
// and the C library's sine, which makes and versions of both answer differently.
#pragma once

#include <imgui.h>

#include <span>

namespace sanji::paint {

/// With soft edges of half a pixel on both sides.
void line(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float thickness = 1.0F);
/// Line after line; a closed one goes back to its first point.
void polyline(ImDrawList& list, std::span<const ImVec2> points, ImU32 colour, float thickness, bool is_closed);
/// Four lines along whole pixels, inside of the corners.
void frame(ImDrawList& list, ImVec2 low, ImVec2 high, ImU32 colour, float thickness = 1.0F);
void disc(ImDrawList& list, ImVec2 middle, float radius, ImU32 colour);
void ring(ImDrawList& list, ImVec2 middle, float radius, ImU32 colour, float thickness);
/// Of a ring, clockwise from `from` to `until`, in turns from the top: 0.25 is to the right.
void arc(ImDrawList& list, ImVec2 middle, float radius, float from, float until, ImU32 colour, float thickness);
/// A triangle without soft edges.
void triangle(ImDrawList& list, ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour);

/// How many directions there are.
inline constexpr int direction_count = 48;
/// Of length 1 to that direction, clockwise from the top: 12 is to the right.
ImVec2 direction(int number);
/// The nearest of them to where (right, down) leads; 0 for no way at all.
int direction_of(float right, float down);

}  // namespace sanji::paint
