// SPDX-License-Identifier: Apache-2.0
// The catalogue that the programs carry with them, and widths on a terminal.
#include "sim/base/text.hpp"

#include "tests/support/catch.hpp"

namespace {

using namespace sanji::base;

constexpr std::string_view until = "Until when the polygon holds; for ever if absent.";

}  // namespace

TEST_CASE("a text of the catalogue is told in Chinese, and in English as it stands") {
  CHECK(tr(Language::zh, until) == "该多边形到何时为止有效；不写则一直有效。");
  CHECK(tr(Language::en, until) == until);
}

TEST_CASE("a text that no catalogue knows comes back as it is") {
  CHECK(tr(Language::zh, "no such text") == "no such text");
  CHECK(tr(Language::zh, "").empty());
  CHECK(say(Language::zh, "{1} before {0}", "b", 1) == "1 before b");
}

TEST_CASE("the language follows the beginning of the option or locale") {
  CHECK(language_of("zh") == Language::zh);
  CHECK(language_of("zh_CN.UTF-8") == Language::zh);
  CHECK(language_of("en_GB.UTF-8") == Language::en);
  CHECK(language_of("C") == Language::en);
  CHECK(language_of("") == Language::en);
}

TEST_CASE("a Chinese character takes two columns, an ambiguous one takes one") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("赵家乡") == 6);
  CHECK(display_width("～12") == 4);  // fullwidth tilde
  CHECK(display_width("±§") == 2);
  CHECK(display_width("e\xCC\x81") == 1);  // a letter with a combining accent
  CHECK(display_width("") == 0);
}

TEST_CASE("broken UTF-8 counts a column a byte") { CHECK(display_width("ab\xFF\xFE") == 4); }

TEST_CASE("padding fills to the width and never cuts") {
  CHECK(pad_right("乡", 4) == "乡  ");
  CHECK(pad_left("乡", 4) == "  乡");
  CHECK(pad_left("赵家乡", 4) == "赵家乡");
}
