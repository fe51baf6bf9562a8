// SPDX-License-Identifier: Apache-2.0
// A journal as Python sees it, against what docs/journal-format.md says. Run in the root of the project.
#include "sim/journal/writer.hpp"
#include "tests/sim/journal/sample.hpp"
#include "tests/support/catch.hpp"

#include <sys/wait.h>

#include <cstdlib>

namespace sanji::journal {
namespace {

TEST_CASE("h5py reads a journal as the format document says, in its three lines") {
  constexpr int no_h5py = 77;
  const sample::Folder folder;
  REQUIRE(write_journal(sample::journal(), folder / "journal.h5", base::Language::en).empty());
  // Debian's own Python: the one that python3-h5py belongs to
  const std::string command = "/usr/bin/python3 tests/sim/journal/format_test.py " + (folder / "journal.h5").string() +
                              " docs/journal-format.md";
  const int status = std::system(command.c_str());
  REQUIRE(WIFEXITED(status));
  if (WEXITSTATUS(status) == no_h5py) {
    WARN("skipped: python3-h5py is not installed");
    return;
  }
  CHECK(WEXITSTATUS(status) == 0);
}

}  // namespace
}  // namespace sanji::journal
