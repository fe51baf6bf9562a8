// SPDX-License-Identifier: Apache-2.0
// Draw lists put together vertex by vertex, without ImGui's own functions between a test and what it draws.
#pragma once

#include "viz/raster/rasterise.hpp"

#include <imgui.h>

#include <array>
#include <initializer_list>
#include <span>

namespace sanji::tests {

/// What a command is not clipped by.
inline constexpr float far_off = 1e6F;

/// One draw list.
class Drawing {
 public:
  /// A command begins: what is added from now on is drawn with the texture and clipped by the rectangle.
  void command(ImTextureID texture = {}, ImVec4 clip = {-far_off, -far_off, far_off, far_off},
               unsigned first_vertex = 0);
  /// One vertex for each corner, indices in their order.
  void triangles(std::span<const ImDrawVert> vertices);
  void triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour);
  /// As ImGui writes rectangles: corners a, b, c, d clockwise, triangles a b c and a c d.
  void rectangle(ImVec2 from, ImVec2 to, ImU32 colour, ImVec2 uv_from = {0, 0}, ImVec2 uv_to = {0, 0});
  void indices(std::initializer_list<int> given);
  void vertices(std::span<const ImDrawVert> given);

  [[nodiscard]] ImDrawList& list() { return list_; }
  /// The list drawn over an image of one colour.
  [[nodiscard]] raster::Image over(int width, int height, raster::Pixel ground,
                                   const raster::Textures& textures = {}) const;

 private:
  ImDrawList list_{nullptr};
};

}  // namespace sanji::tests
