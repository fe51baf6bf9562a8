// SPDX-License-Identifier: Apache-2.0
// Journals to a file and back.
#include "sim/journal/writer.hpp"
#include "sim/journal/h5.hpp"
#include "sim/journal/reader.hpp"
#include "tests/sim/journal/sample.hpp"
#include "tests/support/catch.hpp"

#include <signal.h>
#include <sys/resource.h>

#include <chrono>
#include <thread>

namespace sanji::journal {
namespace {

constexpr auto en = base::Language::en;
namespace fs = std::filesystem;

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Writes to a file of at most so many bytes, as a full disk would let us.
std::string write_with_room_for(rlim_t bytes, const Journal& journal, const fs::path& file) {
  rlimit old{};
  getrlimit(RLIMIT_FSIZE, &old);
  const rlimit small{bytes, old.rlim_max};
  const auto handler = signal(SIGXFSZ, SIG_IGN);
  setrlimit(RLIMIT_FSIZE, &small);
  std::string problem = write_journal(journal, file, en);
  setrlimit(RLIMIT_FSIZE, &old);
  signal(SIGXFSZ, handler);
  return problem;
}

TEST_CASE("A journal read back from its file is the journal that was written") {
  const sample::Folder folder;
  for (const Journal& journal : {sample::journal(), sample::long_journal(40'000), Journal{}}) {
    REQUIRE(write_journal(journal, folder / "journal.h5", en).empty());
    const ReadResult read = read_journal(folder / "journal.h5", en);
    CHECK(read.problem.empty());
    REQUIRE(read.journal.has_value());
    CHECK(sample::text_of(*read.journal) == sample::text_of(journal));
    CHECK(files_in(folder.path()) == 1);
    CHECK(is_journal(folder / "journal.h5"));
  }
}

TEST_CASE("The same journal gives the same bytes, whenever and wherever it is written") {
  const sample::Folder folder;
  const sample::Folder other;
  const Journal journal = sample::long_journal(20'000);
  REQUIRE(write_journal(journal, folder / "journal.h5", en).empty());
  // HDF5 stamps objects with whole seconds unless told not to
  std::this_thread::sleep_for(std::chrono::milliseconds(1200));
  REQUIRE(write_journal(journal, other / "another-name.h5", base::Language::zh).empty());
  CHECK((sample::bytes_of(folder / "journal.h5") == sample::bytes_of(other / "another-name.h5")));

  const ReadResult read = read_journal(folder / "journal.h5", en);
  REQUIRE(read.journal.has_value());
  REQUIRE(write_journal(*read.journal, folder / "again.h5", en).empty());
  CHECK((sample::bytes_of(folder / "again.h5") == sample::bytes_of(folder / "journal.h5")));
}

TEST_CASE("Two patterns of NaN are one in the file") {
  const sample::Folder folder;
  Journal journal = sample::journal();
  REQUIRE(write_journal(journal, folder / "a.h5", en).empty());
  for (DecisionRow& row : journal.told.decisions) row.score = row.score != row.score ? -row.score : row.score;
  REQUIRE(write_journal(journal, folder / "b.h5", en).empty());
  CHECK((sample::bytes_of(folder / "a.h5") == sample::bytes_of(folder / "b.h5")));
}

TEST_CASE("No path, host or time of day stands in a journal") {
  const sample::Folder folder;
  REQUIRE(write_journal(sample::journal(), folder / "journal.h5", en).empty());
  CHECK(sample::bytes_of(folder / "journal.h5").find(folder.path().filename().string()) == std::string::npos);
}

TEST_CASE("A new journal takes the place of an older one") {
  const sample::Folder folder;
  REQUIRE(write_journal(sample::long_journal(5'000), folder / "journal.h5", en).empty());
  REQUIRE(write_journal(sample::journal(), folder / "journal.h5", en).empty());
  CHECK(read_journal(folder / "journal.h5", en).journal->told.records.size() == 5);
}

TEST_CASE("Where a journal cannot be written the reason is said and nothing is left behind") {
  const sample::Folder folder;
  const Journal journal = sample::journal();
  sample::put_bytes(folder / "a-file", "x");
  fs::create_directories(folder / "a-folder/not-empty");

  const std::string missing = (folder / "missing/journal.h5").string();
  CHECK(write_journal(journal, missing, en) == "cannot write " + missing + ": there is no such folder");
  const std::string below = (folder / "a-file/journal.h5").string();
  CHECK(write_journal(journal, below, en) == "cannot write " + below + ": a part of the path is not a folder");
  const std::string taken = (folder / "a-folder").string();
  CHECK(write_journal(journal, taken, en) == "cannot write " + taken + ": there is a folder of that name");
  CHECK(write_journal(journal, missing, base::Language::zh) ==
        base::say(base::Language::zh, "cannot write {0}: {1}", missing,
                  base::tr(base::Language::zh, "there is no such folder")));
  CHECK_FALSE(write_journal(journal, "/proc/sanji/journal.h5", en).empty());
  CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("A disk that fills up keeps the older journal and no part of the new one") {
  const sample::Folder folder;
  REQUIRE(write_journal(sample::journal(), folder / "journal.h5", en).empty());
  const std::string before = sample::bytes_of(folder / "journal.h5");
  for (const rlim_t room : {rlim_t{0}, rlim_t{1000}, rlim_t{before.size() / 2}, rlim_t{before.size() - 1}}) {
    const std::string problem = write_with_room_for(room, sample::long_journal(500), folder / "journal.h5");
    CHECK_THAT(problem, EndsWith("journal.h5: the file is larger than is allowed here"));
    CHECK((sample::bytes_of(folder / "journal.h5") == before));
    CHECK(files_in(folder.path()) == 1);
  }
}

TEST_CASE("A field of more than ten megabytes is refused, and one of ten is stored") {
  const sample::Folder folder;
  Journal journal = sample::journal();
  FieldFrames& field = journal.fields.front();
  field.columns = 1000;
  field.rows = 1000;
  field.cells.assign(6'000'000, 1);
  CHECK(write_journal(journal, folder / "journal.h5", en) ==
        "the field of baxie-flood takes 12.0 MB and at most 10 MB are stored: use larger cells");
  field.cells.resize(5'000'000);
  CHECK(write_journal(journal, folder / "journal.h5", en).empty());
  CHECK(read_journal(folder / "journal.h5", en).journal->fields.front().cells == field.cells);
  field.cells.resize(4'999'999);
  CHECK(write_journal(journal, folder / "journal.h5", en) == "the field of baxie-flood is not made of whole frames");
}

TEST_CASE("Fields keep the order of the event, and a hazard may have any id") {
  const sample::Folder folder;
  Journal journal = sample::journal();
  for (const std::string id : {"zebra", "a/b", ".", "洪水", "alpha"}) {
    journal.fields.push_back(journal.fields.front());
    journal.fields.back().hazard = id;
  }
  REQUIRE(write_journal(journal, folder / "journal.h5", en).empty());
  const ReadResult read = read_journal(folder / "journal.h5", en);
  REQUIRE(read.journal.has_value());
  CHECK(sample::text_of(*read.journal) == sample::text_of(journal));
}

TEST_CASE("Two fields of one name are a problem, not a crash") {
  const sample::Folder folder;
  Journal journal = sample::journal();
  journal.fields.push_back(journal.fields.front());
  CHECK_THAT(write_journal(journal, folder / "journal.h5", en), StartsWith("the journal could not be made: HDF5: "));
  CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("No HDF5 object stays open, so that a process may fork after writing and reading") {
  const sample::Folder folder;
  REQUIRE(write_journal(sample::journal(), folder / "journal.h5", en).empty());
  write_journal(sample::journal(), folder / "missing/journal.h5", en);
  read_journal(folder / "journal.h5", en);
  read_journal(folder / "missing.h5", en);
  CHECK(h5::open_objects() == 0);
}

}  // namespace
}  // namespace sanji::journal
