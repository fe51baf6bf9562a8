// SPDX-License-Identifier: Apache-2.0
// The keys of who is there: shares of residents and of those at home in region.yaml, and the columns of sites.csv.
#include "sim/input/keys_columns.hpp"
#include "sim/model/population.hpp"

#include <array>

namespace sanji::input {
namespace {

constexpr std::string_view people = "region.people";
constexpr std::string_view seasons = "region.people.seasons[]";
constexpr std::string_view at_home = "region.people.at_home[]";
constexpr std::string_view sites = "region/sites.csv";

}  // namespace

std::span<const Key> people_keys() {
  static constexpr std::array keys{
      measured(people, "resident", "常住比例", KeyType::quantity, "%", 0, 100, "100 %",
               mark("Share of the registered who live there; the others work elsewhere.")),
      nested(people, "seasons", "时节", KeyType::list, seasons, maybe,
             mark("Days of the year on which more or fewer live there.")),
      nested(people, "at_home", "在家时段", KeyType::list, at_home, maybe,
             mark("Hours in which not all residents are at home; in other hours all are.")),
      item_basis_key(people),

      plain(seasons, "id", "编号", KeyType::id, must, mark("Short name of the season.")),
      plain(seasons, "days", "日期", KeyType::day_range, must,
            mark("From which day to which, the last one included; it may pass the new year.")),
      measured(seasons, "resident", "常住比例", KeyType::quantity, "%", 0, 100, must,
               mark("Share of the registered who are there then.")),
      item_basis_key(seasons),

      plain(at_home, "id", "编号", KeyType::id, must, mark("Short name of the hours.")),
      plain(at_home, "hours", "时段", KeyType::clock_range, must, mark("From when to when; may pass midnight.")),
      measured(at_home, "share", "在家比例", KeyType::quantity, "%", 0, 100, must,
               mark("Share of the residents who are at home then.")),
      measured(at_home, "holiday", "节假日在家比例", KeyType::quantity, "%", 0, 100, maybe,
               mark("The same on holidays; absent = as on other days.")),
      item_basis_key(at_home),

      row_id(sites),
      name_key(sites, must),
      name_en_key(sites),
      row_post(sites, must, mark("Code of the village or township where it stands.")),
      worded(sites, "kind", "类别", KeyType::word, model::site_words, must, mark("What it is.")),
      measured(sites, "persons", "人数", KeyType::count, "persons", 0, 100000, must,
               mark("People there in its hours.")),
      measured(sites, "otherwise_persons", "其余时间_人", KeyType::count, "persons", 0, 100000, "0",
               mark("People there outside its hours.")),
      measured(sites, "holidays_persons", "节假日_人", KeyType::count, "persons", 0, 100000, maybe,
               mark("People there on holidays and closed days; empty = as outside its hours.")),
      plain(sites, "hours", "时段", KeyType::clock_range, "08:00 .. 18:00", mark("Its hours; may pass midnight.")),
      plain(sites, "closed", "停课停工", KeyType::day_range, maybe,
            mark("Days of the year on which it is closed, like the summer holidays of a school.")),
      lon(sites),
      lat(sites),
      x(sites),
      y(sites),
      row_basis(sites),
      name_en_basis(sites),
      position_basis(sites),
  };
  return keys;
}

}  // namespace sanji::input
