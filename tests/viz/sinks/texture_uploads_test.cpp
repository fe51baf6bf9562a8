// SPDX-License-Identifier: Apache-2.0
// Which images go to the graphics card.
#include "viz/sinks/texture_uploads.hpp"
#include "tests/support/catch.hpp"

using sanji::raster::Image;
using sanji::raster::Textures;
using sanji::sinks::TextureUploads;
using Dues = std::vector<TextureUploads::Due>;

TEST_CASE("an image goes up once, and again when it has changed") {
  Textures textures;
  TextureUploads uploads;
  CHECK(uploads.due(textures).empty());
  const ImTextureID first = textures.add(Image(2, 2, 0));
  const ImTextureID second = textures.add(Image(3, 1, 0));
  CHECK(uploads.due(textures) == Dues{{0, true}, {1, true}});
  CHECK(uploads.due(textures).empty());
  textures.change(second).at(0, 0) = 7;
  CHECK(uploads.due(textures) == Dues{{1, false}});
  textures.change(first).at(0, 0) = 7;
  textures.change(first).at(0, 1) = 7;
  CHECK(uploads.due(textures) == Dues{{0, false}});
  CHECK(uploads.due(textures).empty());
}

TEST_CASE("an image of another size needs new room, one of the same size does not") {
  Textures textures;
  TextureUploads uploads;
  const ImTextureID only = textures.add(Image(2, 2, 0));
  static_cast<void>(uploads.due(textures));
  textures.replace(only, Image(2, 2, 1));
  CHECK(uploads.due(textures) == Dues{{0, false}});
  textures.replace(only, Image(4, 1, 1));
  CHECK(uploads.due(textures) == Dues{{0, true}});
}

TEST_CASE("an image without pixels waits until it has some") {
  Textures textures;
  TextureUploads uploads;
  const ImTextureID only = textures.add(Image());
  CHECK(uploads.due(textures).empty());
  textures.replace(only, Image(1, 1, 1));
  CHECK(uploads.due(textures) == Dues{{0, true}});
}
