// SPDX-License-Identifier: Apache-2.0
// Bytes as letters: the examples of RFC 4648, section 10.
#include "viz/sinks/base64.hpp"

#include "tests/support/catch.hpp"

#include <span>
#include <string_view>

namespace {

std::string of(std::string_view text) { return sanji::sinks::base64(std::as_bytes(std::span(text))); }

}  // namespace

TEST_CASE("base64 pads what is no multiple of three bytes") {
  CHECK(of("").empty());
  CHECK(of("f") == "Zg==");
  CHECK(of("fo") == "Zm8=");
  CHECK(of("foo") == "Zm9v");
  CHECK(of("foob") == "Zm9vYg==");
  CHECK(of("foobar") == "Zm9vYmFy");
}

TEST_CASE("base64 knows all sixty-four letters") {
  CHECK(of("\xFB\xEF\xBE\xFF\xFF\xFF") == "++++////");
  CHECK(of(std::string_view("\0\0\0", 3)) == "AAAA");
}
