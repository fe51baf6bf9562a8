// SPDX-License-Identifier: Apache-2.0
// The whole scenario: every problem in one go, the same scenario wherever it lies, and no garbage that breaks the reader.
#include "sim/input/load.hpp"

#include "tests/sim/input/small_county.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace sanji;
using namespace sanji::input;

namespace {

model::Scenario loaded(const std::filesystem::path& file) {
  LoadResult result = load_scenario(file, base::Language::en);
  for (const base::Issue& issue : result.issues.sorted()) UNSCOPED_INFO(base::to_text(issue));
  REQUIRE(result.loaded);
  return std::move(result.loaded->scenario);
}

}  // namespace

TEST_CASE("ten mistakes in three files are ten messages in one go, each at its place") {
  WrittenFiles files;
  write_small_county(files);
  std::string plan(plan_text);
  plan = changed(plan, "within: 30 min", "within: fifteen");
  plan = changed(plan, "people >= 50", "peple >= 50");
  plan = changed(plan, "medical: 2 persons", "medicine: 2 persons");
  plan = changed(plan, "follow_up: 30 min", "followup: 30 min");
  files.write("plan.yaml", plan);
  std::string event(event_text);
  event = changed(event, "frames:", "frame:");
  event = changed(event, "2024-08-12 22:40", "2024-13-12 22:40");
  event = changed(event, "lat: 35.685", "lat: 45.685");
  files.write("event.yaml", event);
  std::string teams(teams_text);
  teams = changed(teams, "622926100201", "622926100211");
  teams = changed(teams, ",40,", ",-40,");
  teams = changed(teams, "S1", "S7");
  files.write("region/teams.csv", teams);
  const LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
  CHECK_FALSE(result.loaded);
  // NOLINTBEGIN(bugprone-suspicious-missing-comma): long messages go over two lines
  CHECK(files.lines(result.issues) ==
        Lines{
            "event.yaml:5:8: '2024-13-12 22:40' is no date and time; write it like 2024-08-12 22:40",
            "event.yaml:7:91: unknown key 'frame'; hazard 'footprint' knows: kind, id, name, name_en, hazard, basis, "
            "frames, begins; did you mean 'frames'?",
            "event.yaml:9:67: travellers 'minibus-1' stands 1098 km outside the border of the county; look at its "
            "coordinates and the datum of region.yaml",
            "plan.yaml:10:63: 'fifteen' is no duration; write a number and a unit, like 15 min",
            "plan.yaml:12:1: unknown key 'followup'; plan knows: sanji, extends, name, name_en, basis, handling, "
            "reporting, notify, channels, heartbeats, absent, spot_checks, follow_up, warnings, calls, levels, "
            "stand_down, bodies, handover, joint, groups, mobilisation, reinforcement, publication, dispatch, needs, "
            "call_answering, "
            "roles, "
            "tasks, procedure, times, aftermath, library; did you mean 'follow_up'?",
            "plan.yaml:14:20: 'peple' is nothing that a condition can look at; known: people, houses, villages, "
            "townships, incidents, roads_closed, severity, warning, isolated; did you mean 'people'?",
            "plan.yaml:20:102: need 'flood-houses-1' asks for 'medicine', which is no capability of the region; known: "
            "flood-rescue, medical",
            "region/teams.csv:2:42: team 'T1' has station 'S7', which is no station of stations.csv; nearest: S1 "
            "(县救援站)",
            "region/teams.csv:2:45: '-40' is out of range; persons goes from 1 to 10000",
            "region/teams.csv:3:26: team 'T2' has post '622926100211', which is no post of this county; nearest: "
            "622926100201 (东村)",
        });
  // NOLINTEND(bugprone-suspicious-missing-comma)
  CHECK(result.issues.size() == 10);
}

TEST_CASE("posts stand superiors first, with their subordinates and a desk each") {
  WrittenFiles files;
  write_small_county(files);
  // the county last in the file
  files.write("region/posts.csv",
              changed(std::string(posts_text),
                      "622926,小县,Small County,county,,103.40,35.66,4000,2020,,read,recalled,read,read\n", "") +
                  "622926,小县,Small County,county,,103.40,35.66,4000,2020,,read,recalled,read,read\n");
  const model::Region region = loaded(files / "drill.yaml").region;
  REQUIRE(region.posts.size() == 4);
  const model::PostId county(0);
  CHECK(region.posts[county].code == "622926");
  CHECK(region.posts[county].position == base::Point{0.0, 0.0});
  CHECK(region.posts[county].subordinates == std::vector{model::PostId(1)});
  CHECK(region.posts[model::PostId(1)].subordinates == std::vector{model::PostId(2), model::PostId(3)});
  CHECK(region.posts[model::PostId(3)].superior == model::PostId(1));
  CHECK(region.posts[model::PostId(3)].size_class == model::SizeClass::small);
  REQUIRE(region.desks.size() == 4);
  CHECK(region.desks[0].officers.value == 6);
  CHECK(region.desks[0].basis == model::Basis::read);
  CHECK(region.desks[2].officers.value == 1);
  CHECK(region.desks[2].basis == model::Basis::assumed);
  CHECK(base::distance(region.posts[county].position, region.posts[model::PostId(2)].position).value ==
        Approx(4920).margin(10));
}

TEST_CASE("how a value is known is taken from its column, its row, its file") {
  WrittenFiles files;
  write_small_county(files);
  const model::Region region = loaded(files / "drill.yaml").region;
  CHECK(region.basis == model::Basis::estimated);
  CHECK(region.posts[model::PostId(0)].name.en_basis == model::Basis::recalled);
  CHECK(region.posts[model::PostId(2)].population_basis == model::Basis::estimated);
  const model::Team& first = *region.teams.begin();
  CHECK(first.persons_basis == model::Basis::read);
  CHECK(first.capabilities_basis == model::Basis::assumed);
}

TEST_CASE("coordinates of another datum are converted once") {
  WrittenFiles files;
  write_small_county(files);
  const base::Point before = loaded(files / "drill.yaml").region.posts[model::PostId(2)].position;
  files.write("region/region.yaml", changed(std::string(region_text), "datum: WGS84", "datum: GCJ-02"));
  const base::Point after = loaded(files / "drill.yaml").region.posts[model::PostId(2)].position;
  CHECK(base::distance(before, after).value < 20.0);  // both ends move by nearly the same
  CHECK(base::distance(before, after).value > 0.0);
}

TEST_CASE("names and telephone numbers of persons never leave the reader") {
  WrittenFiles files;
  write_small_county(files);
  const model::Scenario scenario = loaded(files / "drill.yaml");
  for (const model::Source& source : scenario.sources) {
    CHECK(source.text.find("13900000001") == std::string::npos);
    CHECK(source.text.find("马某某") == std::string::npos);
    if (source.name == "region/officers.csv") {
      CHECK(source.text == "id,post,name,telephone,basis\nO1,622926100201,,,read\nO2,622926100202,,,read\n");
    }
  }
  for (const model::ResolvedValue& value : scenario.resolved)
    CHECK(value.value.find("13900000001") == std::string::npos);
}

TEST_CASE("a scenario takes every file along, named from its own folder") {
  WrittenFiles files;
  write_small_county(files);
  Lines names;
  for (const model::Source& source : loaded(files / "drill.yaml").sources) names.push_back(source.name);
  CHECK(names == Lines{"drill.yaml", "event.yaml", "flood.geojson", "limits/report.yaml", "plan.yaml",
                       "region/border.geojson", "region/desks.csv", "region/households.csv", "region/houses.csv",
                       "region/junctions.csv", "region/officers.csv", "region/posts.csv", "region/region.yaml",
                       "region/roads.csv", "region/shelters.csv", "region/stations.csv", "region/stores.csv",
                       "region/teams.csv"});
}

TEST_CASE("the hash follows the texts and not the place where they lie") {
  WrittenFiles here;
  WrittenFiles there;
  write_small_county(here);
  write_small_county(there);
  const std::uint64_t hash = loaded(here / "drill.yaml").hash;
  CHECK(loaded(there / "drill.yaml").hash == hash);
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(here.folder());
  const model::Scenario near = loaded("drill.yaml");
  std::filesystem::current_path(here.folder() / "region");
  const model::Scenario below = loaded("../drill.yaml");
  std::filesystem::current_path(before);
  CHECK(near.hash == hash);
  CHECK(below.hash == hash);
  there.write("plan.yaml", changed(std::string(plan_text), "within: 30 min", "within: 31 min"));
  CHECK(loaded(there / "drill.yaml").hash != hash);
  // who an officer is changes nothing
  there.write("plan.yaml", plan_text)
      .write("region/officers.csv", changed(std::string(officers_text), "马某某", "李某某"));
  CHECK(loaded(there / "drill.yaml").hash == hash);
}

TEST_CASE("problems are said in Chinese to those who read it") {
  WrittenFiles files;
  write_small_county(files);
  files.write("plan.yaml", changed(std::string(plan_text), "within: 30 min", "within: fifteen"));
  const Lines lines = files.problems("drill.yaml", base::Language::zh);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].starts_with("plan.yaml:10:63: "));
  CHECK(lines[0].find("fifteen") != std::string::npos);
}

TEST_CASE("a file cut off anywhere loads or is a problem, and never breaks the reader") {
  const std::vector<std::pair<std::string, std::string_view>> texts{
      {"plan.yaml", plan_text},          {"event.yaml", event_text},          {"drill.yaml", scenario_text},
      {"flood.geojson", flood_text},     {"limits/report.yaml", limits_text}, {"region/region.yaml", region_text},
      {"region/posts.csv", posts_text},  {"region/teams.csv", teams_text},    {"region/roads.csv", roads_text},
      {"region/houses.csv", houses_text}};
  for (const auto& [name, text] : texts) {
    WrittenFiles files;
    write_small_county(files);
    for (std::size_t length = 0; length < text.size(); length += 50) {
      files.write(name, text.substr(0, length));
      const LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
      CHECK(result.loaded.has_value() == result.issues.empty());
    }
  }
}

TEST_CASE("bytes thrown into a file never break the reader") {
  static constexpr char raw[] = "\0\xFF\xC3\"'[]{}:,-#&*!|>%@`\n\r\t ;0\x04\xE3";
  constexpr std::string_view bytes(raw, sizeof raw - 1);
  std::uint32_t state = 1;
  const auto next = [&](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8U) % below;
  };
  const std::vector<std::pair<std::string, std::string_view>> texts{
      {"plan.yaml", plan_text},        {"event.yaml", event_text},          {"drill.yaml", scenario_text},
      {"flood.geojson", flood_text},   {"region/region.yaml", region_text}, {"region/posts.csv", posts_text},
      {"region/roads.csv", roads_text}};
  for (const auto& [name, text] : texts) {
    WrittenFiles files;
    write_small_county(files);
    for (int i = 0; i < 60; ++i) {
      std::string broken(text);
      for (int k = 0; k < 3; ++k) broken[next(broken.size())] = bytes[next(bytes.size())];
      files.write(name, broken);
      const LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
      CHECK(result.loaded.has_value() == result.issues.empty());
    }
  }
}

TEST_CASE("single files of every kind are checked as far as they can be judged alone") {
  WrittenFiles files;
  write_small_county(files);
  for (const char* name : {"drill.yaml", "plan.yaml", "event.yaml", "limits/report.yaml", "region/region.yaml",
                           "region", "region/teams.csv", "flood.geojson"}) {
    CHECK(files.check(name) == Lines{});
  }
  files.write("plan.yaml", changed(std::string(plan_text), "within: 30 min", "within: 30"));
  CHECK(files.check("plan.yaml") == Lines{"plan.yaml:10:63: '30' has no unit; write a number and a unit, like 30 min"});
  CHECK(files.check("drill.yaml") == files.check("plan.yaml"));
  files.write("region/teams.csv", changed(std::string(teams_text), "S1", "S9"));
  CHECK(files.check("region/teams.csv").size() == 1);
  CHECK(files.check("nothing.yaml") == Lines{"nothing.yaml:1:1: file 'nothing.yaml' does not exist"});
  files.write("odd.yaml", "sanji: pan\n");
  CHECK(files.check("odd.yaml") == Lines{"odd.yaml:1:8: 'pan' is no value of 'sanji'; known: scenario, region, plan, "
                                         "event, limits; did you mean 'plan'?"});
}

TEST_CASE("the real county loads") {
  for (const char* name : {"dongxiang-flash-flood", "dongxiang-village-fire", "dongxiang-chlorine-leak"}) {
    const model::Scenario scenario = loaded("scenarios/" + std::string(name) + ".yaml");
    CHECK(scenario.file_stem == name);
    const auto& posts = scenario.region.posts;
    CHECK(std::count_if(posts.begin(), posts.end(),
                        [](const model::Post& post) { return post.tier != model::Tier::outside; }) == 233);
    CHECK(scenario.region.posts[model::PostId(0)].subordinates.size() == 24);
  }
}
