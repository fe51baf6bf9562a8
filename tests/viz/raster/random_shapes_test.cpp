// SPDX-License-Identifier: Apache-2.0
// Whatever way the rasteriser takes to a shape, it comes to what draw_plainly() says, to the unit: thousands of triangles and
// rectangles by chance, of every kind that has a way of its own.
#include "sim/base/random.hpp"
#include "tests/support/catch.hpp"
#include "tests/viz/raster/drawing.hpp"
#include "tests/viz/raster/plain.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

using namespace sanji::raster;
using sanji::tests::Drawing;

namespace {

constexpr int width = 53;
constexpr int height = 37;

class Chance {
 public:
  explicit Chance(const char* what) : stream_(sanji::base::Streams(11, 0).stream("random shapes", what)) {}
  int whole(int count) { return static_cast<int>(stream_.uniform() * count); }
  bool one_in(int count) { return whole(count) == 0; }
  float between(float least, float most) { return least + static_cast<float>(stream_.uniform()) * (most - least); }
  Pixel pixel() { return static_cast<Pixel>(stream_.uniform() * 4294967296.0); }
  Pixel colour() {
    const Pixel any = pixel();
    const int kind = whole(4);
    return kind < 2 ? any : kind == 2 ? any | opacity : one_in(3) ? any & ~opacity : white;
  }
  /// Along one side of the image: on whole pixels, on halves, anywhere, far out.
  float place(float side) {
    const int kind = whole(16);
    if (kind == 0) return between(-1e5F, 1e5F);
    if (kind == 1) return between(-1e9F, 1e9F);
    const float at = between(-0.3F, 1.3F) * side;
    return kind < 5 ? std::floor(at) : kind < 8 ? std::floor(at * 2.0F) / 2.0F : at;
  }
  ImVec2 point() {
    const float x = place(width);
    return {x, place(height)};
  }
  ImVec2 near(ImVec2 other) {
    const float x = other.x + between(-6, 6);
    return {x, other.y + between(-4, 4)};
  }

 private:
  sanji::base::Stream stream_;
};

Image noise(Chance& chance, int columns, int rows, Pixel set, Pixel kept) {
  Image image(columns, rows, 0);
  for (Pixel& pixel : image.pixels) {
    const Pixel any = chance.pixel();
    pixel = (any & kept) | set;
  }
  // fields of one colour, as most textures have
  for (int y = 0; y < rows / 2; ++y) std::fill_n(&image.at(0, y), columns / 2, set);
  return image;
}

/// Textures of every kind; the first number is none.
struct Palette {
  Textures textures;
  std::vector<ImTextureID> numbers{ImTextureID{}};

  explicit Palette(Chance& chance) {
    numbers.push_back(textures.add(noise(chance, 16, 16, 0x00FFFFFF, opacity)));
    numbers.push_back(textures.add(noise(chance, 21, 9, 0, white)));
    numbers.push_back(textures.add(noise(chance, 8, 32, 0, white), Enlarge::blocks));
    numbers.push_back(textures.add(noise(chance, 40, 30, opacity, white), Enlarge::smooth, true));
    numbers.push_back(textures.add(noise(chance, 1, 1, 0, white)));
  }
  [[nodiscard]] Texels texels(ImTextureID number) const {
    const Texture* texture = textures.find(number);
    return texture == nullptr ? Texels() : Texels(*texture);
  }
};

/// Where a place comes to stand, as docs say: the nearest 1/256 px, half a million pixels away at most.
Corner corner(ImVec2 at) {
  const auto place = [](float px) {
    return static_cast<std::int64_t>(
        std::floor(std::clamp(static_cast<double>(px), -524288.0, 524288.0) * 256.0 + 0.5));
  };
  return {place(at.x), place(at.y)};
}

Vertex vertex(const ImDrawVert& from) { return {corner(from.pos), {from.uv.x, from.uv.y}, from.col}; }

/// One command with a random clip rectangle, compared with the plain drawing of its triangles.
class Comparison {
 public:
  Comparison(Chance& chance, const Palette& palette)
      : palette_(palette), texture_(palette.numbers[static_cast<std::size_t>(chance.whole(6))]) {
    if (chance.one_in(2)) {
      clip_.left = chance.whole(width / 2);
      clip_.top = chance.whole(height / 2);
      clip_.right = clip_.left + chance.whole(width / 2);
      clip_.bottom = clip_.top + chance.whole(height / 2);
    }
    ground_ = noise(chance, width, height, chance.one_in(2) ? opacity : 0, white);
    drawing_.command(texture_, {static_cast<float>(clip_.left), static_cast<float>(clip_.top),
                                static_cast<float>(clip_.right), static_cast<float>(clip_.bottom)});
  }
  Drawing& drawing() { return drawing_; }
  [[nodiscard]] Texels texels() const { return palette_.texels(texture_); }

  /// How many pixels differ.
  [[nodiscard]] long differences() {
    Image plain = ground_;
    const ImDrawList& list = drawing_.list();
    for (int i = 0; i + 2 < list.IdxBuffer.Size; i += 3) {
      const auto at = [&](int corner) { return vertex(list.VtxBuffer[list.IdxBuffer[i + corner]]); };
      sanji::tests::draw_plainly(plain, clip_, texels(), {at(0), at(1), at(2)});
    }
    Image drawn = ground_;
    rasterise(drawing_.list(), palette_.textures, drawn);
    changed_ += drawn.pixels != ground_.pixels;
    long count = 0;
    for (std::size_t i = 0; i < drawn.pixels.size(); ++i) count += drawn.pixels[i] != plain.pixels[i];
    return count;
  }
  [[nodiscard]] bool changed() const { return changed_ > 0; }

 private:
  const Palette& palette_;
  ImTextureID texture_;
  Box clip_{0, 0, width, height};
  Image ground_;
  Drawing drawing_;
  int changed_ = 0;
};

std::array<ImDrawVert, 3> random_triangle(Chance& chance) {
  std::array<ImDrawVert, 3> vertices;
  const bool small = chance.one_in(2);
  const int colours = chance.whole(3);
  const int places = chance.whole(5);
  const Pixel colour = chance.colour();
  const float u = chance.between(-0.2F, 1.2F);
  const float v = chance.between(-0.2F, 1.2F);
  for (std::size_t i = 0; i < 3; ++i) {
    vertices[i].pos = small && i > 0 ? chance.near(vertices[0].pos) : chance.point();
    const Pixel own = chance.colour();
    vertices[i].col = colours == 0 ? colour : colours == 1 ? (colour & ~opacity) | (own & opacity) : own;
    const float own_u = chance.between(-0.5F, 1.5F);
    const float own_v = chance.between(-0.5F, 1.5F);
    switch (places) {
      case 0: vertices[i].uv = {u, v}; break;
      case 1: vertices[i].uv = {own_u, 0.53125F}; break;  // along the middle of a row of 16
      case 2: vertices[i].uv = {own_u, v}; break;
      case 3: vertices[i].uv = {own_u, vertices[i].pos.y / 16.0F}; break;
      default: vertices[i].uv = {own_u, own_v};
    }
  }
  if (chance.one_in(8)) vertices[2].pos.y = vertices[1].pos.y;
  if (chance.one_in(8)) vertices[2].pos.x = vertices[0].pos.x;
  return vertices;
}

}  // namespace

TEST_CASE("triangles by chance come out as the plain drawing") {
  Chance chance("triangles");
  const Palette palette(chance);
  int seen = 0;
  for (int round = 0; round < 6000; ++round) {
    Comparison comparison(chance, palette);
    comparison.drawing().triangles(random_triangle(chance));
    INFO("round " << round);
    REQUIRE(comparison.differences() == 0);
    seen += comparison.changed();
  }
  CHECK(seen > 1500);  // else nothing was compared
}

TEST_CASE("upright rectangles by chance come out as their two triangles drawn plainly") {
  Chance chance("rectangles");
  const Palette palette(chance);
  int seen = 0;
  for (int round = 0; round < 6000; ++round) {
    Comparison comparison(chance, palette);
    const ImVec2 from = chance.point();
    const ImVec2 to = chance.one_in(3) ? chance.near(from) : chance.point();
    const float u = chance.between(-0.2F, 1.2F);
    const float v = chance.between(-0.2F, 1.2F);
    const int kind = chance.whole(4);
    const ImVec2 uv_to = kind == 0   ? ImVec2(u, v)
                         : kind == 1 ? ImVec2(1, 1)
                                     : ImVec2(chance.between(-0.5F, 1.5F), 1 - v);
    comparison.drawing().rectangle(from, to, chance.colour(), kind == 1 ? ImVec2(0, 0) : ImVec2(u, v), uv_to);
    INFO("round " << round);
    REQUIRE(comparison.differences() == 0);
    seen += comparison.changed();
  }
  CHECK(seen > 2000);
}

TEST_CASE("four corners that hardly make an upright rectangle come out as their two triangles drawn plainly") {
  Chance chance("hardly upright");
  const Palette palette(chance);
  int seen = 0;
  for (int round = 0; round < 4000; ++round) {
    Comparison comparison(chance, palette);
    const ImVec2 from = chance.point();
    const ImVec2 to = chance.point();
    const ImVec2 uv(chance.between(0, 1), 0.25F);
    comparison.drawing().rectangle(from, to, chance.colour(), uv, {1.0F, 0.75F});
    ImDrawVert& odd = comparison.drawing().list().VtxBuffer[chance.whole(4)];
    const int kind = chance.whole(5);
    if (kind == 0) odd.pos.x += chance.between(-4, 4);
    if (kind == 1) odd.pos.y += chance.between(-4, 4);
    if (kind == 2) odd.uv.x += chance.between(-0.3F, 0.3F);
    if (kind == 3) odd.uv.y += chance.between(-0.3F, 0.3F);
    if (kind == 4) odd.col = chance.colour();
    INFO("round " << round << " kind " << kind);
    REQUIRE(comparison.differences() == 0);
    seen += comparison.changed();
  }
  CHECK(seen > 1000);
}

TEST_CASE("a wide rectangle comes out as its two triangles drawn plainly") {
  Chance chance("wide");
  const Palette palette(chance);
  for (const ImTextureID number : palette.numbers) {
    Drawing drawing;
    drawing.command(number);
    drawing.rectangle({-3.3F, 0.2F}, {611.7F, 5.9F}, white, {0, 0.1F}, {1, 0.9F});
    const Image ground = noise(chance, 600, 6, opacity, white);
    Image drawn = ground;
    rasterise(drawing.list(), palette.textures, drawn);
    Image plain = ground;
    const auto at = [&](int corner) { return vertex(drawing.list().VtxBuffer[corner]); };
    sanji::tests::draw_plainly(plain, {0, 0, 600, 6}, palette.texels(number), {at(0), at(1), at(2)});
    sanji::tests::draw_plainly(plain, {0, 0, 600, 6}, palette.texels(number), {at(0), at(2), at(3)});
    CHECK(drawn.pixels == plain.pixels);
  }
}

TEST_CASE("parts of textures shown pixel for pixel come out as their two triangles drawn plainly") {
  Chance chance("pixel for pixel");
  const Palette palette(chance);
  int seen = 0;
  for (int round = 0; round < 4000; ++round) {
    Comparison comparison(chance, palette);
    const auto texels_x = static_cast<float>(comparison.texels().width);
    const auto texels_y = static_cast<float>(comparison.texels().height);
    const auto columns = static_cast<float>(1 + chance.whole(15));
    const auto rows = static_cast<float>(1 + chance.whole(15));
    const auto x = static_cast<float>(chance.whole(width + 10) - 10);
    const ImVec2 from(x, static_cast<float>(chance.whole(height + 10) - 10));
    const ImVec2 to(from.x + columns, from.y + rows);
    // beyond the texture's edges, too
    const auto first_u = static_cast<float>(chance.whole(20) - 4);
    const ImVec2 uv(first_u / texels_x, static_cast<float>(chance.whole(20) - 4) / texels_y);
    const ImVec2 uv_to(uv.x + columns / texels_x, uv.y + rows / texels_y);
    comparison.drawing().rectangle(from, to, chance.colour(), uv, uv_to);
    INFO("round " << round);
    REQUIRE(comparison.differences() == 0);
    seen += comparison.changed();
  }
  CHECK(seen > 1000);
}

TEST_CASE("a value goes on over a triangle as between its corners") {
  Chance chance("planes");
  for (int round = 0; round < 3000; ++round) {
    const Corners at{corner({chance.between(0, 500), chance.between(0, 500)}),
                     corner({chance.between(0, 500), chance.between(0, 500)}),
                     corner({chance.between(0, 500), chance.between(0, 500)})};
    const auto area = static_cast<double>(doubled_area(at));
    if (std::abs(area) < 65536.0 * 20.0) continue;
    const std::array<double, 3> values{chance.between(0, 255), chance.between(0, 255), chance.between(0, 255)};
    const Plane plane =
        Slopes(at, doubled_area(at)).through({values[0] * 65536.0, values[1] * 65536.0, values[2] * 65536.0}, 65536.0);
    for (int i = 0; i < 5; ++i) {
      const int x = chance.whole(500);
      const int y = chance.whole(500);
      const Corner here{centre_of(x), centre_of(y)};
      const double second = static_cast<double>(doubled_area({at[0], here, at[2]})) / area;
      const double third = static_cast<double>(doubled_area({at[0], at[1], here})) / area;
      const double expected = values[0] + second * (values[1] - values[0]) + third * (values[2] - values[0]);
      REQUIRE(static_cast<double>(plane.at(x, y)) / 65536.0 == Approx(expected).margin(0.01));
    }
  }
}
