// SPDX-License-Identifier: Apache-2.0
// Tables that stand straight in both languages.
#include "sim/base/table.hpp"

#include "tests/support/catch.hpp"

using namespace sanji::base;

TEST_CASE("columns stand straight under Chinese names") {
  TextTable table({"村", "noticed", "min"}, {Align::left, Align::left, Align::right});
  table.add({"赵家乡/巴谢村", "22:51", "4"});
  table.add({"Daban", "-", "128"});
  CHECK(table.rows() == 2);
  CHECK(table.to_text() ==
        "村             noticed  min\n"
        "赵家乡/巴谢村  22:51      4\n"
        "Daban          -        128\n");
}

TEST_CASE("no line ends in blanks") {
  TextTable table({"a", "b"}, {Align::left, Align::left});
  table.add({"long", ""});
  CHECK(table.to_text() == "a     b\nlong\n");
}
