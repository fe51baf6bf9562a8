// SPDX-License-Identifier: Apache-2.0
// Journals of an older minor version, and what only other programs would write.
#include "sim/journal/read_tables.hpp"

#include "sim/journal/compact_file.hpp"
#include "sim/journal/write_tables.hpp"
#include "tests/sim/journal/sample.hpp"
#include "tests/support/catch.hpp"

#include <cstring>
#include <limits>
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
  void frames(const std::string& path, const std::array<std::size_t, 3>& shape,
              std::span<const std::uint16_t> cells) override {
    if (!unknown_.contains(path)) NewFile::frames(path, shape, cells);
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

/// A file in which one number of the relief or of the rivers is another.
class OtherLand : public compact::NewFile {
 public:
  OtherLand(std::string attribute, double value) : attribute_(std::move(attribute)), value_(value) {}
  OtherLand(std::size_t byte, std::int32_t number) : byte_(byte), number_(number) {}
  using NewFile::attribute;
  void attribute(const std::string& path, const char* name, double value) override {
    NewFile::attribute(path, name, path == "/resolved/relief" && name == attribute_ ? value_ : value);
  }
  void attribute(const std::string& path, const char* name, std::string_view text) override {
    NewFile::attribute(path, name, path == "/resolved/relief" && name == attribute_ ? "hearsay" : text);
  }
  void table(const std::string& path, const Layout& layout, std::span<const std::byte> bytes,
             std::size_t rows) override {
    std::vector<std::byte> changed(bytes.begin(), bytes.end());
    if (path == "/resolved/river_points" && attribute_.empty()) {
      std::memcpy(changed.data() + byte_, &number_, sizeof number_);
    }
    NewFile::table(path, layout, changed, rows);
  }

 private:
  std::string attribute_;
  double value_ = 0.0;
  std::size_t byte_ = 0;
  std::int32_t number_ = 0;
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
              "/resolved/joint", "/resolved/notify", "/resolved/warnings", "/limit_documents", "/resolved/relief",
              "/resolved/rivers", "/resolved/river_points", "/resolved/road_points"});
  const Answer answer = read_back(made);
  REQUIRE(answer.done);
  CHECK_FALSE(answer.journal.resolved.border.has_value());
  CHECK_FALSE(answer.journal.resolved.relief.has_value());
  CHECK(answer.journal.resolved.rivers.empty());
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

TEST_CASE("A relief that cannot be one is found") {
  const auto problem = [](const std::string& attribute, double value) {
    OtherLand made(attribute, value);
    return read_back(made).problem;
  };
  CHECK(problem("cell_m", 0.0) == "/resolved/relief is no relief");
  CHECK(problem("cell_m", std::numeric_limits<double>::quiet_NaN()) == "/resolved/relief is no relief");
  CHECK(problem("scale", -0.1) == "/resolved/relief is no relief");
  CHECK(problem("offset", std::numeric_limits<double>::infinity()) == "/resolved/relief is no relief");
  CHECK(problem("origin_x_m", std::numeric_limits<double>::quiet_NaN()) == "/resolved/relief is no relief");
  CHECK(problem("basis", 0.0) == "/resolved/relief is no relief");
  CHECK(problem("scale", 0.2).empty());
}

TEST_CASE("Points of rivers that do not stand in order are found") {
  constexpr std::size_t row = 24;  // bytes
  const auto problem = [](std::size_t byte, std::int32_t number) {
    OtherLand made(byte, number);
    return read_back(made).problem;
  };
  CHECK(problem(0, 0).empty());
  CHECK(problem(0, -1) == "/resolved/river_points, row 0: no point of a river");
  CHECK(problem(0, 2) == "/resolved/river_points, row 0: no point of a river");
  CHECK(problem(0, 1) == "/resolved/river_points, row 1: no point of a river");  // the next is of an earlier river
  CHECK(problem(4, 1) == "/resolved/river_points, row 0: no point of a river");
  CHECK(problem(2 * row + 4, 2) == "/resolved/river_points, row 2: no point of a river");
  CHECK(problem(3 * row + 4, 0) == "/resolved/river_points, row 3: no point of a river");
  CHECK(problem(5 * row + 4, 1) == "/resolved/river_points, row 5: no point of a river");
}

TEST_CASE("A relief that is not made of whole rows is not written") {
  Journal journal = sample::journal();
  journal.resolved.relief->cells.pop_back();
  CHECK(problem_of(journal, en) == "the relief is not made of whole rows, or too large");
}

}  // namespace
}  // namespace sanji::journal
