// SPDX-License-Identifier: Apache-2.0
// What draw lists look like, pixel by pixel, as written down by hand.
#include "viz/raster/rasterise.hpp"
#include "sim/base/random.hpp"
#include "tests/support/catch.hpp"
#include "tests/viz/raster/drawing.hpp"
#include "tests/viz/raster/plain.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <vector>

using namespace sanji::raster;
using sanji::tests::Drawing;
using sanji::tests::far_off;

namespace {

constexpr Pixel black = 0xFF000000;
constexpr Pixel red = 0xFF0000FF;
constexpr Pixel half_white = 0x80FFFFFF;
constexpr Pixel grey = 0xFF808080;  // half_white over black

/// '#' where the image has the colour, '.' where it is black, '?' elsewhere; a row a line.
std::string sketch(const Image& image, Pixel colour) {
  std::string rows;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const Pixel pixel = image.at(x, y);
      rows += pixel == colour ? '#' : pixel == black ? '.' : '?';
    }
    rows += '\n';
  }
  return rows;
}

}  // namespace

TEST_CASE("a triangle has the pixels whose centres lie within it") {
  Drawing drawing;
  drawing.triangle({1, 1}, {6, 1}, {1, 6}, red);
  const std::string expected =
      "........\n"
      ".####...\n"
      ".###....\n"
      ".##.....\n"
      ".#......\n"
      "........\n"
      "........\n";
  CHECK(sketch(drawing.over(8, 7, black), red) == expected);
  Drawing turned;
  turned.triangle({1, 6}, {6, 1}, {1, 1}, red);
  CHECK(sketch(turned.over(8, 7, black), red) == expected);
}

TEST_CASE("a centre on an edge belongs to the shape below it or to the right of it") {
  Drawing drawing;
  drawing.rectangle({0.5F, 0.5F}, {3.5F, 2.5F}, red);
  CHECK(sketch(drawing.over(5, 4, black), red) ==
        "###..\n"
        "###..\n"
        ".....\n"
        ".....\n");
}

TEST_CASE("an upright rectangle between pixels has those whose centres it holds") {
  Drawing drawing;
  drawing.rectangle({0.6F, 0.4F}, {3.4F, 2.6F}, red);
  CHECK(sketch(drawing.over(5, 4, black), red) ==
        ".##..\n"
        ".##..\n"
        ".##..\n"
        ".....\n");
}

TEST_CASE("triangles around a point draw each pixel of the image once") {
  auto stream = sanji::base::Streams(3, 0).stream("fan", "around a point");
  for (int round = 0; round < 200; ++round) {
    const bool on_grid = round % 2 == 0;
    const auto place = [&] {
      const auto at = static_cast<float>(stream.uniform() * 20.0);
      return on_grid ? std::floor(at * 2.0F) / 2.0F : at;
    };
    std::vector<ImVec2> rim{{-1, -1}, {21, -1}, {21, 21}, {-1, 21}};
    const float along = place();
    rim.insert(rim.begin() + 1, ImVec2(along, -1));
    const float down = place();
    rim.insert(rim.begin() + 3, ImVec2(21, down));
    const float x = place();
    const ImVec2 middle(x, place());
    Drawing drawing;
    for (std::size_t i = 0; i < rim.size(); ++i) {
      drawing.triangle(middle, rim[i], rim[(i + 1) % rim.size()], half_white);
    }
    const Image image = drawing.over(20, 20, black);
    INFO("round " << round);
    REQUIRE(std::all_of(image.pixels.begin(), image.pixels.end(), [](Pixel pixel) { return pixel == grey; }));
  }
}

TEST_CASE("colours change evenly between corners, each channel by itself") {
  Drawing drawing;
  drawing.triangles(std::array<ImDrawVert, 6>{{{{0, 0}, {0, 0}, 0xFF000000},
                                               {{4, 0}, {0, 0}, 0xFF6400C8},
                                               {{4, 4}, {0, 0}, 0xFF6450C8},
                                               {{0, 0}, {0, 0}, 0xFF000000},
                                               {{4, 4}, {0, 0}, 0xFF6450C8},
                                               {{0, 4}, {0, 0}, 0xFF005000}}});
  const Image image = drawing.over(4, 4, 0xFFFFFFFF);
  // at centres: (x + 1/2) / 4 of red 200 and blue 100, (y + 1/2) / 4 of green 80, the halves rounded up
  CHECK(image.at(0, 0) == 0xFF0D0A19);
  CHECK(image.at(1, 0) == 0xFF260A4B);
  CHECK(image.at(3, 0) == 0xFF580AAF);
  CHECK(image.at(0, 3) == 0xFF0D4619);
  CHECK(image.at(3, 3) == 0xFF5846AF);
}

TEST_CASE("half-transparent colours mix to the nearest unit, one after the other") {
  Drawing drawing;
  drawing.rectangle({0, 0}, {1, 1}, 0x80FF0000);
  drawing.rectangle({0, 0}, {1, 1}, 0x400000FF);
  // 255 * 128 / 255 = 128 of blue; then a quarter of red: 255 * 64 / 255 = 64, and 128 * 191 / 255 = 95.9 of blue
  CHECK(drawing.over(1, 1, black).at(0, 0) == 0xFF600040);
}

TEST_CASE("drawing on an image that is not opaque gives it opacity") {
  Drawing drawing;
  drawing.rectangle({0, 0}, {1, 1}, 0x800000FF);
  CHECK(drawing.over(1, 1, 0).at(0, 0) == 0x80000080);
}

TEST_CASE("nothing is drawn outside a clip rectangle, whose limits are the pixels that they lie in") {
  const auto clipped = [](ImVec4 clip) {
    Drawing drawing;
    drawing.command({}, clip);
    drawing.rectangle({-5, -5}, {50, 50}, red);
    return sketch(drawing.over(4, 3, black), red);
  };
  CHECK(clipped({1, 1, 3, 2}) == "....\n.##.\n....\n");
  CHECK(clipped({1.4F, 0.9F, 3.9F, 2.0F}) == ".##.\n.##.\n....\n");
  CHECK(clipped({-10, -10, 2, 1}) == "##..\n....\n....\n");
  CHECK(clipped({2, 1, 400, 300}) == "....\n..##\n..##\n");
  const std::string nothing = "....\n....\n....\n";
  CHECK(clipped({4, 0, 9, 3}) == nothing);
  CHECK(clipped({-9, 0, 0, 3}) == nothing);
  CHECK(clipped({3, 2, 1, 1}) == nothing);
  const float none = std::numeric_limits<float>::quiet_NaN();
  CHECK(clipped({0, 0, none, 3}) == nothing);
  const float endless = std::numeric_limits<float>::infinity();
  CHECK(clipped({-endless, -endless, endless, endless}) == "####\n####\n####\n");
}

TEST_CASE("a texture shown pixel for pixel is copied, blended by its opacity and tinted") {
  Image image(3, 2, black);
  for (int i = 0; i < 6; ++i)
    image.pixels[static_cast<std::size_t>(i)] = 0xFF000000U | static_cast<Pixel>(i * 0x0A1E32);
  image.at(2, 1) = 0x80FF00FF;
  for (const Enlarge enlarge : {Enlarge::smooth, Enlarge::blocks}) {
    Textures textures;
    const ImTextureID number = textures.add(image, enlarge);
    Drawing drawing;
    drawing.command(number);
    drawing.rectangle({1, 1}, {4, 3}, white, {0, 0}, {1, 1});
    const Image shown = drawing.over(5, 4, black, textures);
    CHECK(shown.at(0, 1) == black);
    for (int x = 0; x < 3; ++x) CHECK(shown.at(x + 1, 1) == image.at(x, 0));
    CHECK(shown.at(1, 2) == image.at(0, 1));
    CHECK(shown.at(3, 2) == 0xFF800080);

    Drawing tinted;
    tinted.command(number);
    tinted.rectangle({0, 0}, {3, 2}, 0xFF0000FF, {0, 0}, {1, 1});
    CHECK(tinted.over(3, 2, black, textures).at(1, 0) == (image.at(1, 0) & 0xFF0000FF));
  }
}

TEST_CASE("letters on a triangle are shown row by row") {
  Image letters(4, 4, 0);
  for (std::size_t i = 0; i < 16; ++i) letters.pixels[i] = 0x00FFFFFFU | static_cast<Pixel>(i * 17) << 24U;
  Textures textures;
  Drawing drawing;
  drawing.command(textures.add(letters));
  drawing.triangles(
      std::array<ImDrawVert, 3>{{{{0, 0}, {0, 0}, white}, {{8, 0}, {2, 0}, white}, {{0, 8}, {0, 2}, white}}});
  const Image shown = drawing.over(8, 8, black, textures);
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 4; ++x) CHECK(shown.at(x, y) == (black | (letters.at(x, y) >> 24U) * 0x010101U));
  }
}

TEST_CASE("an enlarged texture goes smoothly from texel to texel, or stands in blocks") {
  Image image(2, 1, black);
  image.at(1, 0) = 0xFF0000C8;
  const auto row = [&](Enlarge enlarge) {
    Textures textures;
    Drawing drawing;
    drawing.command(textures.add(image, enlarge));
    drawing.rectangle({0, 0}, {8, 1}, white, {0, 0}, {1, 1});
    const Image shown = drawing.over(8, 1, 0xFFFFFFFF, textures);
    std::vector<int> reds;
    for (const Pixel pixel : shown.pixels) reds.push_back(static_cast<int>(pixel & 0xFF));
    return reds;
  };
  CHECK(row(Enlarge::blocks) == std::vector{0, 0, 0, 0, 200, 200, 200, 200});
  // centres lie at 1/8, 3/8, ... texel; up to the first texel's centre it goes on as at its edge
  CHECK(row(Enlarge::smooth) == std::vector{0, 0, 25, 75, 125, 175, 200, 200});
}

TEST_CASE("a texture number that stands for nothing, or for an empty image, is white") {
  Textures textures;
  const ImTextureID empty = textures.add(Image());
  Textures other;
  for (int i = 0; i < 5; ++i) other.add(Image(1, 1, red));
  const ImTextureID unknown = other.add(Image(1, 1, red));
  for (const ImTextureID number : {ImTextureID{}, empty, unknown}) {
    Drawing drawing;
    drawing.command(number);
    drawing.rectangle({0, 0}, {2, 2}, red, {0, 0}, {1, 1});
    drawing.triangles(std::array<ImDrawVert, 3>{{{{2, 0}, {0, 0}, red}, {{6, 0}, {1, 0}, red}, {{2, 3}, {0, 1}, red}}});
    CHECK(sketch(drawing.over(4, 2, black, textures), red) == "####\n####\n");
  }
}

TEST_CASE("a draw list is placed by origin and scale, and kept within a box") {
  Drawing drawing;
  drawing.command({}, {11, 20, 14, 22});
  drawing.rectangle({10, 20}, {13, 22}, red);
  Image image(6, 5, black);
  rasterise(drawing.list(), {}, image, {{10, 20}, {2, 2}, {0, 1, 5, 5}});
  CHECK(sketch(image, red) ==
        "......\n"
        "..###.\n"
        "..###.\n"
        "..###.\n"
        "......\n");

  ImDrawData data;
  std::array<ImDrawList*, 1> lists{&drawing.list()};
  data.CmdListsCount = 1;
  data.CmdLists = lists.data();
  data.DisplayPos = {10, 20};
  data.FramebufferScale = {2, 2};
  Image whole(6, 5, black);
  rasterise(data, {}, whole, {0, 1, 5, 5});
  CHECK(whole.pixels == image.pixels);
}

TEST_CASE("an image drawn in bands is the image drawn at once") {
  Drawing drawing;
  drawing.triangle({-3.2F, 1.7F}, {40.1F, 12.3F}, {9.9F, 44.0F}, half_white);
  drawing.triangles(std::array<ImDrawVert, 3>{
      {{{1, 2}, {0, 0}, 0x10FF20A0}, {{33, 9}, {0, 0}, 0xF0102030}, {{15, 31}, {0, 0}, 0x80FFFFFF}}});
  const Image whole = drawing.over(32, 32, 0xFF406080);
  Image banded(32, 32, 0xFF406080);
  for (int top = 0; top < 32; top += 5) rasterise(drawing.list(), {}, banded, {{0, 0}, {1, 1}, {0, top, 32, top + 5}});
  CHECK(banded.pixels == whole.pixels);
}

TEST_CASE("indices count from their command's first vertex") {
  Drawing drawing;
  const std::array<ImDrawVert, 3> first{{{{0, 0}, {0, 0}, red}, {{2, 0}, {0, 0}, red}, {{0, 2}, {0, 0}, red}}};
  const std::array<ImDrawVert, 3> second{{{{2, 2}, {0, 0}, red}, {{4, 2}, {0, 0}, red}, {{2, 4}, {0, 0}, red}}};
  drawing.vertices(first);
  drawing.vertices(second);
  drawing.command({}, {-far_off, -far_off, far_off, far_off}, 3);
  drawing.indices({0, 1, 2});
  CHECK(sketch(drawing.over(4, 4, black), red) ==
        "....\n"
        "....\n"
        "..#.\n"
        "....\n");
}

TEST_CASE("callbacks are passed over") {
  Drawing drawing;
  drawing.rectangle({0, 0}, {1, 1}, red);
  drawing.command();
  drawing.list().CmdBuffer.back().UserCallback = [](const ImDrawList*, const ImDrawCmd*) { throw 1; };
  drawing.indices({0, 1, 2});
  CHECK(drawing.over(1, 1, black).at(0, 0) == red);
}

TEST_CASE("what cannot be drawn does no harm") {
  const float none = std::numeric_limits<float>::quiet_NaN();
  const float endless = std::numeric_limits<float>::infinity();
  Drawing drawing;
  drawing.triangle({none, 0}, {4, 0}, {0, 4}, red);
  drawing.rectangle({none, none}, {none, 4}, red);
  drawing.triangle({1, 1}, {1, 1}, {1, 1}, red);
  drawing.triangle({0, 0}, {2, 2}, {4, 4}, red);
  drawing.rectangle({3, 1}, {3, 3}, red);
  drawing.indices({0, 1, 60000});
  drawing.indices({60000, 60001, 60002, 60000, 60002, 60003});
  drawing.indices({0, 1});
  drawing.command();
  drawing.list().CmdBuffer.back().ElemCount = 300;
  drawing.command();
  drawing.list().CmdBuffer.back().IdxOffset = 5000;
  drawing.command();
  drawing.list().CmdBuffer.back().VtxOffset = 5000;
  CHECK(sketch(drawing.over(4, 4, black), red) == "....\n....\n....\n....\n");

  // huge, but clear what is meant: all of the image
  const float most = std::numeric_limits<float>::max();
  for (const float far : {1e7F, most, endless}) {
    Drawing huge;
    huge.rectangle({-far, -far}, {far, far}, red);
    CHECK(sketch(huge.over(2, 2, black), red) == "##\n##\n");
    Drawing shaded;
    shaded.triangles(std::array<ImDrawVert, 3>{
        {{{-far, -far}, {0, -far}, half_white}, {{far, -far}, {far, none}, 0x01020304}, {{far, far}, {-far, 0}, red}}});
    Textures textures;
    shaded.list().CmdBuffer.back().TextureId = textures.add(Image(3, 3, red));
    CHECK(shaded.over(2, 2, black, textures).pixels.size() == 4);
  }
  Image empty;
  rasterise(drawing.list(), {}, empty);
  CHECK(empty.pixels.empty());
  CHECK(Drawing().over(1, 1, black).at(0, 0) == black);
}
