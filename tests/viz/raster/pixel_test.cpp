// SPDX-License-Identifier: Apache-2.0
// Every product, share and mixture of one channel, and four pixels abreast against one at a time.
#include "viz/raster/pixel.hpp"
#include "sim/base/random.hpp"
#include "tests/support/catch.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

using namespace sanji::raster;

namespace {

Pixel random_pixel(sanji::base::Stream& chance) { return static_cast<Pixel>(chance.uniform() * 4294967296.0); }

Pixel nearest(double value) { return static_cast<Pixel>(std::lround(value)); }

Four four_of(const std::array<Pixel, 4>& pixels) { return load<Four>(pixels.data()); }

}  // namespace

TEST_CASE("painting over mixes each pair of values by each opacity to the nearest unit") {
  int wrong = 0;
  for (Pixel share = 0; share < 256; ++share) {
    for (Pixel ground = 0; ground < 256; ++ground) {
      for (Pixel paint = 0; paint < 256; paint += 5) {
        const Pixel result = over(0xFF000000U | ground | (paint << 8U), (share << 24U) | paint | (ground << 8U));
        const double there = (paint * share + ground * (255.0 - share)) / 255.0;
        const double back = (ground * share + paint * (255.0 - share)) / 255.0;
        wrong += (result >> 24U) != 255;
        wrong += (result & 0xFFU) != nearest(there);
        wrong += ((result >> 8U) & 0xFFU) != nearest(back);
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("half-transparent red over white is pink, and stays opaque") {
  CHECK(over(0xFFFFFFFF, 0x800000FF) == 0xFF7F7FFF);
  CHECK(over(0xFF000000, 0x80FFFFFF) == 0xFF808080);
  CHECK(over(0xFF123456, 0x00FFFFFF) == 0xFF123456);
  CHECK(over(0x00000000, 0x40FF0000) == 0x40400000);
}

TEST_CASE("times is the product to the nearest unit for each pair of values") {
  int wrong = 0;
  for (Pixel a = 0; a < 256; ++a) {
    for (Pixel b = 0; b < 256; ++b) {
      const Pixel expected = nearest(a * b / 255.0);
      wrong += times(a * 0x01010101U, b * 0x01010101U) != expected * 0x01010101U;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a mixture is the nearest unit for each pair of values and each share") {
  int wrong = 0;
  for (Pixel a = 0; a < 256; ++a) {
    for (Pixel b = 0; b < 256; b += 3) {
      for (std::uint32_t share = 0; share < 256; ++share) {
        const Pixel expected = (a * (256 - share) + b * share + 128) / 256;
        wrong += mixed(a * 0x01010101U, b * 0x01010101U, share) != expected * 0x01010101U;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("four pixels abreast come out as one at a time") {
  auto chance = sanji::base::Streams(7, 0).stream("test", "four pixels");
  int wrong = 0;
  for (int round = 0; round < 20000; ++round) {
    std::array<Pixel, 4> a{};
    std::array<Pixel, 4> b{};
    for (Pixel& pixel : a) pixel = random_pixel(chance);
    for (Pixel& pixel : b) pixel = random_pixel(chance);
    const auto share = static_cast<std::uint32_t>(chance.uniform() * 256.0);
    const Four painted = over(four_of(a), four_of(b));
    const Four product = times(four_of(a), four_of(b));
    const Four mixture = mixed(four_of(a), four_of(b), share);
    for (std::size_t i = 0; i < 4; ++i) {
      wrong += painted[i] != over(a[i], b[i]);
      wrong += product[i] != times(a[i], b[i]);
      wrong += mixture[i] != mixed(a[i], b[i], share);
    }
  }
  CHECK(wrong == 0);
  CHECK(any(Four{0, 0, 0, 1}));
  CHECK(any(Four{0, 1, 0, 0}));
  CHECK_FALSE(any(Four{}));
}
