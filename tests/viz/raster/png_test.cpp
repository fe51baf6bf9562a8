// SPDX-License-Identifier: Apache-2.0
// Files that are images, and images that are told apart.
#include "viz/raster/png.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <png.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using sanji::base::Language;
using sanji::raster::hash_of;
using sanji::raster::Image;
using sanji::raster::write_png;
using sanji::tests::ScratchFolder;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream open(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(open), {}};
}

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8U | static_cast<unsigned char>(bytes.at(at + i));
  return number;
}

Image read_back(const std::filesystem::path& file) {
  png_image about{};
  about.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_file(&about, file.c_str()) != 0);
  about.format = PNG_FORMAT_RGBA;
  Image image(static_cast<int>(about.width), static_cast<int>(about.height), 0);
  REQUIRE(png_image_finish_read(&about, nullptr, image.pixels.data(), 0, nullptr) != 0);
  return image;
}

}  // namespace

TEST_CASE("a PNG holds each pixel in its place") {
  const ScratchFolder folder;
  Image image(13, 9, 0xFF000000);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    image.pixels[i] = 0xFF000000U | static_cast<std::uint32_t>(i * 132467);
  }
  REQUIRE(write_png(image, folder / "a.png", Language::en).empty());
  CHECK(hash_of(read_back(folder / "a.png")) == hash_of(image));
  image.at(12, 8) = 0x7F010203;
  REQUIRE(write_png(image, folder / "a.png", Language::en).empty());
  CHECK(hash_of(read_back(folder / "a.png")) == hash_of(image));
}

TEST_CASE("an opaque image becomes a PNG of three channels, one that is not of four") {
  const ScratchFolder folder;
  Image image(31, 17, 0xFF336699);
  REQUIRE(write_png(image, folder / "a.png", Language::en).empty());
  image.at(3, 4) = 0x80336699;
  REQUIRE(write_png(image, folder / "b.png", Language::en).empty());
  const std::string opaque = bytes_of(folder / "a.png");
  const std::string clear = bytes_of(folder / "b.png");
  // the signature, then the first chunk: width, height, bits of a channel, kind (2 colours, 6 colours and opacity)
  for (const std::string& file : {opaque, clear}) {
    CHECK(file.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    CHECK(file.substr(12, 4) == "IHDR");
    CHECK(number_at(file, 16) == 31);
    CHECK(number_at(file, 20) == 17);
    CHECK(file.at(24) == 8);
    CHECK(file.substr(file.size() - 8, 4) == "IEND");
  }
  CHECK(opaque.at(25) == 2);
  CHECK(clear.at(25) == 6);
  CHECK_FALSE(std::filesystem::exists(folder / "a.png.part"));
}

TEST_CASE("a PNG that cannot be written is told in both languages and leaves what was there") {
  const ScratchFolder folder;
  const Image image(2, 2, 0xFF000000);
  const auto nowhere = folder / "no/such/a.png";
  CHECK_THAT(write_png(image, nowhere, Language::en), EndsWith("a.png: there is no such folder"));
  CHECK_THAT(write_png(image, nowhere, Language::zh), StartsWith("无法写入"));

  folder.write("taken.png/inside", "kept");
  CHECK_THAT(write_png(image, folder / "taken.png", Language::en), ContainsSubstring("cannot write"));
  CHECK(bytes_of(folder / "taken.png/inside") == "kept");
  CHECK_FALSE(std::filesystem::exists(folder / "taken.png.part"));

  CHECK_THAT(write_png(Image(), folder / "empty.png", Language::en), EndsWith("the image is empty"));
  CHECK_FALSE(std::filesystem::exists(folder / "empty.png"));
}

TEST_CASE("images that differ in one unit of one pixel, or in shape, have different fingerprints") {
  const Image image(4, 3, 0xFF102030);
  Image other = image;
  CHECK(hash_of(image) == hash_of(other));
  CHECK(hash_of(image).size() == 16);
  other.at(3, 2) += 1;
  CHECK(hash_of(image) != hash_of(other));
  CHECK(hash_of(image) != hash_of(Image(3, 4, 0xFF102030)));
  // as written down once: the fingerprint is the same on every machine
  CHECK(hash_of(Image(1, 1, 0x04030201)) == "eb9ec162be292921");
}
