// SPDX-License-Identifier: Apache-2.0
// What is wrong with a table of minutes is said all at once, each fault at its own cell.
#include "tests/sim/world/call_valleys.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::tests;

namespace {

std::string problems_of(const TwoValleys& valleys) {
  const ScratchFolder folder;
  valleys.write(folder);
  std::string all;
  for (const auto& issue : input::load_scenario(folder.path() / "drill.yaml", base::Language::en).issues.sorted()) {
    const std::string text = to_text(issue);
    all += text.substr(text.find("region/") == std::string::npos ? 0 : text.find("region/")) + '\n';
  }
  return all;
}

}  // namespace

TEST_CASE("a table of minutes is read from row to column") {
  TableValleys valleys;
  valleys.flood(at_a1, 1).change("region/minutes.csv", "J-A,0,10,", "J-A,0,17.5,");
  const auto loaded = valleys.load();
  const model::Region& region = loaded.scenario.region;
  const auto at = [&](const char* id) { return row_named(region.roads.junctions, id).index(); };
  CHECK(region.travel.table.between(at("J-A"), at("J-A1")) == base::minutes(17.5));
  CHECK(region.travel.table.between(at("J-A1"), at("J-A")) == base::minutes(10));
}

TEST_CASE("holes, strange places, missing rows and columns, negative times and words are all said at their cells") {
  TableValleys valleys;
  valleys.flood(at_a1, 1);
  valleys.file("region/minutes.csv") =
      "from,J-A,J-A1,J-A2,J-B,J-B9\n"
      "J-A,0,,10,10,10\n"
      "J-A1,-3,0,ten,10,10\n"
      "J-A1,10,0,10,10,10\n"
      "J-X,10,10,0,10,10\n"
      "J-B,10,10,10,0,10\n"
      "J-B1,10,10,10,10,10\n";
  const std::string said = problems_of(valleys);
  CHECK_THAT(said, ContainsSubstring("minutes.csv:1:24: 'J-B9' is no junction"));
  CHECK_THAT(said, ContainsSubstring("minutes.csv:1:1: no column of the table is for: J-B1, J-C"));
  CHECK_THAT(said, ContainsSubstring("minutes.csv:1:1: no row of the table is for: J-A2, J-C"));
  CHECK_THAT(said, ContainsSubstring("minutes.csv:2:7: the time from 'J-A' to 'J-A1' is missing"));
  CHECK_THAT(said, ContainsSubstring("minutes.csv:3:6: the time from 'J-A1' to 'J-A' is negative"));
  CHECK_THAT(said, ContainsSubstring("minutes.csv:3:11: 'ten', the time from 'J-A1' to 'J-A2', is no number"));
  CHECK_THAT(said, ContainsSubstring("minutes.csv:4:1: 'J-A1' stands twice"));
  CHECK_THAT(said, ContainsSubstring("minutes.csv:5:1: 'J-X' is no junction"));
}

TEST_CASE("a table beside roads, and a table that nothing asks for, are refused") {
  TableValleys both;
  both.flood(at_a1, 1).file("region/roads.csv") = two_valleys_files.at("region/roads.csv");
  CHECK_THAT(problems_of(both), ContainsSubstring("the region has roads.csv and travels by a table"));
  TwoValleys unasked;
  unasked.flood(at_a1, 1).file("region/minutes.csv") = ten_minutes_everywhere;
  CHECK_THAT(problems_of(unasked), ContainsSubstring("'minutes.csv' is there, but the region does not travel by it"));
}

TEST_CASE("travel that is a word and no map is refused") {
  TwoValleys valleys;
  valleys.flood(at_a1, 1).change("region/region.yaml", "pace: 1.0\n", "pace: 1.0\ntravel: table\n");
  CHECK_THAT(problems_of(valleys), ContainsSubstring("region/region.yaml:13:9: 'region.travel' takes keys and values"));
}

TEST_CASE("straight lines carry no teams and need their time for a kilometre") {
  TwoValleys valleys;
  valleys.flood(at_a1, 1).change("region/region.yaml", "pace: 1.0\n", "pace: 1.0\ntravel: {by: straight}\n");
  const std::string said = problems_of(valleys);
  CHECK_THAT(said, ContainsSubstring("needs the key 'per_km'"));
  CHECK_THAT(said, ContainsSubstring("the region travels by straight lines, over which only recorded calls"));
}
