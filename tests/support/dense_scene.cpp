// SPDX-License-Identifier: Apache-2.0
// What is where is chance by name, as everywhere. Lines and shapes get their soft edge here.
#include "tests/support/dense_scene.hpp"

#include "sim/base/random.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace sanji::tests {
namespace {

using raster::Image;
using raster::Pixel;

constexpr int units = 1000;
constexpr int names = 300;
constexpr int messages = 400;
constexpr int lanes = 300;
constexpr int bars = 20;
constexpr int sprite_px = 12;

/// Draws of one kind of thing.
class Chance {
 public:
  explicit Chance(const char* what) : stream_(base::Streams(7, 0).stream("dense scene", what)) {}
  float below(float limit) { return static_cast<float>(stream_.uniform()) * limit; }
  float between(float least, float most) { return least + below(most - least); }
  ImU32 colour(ImU32 opacity) {
    const auto red = static_cast<ImU32>(between(60, 250));
    const auto green = static_cast<ImU32>(between(60, 250));
    const auto blue = static_cast<ImU32>(between(60, 250));
    return IM_COL32(red, green, blue, opacity);
  }

 private:
  base::Stream stream_;
};

/// A relief with roads: every pixel opaque, hardly two neighbours alike.
Image map_image(int width, int height) {
  Image image(width, height, 0);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int relief = (x * x / 97 + y * y / 61 + x * y / 113) % 96;
      const bool road = (x + 2 * y) % 61 == 0 || (3 * x - y) % 89 == 0;
      const int shade = road ? 210 : 90 + relief;
      image.at(x, y) = IM_COL32(shade, shade + 20, shade - 30, 255);
    }
  }
  return image;
}

/// Two floods on a grid; where there is none the colour is that of water all the same, for smooth edges.
Image hazard_image() {
  constexpr int cells = 200;
  Image image(cells, cells, 0);
  for (int y = 0; y < cells; ++y) {
    for (int x = 0; x < cells; ++x) {
      const int far_1 = (x - 60) * (x - 60) + (y - 90) * (y - 90);
      const int far_2 = (x - 150) * (x - 150) / 3 + (y - 70) * (y - 70);
      const int depth = std::max(0, 180 - std::min(far_1, far_2) / 20);
      image.at(x, y) = IM_COL32(30, 90 + depth / 3, 220, depth);
    }
  }
  return image;
}

/// A disc, or a ring, smooth at its edge.
Image sprite_image(bool ring) {
  Image image(sprite_px, sprite_px, 0x00FFFFFF);
  for (int y = 0; y < sprite_px; ++y) {
    for (int x = 0; x < sprite_px; ++x) {
      const double dx = x - 5.5;
      const double dy = y - 5.5;
      const double far = std::sqrt(dx * dx + dy * dy);
      const double cover = std::clamp(ring ? 1.75 - std::abs(far - 4.5) : 5.5 - far, 0.0, 1.0);
      image.at(x, y) = 0x00FFFFFF | static_cast<Pixel>(cover * 255.0) << 24U;
    }
  }
  return image;
}

ImVec2 plus(ImVec2 a, ImVec2 b) { return {a.x + b.x, a.y + b.y}; }
ImVec2 minus(ImVec2 a, ImVec2 b) { return {a.x - b.x, a.y - b.y}; }
ImVec2 scaled(ImVec2 a, float by) { return {a.x * by, a.y * by}; }
/// To the left of the way from a to b, one unit long.
ImVec2 aside(ImVec2 a, ImVec2 b) {
  const ImVec2 way = minus(b, a);
  const float length = std::sqrt(way.x * way.x + way.y * way.y);
  return length > 0.0F ? ImVec2(way.y / length, -way.x / length) : ImVec2(0, 0);
}

/// A line as ImGui draws it with a texture across it.
void add_line(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 colour, int width) {
  const ImVec4 across = ImGui::GetIO().Fonts->TexUvLines[width];
  const ImVec2 edge = scaled(aside(from, to), static_cast<float>(width) * 0.5F + 1.0F);
  list.PrimReserve(6, 4);
  list.PrimQuadUV(plus(from, edge), plus(to, edge), minus(to, edge), minus(from, edge), {across.x, across.y},
                  {across.x, across.y}, {across.z, across.w}, {across.z, across.w}, colour);
}

/// A convex shape, its corners clockwise, fading out over a pixel.
void add_shape(ImDrawList& list, std::span<const ImVec2> corners, ImU32 colour) {
  const std::size_t count = corners.size();
  const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
  const auto inner = [&](std::size_t i) { return static_cast<ImDrawIdx>(first + 2 * (i % count)); };
  const auto outer = [&](std::size_t i) { return static_cast<ImDrawIdx>(inner(i) + 1); };
  const auto triangle = [&](ImDrawIdx a, ImDrawIdx b, ImDrawIdx c) {
    for (const ImDrawIdx index : {a, b, c}) list.PrimWriteIdx(index);
  };
  list.PrimReserve(static_cast<int>(9 * count - 6), static_cast<int>(2 * count));
  for (std::size_t i = 2; i < count; ++i) triangle(inner(0), inner(i - 1), inner(i));
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  for (std::size_t i = 0; i < count; ++i) {
    const ImVec2 before = aside(corners[(i + count - 1) % count], corners[i]);
    const ImVec2 after = aside(corners[i], corners[(i + 1) % count]);
    const ImVec2 middle = scaled(plus(before, after), 0.5F);
    const float miter = 0.5F / std::max(middle.x * middle.x + middle.y * middle.y, 0.2F);
    list.PrimWriteVtx(minus(corners[i], scaled(middle, miter)), white, colour);
    list.PrimWriteVtx(plus(corners[i], scaled(middle, miter)), white, colour & ~IM_COL32_A_MASK);
    triangle(inner(i), inner(i + 1), outer(i + 1));
    triangle(outer(i + 1), outer(i), inner(i));
  }
}

void add_units(ImDrawList& list, ImVec2 size, ImTextureID disc, ImTextureID ring) {
  Chance chance("units");
  const auto place = [&] {
    const float x = std::floor(chance.below(size.x));
    return ImVec2(x, std::floor(chance.below(size.y)));
  };
  const ImVec2 extent(sprite_px, sprite_px);
  const ImVec2 half = scaled(extent, 0.5F);
  for (int i = 0; i < units; ++i) {
    const ImVec2 known = place();
    const float off_x = chance.between(-24, 24);
    const ImVec2 truth(known.x + std::floor(off_x), known.y + std::floor(chance.between(-24, 24)));
    const ImU32 colour = chance.colour(255);
    add_line(list, plus(known, half), plus(truth, half), IM_COL32(255, 255, 255, 120), 1);
    list.AddImage(ring, known, plus(known, extent), {0, 0}, {1, 1}, colour);
    list.AddImage(disc, truth, plus(truth, extent), {0, 0}, {1, 1}, colour);
    const ImVec2 nose = plus(truth, {chance.between(4, 8), -6});
    const std::array heading{nose, plus(truth, {10.3F, 2.6F}), plus(truth, {1.7F, 2.6F})};
    add_shape(list, heading, IM_COL32(20, 20, 20, 230));
  }
}

void add_names(ImDrawList& list, ImVec2 size) {
  Chance chance("names");
  for (int i = 0; i < names; ++i) {
    const float x = std::floor(chance.below(size.x));
    const ImVec2 at(x, std::floor(chance.below(size.y)));
    list.AddText(at, IM_COL32(250, 250, 240, 255), ("Village " + std::to_string(i)).c_str());
  }
}

void add_messages(ImDrawList& list, ImVec2 size) {
  Chance chance("messages");
  for (int i = 0; i < messages; ++i) {
    const float x = chance.below(size.x);
    const ImVec2 at(x, chance.below(size.y));
    const ImVec2 from(at.x + chance.between(-60, 60), at.y - 25.0F);
    add_line(list, from, at, IM_COL32(250, 220, 120, 90), 2);
    const std::array diamond{plus(at, {0, -5}), plus(at, {5, 0}), plus(at, {0, 5}), plus(at, {-5, 0})};
    add_shape(list, diamond, chance.colour(240));
  }
}

void add_chart(ImDrawList& list, ImVec2 from, ImVec2 to) {
  Chance chance("chart");
  list.PushClipRect(from, to, true);
  list.AddRectFilled(from, to, IM_COL32(24, 26, 32, 240));
  const float lane_px = (to.y - from.y) / lanes;
  const float bar_px = (to.x - from.x) / bars;
  for (int lane = 0; lane < lanes; ++lane) {
    const float y = from.y + static_cast<float>(lane) * lane_px;
    for (int bar = 0; bar < bars; ++bar) {
      const float x = from.x + static_cast<float>(bar) * bar_px + chance.below(bar_px * 0.4F);
      const float length = chance.between(2.0F, bar_px * 0.6F);
      list.AddRectFilled({x, y}, {x + length, y + std::max(lane_px, 1.0F)}, chance.colour(255));
    }
  }
  list.PopClipRect();
}

/// A window with a table in it: rows in two shades, a line of text in each.
void add_window(ImDrawList& list, ImVec2 from, ImVec2 to) {
  constexpr float title_px = 20.0F;
  const float row_px = ImGui::GetFontSize() + 3.0F;
  list.PushClipRect(from, to, true);
  list.AddRectFilled(from, to, IM_COL32(15, 15, 18, 240));
  list.AddRectFilled(from, {to.x, from.y + title_px}, IM_COL32(40, 72, 120, 255));
  list.AddText({from.x + 6, from.y + 3}, IM_COL32_WHITE, "Records");
  int row = 0;
  for (float y = from.y + title_px; y < to.y; y += row_px, ++row) {
    if (row % 2 == 1) list.AddRectFilled({from.x, y}, {to.x, y + row_px}, IM_COL32(255, 255, 255, 14));
    const std::string time = std::to_string(7 + row / 60) + ":" + std::to_string(10 + row % 50);
    list.AddText({from.x + 6, y + 1}, IM_COL32(225, 225, 225, 255),
                 (time + "  post 610802 told unit 17 to go").c_str());
  }
  list.PopClipRect();
}

}  // namespace

DenseScene::DenseScene(int width_px, int height_px)
    : before_(ImGui::GetCurrentContext()), own_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(own_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  const ImVec2 size(static_cast<float>(width_px), static_cast<float>(height_px));
  io.DisplaySize = size;
  unsigned char* bytes = nullptr;
  Image font;
  io.Fonts->GetTexDataAsRGBA32(&bytes, &font.width, &font.height);
  font.pixels.resize(static_cast<std::size_t>(font.width) * static_cast<std::size_t>(font.height));
  std::copy_n(bytes, font.pixels.size() * sizeof(Pixel), reinterpret_cast<unsigned char*>(font.pixels.data()));
  io.Fonts->SetTexID(textures_.add(std::move(font)));
  const ImTextureID map = textures_.add(map_image(width_px, height_px), raster::Enlarge::smooth, true);
  const ImTextureID hazard = textures_.add(hazard_image());
  const ImTextureID disc = textures_.add(sprite_image(false));
  const ImTextureID ring = textures_.add(sprite_image(true));

  ImGui::NewFrame();
  ImDrawList& list = *ImGui::GetBackgroundDrawList();
  list.AddImage(map, {0, 0}, size);
  list.AddImage(hazard, {0, 0}, size);
  add_units(list, size, disc, ring);
  add_names(list, size);
  add_messages(list, size);
  add_chart(list, {0, size.y * 7 / 12}, {size.x * 0.7F, size.y});
  add_window(list, {size.x * 0.72F, 20}, {size.x - 10, size.y * 0.48F});
  add_window(list, {size.x * 0.72F, size.y * 0.5F}, {size.x - 10, size.y - 10});
  ImGui::Render();
  draw_ = ImGui::GetDrawData();
  ImGui::SetCurrentContext(before_);
}

DenseScene::~DenseScene() { ImGui::DestroyContext(own_); }

}  // namespace sanji::tests
