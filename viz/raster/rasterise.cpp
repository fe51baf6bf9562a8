// SPDX-License-Identifier: Apache-2.0
// From draw lists to shapes: commands, clipping, and which triangles make a rectangle.
#include "viz/raster/rasterise.hpp"

#include "viz/raster/shape.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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

/// In 1/256 px, the nearest; not further out than furthest_px.
std::int64_t placed(float place, float origin, float scale) {
  constexpr double most = furthest_px;
  const double px = (static_cast<double>(place) - static_cast<double>(origin)) * static_cast<double>(scale);
  const double near = px > -most ? (px < most ? px : most) : -most;  // no number to the left and up
  return floored(near * (1 << corner_bits) + 0.5);
}

/// The vertices of one command and where they come to stand.
class Mesh {
 public:
  Mesh(std::span<const ImDrawVert> vertices, std::span<const ImDrawIdx> order, const Placement& placement)
      : vertices_(vertices), order_(order), placement_(placement) {}

  void draw(const Canvas& canvas, Surface& surface) const {
    for (std::size_t at = 0; at + 3 <= order_.size();) {
      if (begins_quad(at)) {
        draw_quad(canvas, surface, at);
        at += 6;
      } else {
        Triangle triangle;
        if (read(at, triangle[0]) && read(at + 1, triangle[1]) && read(at + 2, triangle[2])) {
          draw_triangle(canvas, surface, triangle);
        }
        at += 3;
      }
    }
  }

 private:
  using Triangle = std::array<Vertex, 3>;

  /// Two triangles a b c and a c d, as ImGui writes whatever has four corners.
  [[nodiscard]] bool begins_quad(std::size_t at) const {
    return at + 6 <= order_.size() && order_[at + 3] == order_[at] && order_[at + 4] == order_[at + 2];
  }

  /// False where there is no such vertex, or no such place.
  bool read(std::size_t at, Vertex& into) const {
    const std::size_t number = order_[at];
    if (number >= vertices_.size()) return false;
    const ImDrawVert& from = vertices_[number];
    const auto& [origin, scale, within] = placement_;
    into = {{placed(from.pos.x, origin.x, scale.x), placed(from.pos.y, origin.y, scale.y)},
            {from.uv.x, from.uv.y},
            from.col};
    return from.pos.x == from.pos.x && from.pos.y == from.pos.y;
  }

  void draw_quad(const Canvas& canvas, Surface& surface, std::size_t at) const {
    Vertex a;
    Vertex b;
    Vertex c;
    Vertex d;
    const bool has_ac = read(at, a) && read(at + 2, c);
    const bool has_b = read(at + 1, b);
    const bool has_d = read(at + 5, d);
    if (has_ac && has_b && has_d && is_upright(a, b, c, d)) {
      return draw_upright(canvas, surface, {{a.at, b.at, c.at}, {a.place, b.place, c.place}, a.colour});
    }
    if (has_ac && has_b) draw_triangle(canvas, surface, {a, b, c});
    if (has_ac && has_d) draw_triangle(canvas, surface, {a, c, d});
  }

  /// An upright rectangle of one colour, its texture upright too.
  static bool is_upright(const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& d) {
    return a.at.y == b.at.y && b.at.x == c.at.x && c.at.y == d.at.y && d.at.x == a.at.x && a.colour == b.colour &&
           b.colour == c.colour && c.colour == d.colour && a.place.v == b.place.v && b.place.u == c.place.u &&
           c.place.v == d.place.v && d.place.u == a.place.u;
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
    const auto onwards = order.subspan(command.IdxOffset);
    const auto own_order = onwards.first(std::min<std::size_t>(command.ElemCount, onwards.size()));
    Surface surface(texels_of(command, textures));
    Mesh(vertices.subspan(command.VtxOffset), own_order, placement).draw({&target, clip}, surface);
  }
}

void rasterise(const ImDrawData& draw, const Textures& textures, Image& target, const Box& within) {
  const Placement placement{draw.DisplayPos, draw.FramebufferScale, within};
  for (int i = 0; i < draw.CmdListsCount; ++i) rasterise(*draw.CmdLists[i], textures, target, placement);
}

}  // namespace sanji::raster
