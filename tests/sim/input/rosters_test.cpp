// SPDX-License-Identifier: Apache-2.0
// Persons, rosters and vehicles as they are read: whose the same persons are, what is refused, and that names stay outside.
#include "tests/sim/input/network_county.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>

using namespace sanji;
using namespace sanji::input;

namespace {

constexpr std::string_view people = R"(occupations:
  - {id: militia, name: 民兵, day: 50 %, night: 80 %, notice_day: 2 min, notice_night: 5 min, home: 1 km .. 3 km}
  - {id: cadre, name: 干部, day: 90 %, night: 40 %}
)";

/// The shipped county, whose township teams list militia of their villages again.
const model::Region& dongxiang() {
  static const auto read = load_scenario("scenarios/dongxiang-flash-flood.yaml", base::Language::en);
  REQUIRE(read.loaded);
  return read.loaded->scenario.region;
}

/// The problems of the lessons' region with one file changed.
Lines brigade_with(const std::string& file, std::string_view part, std::string_view by) {
  const std::filesystem::path from = "scenarios/regions/lesson-brigade";
  WrittenFiles files;
  for (const auto& entry : std::filesystem::directory_iterator(from)) {
    std::ifstream in(entry.path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string name = entry.path().filename().string();
    if (name == file) text = changed(text, part, by);
    files.write("region/" + name, text);
  }
  return files.check("region");
}

}  // namespace

TEST_CASE("every team of the shipped county has as many persons on its roster as its registry says") {
  const model::Region& region = dongxiang();
  for (const auto team : region.teams.ids()) {
    CAPTURE(region.teams[team].id);
    REQUIRE(static_cast<int>(roster_of(region, team).size()) == region.teams[team].persons.value);
    std::set<model::PersonId> once;
    for (const auto& member : roster_of(region, team)) once.insert(member.person);
    REQUIRE(once.size() == roster_of(region, team).size());
  }
}

TEST_CASE("the militia of a township's team are persons of its villages' teams") {
  const model::Region& region = dongxiang();
  std::size_t places = 0;
  for (const auto team : region.teams.ids()) places += roster_of(region, team).size();
  CHECK(places > region.persons.size());
  for (const auto& person : region.persons) CHECK(person.basis == model::Basis::assumed);
}

TEST_CASE("the region of the lessons about people has no fault") {
  CHECK(brigade_with("teams.csv", "T-B,", "T-B,") == Lines{});
}

TEST_CASE("a vehicle that nobody can drive is refused") {
  const Lines lines = brigade_with("persons.csv", "P-F1,firefighter,0.1,true", "P-F1,firefighter,0.1,false");
  REQUIRE(lines.size() == 1);
  CHECK(lines.front().find("vehicle 'V-1' can be driven by no team that it names: a engine needs 4 persons, 3 of them "
                           "full-time") != std::string::npos);
}

TEST_CASE("a person on a roster of no team, and a roster's person who is not there, are refused") {
  const Lines no_team = brigade_with("rosters.csv", "T-B,P-F1", "T-X,P-F1");
  REQUIRE_FALSE(no_team.empty());
  CHECK(no_team.front().find("has team 'T-X', which is no team of teams.csv") != std::string::npos);
  const Lines nobody = brigade_with("rosters.csv", "T-B,P-F1", "T-B,P-F9x7");
  REQUIRE_FALSE(nobody.empty());
  CHECK(nobody.front().find("has person 'P-F9x7', which is no person of persons.csv") != std::string::npos);
}

TEST_CASE("a roster that lists fewer than the registry says is refused") {
  const Lines lines = brigade_with("teams.csv", "brigade,,7", "brigade,,8");
  REQUIRE(lines.size() == 1);
  CHECK(lines.front().find("team 'T-B' has 8 persons in teams.csv and 7 here") != std::string::npos);
}

TEST_CASE("a quorum above the crew, or above the roster, is refused") {
  const Lines above = brigade_with("region.yaml", "minimum_crew: 4 persons, minimum_full_time: 3 persons",
                                   "minimum_crew: 4 persons, minimum_full_time: 5 persons");
  REQUIRE_FALSE(above.empty());
  CHECK(above.front().find("5 full-time persons are asked for in a crew of 4") != std::string::npos);
  const Lines roster = brigade_with("region.yaml", "minimum_crew: 4 persons", "minimum_crew: 8 persons");
  REQUIRE(roster.size() == 1);
  CHECK(roster.front().find("team 'T-B' has 7 persons and may leave only with 8") != std::string::npos);
  const Lines seats =
      brigade_with("region.yaml", "seats: 6 persons,  crew: 4 persons", "seats: 3 persons,  crew: 4 persons");
  REQUIRE_FALSE(seats.empty());
  CHECK(seats.front().find("vehicle class 'engine' has a crew of 4 and 3 seats") != std::string::npos);
}

TEST_CASE("shares of a roster that do not make up all of it are refused") {
  const Lines lines = brigade_with("region.yaml", "share: 100 %, role: full-time", "share: 90 %, role: full-time");
  REQUIRE_FALSE(lines.empty());
  CHECK(lines.front().find("the shares of roster 'county' make up 90 %") != std::string::npos);
}

TEST_CASE("names and telephone numbers of persons stay in their file") {
  WrittenFiles files;
  write_network_county(files);
  files.write("region/region.yaml", changed(std::string(network_files().at("region/region.yaml")),
                                            "turnout:", std::string(people) + "turnout:"));
  files.write("region/persons.csv", "id,name,telephone,occupation\nP1,马某某,13911112222,cadre\n");
  const auto read = load_scenario(files / "drill.yaml", base::Language::en);
  REQUIRE(read.loaded);
  REQUIRE(read.loaded->scenario.region.persons.size() == 1);
  for (const auto& source : read.loaded->scenario.sources) {
    CHECK(source.text.find("13911112222") == std::string::npos);
    CHECK(source.text.find("马某某,139") == std::string::npos);
  }
}
