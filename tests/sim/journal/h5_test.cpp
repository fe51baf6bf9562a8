// SPDX-License-Identifier: Apache-2.0
// The door to HDF5 by itself: tables of other versions, other types, other words.
#include "sim/journal/h5.hpp"
#include "sim/journal/columns.hpp"
#include "tests/sim/journal/sample.hpp"
#include "tests/support/catch.hpp"

#include <cstring>

namespace sanji::journal {
namespace {

constexpr auto en = base::Language::en;

void save(h5::NewFile& made, const std::filesystem::path& file) {
  const auto bytes = made.image();
  REQUIRE(made.problem().empty());
  sample::put_bytes(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

const Words colours{"colour", {"red", "green", "blue"}};
const Words fewer_colours{"colour", {"blue", "red"}};

/// Two rows: (7, "a", green), (8, "汉", blue).
void write_two_rows(const std::filesystem::path& file) {
  h5::NewFile made;
  const Layout layout{{{"number", Type::i32, 4}, {"text", Type::text, 3}, {"colour", Type::word, 1, 1, &colours}}};
  const std::string bytes("\x07\0\0\0a\0\0\x01\x08\0\0\0汉\x02", 16);
  made.table("/two", layout, std::as_bytes(std::span(bytes)), 2);
  save(made, file);
}

struct Answer {
  bool done;
  std::string problem;
  std::string bytes;
  std::size_t rows;
};
Answer ask(const std::filesystem::path& file, Layout layout) {
  h5::OpenFile open(file, en);
  std::vector<std::byte> bytes;
  std::size_t rows = 0;
  const bool done = open.table("/two", layout, bytes, rows);
  return {done, open.problem(), {reinterpret_cast<const char*>(bytes.data()), bytes.size()}, rows};
}

TEST_CASE("A table is read with the columns that are asked for, in the order asked for") {
  const sample::Folder folder;
  write_two_rows(folder / "two.h5");
  const Answer answer = ask(folder / "two.h5", {{{"text", Type::text, 1}, {"number", Type::i32, 4}}});
  REQUIRE(answer.done);
  CHECK(answer.rows == 2);
  CHECK(answer.bytes == std::string("a\0\0\x07\0\0\0汉\x08\0\0\0", 14));
}

TEST_CASE("Words are found by their names, whatever their codes, and unknown ones are no word") {
  const sample::Folder folder;
  write_two_rows(folder / "two.h5");
  const Answer answer = ask(folder / "two.h5", {{{"colour", Type::word, 1, 1, &fewer_colours}}});
  REQUIRE(answer.done);
  CHECK(answer.bytes == std::string("\xff\0", 2));  // green is unknown; blue is the first word here and the last there
}

TEST_CASE("Columns that are not there or of another type are named") {
  const sample::Folder folder;
  write_two_rows(folder / "two.h5");
  CHECK(ask(folder / "two.h5", {{{"size", Type::i32, 4}}}).problem == "/two has no column size");
  CHECK(ask(folder / "two.h5", {{{"number", Type::i64, 8}}}).problem == "column number of /two is of another type");
  CHECK(ask(folder / "two.h5", {{{"number", Type::text, 4}}}).problem == "column number of /two is of another type");
  CHECK(ask(folder / "two.h5", {{{"text", Type::word, 1, 1, &colours}}}).problem ==
        "column text of /two is of another type");
  CHECK(ask(folder / "two.h5", {{{"number", Type::i32, 4, 2}}}).problem == "column number of /two is of another type");
}

TEST_CASE("Attributes keep their type, and another type is not taken for it") {
  const sample::Folder folder;
  h5::NewFile made;
  made.attribute("/", "text", std::string_view("汉字"));
  made.attribute("/", "nothing", std::string_view());
  made.attribute("/", "large", std::uint64_t{18446744073709551615ULL});
  made.attribute("/", "half", 0.5);
  save(made, folder / "a.h5");

  h5::OpenFile open(folder / "a.h5", en);
  std::string text;
  std::uint64_t large = 0;
  double half = 0.0;
  CHECK(open.attribute("/", "text", text));
  CHECK(text == "汉字");
  CHECK(open.attribute("/", "nothing", text));
  CHECK(text.empty());
  CHECK(open.attribute("/", "large", large));
  CHECK(large == 18446744073709551615ULL);
  CHECK(open.attribute("/", "half", half));
  CHECK(half == 0.5);
  CHECK(open.problem().empty());
  CHECK_FALSE(open.attribute("/", "text", half));
  CHECK(open.problem() == "attribute text of / is missing or of another type");
}

TEST_CASE("After the first failure a new file does nothing more and gives no bytes") {
  h5::NewFile made;
  made.group("/a/b");  // there is no /a
  CHECK_THAT(made.problem(), StartsWith("HDF5: "));
  const std::string first = made.problem();
  made.group("/c");
  made.bytes("/d", "bytes");
  CHECK(made.image().empty());
  CHECK(made.problem() == first);
}

TEST_CASE("The words of a column are those of the program, each at the place of its code") {
  CHECK(words_of(RecordKind{}).names.size() == record_kinds().size());
  for (const KindRow& row : record_kinds()) {
    CHECK(words_of(RecordKind{}).names[static_cast<std::size_t>(row.kind)] == row.name);
  }
  CHECK(words_of(Variable::offered).names.back() == variable_rows.back().name);
  CHECK(words_of(model::Moment::told_in_writing).names.back() == "told_in_writing");
}

}  // namespace
}  // namespace sanji::journal
