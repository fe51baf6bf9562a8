// SPDX-License-Identifier: Apache-2.0
// Files that are no journals, no longer whole, or say what cannot be: each gives a text and never a crash.
#include "sim/journal/reader.hpp"
#include "sim/journal/format.hpp"
#include "sim/journal/h5.hpp"
#include "sim/journal/seal.hpp"
#include "sim/journal/writer.hpp"
#include "tests/sim/journal/sample.hpp"
#include "tests/support/catch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace sanji::journal {
namespace {

constexpr auto en = base::Language::en;

/// A file with nothing but the attributes that say what it is.
void write_header_only(const std::filesystem::path& file, const std::string& type, std::int32_t major,
                       std::int32_t complete, std::int32_t minor = 4) {
  h5::NewFile made;
  made.attribute("/", "filetype", type);
  made.attribute("/", "version_major", major);
  made.attribute("/", "version_minor", minor);
  made.attribute("/", "sanji_version", std::string_view("9.1.0"));
  made.attribute("/", "complete", complete);
  const auto bytes = made.image();
  REQUIRE(made.problem().empty());
  sample::put_bytes(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::string problem_of(const std::filesystem::path& file) {
  const ReadResult read = read_journal(file, en);
  CHECK(read.journal.has_value() == read.problem.empty());
  return read.problem;
}

/// What the reader says of a sample journal in which one thing was made wrong.
std::string problem_after(const sample::Folder& folder, const std::function<void(Journal&)>& make_wrong) {
  Journal journal = sample::journal();
  make_wrong(journal);
  REQUIRE(write_journal(journal, folder / "wrong.h5", en).empty());
  const std::string problem = problem_of(folder / "wrong.h5");
  const std::string start = (folder / "wrong.h5").string() + " is damaged: ";
  return problem.starts_with(start) ? problem.substr(start.size()) : problem;
}

TEST_CASE("What is no journal is called that") {
  const sample::Folder folder;
  CHECK(problem_of(folder / "no.h5") == "there is no file " + (folder / "no.h5").string());
  CHECK(problem_of(folder.path()) == folder.path().string() + " is not a Sanji journal");
  for (const std::string& bytes :
       {std::string(), std::string("hello"), std::string("\x89HDF\r\n\x1a\n"), std::string(100'000, 'x')}) {
    sample::put_bytes(folder / "garbage", bytes);
    CHECK(problem_of(folder / "garbage") == (folder / "garbage").string() + " is not a Sanji journal");
    CHECK_FALSE(is_journal(folder / "garbage"));
  }
  CHECK_FALSE(is_journal(folder.path()));
  CHECK_FALSE(is_journal(folder / "no.h5"));
}

TEST_CASE("An HDF5 file of somebody else is no journal") {
  const sample::Folder folder;
  h5::NewFile made;
  made.group("/measurements");
  const auto bytes = made.image();
  sample::put_bytes(folder / "foreign.h5", {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  write_header_only(folder / "sweep.h5", "sanji-sweep", format_major, 1);
  for (const char* name : {"foreign.h5", "sweep.h5"}) {
    CHECK(problem_of(folder / name) == (folder / name).string() + " is not a Sanji journal");
    CHECK_FALSE(is_journal(folder / name));
  }
}

TEST_CASE("A journal of another major version is refused with both versions named") {
  const sample::Folder folder;
  write_header_only(folder / "new.h5", "sanji-journal", format_major + 1, 1);
  CHECK(problem_of(folder / "new.h5") ==
        (folder / "new.h5").string() +
            " is a journal of format 2.4, written by Sanji 9.1.0; this Sanji reads format 1." +
            std::to_string(format_minor) + "; run the scenario again with this one");
  CHECK(is_journal(folder / "new.h5"));
}

TEST_CASE("A journal of another minor version that lacks what is looked for is of another version, not damaged") {
  const sample::Folder folder;
  for (const std::int32_t minor : {format_minor - 1, format_minor + 1}) {
    write_header_only(folder / "old.h5", "sanji-journal", format_major, 1, minor);
    CHECK(problem_of(folder / "old.h5") ==
          (folder / "old.h5").string() + " is a journal of format 1." + std::to_string(minor) +
              ", written by Sanji 9.1.0; this Sanji reads format 1." + std::to_string(format_minor) +
              " (/records is missing); run the scenario again with this one");
    CHECK_THAT(read_journal(folder / "old.h5", base::Language::zh).problem, ContainsSubstring("重新运行"));
  }
}

TEST_CASE("A journal whose seal holds and that lacks a table was written by another build, not damaged") {
  const sample::Folder folder;
  write_header_only(folder / "build.h5", "sanji-journal", format_major, 1, format_minor);
  const std::string bytes = sample::bytes_of(folder / "build.h5");
  sample::put_bytes(folder / "build.h5", bytes + Seal::of(bytes));
  CHECK(problem_of(folder / "build.h5") ==
        (folder / "build.h5").string() + " was written by another build of Sanji 9.1.0 of the same format 1." +
            std::to_string(format_minor) + " (/records is missing); run the scenario again with this one");
}

TEST_CASE("A journal that was not written to its end is refused") {
  const sample::Folder folder;
  write_header_only(folder / "part.h5", "sanji-journal", format_major, 0);
  CHECK(problem_of(folder / "part.h5") == (folder / "part.h5").string() + " was not written to its end");
  write_header_only(folder / "empty.h5", "sanji-journal", format_major, 1, format_minor);
  CHECK(problem_of(folder / "empty.h5") == (folder / "empty.h5").string() + " is damaged: /records is missing");
}

TEST_CASE("A journal cut short anywhere is damaged, and still known for a journal") {
  const sample::Folder folder;
  REQUIRE(write_journal(sample::long_journal(3'000), folder / "whole.h5", en).empty());
  std::string whole = sample::bytes_of(folder / "whole.h5");
  whole.resize(whole.size() - Seal::bytes);
  for (std::size_t part = 1; part < 40; ++part) {
    sample::put_bytes(folder / "cut.h5", whole.substr(0, whole.size() * part / 40));
    CHECK_THAT(problem_of(folder / "cut.h5"), StartsWith((folder / "cut.h5").string() + " is damaged: "));
    CHECK(is_journal(folder / "cut.h5"));
  }
  sample::put_bytes(folder / "cut.h5", whole.substr(0, whole.size() - 1));
  CHECK_THAT(problem_of(folder / "cut.h5"), StartsWith((folder / "cut.h5").string() + " is damaged: "));
}

/// How many of the changes of one bit in every `step` bytes give another journal without a word; 99 or more, or a crash
/// of the child that tries them, is a negative number.
int silent_changes(const std::string& whole, std::size_t step, const std::filesystem::path& file) {
  const std::string text = sample::text_of(sample::journal());
  const pid_t child = fork();
  if (child == 0) {
    int count = 0;
    for (std::size_t at = 0; at < whole.size(); at += step) {
      std::string changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
      sample::put_bytes(file, changed);
      const ReadResult read = read_journal(file, en);
      if (read.problem.empty() && sample::text_of(*read.journal) != text) ++count;
    }
    _exit(std::min(count, 99));
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) < 99 ? WEXITSTATUS(status) : -1;
}

TEST_CASE("A changed byte is always found by the seal, and without a seal does no harm") {
  const sample::Folder folder;
  REQUIRE(write_journal(sample::journal(), folder / "whole.h5", en).empty());
  std::string whole = sample::bytes_of(folder / "whole.h5");
  CHECK(silent_changes(whole, 23, folder / "changed.h5") == 0);
  whole.resize(whole.size() - Seal::bytes);
  // HDF5 does not guard its index of chunks: what it loses there reads as zeros
  CHECK(silent_changes(whole, 97, folder / "changed.h5") >= 0);
}

TEST_CASE("A journal without its seal, as other tools leave it, is read") {
  const sample::Folder folder;
  REQUIRE(write_journal(sample::journal(), folder / "whole.h5", en).empty());
  std::string whole = sample::bytes_of(folder / "whole.h5");
  sample::put_bytes(folder / "whole.h5", whole.substr(0, whole.size() - Seal::bytes));
  CHECK(problem_of(folder / "whole.h5").empty());
}

TEST_CASE("Rows that point nowhere are found, with table, row and column") {
  const sample::Folder folder;
  using J = Journal&;
  CHECK(problem_after(folder, [](J j) { j.entities[2].parent = 99; }) ==
        "/entities, row 2: impossible value in column parent");
  CHECK(problem_after(folder, [](J j) { j.told.records[3].actor = 11; }) ==
        "/records, row 3: impossible value in column actor");
  CHECK(problem_after(folder, [](J j) { j.told.records[3].subject = -2; }) ==
        "/records, row 3: impossible value in column subject");
  CHECK(problem_after(folder, [](J j) { j.told.decisions[1].record = none; }) ==
        "/decisions, row 1: impossible value in column record");
  CHECK(problem_after(folder, [](J j) { j.told.facts[2].message = 5; }) ==
        "/facts, row 2: impossible value in column message");
  CHECK(problem_after(folder, [](J j) { j.resolved.teams[0].kind = 99; }) ==
        "/resolved/teams, row 0: impossible value in column kind");
  CHECK(problem_after(folder, [](J j) { j.resolved.border->outer[1].y_m = std::nan(""); }) ==
        "/resolved/border, row 1: no point of a border");
  CHECK(problem_after(folder, [](J j) { j.fields[0].entity = 11; }) == "/fields/baxie-flood is no field of a hazard");
  CHECK(problem_after(folder, [](J j) { j.fields[0].cell.value = 0.0; }) ==
        "/fields/baxie-flood is no field of a hazard");
}

TEST_CASE("Causes that do not lead back, times that fall and parents in a circle are found") {
  const sample::Folder folder;
  using J = Journal&;
  CHECK(problem_after(folder, [](J j) { j.told.records[2].cause = 2; }) ==
        "/records, row 2: its cause is no earlier record");
  CHECK(problem_after(folder, [](J j) { j.told.records[4].time = {5}; }) == "/records, row 4: time falls");
  CHECK(problem_after(folder, [](J j) { j.entities[0].parent = 3; }) == "/entities: the parents go round in a circle");
  CHECK(problem_after(folder, [](J j) { j.entities[5].parent = 5; }) == "/entities: the parents go round in a circle");
}

TEST_CASE("What is wrong with a journal is said in the user's language") {
  const sample::Folder folder;
  sample::put_bytes(folder / "garbage", "hello");
  CHECK(read_journal(folder / "garbage", base::Language::zh).problem ==
        base::say(base::Language::zh, "{0} is not a Sanji journal", (folder / "garbage").string()));
}

}  // namespace
}  // namespace sanji::journal
