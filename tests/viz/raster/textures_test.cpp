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

TEST_CASE("no image stands under the number of none") {
  const Textures textures;
  CHECK(textures.find(ImTextureID{}) == nullptr);
}
