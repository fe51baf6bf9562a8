// SPDX-License-Identifier: Apache-2.0
// Shapes as corners around (0, 0) with radius 1, y down; some have strokes of their own beside the shape.
#include "viz/paint/symbols.hpp"

#include "viz/paint/strokes.hpp"

#include <array>
#include <cmath>
#include <span>

namespace sanji::paint {
namespace {

struct Corner {
  float x;
  float y;
};

constexpr Corner square[] = {{-0.85F, -0.85F}, {0.85F, -0.85F}, {0.85F, 0.85F}, {-0.85F, 0.85F}};
constexpr Corner diamond[] = {{0, -1.1F}, {1.1F, 0}, {0, 1.1F}, {-1.1F, 0}};
constexpr Corner arrow[] = {{0, -1.2F}, {0.85F, 0.95F}, {0, 0.5F}, {-0.85F, 0.95F}};
constexpr Corner house[] = {{0, -1.1F}, {1, -0.2F}, {0.8F, 0.9F}, {-0.8F, 0.9F}, {-1, -0.2F}};
constexpr Corner crate[] = {{-0.95F, -0.6F}, {0.95F, -0.6F}, {0.95F, 0.8F}, {-0.95F, 0.8F}};
constexpr Corner drop[] = {{0, -1.25F}, {0.65F, -0.2F}, {0.8F, 0.35F},  {0.5F, 0.85F},
                           {0, 1.0F},   {-0.5F, 0.85F}, {-0.8F, 0.35F}, {-0.65F, -0.2F}};
constexpr Corner flame[] = {{0.1F, -1.3F},  {0.55F, -0.45F}, {0.95F, 0.25F}, {0.6F, 0.95F},
                            {-0.6F, 0.95F}, {-0.95F, 0.25F}, {-0.5F, -0.3F}};
constexpr Corner hexagon[] = {{-0.5F, -0.9F}, {0.5F, -0.9F}, {1, 0}, {0.5F, 0.9F}, {-0.5F, 0.9F}, {-1, 0}};
constexpr Corner octagon[] = {{-0.4F, -0.95F}, {0.4F, -0.95F}, {0.95F, -0.4F}, {0.95F, 0.4F},
                              {0.4F, 0.95F},   {-0.4F, 0.95F}, {-0.95F, 0.4F}, {-0.95F, -0.4F}};
constexpr Corner envelope[] = {{-1, -0.65F}, {1, -0.65F}, {1, 0.65F}, {-1, 0.65F}};
constexpr Corner down[] = {{-0.9F, -0.8F}, {0.9F, -0.8F}, {0, 1.0F}};
constexpr Corner up[] = {{0, -1.0F}, {1.0F, 0.8F}, {-1.0F, 0.8F}};
constexpr Corner stairs[] = {{-0.9F, 0.9F}, {-0.9F, 0.2F}, {-0.3F, 0.2F}, {-0.3F, -0.4F},
                             {0.3F, -0.4F}, {0.3F, -1.0F}, {0.9F, -1.0F}, {0.9F, 0.9F}};
constexpr Corner flag[] = {{-0.7F, -1.0F}, {0.9F, -0.55F}, {-0.7F, -0.05F}};
constexpr Corner bolt[] = {{0.3F, -1.2F}, {-0.7F, 0.15F}, {-0.1F, 0.15F},
                           {-0.3F, 1.2F}, {0.7F, -0.25F}, {0.1F, -0.25F}};

/// Strokes as pairs of ends.
constexpr Corner envelope_strokes[] = {{-1, -0.65F}, {0, 0.15F}, {0, 0.15F}, {1, -0.65F}};
constexpr Corner crate_strokes[] = {{-0.95F, -0.1F}, {0.95F, -0.1F}};
constexpr Corner sensor_strokes[] = {{0, 0}, {0.55F, -0.55F}};
constexpr Corner warning_strokes[] = {{0, -0.35F}, {0, 0.4F}};
constexpr Corner flag_strokes[] = {{-0.7F, -1.0F}, {-0.7F, 1.0F}};
constexpr Corner unequal_strokes[] = {{-0.5F, -0.22F}, {0.5F, -0.22F}, {-0.5F, 0.22F},
                                      {0.5F, 0.22F},   {-0.3F, 0.55F}, {0.3F, -0.55F}};
constexpr Corner site_strokes[] = {{-0.35F, 0.9F}, {-0.35F, 0.1F}, {-0.35F, 0.1F},
                                   {0.35F, 0.1F},  {0.35F, 0.1F},  {0.35F, 0.9F}};
constexpr Corner cross_strokes[] = {{-0.8F, -0.8F}, {0.8F, 0.8F}, {0.8F, -0.8F}, {-0.8F, 0.8F}};

std::span<const Corner> shape_of(Symbol symbol) {
  switch (symbol) {
    case Symbol::county:
    case Symbol::township: return square;
    case Symbol::agency:
    case Symbol::decision: return diamond;
    case Symbol::team: return arrow;
    case Symbol::store: return crate;
    case Symbol::shelter:
    case Symbol::site: return house;
    case Symbol::flood: return drop;
    case Symbol::fire: return flame;
    case Symbol::chemical: return hexagon;
    case Symbol::accident: return octagon;
    case Symbol::message: return envelope;
    case Symbol::inject: return down;
    case Symbol::level: return stairs;
    case Symbol::warning: return up;
    case Symbol::note: return flag;
    case Symbol::no_power: return bolt;
    case Symbol::village:
    case Symbol::sensor:
    case Symbol::cut_off:
    case Symbol::lost:
    case Symbol::unequal: break;
  }
  return {};
}

std::span<const Corner> strokes_of(Symbol symbol) {
  switch (symbol) {
    case Symbol::message: return envelope_strokes;
    case Symbol::store: return crate_strokes;
    case Symbol::sensor: return sensor_strokes;
    case Symbol::warning: return warning_strokes;
    case Symbol::note: return flag_strokes;
    case Symbol::lost: return cross_strokes;
    case Symbol::unequal: return unequal_strokes;
    case Symbol::site: return site_strokes;
    default: return {};
  }
}

class Pen {
 public:
  Pen(ImDrawList& list, ImVec2 middle, const Look& look)
      : list_(list),
        middle_(std::floor(middle.x) + 0.5F, std::floor(middle.y) + 0.5F),
        look_(look),
        up_(direction(look.direction)) {}

  [[nodiscard]] ImVec2 at(Corner corner) const {
    const float x = -corner.x * up_.y - corner.y * up_.x;
    const float y = corner.x * up_.x - corner.y * up_.y;
    return {middle_.x + x * look_.radius_px, middle_.y + y * look_.radius_px};
  }

  void polygon(std::span<const Corner> corners) {
    std::array<ImVec2, 8> points;
    for (std::size_t i = 0; i < corners.size(); ++i) points[i] = at(corners[i]);
    if (look_.fill != 0) fill(points.data(), corners.size());
    if (look_.outline != 0) polyline(list_, std::span(points).first(corners.size()), look_.outline, thickness(), true);
  }

  void strokes(std::span<const Corner> ends, ImU32 colour) {
    for (std::size_t i = 0; i + 1 < ends.size(); i += 2) line(list_, at(ends[i]), at(ends[i + 1]), colour, thickness());
  }

  void circle() {
    if (look_.fill != 0) disc(list_, middle_, look_.radius_px * 0.9F, look_.fill);
    if (look_.outline != 0) ring(list_, middle_, look_.radius_px * 0.9F, look_.outline, thickness());
  }

  void inner_square() {
    const float r = look_.radius_px * 0.4F;
    list_.AddRectFilled({middle_.x - r, middle_.y - r}, {middle_.x + r, middle_.y + r}, look_.outline);
  }

  void dot() { disc(list_, middle_, look_.radius_px * 0.3F, look_.outline); }

  void broken_ring() {
    for (const float gap : {0.0F, 0.25F, 0.5F, 0.75F}) {
      arc(list_, middle_, look_.radius_px, gap + 0.0625F, gap + 0.1875F, look_.outline, thickness());
    }
  }

 private:
  [[nodiscard]] float thickness() const { return look_.radius_px < 7.0F ? 1.2F : look_.radius_px * 0.2F; }

  /// Shapes that bend inwards are filled as a fan around the middle.
  void fill(const ImVec2* points, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      triangle(list_, middle_, points[i], points[(i + 1) % count], look_.fill);
    }
  }

  ImDrawList& list_;
  ImVec2 middle_;
  const Look& look_;
  ImVec2 up_;  ///< where the top of the shape points
};

}  // namespace

void draw_symbol(ImDrawList& list, Symbol symbol, ImVec2 middle, const Look& look) {
  Pen pen(list, middle, look);
  const auto shape = shape_of(symbol);
  if (!shape.empty()) pen.polygon(shape);
  if (symbol == Symbol::village || symbol == Symbol::sensor || symbol == Symbol::unequal) pen.circle();
  if (symbol == Symbol::county) pen.inner_square();
  if (symbol == Symbol::decision) pen.dot();
  if (symbol == Symbol::cut_off) pen.broken_ring();
  pen.strokes(strokes_of(symbol), look.outline != 0 ? look.outline : look.fill);
}

}  // namespace sanji::paint
