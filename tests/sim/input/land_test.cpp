// SPDX-License-Identifier: Apache-2.0
// Relief and rivers of a region: read onto the plane, and every mistake said at its place, in both languages.
#include "sim/input/read_land.hpp"

#include "tests/sim/input/small_county.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace sanji;
using namespace sanji::input;

namespace {

// 0.1 degrees a cell: columns 103.2 .. 103.7, rows 35.4 .. 35.8
constexpr std::string_view grid_text = R"(ncols 5
nrows 4
xllcorner 103.2
yllcorner 35.4
cellsize 0.1
NODATA_value -9999
2400 2410 2420 2430 2440
2300 2310 2320 2330 2340
2200 2210 2220 2230 2240
2100 2110 -9999 2130 2140
)";

constexpr std::string_view rivers_text = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"巴谢河","name_en":"Baxie River","basis":"read"},"geometry":{"type":"LineString","coordinates":[[103.35,35.55],[103.45,35.65],[103.55,35.75]]}},
{"type":"Feature","properties":{},"geometry":{"type":"MultiLineString","coordinates":[[[103.4,35.6],[103.41,35.6]],[[103.42,35.6],[103.43,35.61],[103.44,35.6]]]}}
]}
)";

/// The small county with a relief and rivers, its region.yaml changed in one place.
void write_county(WrittenFiles& files, std::string_view grid, std::string_view rivers,
                  std::string_view more = "relief: land.asc\nrelief_basis: read\nrivers: rivers.geojson\n") {
  write_small_county(files);
  files.write("region/region.yaml",
              changed(std::string(region_text), "schematic: true\n", std::string(more) + "schematic: true\n"));
  files.write("region/land.asc", grid).write("region/rivers.geojson", rivers);
}
Lines with_grid(std::string_view grid) {
  WrittenFiles files;
  write_county(files, grid, rivers_text);
  return files.problems();
}
Lines with_grid(std::string_view part, std::string_view by) {
  return with_grid(changed(std::string(grid_text), part, by));
}
Lines with_rivers(std::string_view part, std::string_view by) {
  WrittenFiles files;
  write_county(files, grid_text, changed(std::string(rivers_text), part, by));
  return files.problems();
}

model::Scenario county() {
  WrittenFiles files;
  write_county(files, grid_text, rivers_text);
  LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
  for (const base::Issue& issue : result.issues.sorted()) UNSCOPED_INFO(base::to_text(issue));
  REQUIRE(result.loaded);
  return std::move(result.loaded->scenario);
}

/// The height of the cell that holds a place of the plane.
float height_at(const model::Relief& relief, base::Point at) {
  return relief.height_m(static_cast<int>(std::floor((at.x_m - relief.origin.x_m) / relief.cell.value)),
                         static_cast<int>(std::floor((at.y_m - relief.origin.y_m) / relief.cell.value)));
}

}  // namespace

TEST_CASE("a relief in degrees lies on the plane where its degrees are") {
  const model::Region region = county().region;
  REQUIRE(region.relief);
  const model::Relief& relief = *region.relief;
  CHECK(relief.basis == model::Basis::read);
  CHECK(relief.heights_m.size() == static_cast<std::size_t>(relief.columns) * static_cast<std::size_t>(relief.rows));
  CHECK(relief.cell.value > 9000.0);  // between 9.06 km of longitude and 11.1 km of latitude
  CHECK(relief.cell.value < 11200.0);
  // 100 m a row northwards, 10 m a column eastwards; the middle of the cell differs from the place asked for
  const base::Point middle = region.projection.to_plane({103.45, 35.65});
  const float there = height_at(relief, middle);
  CHECK(std::abs(there - 2320.0F) < 70.0F);
  CHECK(height_at(relief, {middle.x_m, middle.y_m + 11000.0}) > there + 60.0F);
  CHECK(std::isnan(height_at(relief, region.projection.to_plane({103.45, 35.45}))));
}

TEST_CASE("a fine relief in degrees keeps its heights to the interpolation's error") {
  AsciiGrid grid;
  grid.columns = 400;
  grid.rows = 300;
  grid.west = 103.2;
  grid.south = 35.5;
  grid.cell = 0.001;
  for (int row = 0; row < grid.rows; ++row) {
    for (int column = 0; column < grid.columns; ++column) {
      grid.heights_m.push_back(1500.0F + static_cast<float>(row) + 0.5F * static_cast<float>(column));
    }
  }
  for (const base::Datum datum : {base::Datum::wgs84, base::Datum::gcj02, base::Datum::bd09}) {
    Frame frame;
    frame.known = true;
    frame.datum = datum;
    frame.projection = base::Projection(base::to_wgs84({103.4, 35.65}, datum));
    const model::Relief relief = relief_on_plane(grid, frame);
    double worst = 0.0;
    int known = 0;
    for (int row = 0; row < relief.rows; ++row) {
      for (int column = 0; column < relief.columns; ++column) {
        const double height = static_cast<double>(relief.height_m(column, row));
        const base::Point at{relief.origin.x_m + (column + 0.5) * relief.cell.value,
                             relief.origin.y_m + (row + 0.5) * relief.cell.value};
        const base::LonLat degrees = base::from_wgs84(frame.projection.to_degrees(at), datum);
        const double expected =
            1500.0 + (degrees.lat_deg - 35.5) / 0.001 - 0.5 + 0.5 * ((degrees.lon_deg - 103.2) / 0.001 - 0.5);
        const bool is_inner = degrees.lon_deg > 103.201 && degrees.lon_deg < 103.599 && degrees.lat_deg > 35.501 &&
                              degrees.lat_deg < 35.799;
        if (!is_inner) continue;
        REQUIRE_FALSE(std::isnan(height));
        worst = std::max(worst, std::abs(height - expected));
        ++known;
      }
    }
    CHECK(known > 110'000);
    CHECK(worst < 0.005);  // of a slope of 1 m in 100 m: half a metre of ground
  }
}

TEST_CASE("rivers have their names, lines and how they are known") {
  const model::Region region = county().region;
  REQUIRE(region.rivers.size() == 2);
  CHECK(region.rivers[0].name.zh == "巴谢河");
  CHECK(region.rivers[0].name.en == "Baxie River");
  CHECK(region.rivers[0].basis == model::Basis::read);
  REQUIRE(region.rivers[0].lines.size() == 1);
  CHECK(region.rivers[0].lines[0][1] == region.projection.to_plane({103.45, 35.65}));
  CHECK(region.rivers[1].name.zh.empty());
  CHECK(region.rivers[1].basis == model::Basis::estimated);  // as region.yaml says
  REQUIRE(region.rivers[1].lines.size() == 2);
  CHECK(region.rivers[1].lines[1].size() == 3);
}

TEST_CASE("a county without relief and rivers has none") {
  WrittenFiles files;
  write_small_county(files);
  const LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
  REQUIRE(result.loaded);
  CHECK_FALSE(result.loaded->scenario.region.relief);
  CHECK(result.loaded->scenario.region.rivers.empty());
}

TEST_CASE("of a grid a scenario keeps the header and a hash, which changes with a height") {
  const auto kept = [](std::string_view grid) {
    WrittenFiles files;
    write_county(files, grid, rivers_text);
    const LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
    REQUIRE(result.loaded);
    for (const model::Source& source : result.loaded->scenario.sources) {
      if (source.name == "region/land.asc") return std::pair(source.text, result.loaded->scenario.hash);
    }
    return std::pair(std::string(), std::uint64_t{0});
  };
  const auto [text, hash] = kept(grid_text);
  CHECK(text.starts_with("ncols 5\nnrows 4\nxllcorner 103.2\n"));
  CHECK(text.find("2410") == std::string::npos);
  CHECK(kept(changed(std::string(grid_text), "2410", "2411")).second != hash);
  CHECK(kept(grid_text).second == hash);
}

TEST_CASE("a grid may be written as other programs do") {
  CHECK(with_grid("xllcorner 103.2\nyllcorner 35.4", "XLLCENTER 103.25\r\nyllcenter 35.45") == Lines{});
  CHECK(with_grid("NODATA_value -9999\n", "") == Lines{});  // -9999 is understood
  CHECK(with_grid("2400 2410 2420 2430 2440\n2300", "  2.4e3\t2410 2420\n2430 2440\n2300") == Lines{});
  std::string nan = changed(std::string(grid_text), "-9999", "nan");
  CHECK(with_grid(changed(nan, "2110 -9999", "2110 nan")) == Lines{});
}

TEST_CASE("a header that lacks something, has it twice or has more says so") {
  CHECK(with_grid("cellsize 0.1\n", "") ==
        Lines{"region/land.asc:1:1: the header of the grid lacks 'cellsize'; write it, like cellsize 30"});
  CHECK(with_grid("nrows 4\n", "nrows 4\nNROWS 4\n") ==
        Lines{"region/land.asc:3:1: 'NROWS' says again what 'nrows' says in line 2; keep one of them"});
  CHECK(with_grid("yllcorner", "xllcenter 3\nyllcorner") ==
        Lines{"region/land.asc:4:1: 'xllcenter' says again what 'xllcorner' says in line 3; keep one of them"});
  CHECK(with_grid("cellsize 0.1", "cellsize 0.1\ncelsize 2") ==
        Lines{"region/land.asc:6:1: unknown key 'celsize'; the header of the grid knows: ncols, nrows, xllcorner, "
              "xllcenter, yllcorner, yllcenter, cellsize, NODATA_value; did you mean 'cellsize'?"});
  CHECK(with_grid("nrows 4", "nrows 4 5") ==
        Lines{"region/land.asc:2:1: 'nrows' needs one number behind it; write it, like nrows 90"});
  CHECK(with_grid("nrows 4", "nrows") ==
        Lines{"region/land.asc:2:1: 'nrows' needs one number behind it; write it, like nrows 90"});
}

TEST_CASE("header numbers that cannot be are refused") {
  CHECK(with_grid("ncols 5", "ncols five") ==
        Lines{"region/land.asc:1:7: 'five' is no number; write digits only, like 120"});
  CHECK(with_grid("ncols 5", "ncols 5.5") == Lines{"region/land.asc:1:7: '5.5' is no whole number; write it like 120"});
  CHECK(with_grid("ncols 5", "ncols 1") ==
        Lines{"region/land.asc:1:7: '1' is out of range; ncols goes from 2 to 4000000"});
  CHECK(with_grid("cellsize 0.1", "cellsize -0.1") ==
        Lines{"region/land.asc:5:10: cellsize '-0.1' is not above 0; write the side of a cell"});
  CHECK(with_grid("cellsize 0.1", "cellsize 0") ==
        Lines{"region/land.asc:5:10: cellsize '0' is not above 0; write the side of a cell"});
  const Lines many = with_grid("ncols 5\nnrows 4", "ncols 5000\nnrows 1000");
  REQUIRE_FALSE(many.empty());
  CHECK(many.front() ==
        "region/land.asc:1:7: the grid has 5000 x 1000 cells, more than the 4000000 that are read; make its cells "
        "larger or cut it at the county");
}

TEST_CASE("too many or too few heights are found where they are") {
  CHECK(
      with_grid("2300 2310", "2310") ==
      Lines{"region/land.asc:8:1: this row has 4 heights, but ncols is 5; the file has 19 heights and should have 20"});
  CHECK(
      with_grid("2300 2310", "2300 2310 7") ==
      Lines{"region/land.asc:8:1: this row has 6 heights, but ncols is 5; the file has 21 heights and should have 20"});
  CHECK(with_grid("2200 2210 2220 2230 2240\n", "") ==
        Lines{"region/land.asc:2:7: the file has 3 rows of heights, but nrows is 4"});
}

TEST_CASE("heights that are no heights are said one by one, and then how many more") {
  CHECK(with_grid("2310", "23l0") == Lines{"region/land.asc:8:6: '23l0' is no number; write digits only, like 1834.5"});
  CHECK(with_grid("2310", "32767") ==
        Lines{"region/land.asc:8:6: height 32767 is none on land (-1000 to 9000 m); write NODATA_value where none is "
              "known"});
  std::string all = "ncols 10\nnrows 4\nxllcorner 103.2\nyllcorner 35.4\ncellsize 0.04\n";
  for (int i = 0; i < 4; ++i) all += "1,5 1,5 1,5 1,5 1,5 1,5 1,5 1,5 1,5 1,5\n";
  const Lines commas = with_grid(all);
  REQUIRE(commas.size() == 21);
  CHECK(commas.back() == "region/land.asc:8:1: 20 more heights from here on are wrong");
  CHECK(with_grid("ncols 2\nnrows 2\nxllcorner 103.3\nyllcorner 35.5\ncellsize 0.1\n-9999 -9999\n-9999 -9999\n") ==
        Lines{"region/land.asc:1:1: no height of the grid is known; every one is NODATA_value -9999"});
}

TEST_CASE("a grid that lies somewhere else is refused") {
  CHECK(with_grid("xllcorner 103.2", "xllcorner 105.2") ==
        Lines{"region/land.asc:3:11: the grid lies outside the county; look at its corner and the datum of "
              "region.yaml"});
  CHECK(with_grid("xllcorner 103.2\nyllcorner 35.4", "xllcorner 35.4\nyllcorner 103.2") ==
        Lines{"region/land.asc:3:11: xll 35.4 and yll 103.2 look swapped; write xll 103.2 and yll 35.4"});
  CHECK(
      with_grid("xllcorner 103.2\nyllcorner 35.4\ncellsize 0.1", "xllcorner 500000\nyllcorner 3900000\ncellsize 90") ==
      Lines{"region/land.asc:3:11: the grid reaches from 500000, 3900000 to 500450, 3900360, which are no degrees; the "
            "region has degrees: export the grid in them"});
  // one that holds the whole county without crossing its border, and one that lies inside of it
  CHECK(with_grid("cellsize 0.1", "cellsize 0.2") == Lines{});
  CHECK(with_grid("xllcorner 103.2\nyllcorner 35.4\ncellsize 0.1", "xllcorner 103.4\nyllcorner 35.6\ncellsize 0.01") ==
        Lines{});
}

TEST_CASE("rivers that are none, or lie outside of the county, are refused") {
  CHECK(with_rivers("\"LineString\"", "\"Point\"") ==
        Lines{"region/rivers.geojson:2:97: geometry 'Point' is no line; draw a LineString or a MultiLineString"});
  CHECK(with_rivers("[[103.35,35.55],[103.45,35.65],[103.55,35.75]]", "[[103.35,35.55]]") ==
        Lines{"region/rivers.geojson:2:132: the line is empty; draw at least two positions"});
  CHECK(with_rivers("[[103.35,35.55],", "[[35.55,103.35],") ==
        Lines{"region/rivers.geojson:2:133: '[35.55, 103.35]' looks swapped; GeoJSON writes the longitude first"});
  CHECK(with_rivers("[103.55,35.75]", "[103.65,35.75],[103.75,35.75]") ==
        Lines{"region/rivers.geojson:2:163: river '巴谢河' lies 4.5 km outside the border of the county here; cut it "
              "at the "
              "border, or look at its coordinates and the datum of region.yaml"});
  CHECK(with_rivers("[103.55,35.75]", "[103.605,35.75]") == Lines{});  // borders are uncertain
  CHECK(with_rivers("\"basis\":\"read\"", "\"waterway\":\"river\"") ==
        Lines{"region/rivers.geojson:2:70: unknown key 'waterway'; river feature knows: name, name_en, basis"});
  CHECK(with_rivers("\"name\":\"巴谢河\"", "\"名称\":\"巴谢河\"") == Lines{});
}

TEST_CASE("files that are not there are said where they are named") {
  WrittenFiles files;
  write_county(files, grid_text, rivers_text, "relief: lond.asc\nrivers: river.geojson\n");
  CHECK(files.problems() ==
        Lines{"region/region.yaml:7:9: file 'region/lond.asc' does not exist; did you mean 'land.asc'?",
              "region/region.yaml:8:9: file 'region/river.geojson' does not exist; did you mean 'rivers.geojson'?"});
}

TEST_CASE("all that is wrong with a relief and rivers is said at once, in Chinese too") {
  WrittenFiles files;
  std::string grid = changed(std::string(grid_text), "cellsize 0.1", "cellsize 0");
  grid = changed(grid, "2310", "x");
  grid = changed(grid, "2100 2110", "2100");
  write_county(files, grid, changed(std::string(rivers_text), "\"LineString\"", "\"Polygon\""),
               "地形: land.asc\n地形依据: 已读\n河流: rivers.geojson\n");
  const Lines lines = files.problems("drill.yaml", base::Language::zh);
  CHECK(lines == Lines{"region/land.asc:5:10: cellsize “0”不大于 0；请写格网边长",
                       "region/land.asc:8:6: “x”不是数；请只写数字，例如 1834.5",
                       "region/land.asc:10:1: 本行有 4 个高程，而 ncols 为 5；文件共有 19 个高程，应有 20 个",
                       "region/rivers.geojson:2:97: 几何类型“Polygon”不是线；请画 LineString 或 MultiLineString"});
}

TEST_CASE("relief and rivers can be checked by themselves") {
  WrittenFiles files;
  write_county(files, grid_text, rivers_text);
  CHECK(files.check("region/land.asc") == Lines{});
  CHECK(files.check("region/rivers.geojson") == Lines{});
  CHECK(files.check("region/border.geojson") == Lines{});
  files.write("own.asc", changed(std::string(grid_text), "2310", "x"));
  CHECK(files.check("own.asc").size() == 1);
}
