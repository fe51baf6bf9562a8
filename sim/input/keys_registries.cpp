// SPDX-License-Identifier: Apache-2.0
// The columns of the CSV registries of a region. A header carries its unit.
#include "sim/input/keys_columns.hpp"
#include "sim/model/region.hpp"

#include <array>

namespace sanji::input {
namespace {

constexpr std::string_view posts = "region/posts.csv";
constexpr std::string_view households = "region/households.csv";
constexpr std::string_view houses = "region/houses.csv";
constexpr std::string_view officers = "region/officers.csv";
constexpr std::string_view desks = "region/desks.csv";
constexpr std::string_view teams = "region/teams.csv";
constexpr std::string_view stations = "region/stations.csv";
constexpr std::string_view stores = "region/stores.csv";
constexpr std::string_view shelters = "region/shelters.csv";
constexpr std::string_view junctions = "region/junctions.csv";
constexpr std::string_view roads = "region/roads.csv";
constexpr std::string_view road_points = "region/road_points.csv";

constexpr base::Word given_size_words[] = {{"large", "大"}, {"medium", "中"}, {"small", "小"}};

}  // namespace

std::span<const Key> registry_keys() {
  static constexpr std::array keys{
      plain(posts, "code", "代码", KeyType::id, must,
            mark("NBS code: 6 digits for the county, 9 for a township, 12 for a village.")),
      name_key(posts, must),
      name_en_key(posts),
      worded(posts, "tier", "层级", KeyType::word, model::tier_words, must, mark("County, township or village.")),
      plain(posts, "superior", "上级", KeyType::reference, maybe,
            mark("Code of the post one tier above; empty for the county.")),
      lon(posts),
      lat(posts),
      x(posts),
      y(posts),
      measured(posts, "population_persons", "人口_人", KeyType::count, "persons", 0, 5e6, "0",
               mark("People who live there.")),
      measured(posts, "population_year", "人口年份", KeyType::count, "", 1949, 2100, maybe,
               mark("Year of the population, where the source gives one.")),
      worded(posts, "size_class", "规模", KeyType::word, given_size_words, maybe, mark("Size class of a village.")),
      row_basis(posts),
      name_en_basis(posts),
      position_basis(posts),
      column_basis_key(posts, "population_basis", "人口依据",
                       mark("How the population is known; where it is empty, as the row.")),

      row_id(households),
      row_post(households, must, mark("Code of the village that the households belong to.")),
      measured(households, "households", "户数", KeyType::count, "households", 1, 1000, must,
               mark("Households in the group, about twenty.")),
      measured(households, "persons", "人数", KeyType::count, "persons", 0, 10000, must, mark("People in the group.")),
      lon(households),
      lat(households),
      x(households),
      y(households),
      row_basis(households),
      position_basis(households),

      row_id(houses),
      plain(houses, "group", "户组", KeyType::reference, must,
            mark("Id of the household group that the house belongs to.")),
      measured(houses, "persons", "人数", KeyType::count, "persons", 0, 1000, must, mark("People in the house.")),
      lon(houses),
      lat(houses),
      x(houses),
      y(houses),
      row_basis(houses),
      position_basis(houses),

      row_id(officers),
      row_post(officers, must, mark("Code of the village that the officer looks after.")),
      personal(officers, "name", "姓名", mark("Name of the officer; personal, never leaves the file.")),
      personal(officers, "telephone", "电话",
               mark("Telephone number of the officer; personal, never leaves the file.")),
      row_basis(officers),

      row_post(desks, must,
               mark("Code of the post whose duty desk this is; posts without a row have one officer and one leader.")),
      measured(desks, "officers_persons", "值班员_人", KeyType::count, "persons", 1, 200, must,
               mark("Officers who work at the desk at once.")),
      measured(desks, "leaders_persons", "带班领导_人", KeyType::count, "persons", 0, 50, must,
               mark("Leaders who approve and decide, where leaders.csv names none of this post.")),
      measured(desks, "officers_night_persons", "夜间值班员_人", KeyType::count, "persons", 0, 200, maybe,
               mark("The same by night; empty = as by day, 0 = nobody sits there.")),
      measured(desks, "officers_holiday_persons", "节假日值班员_人", KeyType::count, "persons", 0, 200, maybe,
               mark("The same on holidays; empty = as on other days.")),
      measured(desks, "officers_flood_season_persons", "汛期值班员_人", KeyType::count, "persons", 0, 200, maybe,
               mark("The same in the flood season, day and night; empty = as at other times.")),
      measured(
          desks, "waiting_calls", "排队席位_个", KeyType::count, "", 0, 1000, maybe,
          mark("How many may wait at once; when they are taken and every officer is busy, callers hear the engaged "
               "tone. Empty = as many as come.")),
      row_basis(desks),

      row_id(teams),
      name_key(teams, must),
      name_en_key(teams),
      row_post(teams, must, mark("Code of the post that the team belongs to.")),
      worded(teams, "kind", "类别", KeyType::word, model::team_kind_words, must,
             mark("Whose team it is, or a fire station's.")),
      plain(teams, "station", "驻地", KeyType::reference, maybe,
            mark("Id of the station where it stands; empty = at its post.")),
      measured(teams, "persons", "人数", KeyType::count, "persons", 1, 10000, must, mark("People on the roster.")),
      plain(teams, "capabilities", "能力", KeyType::words, maybe,
            mark("Ids of what the team can do, separated by blanks.")),
      row_basis(teams),
      column_basis_key(teams, "persons_basis", "人数依据",
                       mark("How the number of people is known; where it is empty, as the row.")),
      column_basis_key(teams, "capabilities_basis", "能力依据",
                       mark("How the capabilities are known; where it is empty, as the row.")),
      name_en_basis(teams),

      row_id(stations),
      name_key(stations, must),
      name_en_key(stations),
      row_post(stations, must, mark("Code of the post that the station belongs to.")),
      lon(stations),
      lat(stations),
      x(stations),
      y(stations),
      row_basis(stations),
      position_basis(stations),

      row_id(stores),
      name_key(stores, must),
      name_en_key(stores),
      row_post(stores, must, mark("Code of the post that the store belongs to.")),
      measured(stores, "area_m2", "面积_平方米", KeyType::quantity, "m2", 0.1, 1e6, must,
               mark("Floor area of the store.")),
      lon(stores),
      lat(stores),
      x(stores),
      y(stores),
      row_basis(stores),
      position_basis(stores),

      row_id(shelters),
      name_key(shelters, must),
      name_en_key(shelters),
      row_post(shelters, must, mark("Code of the post that the shelter belongs to.")),
      measured(shelters, "capacity_persons", "容量_人", KeyType::count, "persons", 1, 1e6, must,
               mark("People that it can hold.")),
      lon(shelters),
      lat(shelters),
      x(shelters),
      y(shelters),
      row_basis(shelters),
      position_basis(shelters),

      row_id(junctions),
      lon(junctions),
      lat(junctions),
      x(junctions),
      y(junctions),
      row_post(junctions, maybe, mark("Code of the post that stands at the junction; empty if none does.")),
      row_basis(junctions),

      row_id(roads),
      name_key(roads, maybe),
      name_en_key(roads),
      plain(roads, "street", "街道", KeyType::text, maybe,
            mark("What the stretches of one street have in common; empty = its name. A hazard on several stretches "
                 "that hang "
                 "together is one incident in each village.")),
      plain(roads, "from", "起点", KeyType::reference, must, mark("Id of the junction where the segment begins.")),
      plain(roads, "to", "终点", KeyType::reference, must,
            mark("Id of the junction where it ends; roads are passable both ways.")),
      worded(roads, "class", "等级", KeyType::word, model::road_class_words, must, mark("Class of the road.")),
      measured(roads, "length_km", "里程_公里", KeyType::quantity, "km", 0.001, 1000, must,
               mark("Length along the road.")),
      measured(roads, "speed_kmh", "车速_公里每小时", KeyType::quantity, "km/h", 1, 150, maybe,
               mark("Driving speed on it; empty = that of its class.")),
      worded(roads, "surface", "路面", KeyType::word, model::surface_words, "paved", mark("What it is covered with.")),
      measured(roads, "lanes", "车道_条", KeyType::count, "", 1, 20, "2", mark("Lanes, both ways together.")),
      measured(roads, "width_m", "路宽_米", KeyType::quantity, "m", 0.3, 100, maybe,
               mark("Width; wider vehicles may not pass; empty = no limit.")),
      plain(roads, "bridge", "桥梁", KeyType::boolean, "false", mark("True where there is a bridge on it.")),
      measured(roads, "bridge_limit_t", "限重_吨", KeyType::quantity, "t", 0.1, 1000, maybe,
               mark("Heavier vehicles may not cross its bridge; empty = no limit.")),
      measured(roads, "bridge_fails_at_m", "毁桥水深_米", KeyType::quantity, "m", 0.01, 50, maybe,
               mark("Depth of water on the road at which its bridge gives way; empty = never by water.")),
      row_basis(roads),
      column_basis_key(roads, "length_basis", "里程依据",
                       mark("How the length is known; where it is empty, as the row.")),
      column_basis_key(roads, "speed_basis", "车速依据",
                       mark("How the speed is known; where it is empty, as the row.")),

      plain(road_points, "road", "道路", KeyType::reference, must,
            mark("Id of the road that goes over this place between its junctions; without rows it is straight.")),
      measured(road_points, "order", "序号", KeyType::count, "", 1, 1e6, must,
               mark("From the road's first junction on: 1, 2, 3.")),
      lon(road_points),
      lat(road_points),
      x(road_points),
      y(road_points),
  };
  return keys;
}

}  // namespace sanji::input
