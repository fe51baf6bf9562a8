// SPDX-License-Identifier: Apache-2.0
// Tables in the compact form by themselves: of other versions, other types, other words.
#include "sim/journal/compact_file.hpp"

#include "tests/support/catch.hpp"

namespace sanji::journal::compact {
namespace {

constexpr auto en = base::Language::en;
using Content = std::vector<std::byte>;

const Words colours{"colour", {"red", "green", "blue"}};
const Words fewer_colours{"colour", {"blue", "red"}};

/// Two rows: (7, "a", green, shown), (-8, "汉", blue, shown).
Content two_rows() {
  NewFile made;
  const Layout layout{{{"number", Type::i32, 4},
                       {"text", Type::text, 3},
                       {"colour", Type::word, 1, 1, &colours},
                       {"shown", Type::i32, 4, 1, nullptr, true}}};
  const std::string bytes("\x07\0\0\0a\0\0\x01\x01\x01\x01\x01\xf8\xff\xff\xff汉\x02\x01\x01\x01\x01", 24);
  made.table("/two", layout, std::as_bytes(std::span(bytes)), 2);
  REQUIRE(made.problem().empty());
  return made.content();
}

struct Answer {
  bool done;
  std::string problem;
  std::string bytes;
  std::size_t rows;
};
Answer ask(const Content& content, Layout layout, const std::string& path = "/two") {
  OpenFile open(content, en);
  REQUIRE(open.is_open());
  std::vector<std::byte> bytes;
  std::size_t rows = 0;
  const bool done = open.table(path, layout, bytes, rows);
  return {done, open.problem(), {reinterpret_cast<const char*>(bytes.data()), bytes.size()}, rows};
}

TEST_CASE("A compact table is read with the columns that are asked for, in the order asked for") {
  const Answer answer = ask(two_rows(), {{{"text", Type::text, 1}, {"number", Type::i32, 4}}});
  REQUIRE(answer.done);
  CHECK(answer.rows == 2);
  CHECK(answer.bytes == std::string("a\0\0\x07\0\0\0汉\xf8\xff\xff\xff", 14));
}

TEST_CASE("Words of a compact table are found by their names, whatever their codes") {
  const Answer answer = ask(two_rows(), {{{"colour", Type::word, 1, 1, &fewer_colours}}});
  REQUIRE(answer.done);
  CHECK(answer.bytes == std::string("\xff\0", 2));  // green is unknown; blue is the first word here and the last there
}

TEST_CASE("Columns of a compact table that are not there or of another type are named") {
  const Content two = two_rows();
  CHECK(ask(two, {{{"size", Type::i32, 4}}}).problem == "/two has no column size");
  CHECK(ask(two, {{{"shown", Type::i32, 4}}}).problem == "/two has no column shown");
  CHECK(ask(two, {{{"number", Type::i64, 8}}}).problem == "column number of /two is of another type");
  CHECK(ask(two, {{{"number", Type::i32, 4, 2}}}).problem == "column number of /two is of another type");
  CHECK(ask(two, {{{"text", Type::word, 1, 1, &colours}}}).problem == "column text of /two is of another type");
  CHECK(ask(two, {{{"text", Type::text, 1}}}, "/three").problem == "/three is missing");
}

TEST_CASE("Attributes of the compact form keep their type, and another type is not taken for it") {
  NewFile made;
  made.attribute("/", "text", std::string_view("汉字"));
  made.attribute("/", "nothing", std::string_view());
  made.attribute("/", "large", std::uint64_t{18446744073709551615ULL});
  made.attribute("/", "least", std::int64_t{INT64_MIN});
  made.attribute("/", "half", 0.5);
  const Content content = made.content();
  OpenFile open(content, en);
  std::string text;
  std::uint64_t large = 0;
  std::int64_t least = 0;
  double half = 0.0;
  CHECK((open.attribute("/", "text", text) && text == "汉字"));
  CHECK((open.attribute("/", "nothing", text) && text.empty()));
  CHECK((open.attribute("/", "large", large) && large == 18446744073709551615ULL));
  CHECK((open.attribute("/", "least", least) && least == INT64_MIN));
  CHECK((open.attribute("/", "half", half) && half == 0.5));
  CHECK(open.problem().empty());
  CHECK_FALSE(open.attribute("/", "text", half));
  CHECK(open.problem() == "attribute text of / is missing or of another type");
}

TEST_CASE("Groups of the compact form name their members in the order in which they came") {
  NewFile made;
  made.group("/fields");
  made.bytes("/fields/zebra", "z");
  made.group("/fields/inner");
  made.bytes("/fields/inner/deep", "d");
  made.bytes("/fields/alpha", "a");
  const Content content = made.content();
  OpenFile open(content, en);
  std::vector<std::string> names;
  CHECK(open.members("/fields", names));
  CHECK(names == std::vector<std::string>{"zebra", "inner", "alpha"});
  std::string bytes;
  CHECK((open.bytes("/fields/zebra", bytes) && bytes == "z"));
  CHECK_FALSE(open.members("/fields/alpha", names));
}

TEST_CASE("Two things of one path are a problem of the compact form, and nothing comes behind it") {
  NewFile made;
  made.bytes("/a", "1");
  made.bytes("/a", "2");
  CHECK(made.problem() == "/a");
}

TEST_CASE("More rows than there are bytes are refused before memory is taken for them") {
  Bytes table;
  table.number(INT32_MAX);  // rows
  table.number(1);
  table.text("number");
  table.byte(static_cast<std::uint8_t>(Type::i32));
  for (const unsigned each : {4U, 1U, 0U}) table.number(each);
  table.text("\1\1\1");
  Bytes all;
  all.number(0);
  all.number(1);
  all.byte(static_cast<std::uint8_t>(Entry::table));
  all.text("/t");
  all.number(table.all().size());
  all.raw(table.all());
  CHECK(ask(all.take(), {{{"number", Type::i32, 4}}}, "/t").problem ==
        "/t claims 2147483647 rows, more than it can hold");
}

}  // namespace
}  // namespace sanji::journal::compact
