// SPDX-License-Identifier: Apache-2.0
// Only writes into the buffers of a list; nothing is worked out here.
#include "tests/viz/raster/drawing.hpp"

namespace sanji::tests {

void Drawing::command(ImTextureID texture, ImVec4 clip, unsigned first_vertex) {
  ImDrawCmd command;
  command.ClipRect = clip;
  command.TextureId = texture;
  command.VtxOffset = first_vertex;
  command.IdxOffset = static_cast<unsigned>(list_.IdxBuffer.Size);
  list_.CmdBuffer.push_back(command);
}

void Drawing::vertices(std::span<const ImDrawVert> given) {
  for (const ImDrawVert& vertex : given) list_.VtxBuffer.push_back(vertex);
}

void Drawing::indices(std::initializer_list<int> given) {
  if (list_.CmdBuffer.Size == 0) command();
  for (const int index : given) list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(index));
  list_.CmdBuffer.back().ElemCount += static_cast<unsigned>(given.size());
}

void Drawing::triangles(std::span<const ImDrawVert> given) {
  for (const ImDrawVert& vertex : given) {
    indices({list_.VtxBuffer.Size});
    list_.VtxBuffer.push_back(vertex);
  }
}

void Drawing::triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour) {
  triangles(std::array<ImDrawVert, 3>{{{a, {0, 0}, colour}, {b, {0, 0}, colour}, {c, {0, 0}, colour}}});
}

void Drawing::rectangle(ImVec2 from, ImVec2 to, ImU32 colour, ImVec2 uv_from, ImVec2 uv_to) {
  const int first = list_.VtxBuffer.Size;
  indices({first, first + 1, first + 2, first, first + 2, first + 3});
  vertices(std::array<ImDrawVert, 4>{{{from, uv_from, colour},
                                      {{to.x, from.y}, {uv_to.x, uv_from.y}, colour},
                                      {to, uv_to, colour},
                                      {{from.x, to.y}, {uv_from.x, uv_to.y}, colour}}});
}

raster::Image Drawing::over(int width, int height, raster::Pixel ground, const raster::Textures& textures) const {
  raster::Image image(width, height, ground);
  rasterise(list_, textures, image);
  return image;
}

}  // namespace sanji::tests
