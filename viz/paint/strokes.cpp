// SPDX-License-Identifier: Apache-2.0
// Roots by std::sqrt, which is exact everywhere; directions from a table written down.
#include "viz/paint/strokes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sanji::paint {
namespace {

// sine and minus cosine of each 48th of a turn, clockwise from the top
constexpr float directions[direction_count][2] = {{0.0F, -1.0F},
                                                  {0.130526192F, -0.991444861F},
                                                  {0.258819045F, -0.965925826F},
                                                  {0.382683432F, -0.923879533F},
                                                  {0.5F, -0.866025404F},
                                                  {0.608761429F, -0.79335334F},
                                                  {0.707106781F, -0.707106781F},
                                                  {0.79335334F, -0.608761429F},
                                                  {0.866025404F, -0.5F},
                                                  {0.923879533F, -0.382683432F},
                                                  {0.965925826F, -0.258819045F},
                                                  {0.991444861F, -0.130526192F},
                                                  {1.0F, 0.0F},
                                                  {0.991444861F, 0.130526192F},
                                                  {0.965925826F, 0.258819045F},
                                                  {0.923879533F, 0.382683432F},
                                                  {0.866025404F, 0.5F},
                                                  {0.79335334F, 0.608761429F},
                                                  {0.707106781F, 0.707106781F},
                                                  {0.608761429F, 0.79335334F},
                                                  {0.5F, 0.866025404F},
                                                  {0.382683432F, 0.923879533F},
                                                  {0.258819045F, 0.965925826F},
                                                  {0.130526192F, 0.991444861F},
                                                  {0.0F, 1.0F},
                                                  {-0.130526192F, 0.991444861F},
                                                  {-0.258819045F, 0.965925826F},
                                                  {-0.382683432F, 0.923879533F},
                                                  {-0.5F, 0.866025404F},
                                                  {-0.608761429F, 0.79335334F},
                                                  {-0.707106781F, 0.707106781F},
                                                  {-0.79335334F, 0.608761429F},
                                                  {-0.866025404F, 0.5F},
                                                  {-0.923879533F, 0.382683432F},
                                                  {-0.965925826F, 0.258819045F},
                                                  {-0.991444861F, 0.130526192F},
                                                  {-1.0F, 0.0F},
                                                  {-0.991444861F, -0.130526192F},
                                                  {-0.965925826F, -0.258819045F},
                                                  {-0.923879533F, -0.382683432F},
                                                  {-0.866025404F, -0.5F},
                                                  {-0.79335334F, -0.608761429F},
                                                  {-0.707106781F, -0.707106781F},
                                                  {-0.608761429F, -0.79335334F},
                                                  {-0.5F, -0.866025404F},
                                                  {-0.382683432F, -0.923879533F},
                                                  {-0.258819045F, -0.965925826F},
                                                  {-0.130526192F, -0.991444861F}};

/// Four corners, each with its own colour.
void quad(ImDrawList& list, const std::array<ImVec2, 4>& corners, const std::array<ImU32, 4>& colours) {
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve(6, 4);
  const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
  for (const int corner : {0, 1, 2, 0, 2, 3}) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
  for (std::size_t i = 0; i < corners.size(); ++i) list.PrimWriteVtx(corners[i], white, colours[i]);
}

/// The number of the table's step that a share of a turn comes nearest to.
int step_of(float turns) { return static_cast<int>(std::floor(turns * static_cast<float>(direction_count) + 0.5F)); }

ImVec2 on_ring(ImVec2 middle, float radius, int step) {
  const ImVec2 to = direction(step);
  return {middle.x + to.x * radius, middle.y + to.y * radius};
}

/// A radius and the colour there.
struct Edge {
  float radius;
  ImU32 colour;
};

/// Between two radii and two directions.
void band(ImDrawList& list, ImVec2 middle, Edge inner, Edge outer, int from, int until) {
  quad(list,
       {on_ring(middle, inner.radius, from), on_ring(middle, inner.radius, until), on_ring(middle, outer.radius, until),
        on_ring(middle, outer.radius, from)},
       {inner.colour, inner.colour, outer.colour, outer.colour});
}

/// A piece of a ring with soft edges of half a pixel on both sides.
void curve(ImDrawList& list, ImVec2 middle, float radius, ImU32 colour, float thickness, int from, int until) {
  const float core = std::max(0.0F, (thickness - 1.0F) / 2.0F);
  const ImU32 none = colour & ~IM_COL32_A_MASK;
  const float low = std::max(0.0F, radius - core);
  band(list, middle, {std::max(0.0F, low - 1.0F), none}, {low, colour}, from, until);
  if (core > 0.0F) band(list, middle, {low, colour}, {radius + core, colour}, from, until);
  band(list, middle, {radius + core, colour}, {radius + core + 1.0F, none}, from, until);
}

/// Directions between two corners: the smaller a circle, the fewer corners it needs.
int step_for(float radius) {
  if (radius < 3.0F) return direction_count / 8;
  return radius < 9.0F ? direction_count / 12 : direction_count / 24;
}

}  // namespace

ImVec2 direction(int number) {
  const auto at = static_cast<std::size_t>(((number % direction_count) + direction_count) % direction_count);
  return {directions[at][0], directions[at][1]};
}

int direction_of(float right, float down) {
  int best = 0;
  float most = 0.0F;
  for (int number = 0; number < direction_count; ++number) {
    const ImVec2 to = direction(number);
    const float along = to.x * right + to.y * down;
    if (along > most) {
      most = along;
      best = number;
    }
  }
  return best;
}

void line(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, float thickness) {
  const float right = to.x - from.x;
  const float down = to.y - from.y;
  const float length = std::sqrt(right * right + down * down);
  if (!(length > 0.0F)) return;
  const ImVec2 aside(down / length, -right / length);
  const float core = std::max(0.0F, (thickness - 1.0F) / 2.0F);
  const float rim = core + 1.0F;
  // thinner than a pixel is fainter, not narrower
  const float share = std::min(1.0F, thickness);
  const auto opacity = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * share);
  const ImU32 inner = (colour & ~IM_COL32_A_MASK) | (opacity << IM_COL32_A_SHIFT);
  const ImU32 none = colour & ~IM_COL32_A_MASK;
  const auto off = [&](ImVec2 at, float by) { return ImVec2(at.x + aside.x * by, at.y + aside.y * by); };
  if (core > 0.0F)
    quad(list, {off(from, core), off(to, core), off(to, -core), off(from, -core)}, {inner, inner, inner, inner});
  quad(list, {off(from, rim), off(to, rim), off(to, core), off(from, core)}, {none, none, inner, inner});
  quad(list, {off(from, -core), off(to, -core), off(to, -rim), off(from, -rim)}, {inner, inner, none, none});
}

void polyline(ImDrawList& list, std::span<const ImVec2> points, ImU32 colour, float thickness, bool is_closed) {
  for (std::size_t i = 1; i < points.size(); ++i) line(list, points[i - 1], points[i], colour, thickness);
  if (is_closed && points.size() > 2) line(list, points.back(), points.front(), colour, thickness);
}

void frame(ImDrawList& list, ImVec2 low, ImVec2 high, ImU32 colour, float thickness) {
  const float thick = std::max(1.0F, std::floor(thickness));
  list.AddRectFilled(low, {high.x, low.y + thick}, colour);
  list.AddRectFilled({low.x, high.y - thick}, high, colour);
  list.AddRectFilled({low.x, low.y + thick}, {low.x + thick, high.y - thick}, colour);
  list.AddRectFilled({high.x - thick, low.y + thick}, {high.x, high.y - thick}, colour);
}

void disc(ImDrawList& list, ImVec2 middle, float radius, ImU32 colour) {
  const int step = step_for(radius);
  const float core = std::max(0.0F, radius - 0.5F);
  for (int number = 0; number < direction_count; number += step) {
    triangle(list, middle, on_ring(middle, core, number), on_ring(middle, core, number + step), colour);
  }
  for (int number = 0; number < direction_count; number += step) {
    band(list, middle, {core, colour}, {radius + 0.5F, colour & ~IM_COL32_A_MASK}, number, number + step);
  }
}

void ring(ImDrawList& list, ImVec2 middle, float radius, ImU32 colour, float thickness) {
  const int step = step_for(radius);
  for (int number = 0; number < direction_count; number += step) {
    curve(list, middle, radius, colour, thickness, number, number + step);
  }
}

void arc(ImDrawList& list, ImVec2 middle, float radius, float from, float until, ImU32 colour, float thickness) {
  for (int step = step_of(from); step < step_of(until); ++step) {
    curve(list, middle, radius, colour, thickness, step, step + 1);
  }
}

void triangle(ImDrawList& list, ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour) {
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve(3, 3);
  const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
  for (const int corner : {0, 1, 2}) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
  for (const ImVec2 corner : {a, b, c}) list.PrimWriteVtx(corner, white, colour);
}

}  // namespace sanji::paint
