// SPDX-License-Identifier: Apache-2.0
// How limits are cited.
#include "sim/model/limits.hpp"

#include "tests/support/catch.hpp"

using namespace sanji::model;

TEST_CASE("a limit is cited by its document's number, else by its title, with the article") {
  CHECK(citation({.document = "生产安全事故报告和调查处理条例", .number = "国务院令第493号", .article = "第9条"}) ==
        "国务院令第493号 第9条");
  CHECK(citation({.document = "国家自然灾害救助应急预案", .article = "4.1"}) == "国家自然灾害救助应急预案 4.1");
  CHECK(citation({.document = "NFPA 1710"}) == "NFPA 1710");
}

TEST_CASE("moments that this version plays come first") {
  CHECK(is_played(Moment::onset));
  CHECK(is_played(Moment::done));
  CHECK(is_played(Moment::told_prefecture));
  CHECK_FALSE(is_played(Moment::told_province));
  CHECK(std::size(moment_words) == static_cast<std::size_t>(Moment::told_in_writing) + 1);
}
