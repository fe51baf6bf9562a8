// SPDX-License-Identifier: Apache-2.0
// Characters of one to four bytes, and bytes that belong to none.
#include "sim/base/utf8.hpp"

#include "tests/support/catch.hpp"

#include <string_view>
#include <vector>

using namespace sanji;

TEST_CASE("a text is walked character by character, however many bytes each has") {
  constexpr std::string_view text = "aé柳𠀀z";
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = base::behind_character(text, at);
    found.push_back(text.substr(at, next - at));
    at = next;
  }
  CHECK(found == std::vector<std::string_view>{"a", "é", "柳", "𠀀", "z"});
}

TEST_CASE("a place within a character is led to where it begins, and none leaves the text") {
  constexpr std::string_view text = "a柳z";
  CHECK(base::begin_of_character(text, 0) == 0);
  for (const std::size_t at : {1U, 2U, 3U}) CHECK(base::begin_of_character(text, at) == 1);
  CHECK(base::begin_of_character(text, 4) == 4);
  CHECK(base::begin_of_character(text, 5) == 5);
  CHECK(base::begin_of_character(text, 99) == 5);
  CHECK(base::begin_of_character("", 3) == 0);
}

TEST_CASE("bytes that go on with nothing end with the text and begin at its front") {
  constexpr std::string_view broken = "\x80\xBF";
  CHECK(base::behind_character(broken, 0) == 2);
  CHECK(base::begin_of_character(broken, 1) == 0);
  CHECK(base::behind_character("\xE6", 0) == 1);
}
