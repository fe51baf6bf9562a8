// SPDX-License-Identifier: Apache-2.0
// Finding by a few letters, in English, in Chinese and by the initials of pinyin.
#include "viz/session/search.hpp"

#include "tests/support/catch.hpp"
#include "viz/session/pinyin.hpp"

using namespace sanji::session;

TEST_CASE("letters fit a text where they stand in their order, better together and at beginnings of words") {
  CHECK(fits("", "anything").has_value());
  CHECK(fits("  ", "anything").has_value());
  CHECK_FALSE(fits("xyz", "play or pause").has_value());
  CHECK_FALSE(fits("ap", "p a").has_value());
  CHECK(fits("PLAY", "play or pause").has_value());
  CHECK(*fits("pp", "play or pause") > *fits("pp", "happy"));
  CHECK(*fits("team", "the team") > *fits("team", "to each a map"));
  CHECK(*fits("team", "team") > *fits("team", "team of Liuhe"));
  CHECK(*fits("next inj", "to the next inject") > 0);
}

TEST_CASE("the best place of the letters counts, not the first one") {
  CHECK(*fits("bar", "b a bar") > *fits("bar", "b a b a r"));
  CHECK(*fits("bar", "bar") - *fits("bar", "b a bar") < 60);
}

TEST_CASE("a Chinese character is found as a whole, never as bytes of others") {
  CHECK(fits("柳", "赵家乡/柳树村").has_value());
  CHECK(fits("赵柳", "赵家乡/柳树村").has_value());
  CHECK_FALSE(fits("柳赵", "赵家乡/柳树村").has_value());
  // the three bytes of 一 (E4 B8 80) stand in this text one by one
  CHECK_FALSE(fits("一", "丁\xE8\xB8\x80").has_value());
  CHECK_FALSE(fits("一", "乐上老").has_value());
  CHECK(*fits("柳树", "柳树村") > *fits("柳树", "柳河大树"));
}

TEST_CASE("broken UTF-8 in what is typed or searched does no harm") {
  for (const char* text : {"\xE6", "\xE6\x9F", "\x80\x80", "a\xFFz", "\xF0\x9F"}) {
    CHECK_FALSE(fits(text, "plain").has_value());
    static_cast<void>(fits("a", text));
    static_cast<void>(fits_initials("a", initials_of(text)));
  }
}

TEST_CASE("names are found by the initials of their pinyin") {
  CHECK(initials_of("赵家乡/柳树村") == "zjx/lsc");
  CHECK(initials_of("T-05 队") == "t/05/d");
  CHECK(initials_of("，、") == "//");
  CHECK(fits_initials("lsc", initials_of("赵家乡/柳树村")).has_value());
  CHECK(fits_initials("zjxl", initials_of("赵家乡/柳树村")).has_value());
  CHECK(fits_initials("LS", initials_of("柳树村")).has_value());
  CHECK_FALSE(fits_initials("lc", initials_of("柳树村")).has_value());
  CHECK_FALSE(fits_initials("", initials_of("柳树村")).has_value());
  CHECK_FALSE(fits_initials("柳", initials_of("柳树村")).has_value());
  CHECK(*fits_initials("ls", initials_of("赵家乡/柳树村")) > *fits_initials("ls", initials_of("赵家柳树村")));
}

TEST_CASE("the first and the last character of each letter of GB2312's first level have that letter") {
  CHECK(initials_of("啊澳芭怖擦错搭堕蛾贰发咐噶过哈祸击骏喀阔垃络妈穆拿诺哦沤啪瀑期群然弱撒所塌唾挖误昔迅压孕匝座") ==
        "aabbccddeeffgghhjjkkllmmnnooppqqrrssttwwxxyyzz");
}

TEST_CASE("a character whose pinyin is not known fits any letter, but not two of them one that is known") {
  CHECK(initials_of("垸前村") == "*qc");
  CHECK(fits_initials("yqc", initials_of("垸前村")).has_value());
  CHECK(*fits_initials("qc", initials_of("前村")) > *fits_initials("yq", initials_of("垸前")));
  CHECK_FALSE(fits_initials("y", initials_of("垸前村")).has_value());
  CHECK_FALSE(fits_initials("yyc", initials_of("垸垸村")).has_value());
  CHECK(initials_of("𠮷") == "*");
}
