// SPDX-License-Identifier: Apache-2.0
// Tests that a drill is made for any region and plays there, and that a province is its counties.
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include "sim/import/new_region.hpp"
#include "sim/import/new_scenario.hpp"
#include "sim/import/region_files.hpp"
#include "sim/input/load.hpp"
#include "sim/run/run_counties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace sanji;
using base::Language;

namespace {

/// A made-up county in a folder, and its region as it is read.
model::Region written_county(const tests::ScratchFolder& folder, const std::string& name,
                             const import::County& county) {
  std::filesystem::create_directories(folder / name);
  for (const auto& [file, text] : import::region_files(county, "made up"))
    folder.write(fmt::format("{}/{}", name, file), text);
  auto read = input::load_region(folder / name, Language::en);
  for (const auto& issue : read.issues.sorted()) FAIL_CHECK(to_text(issue));
  REQUIRE(read.region);
  return std::move(*read.region);
}

void write_drill(const tests::ScratchFolder& folder, const std::vector<import::Flooded>& flooded) {
  folder.write("drill/plan.yaml", import::plan_yaml());
  folder.write("drill/event.yaml", import::event_yaml(flooded));
  folder.write("drill/flood.geojson", import::flood_geojson(flooded));
}

}  // namespace

TEST_CASE("the plan for any county is the one that stands among the plans, and has no problem") {
  std::ifstream file("scenarios/plans/any-county.yaml", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  CHECK(import::plan_yaml() == text);
  CHECK(input::check_file("scenarios/plans/any-county.yaml", Language::en).empty());
}

TEST_CASE("the water comes to a township with most people, from village to village") {
  const tests::ScratchFolder folder;
  const model::Region region = written_county(folder, "county", import::new_county({3, 12}, 2, {"900000"}));
  const model::PostId township = import::township_to_flood(region);
  REQUIRE(township.valid());
  const auto villages = import::villages_to_flood(region, township);
  REQUIRE(villages.size() >= 2);
  CHECK(villages.size() <= 6);
  for (const model::PostId village : villages) CHECK(region.posts[village].superior == township);
}

TEST_CASE("where the relief is known the water begins at the highest village") {
  model::Region region;
  const auto county = region.posts.add({.code = "900000", .tier = model::Tier::county});
  const auto township = region.posts.add({.code = "900000101", .tier = model::Tier::township, .superior = county});
  const auto low = region.posts.add(
      {.code = "900000101201", .tier = model::Tier::village, .superior = township, .position = {100, 500}});
  const auto high = region.posts.add(
      {.code = "900000101202", .tier = model::Tier::village, .superior = township, .position = {1'500, 500}});
  CHECK(import::villages_to_flood(region, township) == std::vector{low, high});  // the seat's own first
  region.relief = model::Relief{{0, 0}, {1'000}, 2, 1, {10.0F, 400.0F}};
  CHECK(import::villages_to_flood(region, township) == std::vector{high, low});
}

TEST_CASE("a drill made for a region plays there, and a province plays each of its counties") {
  const tests::ScratchFolder folder;
  const std::vector<import::CountySize> sizes(3, {2, 6});
  const auto sites = import::province_sites(sizes, 5, "900000");
  std::vector<model::Region> regions;
  regions.reserve(sites.size());
  for (const import::Site& site : sites) {
    regions.push_back(written_county(folder, "province/" + site.code, import::new_county({2, 6}, 5, site)));
  }
  CHECK(regions[0].name.zh != regions[1].name.zh);
  CHECK(regions[0].posts[model::PostId(3)].name.zh != regions[1].posts[model::PostId(3)].name.zh);
  const std::vector<import::Flooded> flooded{{regions[0], import::township_to_flood(regions[0])},
                                             {regions[2], import::township_to_flood(regions[2])}};
  write_drill(folder, flooded);
  for (const model::Region& region : regions) {
    folder.write("drill/" + region.code + "/scenario.yaml",
                 import::scenario_yaml(region, "../../province/" + region.code, "../", 6, 1));
  }
  run::Counties counties;
  counties.files = run::scenarios_in(folder / "drill");
  REQUIRE(counties.files.size() == 3);
  counties.folder = folder / "out";
  const run::RanCounties ran = run::run_counties(counties);
  CHECK(ran.issues.empty());
  CHECK(ran.problem.empty());
  CHECK(ran.table.find("3 counties, each played by itself") != std::string::npos);
  CHECK(ran.table.find("counties with incidents: 2;") != std::string::npos);
  CHECK(ran.table.find(regions[0].name.en + ": ") != std::string::npos);
  CHECK(ran.table.find(regions[1].name.en + ": ") == std::string::npos);
  CHECK(std::filesystem::is_regular_file(folder / "out" / regions[1].code / "journal.h5"));
}

TEST_CASE("a problem in one county's files is told and no county is run") {
  const tests::ScratchFolder folder;
  const model::Region region = written_county(folder, "county", import::new_county({1, 2}, 1, {"900000"}));
  write_drill(folder, {{region, import::township_to_flood(region)}});
  folder.write("drill/a/scenario.yaml", import::scenario_yaml(region, "../../county", "../", 6, 1));
  folder.write("drill/b/scenario.yaml", import::scenario_yaml(region, "../../no-county", "../", 6, 1));
  run::Counties counties;
  counties.files = run::scenarios_in(folder / "drill");
  counties.folder = folder / "out";
  const run::RanCounties ran = run::run_counties(counties);
  REQUIRE_FALSE(ran.issues.empty());
  CHECK(ran.issues.front().find("no-county") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder / "out"));
}

TEST_CASE("the counties of a province spread as those of China do") {
  const auto sizes = import::province_sizes(100, 7);
  std::vector<std::size_t> villages;
  for (const import::CountySize& size : sizes) {
    villages.push_back(size.villages);
    CHECK(size.townships <= size.villages);
    CHECK(size.townships >= 4);
  }
  std::sort(villages.begin(), villages.end());
  CHECK(villages[5] >= 49);
  CHECK(villages[4] <= 49);
  CHECK(villages[50] >= 181);
  CHECK(villages[49] <= 181);
  CHECK(villages[95] >= 504);
  CHECK(villages[94] <= 504);
}

TEST_CASE("counties of a province lie apart, each under a code of its own") {
  const auto sizes = import::province_sizes(9, 7);
  const auto sites = import::province_sites(sizes, 7, "900000");
  for (std::size_t i = 0; i < sites.size(); ++i) {
    CHECK(sites[i].code == std::to_string(900001 + i));
    for (std::size_t k = 0; k < i; ++k) {
      // far enough for two circles that hold 7.26 km2 a village
      CHECK(base::distance(base::Projection(sites[k].middle).to_plane(sites[i].middle), base::Point{}).value > 60'000);
    }
  }
}
