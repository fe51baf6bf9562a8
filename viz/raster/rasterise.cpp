// SPDX-License-Identifier: Apache-2.0
// From draw lists to shapes: commands, clipping, and which triangles make a rectangle.
#include "viz/raster/rasterise.hpp"

#include "viz/raster/shape.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace sanji::raster {
namespace {

/// The whole pixel that a limit of a clip rectangle lies in; graphics cards clip by whole pixels.
int pixel_of(float limit, float origin, float scale, int end) {
  const double at = (static_cast<double>(limit) - static_cast<double>(origin)) * static_cast<double>(scale);
  if (!(at > 0.0)) return 0;  // also where it is no number
  return at < end ? static_cast<int>(at) : end;
}

/// The pixels that a command may change.
Box clip_of(const ImVec4& rectangle, const Placement& placement, const Image& target) {
  const auto [origin, scale, within] = placement;
  const Box clip{
      pixel_of(rectangle.x, origin.x, scale.x, target.width), pixel_of(rectangle.y, origin.y, scale.y, target.height),
      pixel_of(rectangle.z, origin.x, scale.x, target.width), pixel_of(rectangle.w, origin.y, scale.y, target.height)};
  return clip.within(within).within({0, 0, target.width, target.height});
}

/// The vertices of one command and where they come to stand.
class Mesh {
 public:
  Mesh(std::span<const ImDrawVert> vertices, std::span<const ImDrawIdx> order, const Placement& placement)
      : vertices_(vertices), order_(order), placement_(placement) {}

  void draw(const Canvas& canvas, const Texels& texels) const {
    std::size_t at = 0;
    while (at + 3 <= order_.size()) {
      if (const auto upright = upright_at(at)) {
        draw_upright(canvas, texels, *upright);
        at += 6;
      } else {
        if (const auto triangle = triangle_at(at)) draw_triangle(canvas, texels, *triangle);
        at += 3;
      }
    }
  }

 private:
  [[nodiscard]] const ImDrawVert* vertex(std::size_t at) const {
    const std::size_t number = order_[at];
    return number < vertices_.size() ? &vertices_[number] : nullptr;
  }

  /// In 1/256 px, the nearest; not further out than furthest_px.
  static std::int64_t placed(float place, float origin, float scale) {
    constexpr double most = furthest_px;
    const double px = (static_cast<double>(place) - static_cast<double>(origin)) * static_cast<double>(scale);
    const double near = px < -most ? -most : px > most ? most : px;
    // made positive, so that cutting the fraction off rounds down
    return static_cast<std::int64_t>((near + 2.0 * most) * (1 << corner_bits) + 0.5) -
           ((2 * furthest_px) << corner_bits);
  }
  [[nodiscard]] Corner corner(const ImDrawVert& vertex) const {
    const auto& [origin, scale, within] = placement_;
    return {placed(vertex.pos.x, origin.x, scale.x), placed(vertex.pos.y, origin.y, scale.y)};
  }
  static bool has_place(const ImDrawVert& vertex) {
    return vertex.pos.x == vertex.pos.x && vertex.pos.y == vertex.pos.y;
  }
  static Place place(const ImDrawVert& vertex) { return {vertex.uv.x, vertex.uv.y}; }

  [[nodiscard]] std::optional<std::array<Vertex, 3>> triangle_at(std::size_t at) const {
    std::array<Vertex, 3> triangle;
    for (std::size_t i = 0; i < 3; ++i) {
      const ImDrawVert* from = vertex(at + i);
      if (from == nullptr || !has_place(*from)) return {};
      triangle[i] = {corner(*from), place(*from), from->col};
    }
    return triangle;
  }

  /// Two triangles a b c and a c d that make an upright rectangle of one colour, its texture upright too.
  [[nodiscard]] std::optional<Upright> upright_at(std::size_t at) const {
    if (at + 6 > order_.size() || order_[at + 3] != order_[at] || order_[at + 4] != order_[at + 2]) return {};
    const ImDrawVert* a = vertex(at);
    const ImDrawVert* b = vertex(at + 1);
    const ImDrawVert* c = vertex(at + 2);
    const ImDrawVert* d = vertex(at + 5);
    if (a == nullptr || b == nullptr || c == nullptr || d == nullptr) return {};
    // false for what is no number
    const bool upright = a->pos.y == b->pos.y && b->pos.x == c->pos.x && c->pos.y == d->pos.y && d->pos.x == a->pos.x;
    const bool even = a->uv.y == b->uv.y && b->uv.x == c->uv.x && c->uv.y == d->uv.y && d->uv.x == a->uv.x;
    const bool one_colour = a->col == b->col && b->col == c->col && c->col == d->col;
    if (!upright || !even || !one_colour) return {};
    return Upright{{corner(*a), corner(*b), corner(*c)}, {place(*a), place(*b), place(*c)}, a->col};
  }

  std::span<const ImDrawVert> vertices_;
  std::span<const ImDrawIdx> order_;
  const Placement& placement_;
};

Texels texels_of(const ImDrawCmd& command, const Textures& textures) {
  const Texture* texture = textures.find(command.GetTexID());
  return texture == nullptr || texture->image.pixels.empty() ? Texels() : Texels(*texture);
}

}  // namespace

void rasterise(const ImDrawList& list, const Textures& textures, Image& target, const Placement& placement) {
  const std::span vertices(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.Size));
  const std::span order(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.Size));
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback != nullptr) continue;  // that to reset the renderer's state has nothing to do here
    if (command.VtxOffset > vertices.size() || command.IdxOffset > order.size()) continue;
    const Box clip = clip_of(command.ClipRect, placement, target);
    if (clip.empty()) continue;
    const auto own_order = order.subspan(command.IdxOffset);
    Mesh(vertices.subspan(command.VtxOffset),
         own_order.first(std::min<std::size_t>(command.ElemCount, own_order.size())), placement)
        .draw({&target, clip}, texels_of(command, textures));
  }
}

void rasterise(const ImDrawData& draw, const Textures& textures, Image& target, const Box& within) {
  const Placement placement{draw.DisplayPos, draw.FramebufferScale, within};
  for (int i = 0; i < draw.CmdListsCount; ++i) rasterise(*draw.CmdLists[i], textures, target, placement);
}

}  // namespace sanji::raster
