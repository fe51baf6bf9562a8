// SPDX-License-Identifier: Apache-2.0
// The images behind draw lists.
#include "viz/raster/textures.hpp"
#include "tests/support/catch.hpp"

using sanji::raster::Image;
using sanji::raster::Textures;

TEST_CASE("an image is found by its number, and its revision grows when it changes") {
  Textures textures;
  const ImTextureID first = textures.add(Image(2, 1, 0xFF0000FF));
  const ImTextureID second = textures.add(Image(3, 3, 0));
  REQUIRE(first != second);
  REQUIRE(textures.find(first) != nullptr);
  CHECK(textures.find(first)->image.width == 2);
  const auto before = textures.find(second)->revision;
  textures.change(second).at(1, 1) = 7;
  CHECK(textures.find(second)->revision > before);
  CHECK(textures.find(second)->image.at(1, 1) == 7);
  textures.replace(first, Image(5, 4, 1));
  CHECK(textures.find(first)->image.height == 4);
}

TEST_CASE("that only the opacity of an image differs is found out, and given up when it is changed in place") {
  Textures textures;
  const ImTextureID letters = textures.add(Image(2, 2, 0x40FFFFFF));
  const ImTextureID map = textures.add(Image(2, 2, 0xFF8090A0));
  CHECK(textures.find(letters)->only_opacity);
  CHECK_FALSE(textures.find(map)->only_opacity);
  textures.change(letters).at(0, 0) = 0xFF0000FF;
  CHECK_FALSE(textures.find(letters)->only_opacity);
  textures.replace(map, Image(1, 1, 0x00FFFFFF));
  CHECK(textures.find(map)->only_opacity);
}

TEST_CASE("no image stands under the number of none") {
  const Textures textures;
  CHECK(textures.find(ImTextureID{}) == nullptr);
}
