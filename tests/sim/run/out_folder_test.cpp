// SPDX-License-Identifier: Apache-2.0
// Where a run may write and where it must not.
#include "sim/run/out_folder.hpp"

#include "sim/run/campaign.hpp"
#include "tests/sim/world/two_valleys.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>
#include <string>

using namespace sanji;
using run::why_not_into;
namespace fs = std::filesystem;

namespace {

/// A journal as an earlier run left it.
void leave_journal(const fs::path& folder) {
  const auto loaded = tests::TwoValleys().flood(tests::at_a1, 1).load();
  const auto result = run::run_campaign({loaded, 1, 0, 1, 1, folder / run::journal_name, base::Language::en}).front();
  REQUIRE(result.problem.empty());
}

}  // namespace

TEST_CASE("a folder that is not there yet may be written into, at any depth") {
  const tests::ScratchFolder scratch;
  CHECK(why_not_into(scratch.path() / "new", base::Language::en).empty());
  CHECK(why_not_into(scratch.path() / "new" / "and" / "deep", base::Language::en).empty());
  CHECK_FALSE(fs::exists(scratch.path() / "new"));  // asking makes nothing
}

TEST_CASE("an empty folder may be written into") {
  const tests::ScratchFolder scratch;
  CHECK(why_not_into(scratch.path(), base::Language::en).empty());
}

TEST_CASE("an older journal of ours may be replaced, and what a killed run left of one") {
  const tests::ScratchFolder scratch;
  leave_journal(scratch.path());
  CHECK(why_not_into(scratch.path(), base::Language::en).empty());
  scratch.write("journal.h5.part", "half of a jour");
  CHECK(why_not_into(scratch.path(), base::Language::en).empty());
}

TEST_CASE("what is only named like a journal is not replaced") {
  const tests::ScratchFolder scratch;
  scratch.write("journal.h5", "a diary");
  CHECK(why_not_into(scratch.path(), base::Language::en) ==
        "folder '" + scratch.path().string() +
            "' holds other things ('journal.h5'); empty it or name another with --out");
}

TEST_CASE("a folder with anything else in it is refused, also beside a journal") {
  const tests::ScratchFolder scratch;
  leave_journal(scratch.path());
  scratch.write("thesis.txt", "years of work");
  CHECK(why_not_into(scratch.path(), base::Language::en) ==
        "folder '" + scratch.path().string() +
            "' holds other things ('thesis.txt'); empty it or name another with --out");
}

TEST_CASE("a folder with a folder in it is refused") {
  const tests::ScratchFolder scratch;
  scratch.write("inner/file", "");
  CHECK_THAT(why_not_into(scratch.path(), base::Language::en), ContainsSubstring("holds other things ('inner')"));
}

TEST_CASE("a file in the place of the folder is refused") {
  const tests::ScratchFolder scratch;
  scratch.write("file", "text");
  const fs::path file = scratch.path() / "file";
  CHECK(why_not_into(file, base::Language::en) ==
        "'" + file.string() + "' is a file, not a folder; name another with --out");
  CHECK(tests::bytes_of(file) == "text");
}

TEST_CASE("the refusal is told in Chinese to those who read Chinese") {
  const tests::ScratchFolder scratch;
  scratch.write("other", "");
  const std::string english = why_not_into(scratch.path(), base::Language::en);
  const std::string chinese = why_not_into(scratch.path(), base::Language::zh);
  CHECK(chinese != english);
  CHECK_THAT(chinese, ContainsSubstring("other") && ContainsSubstring("--out"));
}
