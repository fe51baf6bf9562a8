// SPDX-License-Identifier: Apache-2.0
// Our own inflate against zlib's deflate, and against bytes that are no stream.
#include "sim/journal/compact_inflate.hpp"

#include "sim/base/random.hpp"
#include "sim/journal/compact_deflate.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <string_view>

namespace sanji::journal::compact {
namespace {

using Stream = std::vector<std::byte>;

Stream bytes_of(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

Stream noise(std::size_t size, double different) {
  base::Stream draw(7, 8, 9);
  Stream bytes(size);
  for (std::byte& byte : bytes) byte = static_cast<std::byte>(draw.uniform() * different);
  return bytes;
}

void check_comes_back(const Stream& bytes) {
  const auto again = inflated(deflated(bytes), bytes.size());
  REQUIRE(again.has_value());
  CHECK((*again == bytes));
}

TEST_CASE("Streams made by others are inflated: stored, with the fixed code, with a code of their own") {
  const Stream stored{std::byte{0x78}, std::byte{0x01}, std::byte{0x01}, std::byte{0x05},
                      std::byte{0x00}, std::byte{0xfa}, std::byte{0xff}, std::byte{'h'},
                      std::byte{'e'},  std::byte{'l'},  std::byte{'l'},  std::byte{'o'},
                      std::byte{0x06}, std::byte{0x2c}, std::byte{0x02}, std::byte{0x15}};
  CHECK(inflated(stored, 5) == bytes_of("hello"));
  const std::string_view fixed("\x78\x9c\xcb\x48\xcd\xc9\xc9\x07\x00\x06\x2c\x02\x15", 13);
  CHECK(inflated(bytes_of(fixed), 5) == bytes_of("hello"));
}

TEST_CASE("What zlib deflates comes back: nothing, one letter, long runs, texts, noise") {
  check_comes_back({});
  check_comes_back(bytes_of("a"));
  check_comes_back(Stream(1'000'000, std::byte{'x'}));
  check_comes_back(noise(200'000, 256));  // cannot be made smaller: stored
  check_comes_back(noise(200'000, 5));
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += std::to_string(i * i) + " 洪水 ";
  check_comes_back(bytes_of(text));
}

TEST_CASE("A stream of another size than is asked for is none") {
  const Stream stream = deflated(bytes_of("hello, hello, hello"));
  CHECK(inflated(stream, 19).has_value());
  CHECK_FALSE(inflated(stream, 18).has_value());
  CHECK_FALSE(inflated(stream, 20).has_value());
  CHECK_FALSE(inflated(stream, std::size_t{1} << 40U).has_value());
  CHECK_FALSE(inflated({}, 0).has_value());
}

TEST_CASE("A stream cut short is none, and a changed one only where its checksum happens to fit") {
  const Stream plain = noise(3'000, 9);
  const Stream whole = deflated(plain);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(inflated(std::span(whole).first(size), plain.size()).has_value());
  }
  std::size_t others = 0;
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    Stream changed = whole;
    changed[bit / 8] ^= std::byte{1} << (bit % 8);
    const auto again = inflated(changed, plain.size());
    if (again.has_value() && *again != plain) ++others;
  }
  CHECK(others < whole.size() / 10);  // of eight times as many
}

TEST_CASE("Noise is no stream") {
  for (std::size_t size = 0; size < 3'000; ++size) {
    Stream bytes = noise(size, 256);
    if (size > 2) bytes[0] = std::byte{0x78}, bytes[1] = std::byte{0x9c};
    CHECK_FALSE(inflated(bytes, 1000).has_value());
  }
}

}  // namespace
}  // namespace sanji::journal::compact
