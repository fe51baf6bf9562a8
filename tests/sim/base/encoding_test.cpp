// SPDX-License-Identifier: Apache-2.0
// The same words as several programs save them.
#include "sim/base/encoding.hpp"

#include "tests/support/catch.hpp"

#include <string>

using namespace sanji;
using Kind = base::Decoding::Kind;

TEST_CASE("a text in UTF-8 with or without a mark, or in GB18030, becomes UTF-8 without a mark") {
  for (const char* saved : {"赵家乡", "\xEF\xBB\xBF赵家乡", "\xD5\xD4\xBC\xD2\xCF\xE7"}) {
    std::string text = saved;
    CHECK(base::decode(text).kind == Kind::good);
    CHECK(text == "赵家乡");
  }
  std::string nothing;
  CHECK(base::decode(nothing).kind == Kind::good);
}

TEST_CASE("UTF-16 is told by its mark or its zero bytes, and what is nothing known by its first wrong byte") {
  for (const std::string& saved : {std::string("\xFF\xFEp\0l\0", 6), std::string("p\0l\0", 4)}) {
    std::string text = saved;
    CHECK(base::decode(text).kind == Kind::utf16);
  }
  std::string text = "play\n\xFF\xFF";
  const base::Decoding found = base::decode(text);
  CHECK(found.kind == Kind::broken);
  CHECK(found.broken_at == 5);
}
