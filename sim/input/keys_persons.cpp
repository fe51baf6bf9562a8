// SPDX-License-Identifier: Apache-2.0
// The keys that say who stands on a team's roster, and in what teams drive: parts of region.yaml, persons.csv, rosters.csv,
// vehicles.csv.
#include "sim/input/keys_columns.hpp"
#include "sim/model/region.hpp"

#include <array>

namespace sanji::input {
namespace {

constexpr std::string_view occupations = "region.occupations[]";
constexpr std::string_view rosters = "region.rosters[]";
constexpr std::string_view members = "region.rosters[].members[]";
constexpr std::string_view classes = "region.vehicle_classes[]";
constexpr std::string_view persons = "region/persons.csv";
constexpr std::string_view rows = "region/rosters.csv";
constexpr std::string_view vehicles = "region/vehicles.csv";

}  // namespace

std::span<const Key> person_keys() {
  static constexpr std::array keys{
      plain(occupations, "id", "编号", KeyType::id, must, mark("Short name of the occupation.")),
      name_key(occupations, must),
      name_en_key(occupations),
      measured(occupations, "day", "白天能来", KeyType::quantity, "%", 0, 100, must,
               mark("Share of them who can come when called by day.")),
      measured(occupations, "night", "夜间能来", KeyType::quantity, "%", 0, 100, must, mark("The same by night.")),
      measured(occupations, "holiday", "节假日能来", KeyType::quantity, "%", 0, 100, maybe,
               mark("The same by day on a holiday; absent = as on other days.")),
      measured(occupations, "flood_season", "汛期能来", KeyType::quantity, "%", 0, 100, maybe,
               mark("The same by day in the flood season; absent = as at other times.")),
      measured(occupations, "notice_day", "白天动身", KeyType::range, "min", 0, 1440, "0 min",
               mark("From the call to setting out, by day.")),
      measured(occupations, "notice_night", "夜间动身", KeyType::range, "min", 0, 1440, "0 min",
               mark("From the call to setting out, by night.")),
      measured(
          occupations, "home", "离驻地", KeyType::range, "km", 0, 500, "0 km",
          mark(
              "Way to where the team musters, where persons.csv does not say it; the members of a team are spread over "
              "it.")),
      measured(occupations, "speed", "赶路速度", KeyType::quantity, "km/h", 1, 150, "20 km/h",
               mark("How fast they get there.")),
      measured(occupations, "skill", "熟练系数", KeyType::number, "", 0.05, 2, "1",
               mark("What one of them gets done, against a trained person.")),
      item_basis_key(occupations),

      plain(rosters, "id", "编号", KeyType::id, must, mark("Short name of the rule.")),
      worded(rosters, "kind", "类别", KeyType::word, model::team_kind_words, must,
             mark("The kind of team whose persons it says.")),
      plain(rosters, "teams", "队伍", KeyType::text_list, maybe,
            mark("Ids of the teams that it is for; absent = all of the kind that no other rule names.")),
      nested(rosters, "members", "成员", KeyType::list, members, must,
             mark("Who the members are; their shares make up 100 %.")),
      item_basis_key(rosters),

      plain(members, "id", "编号", KeyType::id, maybe, mark("Short name, for revisions that change it.")),
      plain(members, "occupation", "职业", KeyType::reference, must, mark("Id of their occupation.")),
      measured(members, "share", "占比", KeyType::quantity, "%", 0, 100, must, mark("Of the people on the roster.")),
      worded(members, "role", "身份", KeyType::word, model::member_role_words, "part-time",
             mark("Full-time or part-time members of the team.")),
      measured(members, "drivers", "驾驶员", KeyType::count, "persons", 0, 1000, "0 persons",
               mark("How many of them may drive what needs a driver.")),
      worded(members, "also_in", "另列于", KeyType::word, model::team_kind_words, maybe,
             mark("They are persons of that occupation who stand on the roster of a team of this kind in the same "
                  "township as "
                  "well, as far as there are any.")),

      measured(classes, "seats", "座位", KeyType::count, "persons", 1, 200, "1 persons",
               mark("People that it carries, its crew included.")),
      measured(classes, "crew", "车组", KeyType::count, "persons", 1, 50, "1 persons",
               mark("With fewer it does not leave.")),
      measured(classes, "crew_full_time", "车组专职", KeyType::count, "persons", 0, 50, "0 persons",
               mark("Of them, those who must be full-time by the team's roster.")),
      plain(classes, "driver", "需驾驶员", KeyType::boolean, "false",
            mark("True where one of the crew must be a driver by the roster.")),
      measured(classes, "load_kg", "载重_公斤", KeyType::count, "", 0, 100000, "0",
               mark("What it carries besides, in kilogrammes.")),

      row_id(persons),
      personal(persons, "name", "姓名", mark("Name of the person; personal, never leaves the file.")),
      personal(persons, "telephone", "电话", mark("Telephone number; personal, never leaves the file.")),
      plain(persons, "occupation", "职业", KeyType::reference, must, mark("Id of an occupation of region.yaml.")),
      measured(persons, "home_km", "离驻地_公里", KeyType::quantity, "km", 0, 500, maybe,
               mark("Way to where the team musters; empty = the middle of what the occupation says.")),
      plain(persons, "drives", "驾驶员", KeyType::boolean, "false", mark("True for a driver.")),
      row_basis(persons),

      plain(rows, "team", "队伍", KeyType::reference, must,
            mark("Id of the team; a team with rows here has these members and no others.")),
      plain(rows, "person", "人员", KeyType::reference, must,
            mark("Id of a row of persons.csv; a person may stand on several rosters.")),
      worded(rows, "role", "身份", KeyType::word, model::member_role_words, "part-time",
             mark("Full-time or part-time member of the team.")),
      row_basis(rows),

      row_id(vehicles),
      name_key(vehicles, must),
      name_en_key(vehicles),
      plain(vehicles, "class", "车型", KeyType::reference, must, mark("Id of a vehicle class of region.yaml.")),
      plain(vehicles, "teams", "使用队伍", KeyType::words, must,
            mark("Ids of the teams that may take it, separated by blanks; several share it.")),
      plain(vehicles, "station", "驻地", KeyType::reference, maybe,
            mark("Id of the station where it stands; empty = where its first team musters.")),
      row_basis(vehicles),
      name_en_basis(vehicles),
  };
  return keys;
}

}  // namespace sanji::input
