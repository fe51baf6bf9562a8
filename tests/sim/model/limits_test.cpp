// SPDX-License-Identifier: Apache-2.0
// How limits are cited.
#include "sim/model/limits.hpp"

#include "tests/support/catch.hpp"

using namespace sanji::model;
using sanji::base::Language;

TEST_CASE("a limit is cited by its document's number, else by its title, with the article") {
  const auto zh = [](const Limit& limit) { return citation(limit, Language::zh); };
  CHECK(zh({.document = "生产安全事故报告和调查处理条例", .number = "国务院令第493号", .article = "第9条"}) ==
        "国务院令第493号 第9条");
  CHECK(zh({.document = "国家自然灾害救助应急预案", .article = "4.1"}) == "国家自然灾害救助应急预案 4.1");
  CHECK(zh({.document = "NFPA 1710"}) == "NFPA 1710");
}

TEST_CASE("in English a limit is cited by the English title where it has one, the article's number in figures") {
  const auto en = [](const std::string& article) {
    return citation({.document = "条例", .number = "令", .article = article, .document_en = "Decree 493"},
                    Language::en);
  };
  CHECK(en("第九条") == "Decree 493, article 9");
  CHECK(en("第十条") == "Decree 493, article 10");
  CHECK(en("第二十三条") == "Decree 493, article 23");
  CHECK(en("第4.1.3条") == "Decree 493, article 4.1.3");
  CHECK(en("第五条(二)") == "Decree 493, article 5(二)");
  CHECK(en("附则") == "Decree 493, 附则");
  CHECK(en("") == "Decree 493");
  CHECK(citation({.document = "条例", .number = "令"}, Language::en) == "令");
}

TEST_CASE("moments that this version plays come first") {
  CHECK(is_played(Moment::onset));
  CHECK(is_played(Moment::done));
  CHECK(is_played(Moment::told_prefecture));
  CHECK_FALSE(is_played(Moment::told_province));
  CHECK(std::size(moment_words) == static_cast<std::size_t>(Moment::told_in_writing) + 1);
}
