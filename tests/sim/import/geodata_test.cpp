// SPDX-License-Identifier: Apache-2.0
// Borders and heights as map programs write them, each written in the test: what is taken, in which datum, and what is refused.
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include "sim/import/geodata.hpp"
#include "sim/import/osm_cut.hpp"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

using namespace sanji;
using base::Datum;
using base::Language;
using base::LonLat;

namespace {

using Ring = std::vector<LonLat>;
const Ring square{{100.0, 30.0}, {100.1, 30.0}, {100.1, 30.1}, {100.0, 30.1}};

std::string geojson(std::string_view coordinates, std::string_view head = "", std::string_view type = "Polygon") {
  return R"({"type":"FeatureCollection",)" + std::string(head) +
         R"("features":[{"type":"Feature","properties":{},"geometry":)" + R"({"type":")" + std::string(type) +
         R"(","coordinates":)" + std::string(coordinates) + "}}]}";
}
constexpr std::string_view one_square = "[[[100.0,30.0],[100.1,30.0],[100.1,30.1],[100.0,30.1],[100.0,30.0]]]";

struct Read {
  std::optional<Ring> ring;
  std::string problem;
};

Read border(const std::string& name, std::string_view text, std::optional<Datum> datum = {}) {
  const tests::ScratchFolder folder;
  folder.write(name, text);
  base::Issues issues;
  Read read{import::read_border(folder / name, datum, Language::en, issues), {}};
  for (const auto& issue : issues.sorted()) read.problem += issue.what;
  return read;
}

/// In the byte order of the machine, which is that of a shapefile's numbers.
template <class T>
void put(std::string& bytes, T value) {
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  bytes.append(raw, sizeof raw);
}
void put_big(std::string& bytes, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 0xFFU);
}

/// A shapefile of one polygon, and its index.
void write_shapefile(const tests::ScratchFolder& folder, const Ring& ring) {
  std::string shape;
  put<std::int32_t>(shape, 5);
  for (const double edge : {100.0, 30.0, 100.1, 30.1}) put(shape, edge);
  put<std::int32_t>(shape, 1);
  put<std::int32_t>(shape, static_cast<std::int32_t>(ring.size() + 1));
  put<std::int32_t>(shape, 0);
  for (std::size_t i = 0; i <= ring.size(); ++i) {  // clockwise
    const LonLat corner = ring[(ring.size() - i) % ring.size()];
    put(shape, corner.lon_deg);
    put(shape, corner.lat_deg);
  }
  const auto head = [](std::size_t bytes) {
    std::string text;
    put_big(text, 9994);
    for (int i = 0; i < 5; ++i) put_big(text, 0);
    put_big(text, static_cast<std::uint32_t>(bytes / 2));
    put<std::int32_t>(text, 1000);
    put<std::int32_t>(text, 5);
    for (const double edge : {100.0, 30.0, 100.1, 30.1, 0.0, 0.0, 0.0, 0.0}) put(text, edge);
    return text;
  };
  std::string record;
  put_big(record, 1);
  put_big(record, static_cast<std::uint32_t>(shape.size() / 2));
  std::string index;
  put_big(index, 50);
  put_big(index, static_cast<std::uint32_t>(shape.size() / 2));
  folder.write("county.shp", head(100 + record.size() + shape.size()) + record + shape);
  folder.write("county.shx", head(100 + index.size()) + index);
}

constexpr std::string_view heights =
    "ncols 4\nnrows 3\nxllcorner 100\nyllcorner 30\ncellsize 0.05\nNODATA_value -9999\n"
    "1 2 3 4\n5 6 7 8\n9 10 11 -9999\n";
constexpr std::string_view in_degrees =
    R"(GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.017453292519943295]])";
const import::Extent around{{100.0, 30.0}, {100.2, 30.15}};

}  // namespace

TEST_CASE("a border in GeoJSON is taken in the datum that is declared, and not without one") {
  CHECK(border("county.geojson", geojson(one_square), Datum::wgs84).ring == square);
  CHECK(border("county.geojson", geojson(one_square)).problem.find("--datum wgs84, cgcs2000, gcj02, bd09 or planar") !=
        std::string::npos);
  const auto in_gcj02 = border("county.geojson", geojson(one_square), Datum::gcj02).ring;
  REQUIRE(in_gcj02);
  CHECK((*in_gcj02)[0].lon_deg == Approx(base::to_wgs84({100.0, 30.0}, Datum::gcj02).lon_deg).epsilon(1e-12));
  CHECK(std::abs((*in_gcj02)[0].lat_deg - 30.0) > 1e-4);
}

TEST_CASE("an old GeoJSON that names its projection is turned into degrees") {
  // Web Mercator: 11,131,949.079 m east, 3,503,549.844 m north
  const auto read =
      border("county.geojson", geojson("[[[11131949.079,3503549.844],[11143080.0,3503549.844],[11143080.0,3515000.0],"
                                       "[11131949.079,3503549.844]]]",
                                       R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},)"));
  REQUIRE(read.ring);
  CHECK((*read.ring)[0].lon_deg == Approx(100.0).epsilon(1e-8));
  CHECK((*read.ring)[0].lat_deg == Approx(30.0).epsilon(1e-8));
}

TEST_CASE("a border in KML is in WGS84, as its standard has it") {
  const auto read =
      border("county.kml", R"(<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Polygon>
<outerBoundaryIs><LinearRing><coordinates>100.0,30.0 100.1,30.0 100.1,30.1 100.0,30.1 100.0,30.0</coordinates></LinearRing></outerBoundaryIs>
</Polygon></Placemark></kml>)");
  CHECK(read.problem.empty());
  CHECK(read.ring == square);
}

TEST_CASE("a shapefile says its datum in its .prj, and without one it must be declared") {
  const tests::ScratchFolder folder;
  write_shapefile(folder, square);
  base::Issues issues;
  CHECK_FALSE(import::read_border(folder / "county.shp", {}, Language::en, issues));
  REQUIRE(issues.sorted().size() == 1);
  CHECK(issues.sorted().front().what.find("--datum") != std::string::npos);
  base::Issues none;
  const auto declared = import::read_border(folder / "county.shp", Datum::cgcs2000, Language::en, none);
  REQUIRE(declared);
  CHECK(declared->size() == 4);
  folder.write("county.prj", in_degrees);
  CHECK(import::read_border(folder / "county.shp", {}, Language::en, none).has_value());
  CHECK(none.empty());
}

TEST_CASE("borders that are no single ring, cross themselves, are no degrees or are cut short are told apart") {
  const auto problem = [](std::string_view coordinates, std::string_view type = "Polygon") {
    return border("county.geojson", geojson(coordinates, "", type), Datum::wgs84).problem;
  };
  CHECK(
      problem(
          "[[[100,30],[100.1,30],[100.1,30.1],[100,30]],[[100.05,30.01],[100.06,30.01],[100.06,30.02],[100.05,30.01]]]")
          .find("has 1 holes") != std::string::npos);
  CHECK(problem("[[[100,30],[100.1,30.1],[100.1,30],[100,30.1],[100,30]]]").find("crosses or touches itself") !=
        std::string::npos);
  CHECK(problem("[[[[100,30],[100.1,30],[100.1,30.1],[100,30]]],[[[101,30],[101.1,30],[101.1,30.1],[101,30]]]]",
                "MultiPolygon")
            .find("one polygon, but the file has 2") != std::string::npos);
  CHECK(problem("[[[500000,3300000],[500100,3300000],[500100,3300100],[500000,3300000]]]").find("are no degrees") !=
        std::string::npos);
  CHECK(
      border("county.geojson", geojson(one_square), Datum::planar).problem.find("planar metres are never projected") !=
      std::string::npos);
  CHECK(
      border("county.geojson", geojson(one_square).substr(0, 150), Datum::wgs84).problem.find("damaged or cut short") !=
      std::string::npos);
  CHECK(border("county.kml", "<kml><Placemark><Polygon>", {}).problem.find("damaged or cut short") !=
        std::string::npos);
}

TEST_CASE("heights in an ASCII grid go through as they are once their datum is declared") {
  const tests::ScratchFolder folder;
  folder.write("dem.asc", heights);
  base::Issues issues;
  CHECK(import::read_relief(folder / "dem.asc", Datum::wgs84, around, Language::en, issues) == heights);
  CHECK(issues.empty());
  for (const std::optional<Datum> datum :
       {std::optional<Datum>{}, std::optional{Datum::planar}, std::optional{Datum::gcj02}}) {
    base::Issues refused;
    CHECK_FALSE(import::read_relief(folder / "dem.asc", datum, around, Language::en, refused));
    CHECK(refused.sorted().size() == 1);
  }
}

TEST_CASE("a raster that says its projection becomes an ASCII grid in degrees, with its holes") {
  const tests::ScratchFolder folder;
  folder.write("dem.asc", heights);
  folder.write("dem.prj", in_degrees);
  base::Issues issues;
  const auto text = import::read_relief(folder / "dem.asc", {}, around, Language::en, issues);
  REQUIRE(text);
  CHECK(issues.empty());
  CHECK(text->find("ncols 4\nnrows 3\n") == 0);
  CHECK(text->find("\n1 2 3 4\n5 6 7 8\n9 10 11 -9999\n") != std::string::npos);
}

TEST_CASE("a raster that is cut short is refused") {
  const tests::ScratchFolder folder;
  folder.write("dem.tif", std::string("II*\0\x08\0\0\0", 8));
  base::Issues issues;
  CHECK_FALSE(import::read_relief(folder / "dem.tif", {}, around, Language::en, issues));
  REQUIRE(issues.sorted().size() == 1);
  CHECK(issues.sorted().front().what.find("damaged or cut short") != std::string::npos);
}

TEST_CASE("a way that leaves the border and comes back becomes two, and one beyond is left out") {
  const auto way = [](std::vector<import::OsmNode> nodes) { return import::OsmWay{1, 0, {}, false, std::move(nodes)}; };
  const std::vector<import::OsmWay> ways{way({{1, {100.01, 30.05}},
                                              {2, {100.05, 30.05}},
                                              {3, {100.2, 30.05}},
                                              {4, {100.05, 30.06}},
                                              {5, {100.01, 30.06}}}),
                                         way({{6, {100.2, 30.0}}, {7, {100.3, 30.0}}}),
                                         way({{8, {100.0, 30.0}}, {9, {100.1, 30.1}}})};
  std::size_t cut = 0;
  const auto within = import::ways_within(ways, square, cut);
  REQUIRE(within.size() == 3);
  CHECK(within[0].nodes.back().id == 2);
  CHECK(within[1].nodes.front().id == 4);
  CHECK(within[2].nodes.size() == 2);
  CHECK(cut == 2);
  CHECK(import::ways_within(ways, {}, cut).size() == 3);
  CHECK(cut == 0);
  CHECK(import::is_within(square, {100.103, 30.05}));  // 290 m beyond
  CHECK_FALSE(import::is_within(square, {100.11, 30.05}));
}
