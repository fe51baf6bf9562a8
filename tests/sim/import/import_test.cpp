// SPDX-License-Identifier: Apache-2.0
// Tests sim/import on small maps that are written in the test: network, tiers, the region that comes of them.
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include "sim/import/new_region.hpp"
#include "sim/import/osm_county.hpp"
#include "sim/import/region_files.hpp"
#include "sim/input/load.hpp"

#include <algorithm>
#include <set>

using namespace sanji;
using base::Language;

namespace {

/// A crossing of two lanes, a bridge on one of them, a loop, a footway, a road apart; a county with two townships, of which
/// only one has its whole border in the file.
constexpr const char* small_map = R"(<?xml version="1.0"?>
<osm version="0.6">
<node id="1" lat="30.00" lon="100.00"><tag k="place" v="town"/><tag k="name" v="甲镇"/><tag k="population" v="1200"/></node>
<node id="2" lat="30.00" lon="100.01"/>
<node id="3" lat="30.00" lon="100.02"/>
<node id="4" lat="30.01" lon="100.01"/>
<node id="5" lat="29.99" lon="100.01"/>
<node id="6" lat="30.00" lon="100.03"/>
<node id="7" lat="30.00" lon="100.10"><tag k="place" v="town"/><tag k="name" v="乙镇"/></node>
<node id="8" lat="30.01" lon="100.10"/>
<node id="9" lat="30.012" lon="100.011"><tag k="place" v="village"/><tag k="name" v="上村"/></node>
<node id="10" lat="30.02" lon="100.12"><tag k="place" v="hamlet"/><tag k="name" v="下村"/></node>
<node id="21" lat="29.95" lon="99.95"/><node id="22" lat="29.95" lon="100.05"/>
<node id="23" lat="30.05" lon="100.05"/><node id="24" lat="30.05" lon="99.95"/>
<node id="31" lat="31.0" lon="101.0"/><node id="32" lat="31.0" lon="101.01"/>
<way id="100"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="6"/><nd ref="7"/><tag k="highway" v="tertiary"/><tag k="name" v="东路"/></way>
<way id="101"><nd ref="4"/><nd ref="2"/><nd ref="5"/><tag k="highway" v="residential"/><tag k="bridge" v="yes"/></way>
<way id="102"><nd ref="3"/><nd ref="5"/><nd ref="4"/><nd ref="3"/><tag k="highway" v="service"/></way>
<way id="103"><nd ref="1"/><nd ref="8"/><tag k="highway" v="footway"/></way>
<way id="104"><nd ref="31"/><nd ref="32"/><tag k="highway" v="track"/></way>
<way id="200"><nd ref="21"/><nd ref="22"/><nd ref="23"/><nd ref="24"/><nd ref="21"/></way>
<relation id="300"><member type="way" ref="200" role="outer"/><member type="node" ref="1" role="admin_centre"/>
<tag k="type" v="boundary"/><tag k="boundary" v="administrative"/><tag k="admin_level" v="8"/><tag k="name" v="甲镇"/></relation>
<relation id="301"><member type="way" ref="201" role="outer"/><member type="node" ref="7" role="admin_centre"/>
<tag k="type" v="boundary"/><tag k="boundary" v="administrative"/><tag k="admin_level" v="8"/><tag k="name" v="乙镇"/></relation>
<relation id="302"><member type="way" ref="202" role="outer"/><member type="node" ref="1" role="admin_centre"/>
<tag k="type" v="boundary"/><tag k="boundary" v="administrative"/><tag k="admin_level" v="6"/><tag k="name" v="石县"/></relation>
</osm>
)";

std::filesystem::path written(const tests::ScratchFolder& folder, const std::string& name, const std::string& text) {
  folder.write(name, text);
  return folder / name;
}

import::OsmExtract extract_of(const std::string& text){const tests::ScratchFolder folder;
base::Issues issues;
auto extract = import::read_osm(written(folder, "map.osm", text), Language::en, issues);
REQUIRE(extract);
return *extract;
}  // namespace

std::string problems_of(const std::string& name, const std::string& text, import::Levels levels = {}) {
  const tests::ScratchFolder folder;
  base::Issues issues;
  const auto extract = import::read_osm(written(folder, name, text), Language::en, issues);
  if (extract) static_cast<void>(import::settlements_of(*extract, name, levels, Language::en, issues));
  std::string all;
  for (const auto& issue : issues.sorted()) all += issue.what + '\n';
  return all;
}

std::string without(std::string text, const std::string& part) {
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.erase(at, part.size());
}

}  // namespace

TEST_CASE("ways are split where they share a node, and footways are none of them") {
  const import::OsmExtract extract = extract_of(small_map);
  CHECK(extract.ways.size() == 4);
  const import::OsmNetwork network = import::network_of(extract.ways);
  // 100 is split at 2 and 3, 101 at 2, 102 at 5 and 4, and 104 stands apart
  CHECK(network.segments.size() == 3 + 2 + 3 + 1);
  CHECK(network.junctions.size() == 6 + 2);
  REQUIRE(network.components.size() == 2);
  CHECK(network.components[0].junctions == 6);
  CHECK(network.components[0].segments == 8);
  CHECK(network.components[1].segments == 1);
  CHECK(extract.ways[1].is_bridge);
}

TEST_CASE("a way that comes back to where it began is a loop of its full length") {
  const import::OsmWay ring{
      1, 0, {}, false, {{1, {100.0, 30.0}}, {2, {100.01, 30.0}}, {3, {100.01, 30.01}}, {1, {100.0, 30.0}}}};
  const import::OsmNetwork network = import::network_of({ring});
  REQUIRE(network.segments.size() == 1);
  CHECK(network.segments[0].from == network.segments[0].to);
  CHECK(network.segments[0].length.value > 3'500.0);
}

TEST_CASE("a stretch keeps the bends of its way, but not what lies straight") {
  std::string bent = small_map;
  const std::string straight = R"(<node id="6" lat="30.00")";
  bent.replace(bent.find(straight), straight.size(), R"(<node id="6" lat="30.005")");
  const import::OsmExtract extract = extract_of(bent);
  const import::OsmNetwork network = import::network_of(extract.ways);
  const auto shaped = std::find_if(network.segments.begin(), network.segments.end(),
                                   [](const import::OsmSegment& segment) { return !segment.shape.empty(); });
  REQUIRE(shaped != network.segments.end());
  CHECK(shaped->shape == std::vector<base::LonLat>{{100.03, 30.005}});
  base::Issues issues;
  const auto settlements = import::settlements_of(extract, "map.osm", {}, Language::en, issues);
  REQUIRE(settlements);
  const auto files = import::region_files(import::county_of(extract, network, *settlements, "900000"), "map");
  CHECK(files.at("road_points.csv").find("1,100.0300000,30.0050000\n") != std::string::npos);
  const import::OsmExtract other = extract_of(small_map);
  const auto none =
      import::region_files(import::county_of(other, import::network_of(other.ways), *settlements, "900000"), "map");
  CHECK(none.count("road_points.csv") == 0);
}

TEST_CASE("lengths are those of great circles") {
  // a degree of the meridian on a sphere of 6,371,008.8 m
  CHECK(import::on_sphere({100.0, 30.0}, {100.0, 31.0}).value == Approx(111'195.08).epsilon(1e-7));
  CHECK(import::on_sphere({0.0, 0.0}, {180.0, 0.0}).value == Approx(3.14159265358979 * 6'371'008.8));
}

TEST_CASE("villages go to the township whose border holds them, and else to the one whose border is not whole") {
  const import::OsmExtract extract = extract_of(small_map);
  base::Issues issues;
  const auto settlements = import::settlements_of(extract, "map.osm", {}, Language::en, issues);
  REQUIRE(settlements);
  CHECK(settlements->levels.county == 6);
  CHECK(settlements->levels.township == 8);
  REQUIRE(settlements->townships.size() == 2);
  CHECK(settlements->townships[0].has_border);
  CHECK_FALSE(settlements->townships[1].has_border);
  REQUIRE(settlements->villages.size() == 4);
  CHECK(settlements->villages[2].township == 0);
  CHECK(settlements->villages[2].by == import::Belonging::inside);
  CHECK(settlements->villages[3].township == 1);
  CHECK(settlements->villages[3].by == import::Belonging::excluded);
}

TEST_CASE("what comes of a map is a region without a problem, whose every post is reached by road") {
  const import::OsmExtract extract = extract_of(small_map);
  base::Issues issues;
  const auto settlements = import::settlements_of(extract, "map.osm", {}, Language::en, issues);
  REQUIRE(settlements);
  const import::OsmNetwork network = import::network_of(extract.ways);
  const import::County county = import::county_of(extract, network, *settlements, "900000");
  CHECK(county.posts.front().name.zh == "石县");
  CHECK(county.posts.front().population.value == 1200 + 4000 + 400 + 80);
  int persons = 0;
  for (const import::CountyGroup& group : county.groups) persons += group.persons.value;
  CHECK(persons == county.posts.front().population.value);
  for (std::size_t i = 0; i < county.posts.size(); ++i) {
    CHECK(std::count_if(county.junctions.begin(), county.junctions.end(),
                        [&](const import::CountyJunction& junction) { return junction.post == i; }) == 1);
  }
  const tests::ScratchFolder folder;
  for (const auto& [name, text] : import::region_files(county, "map")) folder.write(name, text);
  for (const auto& issue : input::check_file(folder.path() / "region.yaml", Language::en).sorted())
    FAIL_CHECK(to_text(issue));
}

TEST_CASE("files that are no map, are cut short, or hold no roads are told apart") {
  const std::string map = small_map;
  CHECK(problems_of("map.osm", map.substr(0, map.size() / 2)).find("damaged or cut short") != std::string::npos);
  CHECK(problems_of("map.osm.pbf", map).find("damaged or cut short") != std::string::npos);
  CHECK(problems_of("map.txt", map).find("must end in .osm.pbf") != std::string::npos);
  CHECK(problems_of("map.osm", "<osm version=\"0.6\"></osm>").find("no road for motor vehicles") != std::string::npos);
}

TEST_CASE("a map without a county or with unknown levels says which levels it has") {
  CHECK(problems_of("map.osm", small_map, {6, 9}).find("no township: no area of admin_level 9") != std::string::npos);
  CHECK(problems_of("map.osm", small_map, {5, 8}).find("level 6 (1 areas, 1 with a seat here)") != std::string::npos);
  const std::string no_county = without(small_map, R"(<tag k="admin_level" v="6"/>)");
  CHECK(problems_of("map.osm", no_county, {6, 8}).find("no county") != std::string::npos);
}

TEST_CASE("a made-up region of any size has no problem, as many posts as asked for, and no name twice") {
  const import::CountySize sizes[] = {{1, 1}, {3, 3}, {5, 17}, {40, 600}};
  for (const import::CountySize size : sizes) {
    const import::County county = import::new_county(size, 4, {"900000"});
    CHECK(county.posts.size() == 1 + size.townships + size.villages);
    std::set<std::string> names;
    for (const import::CountyPost& post : county.posts) CHECK(names.insert(post.name.zh).second);
    const tests::ScratchFolder folder;
    for (const auto& [name, text] : import::region_files(county, "made up")) folder.write(name, text);
    for (const auto& issue : input::check_file(folder / "region.yaml", Language::en).sorted())
      FAIL_CHECK(to_text(issue));
  }
}

TEST_CASE("the same size and seed make the same region, another seed makes another") {
  const auto files = [](std::uint64_t seed) {
    return import::region_files(import::new_county({6, 30}, seed, {"900000"}), {});
  };
  CHECK(files(4) == files(4));
  CHECK(files(4).at("roads.csv") != files(5).at("roads.csv"));
}

TEST_CASE("everybody of a made-up region lives somewhere") {
  const import::County county = import::new_county({24, 208}, 1, {"900000"});
  int persons = 0;
  for (const import::CountyGroup& group : county.groups) {
    CHECK(group.households >= 1);
    CHECK(group.households <= 1000);
    persons += group.persons.value;
  }
  CHECK(persons == county.posts.front().population.value);
}
