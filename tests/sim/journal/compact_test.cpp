// SPDX-License-Identifier: Apache-2.0
// Journals to the compact form and back, whole and damaged.
#include "sim/journal/compact.hpp"

#include "sim/base/random.hpp"
#include "sim/journal/compact_deflate.hpp"
#include "sim/journal/compact_file.hpp"
#include "sim/journal/format.hpp"
#include "sim/journal/read_tables.hpp"
#include "sim/journal/seal.hpp"
#include "sim/journal/write_tables.hpp"
#include "sim/journal/writer.hpp"
#include "tests/sim/journal/sample.hpp"
#include "tests/support/catch.hpp"

#include <functional>
#include <limits>

namespace sanji::journal {
namespace {

constexpr auto en = base::Language::en;
using Bytes = std::vector<std::byte>;

/// The journal after it was compact; fails the test where it does not come back.
Journal back(const Journal& journal, Content content = Content::all) {
  ReadResult read = read_compact(to_compact(journal, content), en);
  CHECK(read.problem.empty());
  REQUIRE(read.journal.has_value());
  return std::move(*read.journal);
}

std::string h5_bytes(const Journal& journal) {
  const sample::Folder folder;
  REQUIRE(write_journal(journal, folder / "journal.h5", en).empty());
  return sample::bytes_of(folder / "journal.h5");
}

void check_comes_back(const Journal& journal) {
  const Journal again = back(journal);
  CHECK(sample::text_of(again) == sample::text_of(journal));
  CHECK((h5_bytes(again) == h5_bytes(journal)));
}

std::string problem_of(std::span<const std::byte> bytes) {
  const ReadResult read = read_compact(bytes, en);
  CHECK(read.journal.has_value() == read.problem.empty());
  return read.problem;
}

/// What stands in the compact form, not yet deflated.
Bytes content_of(const Journal& journal) {
  compact::NewFile file;
  write_tables(file, journal, Content::all);
  REQUIRE(file.problem().empty());
  return file.content();
}

/// The compact form with something else in it.
Bytes sealed(std::span<const std::byte> content, std::uint8_t version = compact::form_version) {
  compact::Bytes all;
  all.raw(compact::mark);
  all.byte(version);
  all.number(content.size());
  all.raw(compact::deflated(content));
  all.raw(Seal::of({reinterpret_cast<const char*>(all.all().data()), all.all().size()}));
  return all.take();
}

Bytes header_only(const std::string& type, std::int32_t major, std::int32_t complete) {
  compact::NewFile made;
  made.attribute("/", "filetype", type);
  made.attribute("/", "version_major", major);
  made.attribute("/", "version_minor", std::int32_t{4});
  made.attribute("/", "sanji_version", std::string_view("9.1.0"));
  made.attribute("/", "complete", complete);
  return sealed(made.content());
}

/// Reads what may be damaged; true where it gave a journal. That a fault has a sentence is checked.
bool gives_journal(std::span<const std::byte> content) {
  compact::OpenFile file(content, en);
  Journal journal;
  const bool done = file.is_open() && problem_of_kind(file, "it", en).empty() && read_tables(file, journal, en);
  if (file.is_open() && !done) CHECK((!file.problem().empty() || !problem_of_kind(file, "it", en).empty()));
  return done;
}

/// The same bytes with one bit in another state, `count` times at places drawn once for all.
void with_changes(const Bytes& whole, int count, const std::function<void(const Bytes&)>& take) {
  base::Stream draw(1, 2, 3);
  for (int i = 0; i < count; ++i) {
    const double place = draw.uniform();
    const double bit = draw.uniform();
    Bytes changed = whole;
    changed[static_cast<std::size_t>(place * static_cast<double>(whole.size()))] ^= std::byte{1}
                                                                                    << static_cast<unsigned>(bit * 8);
    take(changed);
  }
}

TEST_CASE("A journal comes back from the compact form as it went in") {
  check_comes_back(sample::journal());
  check_comes_back(sample::long_journal(70'000));
  check_comes_back(Journal{});
}

TEST_CASE("Numbers of every kind come back from the compact form bit by bit") {
  Journal journal = sample::journal();
  using Limits = std::numeric_limits<double>;
  auto& records = journal.told.records;
  std::size_t row = 0;
  for (const double value : {-0.0, Limits::infinity(), Limits::denorm_min(), 0.1 + 0.2, -1e300}) {
    records[row++].value = value;
  }
  records.back().time.us = std::numeric_limits<std::int64_t>::max();
  records.front().time.us = std::numeric_limits<std::int64_t>::min();
  journal.resolved.posts.front().population = std::numeric_limits<std::int32_t>::min();
  journal.told.decisions.front().arguments = {0.125, -7.0, 9007199254740993.0};
  check_comes_back(journal);
}

TEST_CASE("A field without frames and one of much water come back from the compact form") {
  Journal journal = sample::journal();
  FieldFrames full = journal.fields.front();
  full.hazard = "full";
  for (std::size_t i = 0; i < full.cells.size(); ++i) full.cells[i] = static_cast<std::uint16_t>(i * 7919);
  FieldFrames none_at_all = journal.fields.front();
  none_at_all.hazard = "no frames/at all";
  none_at_all.cells.clear();
  journal.fields.push_back(full);
  journal.fields.push_back(none_at_all);
  check_comes_back(journal);
  CHECK(back(journal).fields.back().frames() == 0);
}

TEST_CASE("The same journal gives the same compact bytes, also by way of a file") {
  const sample::Folder folder;
  const Journal journal = sample::long_journal(20'000);
  REQUIRE(write_journal(journal, folder / "journal.h5", en).empty());
  CHECK((to_compact(journal) == to_compact(journal)));
  CHECK((to_compact(back(journal)) == to_compact(journal)));
}

TEST_CASE("For viewing the texts of the sources and the values are left out, and nothing else") {
  const Journal journal = sample::journal();
  const Journal seen = back(journal, Content::for_viewing);
  REQUIRE(seen.resolved.sources.size() == 3);
  CHECK(seen.resolved.sources[0].name == "scenario.yaml");
  CHECK(seen.resolved.sources[0].text.empty());
  CHECK(seen.resolved.values.empty());
  Journal same = journal;
  same.resolved.values.clear();
  for (model::Source& source : same.resolved.sources) source.text.clear();
  CHECK(sample::text_of(seen) == sample::text_of(same));
  CHECK(to_compact(journal, Content::for_viewing).size() < to_compact(journal).size());
}

TEST_CASE("What cannot be written to a file has no compact form") {
  Journal journal = sample::journal();
  journal.fields.push_back(journal.fields.front());
  CHECK(to_compact(journal).empty());
  journal.fields.back().hazard = "other";
  CHECK_FALSE(to_compact(journal).empty());
  journal.fields.back().cells.pop_back();
  CHECK(to_compact(journal).empty());
}

TEST_CASE("Bytes that are no compact journal are called that") {
  CHECK(problem_of({}) == "what this page carries is not a Sanji journal");
  CHECK(problem_of(Bytes(1000, std::byte{7})) == "what this page carries is not a Sanji journal");
  CHECK(problem_of(sealed(Bytes{})) == "what this page carries is damaged: its bytes are not those that were written");
  CHECK(problem_of(sealed(content_of(sample::journal()), 2)) ==
        "what this page carries has version 2 of the compact form; this Sanji reads version 1");
  CHECK(problem_of(header_only("sanji-sweep", format_major, 1)) == "what this page carries is not a Sanji journal");
  CHECK(problem_of(header_only("sanji-journal", format_major + 1, 1)) ==
        "what this page carries is a journal of format 2.4, written by Sanji 9.1.0; this Sanji reads format 1." +
            std::to_string(format_minor) + "; run the scenario again with this one");
  CHECK(problem_of(header_only("sanji-journal", format_major, 0)) ==
        "what this page carries was not written to its end");
  CHECK(problem_of(header_only("sanji-journal", format_major, 1)) ==
        "what this page carries is a journal of format 1.4, written by Sanji 9.1.0; this Sanji reads format 1." +
            std::to_string(format_minor) + " (/records is missing); run the scenario again with this one");
  CHECK(read_compact({}, base::Language::zh).problem ==
        base::say(base::Language::zh, "{0} is not a Sanji journal",
                  base::tr(base::Language::zh, "what this page carries")));
}

TEST_CASE("The checks of a journal hold for the compact form, too") {
  Journal journal = sample::journal();
  journal.told.records[2].cause = 2;
  CHECK(problem_of(to_compact(journal)) ==
        "what this page carries is damaged: /records, row 2: its cause is no earlier record");
  journal = sample::journal();
  journal.entities[5].parent = 5;
  CHECK(problem_of(to_compact(journal)) ==
        "what this page carries is damaged: /entities: the parents go round in a circle");
}

TEST_CASE("A compact journal cut short anywhere is damaged") {
  const Bytes whole = to_compact(sample::journal());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string problem = problem_of(std::span(whole).first(size));
    CHECK(problem == (size < compact::mark.size()
                          ? "what this page carries is not a Sanji journal"
                          : "what this page carries is damaged: its bytes are not those that were written"));
  }
}

TEST_CASE("A changed bit of a compact journal is always found") {
  with_changes(to_compact(sample::journal()), 2000,
               [](const Bytes& changed) { CHECK_FALSE(problem_of(changed).empty()); });
}

TEST_CASE("Tables that are damaged within do no harm, cut short or changed") {
  const Bytes whole = content_of(sample::journal());
  CHECK(gives_journal(whole));
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(gives_journal(std::span(whole).first(size)));
  int journals = 0;
  with_changes(whole, 2000, [&](const Bytes& changed) { journals += gives_journal(changed) ? 1 : 0; });
  CHECK(journals > 0);  // a changed letter of a name is a journal still
  CHECK(journals < 2000);
}

}  // namespace
}  // namespace sanji::journal
