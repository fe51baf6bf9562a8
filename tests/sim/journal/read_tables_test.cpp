// SPDX-License-Identifier: Apache-2.0
// Journals of an older minor version, and what only other programs would write.
#include "sim/journal/read_tables.hpp"

#include "sim/journal/compact_file.hpp"
#include "sim/journal/write_tables.hpp"
#include "tests/sim/journal/sample.hpp"
#include "tests/support/catch.hpp"

#include <cstring>
#include <set>

namespace sanji::journal {
namespace {

constexpr auto en = base::Language::en;

/// A file as it was before some of its tables were thought of.
class Older : public compact::NewFile {
 public:
  explicit Older(std::set<std::string> unknown) : unknown_(std::move(unknown)) {}
  using NewFile::attribute;
  void attribute(const std::string& path, const char* name, std::string_view text) override {
    if (!unknown_.contains(name)) NewFile::attribute(path, name, text);
  }
  void table(const std::string& path, const Layout& layout, std::span<const std::byte> bytes,
             std::size_t rows) override {
    if (!unknown_.contains(path)) NewFile::table(path, layout, bytes, rows);
  }

 private:
  std::set<std::string> unknown_;
};

/// A file whose border begins with the ring of that number.
class OtherRing : public compact::NewFile {
 public:
  explicit OtherRing(std::int32_t ring) : ring_(ring) {}
  void table(const std::string& path, const Layout& layout, std::span<const std::byte> bytes,
             std::size_t rows) override {
    std::vector<std::byte> changed(bytes.begin(), bytes.end());
    if (path == "/resolved/border") std::memcpy(changed.data(), &ring_, sizeof ring_);
    NewFile::table(path, layout, changed, rows);
  }

 private:
  std::int32_t ring_;
};

struct Answer {
  bool done = false;
  Journal journal;
  std::string problem;
};
Answer read_back(compact::NewFile& made) {
  write_tables(made, sample::journal(), Content::all);
  const auto content = made.content();
  compact::OpenFile open(content, en);
  Answer answer;
  answer.done = read_tables(open, answer.journal, en);
  answer.problem = open.problem();
  return answer;
}

TEST_CASE("A journal of format 1.0 is read: what came later is empty") {
  Older made({"naming", "/resolved/border", "/resolved/agencies", "/resolved/procedure", "/resolved/no_plans",
              "/resolved/joint", "/resolved/notify", "/resolved/warnings", "/limit_documents"});
  const Answer answer = read_back(made);
  REQUIRE(answer.done);
  CHECK_FALSE(answer.journal.resolved.border.has_value());
  CHECK(answer.journal.resolved.procedure.empty());
  CHECK(answer.journal.provenance.naming == model::Naming::plain);
  CHECK(answer.journal.told.records.size() == 5);
}

TEST_CASE("A journal without a table that it must have names the table") {
  Older made({"/tracks"});
  CHECK(read_back(made).problem == "/tracks is missing");
}

TEST_CASE("Rings of a border that do not stand in order are found") {
  OtherRing second(1);
  CHECK(read_back(second).problem == "/resolved/border, row 0: no point of a border");
  OtherRing below(-1);
  CHECK(read_back(below).problem == "/resolved/border, row 0: no point of a border");
  OtherRing right(0);
  CHECK(read_back(right).done);
}

}  // namespace
}  // namespace sanji::journal
