// SPDX-License-Identifier: Apache-2.0
// Pixels as screens want them.
#include "viz/sinks/pixel_layout.hpp"
#include "tests/support/catch.hpp"

#include <imgui.h>

#include <bit>
#include <cstring>
#include <vector>

using sanji::raster::Image;
using sanji::sinks::is_known;
using sanji::sinks::lay_out;
using sanji::sinks::PixelLayout;

namespace {

/// The bytes of one row of a picture.
std::vector<unsigned> bytes_of(const Image& picture, const PixelLayout& layout, std::size_t bytes_per_row) {
  std::vector<std::byte> memory(bytes_per_row * static_cast<std::size_t>(picture.height), std::byte{0xEE});
  lay_out(picture, layout, memory, bytes_per_row);
  std::vector<unsigned> result;
  result.reserve(memory.size());
  for (const std::byte each : memory) result.push_back(std::to_integer<unsigned>(each));
  return result;
}

const Image reddish(1, 1, IM_COL32(0x11, 0x22, 0x33, 0x44));

}  // namespace

TEST_CASE("the usual screen has blue in its lowest byte, and is opaque") {
  CHECK(bytes_of(reddish, {}, 4) == std::vector<unsigned>{0x33, 0x22, 0x11, 0xFF});
}

TEST_CASE("the quick way and the way through tables give the same") {
  Image picture(256, 1, 0);
  for (int x = 0; x < picture.width; ++x) picture.at(x, 0) = IM_COL32(x, 255 - x, (x * 7) % 256, x);
  const auto quick = bytes_of(picture, {}, 1024);
  auto other_end = bytes_of(picture, {.lowest_byte_first = false}, 1024);
  for (std::size_t i = 0; i < other_end.size(); i += 4) {
    std::swap(other_end[i], other_end[i + 3]);
    std::swap(other_end[i + 1], other_end[i + 2]);
  }
  CHECK(quick == other_end);
}

TEST_CASE("red may be in the lowest byte, the highest byte first, or a pixel of three bytes") {
  const PixelLayout red_first{.red = 0xFF, .green = 0xFF00, .blue = 0xFF0000};
  CHECK(bytes_of(reddish, red_first, 4) == std::vector<unsigned>{0x11, 0x22, 0x33, 0xFF});
  CHECK(bytes_of(reddish, {.lowest_byte_first = false}, 4) == std::vector<unsigned>{0xFF, 0x11, 0x22, 0x33});
  CHECK(bytes_of(reddish, {.bytes = 3}, 4) == std::vector<unsigned>{0x33, 0x22, 0x11, 0xEE});
}

TEST_CASE("sixteen planes round to the nearest") {
  const PixelLayout few{.bytes = 2, .red = 0xF800, .green = 0x07E0, .blue = 0x001F};
  REQUIRE(is_known(few));
  const auto pixel_of = [&](unsigned red, unsigned green, unsigned blue) {
    const auto bytes = bytes_of(Image(1, 1, IM_COL32(red, green, blue, 255)), few, 2);
    return bytes[0] | (bytes[1] << 8U);
  };
  CHECK(pixel_of(255, 255, 255) == 0xFFFF);
  CHECK(pixel_of(0, 0, 0) == 0);
  CHECK(pixel_of(128, 0, 0) == 16U << 11U);
  CHECK(pixel_of(0, 130, 0) == 32U << 5U);
  CHECK(pixel_of(0, 0, 4) == 0);
  CHECK(pixel_of(0, 0, 5) == 1);
}

TEST_CASE("ten bits a colour reach from nothing to all") {
  const PixelLayout deep{.red = 0x3FF00000, .green = 0x000FFC00, .blue = 0x000003FF};
  REQUIRE(is_known(deep));
  const auto bytes = bytes_of(Image(1, 1, IM_COL32(255, 0, 128, 255)), deep, 4);
  const unsigned pixel = bytes[0] | (bytes[1] << 8U) | (bytes[2] << 16U) | (bytes[3] << 24U);
  CHECK((pixel & 0x3FF00000U) == 0x3FF00000U);
  CHECK((pixel & 0x000FFC00U) == 0);
  CHECK((pixel & 0x000003FFU) == 514);  // 128 / 255 of 1023
}

TEST_CASE("rows stand as far apart as the screen wants, and what lies between is left alone") {
  Image picture(1, 2, IM_COL32(1, 2, 3, 255));
  picture.at(0, 1) = IM_COL32(4, 5, 6, 255);
  CHECK(bytes_of(picture, {}, 6) == std::vector<unsigned>{3, 2, 1, 0xFF, 0xEE, 0xEE, 6, 5, 4, 0xFF, 0xEE, 0xEE});
}

TEST_CASE("layouts without colours of their own are not known") {
  CHECK(is_known({}));
  CHECK_FALSE(is_known({.bytes = 1, .red = 0xE0, .green = 0x1C, .blue = 0x03}));
  CHECK_FALSE(is_known({.red = 0, .green = 0, .blue = 0}));
  CHECK_FALSE(is_known({.red = 0xFF00, .green = 0xFF00, .blue = 0xFF}));
  CHECK_FALSE(is_known({.red = 0xF0F, .green = 0xF0, .blue = 0xF000}));
  CHECK_FALSE(is_known({.bytes = 2}));
}
