// SPDX-License-Identifier: Apache-2.0
// Registries as spreadsheets save them.
#include "sim/input/sheet.hpp"

#include "tests/sim/input/small_county.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace sanji;
using namespace sanji::input;

namespace {

Lines stores_of(std::string_view text) { return problems_with("region/stores.csv", text); }

std::string replaced(std::string_view text, char from, std::string_view to) {
  std::string all;
  for (const char c : text) c == from ? all += to : all += c;
  return all;
}

/// The name of the first store of a county whose stores.csv is this.
std::string store_name(std::string_view text) {
  WrittenFiles files;
  write_small_county(files);
  files.write("region/stores.csv", text);
  const LoadResult result = load_scenario(files / "drill.yaml", base::Language::en);
  if (!result.loaded) return files.problems().front();
  const auto& stores = result.loaded->scenario.region.stores;
  return stores.begin()->name.zh;
}

}  // namespace

TEST_CASE("commas, semicolons and tabs part cells, found by the header") {
  CHECK(store_name(stores_text) == "县库");
  CHECK(store_name(replaced(stores_text, ',', ";")) == "县库");
  CHECK(store_name(replaced(stores_text, ',', "\t")) == "县库");
  CHECK(store_name(replaced(stores_text, '\n', "\r\n")) == "县库");
  CHECK(store_name(std::string(stores_text.substr(0, stores_text.size() - 1))) == "县库");
}

TEST_CASE("quotes hold delimiters, quotes and line breaks") {
  CHECK(store_name(changed(std::string(stores_text), "县库", "\"县库,\"\"东\"\"区\"")) == "县库,\"东\"区");
  CHECK(store_name(changed(std::string(stores_text), "县库", "\"县\n库\"")) == "县\n库");
  CHECK(stores_of(changed(std::string(stores_text), "县库", "\"县\n库\"") +
                  "W2,库,Store,622926,x,103.401,35.661,assumed,estimated\n") ==
        Lines{"region/stores.csv:4:19: 'x' is no number; write digits only, like 1.5"});
  CHECK(stores_of(changed(std::string(stores_text), "县库", "\"县库")) ==
        Lines{"region/stores.csv:2:4: a quote is opened here and never closed; write \"\" for a quote within a text"});
  CHECK(stores_of(changed(std::string(stores_text), "县库", "\"县库\"x")) ==
        Lines{"region/stores.csv:2:8: text follows the closing quote of '县库'; write \"\" for a quote within a text"});
}

TEST_CASE("UTF-8 with a mark and GB18030, which Chinese Excel writes, are read") {
  CHECK(store_name("\xEF\xBB\xBF" + std::string(stores_text)) == "县库");
  // 县库 in GB18030
  CHECK(store_name(changed(std::string(stores_text), "县库", "\xCF\xD8\xBF\xE2")) == "县库");
  CHECK(stores_of(changed(std::string(stores_text), "县库", "\xCF\xD8\xFF")) ==
        Lines{"region/stores.csv:2:4: byte 0xcf is neither UTF-8 nor GB18030; save the file as CSV UTF-8"});
  CHECK(stores_of(std::string_view("\xFF\xFEi\0d\0", 6)) ==
        Lines{"region/stores.csv:1:1: the file is UTF-16, or no text at all; save it as UTF-8 (in Excel: CSV UTF-8)"});
}

TEST_CASE("columns of cells count characters, after GB18030 as well") {
  CHECK(stores_of(changed(changed(std::string(stores_text), "县库", "\xCF\xD8\xBF\xE2"), "300", "many")) ==
        Lines{"region/stores.csv:2:27: 'many' is no number; write digits only, like 1.5"});
}

TEST_CASE("full-width digits in numbers and codes are read as digits, in texts they stay") {
  CHECK(store_name(changed(changed(std::string(stores_text), ",300,", ",３００．５,"), "县库,County Store,622926",
                           "库１,Store,６２２９２６")) == "库１");
  CHECK(store_name(changed(std::string(stores_text), "县库", "县库，东区")) == "县库，东区");
}

TEST_CASE("rows with too many or too few cells are refused, empty rows and trailing delimiters are not") {
  CHECK(stores_of(changed(std::string(stores_text), ",300,", ",3,00,")) ==
        Lines{"region/stores.csv:2:1: this row has 10 cells, but the header has 9; look for a missing or spare "
              "delimiter, or put the text in quotes"});
  CHECK(stores_of(changed(std::string(stores_text), ",300,", ",")) ==
        Lines{"region/stores.csv:2:1: this row has 8 cells, but the header has 9; look for a missing or spare "
              "delimiter, or put the text in quotes"});
  CHECK(store_name(changed(replaced(stores_text, '\n', ",,\n"), "W1", "\n,,,,\nW1")) == "县库");
}

TEST_CASE("columns that are unknown, doubled, missing or without a unit are named") {
  CHECK(stores_of(changed(std::string(stores_text), "area_m2", "area")) ==
        Lines{"region/stores.csv:1:22: column 'area' has no unit; write area_m2"});
  CHECK(stores_of(changed(std::string(stores_text), "area_m2", "arae_m2")) ==
        Lines{"region/stores.csv:1:22: unknown column 'arae_m2'; stores.csv knows: id, name, name_en, post, area_m2, "
              "lon_deg, lat_deg, x_m, y_m, basis, position_basis; did you mean 'area_m2'?"});
  CHECK(stores_of(changed(std::string(stores_text), "id,name,name_en", "id,name_en,name_en")) ==
        Lines{"region/stores.csv:1:1: stores.csv needs the column 'name'; add it to the header",
              "region/stores.csv:1:12: column 'name_en' stands twice; keep one of them"});
  CHECK(stores_of("编号,名称,单位,面积_平方米,经度_度,纬度_度,依据\nW1,县库,622926,300,103.401,35.661,假定\n") ==
        Lines{});
  CHECK(stores_of("编号,名称,单位,面积,经度_度,纬度_度\nW1,县库,622926,300,103.401,35.661\n") ==
        Lines{"region/stores.csv:1:10: column '面积' has no unit; write 面积_平方米"});
}

TEST_CASE("an unknown registry is not left out in silence") {
  WrittenFiles files;
  write_small_county(files);
  files.write("region/team.csv", teams_text);
  CHECK(files.problems() ==
        Lines{"region/region.yaml:1:1: 'team.csv' is no registry of a region; known: posts.csv, "
              "agencies.csv, households.csv, houses.csv, officers.csv, desks.csv, teams.csv, "
              "stations.csv, stores.csv, shelters.csv, persons.csv, rosters.csv, vehicles.csv, sites.csv, leaders.csv, "
              "responsibles.csv, "
              "sensors.csv, equipment.csv, villages.csv, junctions.csv, roads.csv, road_points.csv, "
              "minutes.csv; did you "
              "mean 'teams.csv'?"});
}

TEST_CASE("a sheet without personal columns is valid CSV with the same shape") {
  base::Issues issues;
  IssueWriter writer(base::Language::en, issues);
  TextFile file;
  file.text = "id;name;note\n1;\"A; B\";\"said \"\"no\"\"\"\n";
  const auto sheet = read_sheet(file, writer);
  REQUIRE(sheet);
  CHECK(sheet_without(*sheet, {1}) == "id;name;note\n1;;\"said \"\"no\"\"\"\n");
}
