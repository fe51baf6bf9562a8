// SPDX-License-Identifier: Apache-2.0
// Registered, resident and at home are three numbers, by season and hour.
#include "sim/model/region.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::model;

namespace {

constexpr double hour_s = 3600.0;

/// A hundred people registered in one group, of whom ten live in one house.
Region village() {
  Region region;
  region.population.resident = {0.6};
  region.population.seasons = {{"new-year", {12, 20, 2, 10}, {0.95}}};
  region.population.at_home = {{"day", {8 * hour_s, 18 * hour_s}, {0.5}, base::Share{0.8}},
                               {"night", {22 * hour_s, 6 * hour_s}, {0.9}, {}}};
  HouseholdGroup group;
  group.persons = {100};
  region.households.add(group);
  House house;
  house.group = HouseholdGroupId(0);
  house.persons = {10};
  region.houses.add(house);
  return region;
}

base::LocalTime on(int month, int day, int hour) { return {2024, month, day, hour, 0}; }

int home(const Region& region, base::LocalTime when, bool holiday = false) {
  return at_home(region, region.households[HouseholdGroupId(0)], when, holiday).value;
}

}  // namespace

TEST_CASE("those who work elsewhere are not at home, and by day not all residents are") {
  const Region region = village();
  CHECK(residents_of(region, region.households[HouseholdGroupId(0)], on(8, 12, 12)).value == 60);
  CHECK(home(region, on(8, 12, 12)) == 30);
  CHECK(home(region, on(8, 12, 20)) == 60);
  CHECK(home(region, on(8, 12, 23)) == 54);
  CHECK(home(region, on(8, 13, 5)) == 54);
}

TEST_CASE("around the new year they are back, on both sides of it") {
  const Region region = village();
  CHECK(home(region, on(12, 31, 20)) == 95);
  CHECK(home(region, on(2, 10, 20)) == 95);
  CHECK(home(region, on(2, 11, 20)) == 60);
}

TEST_CASE("a holiday keeps more at home by day, and changes nothing where no share is given for it") {
  const Region region = village();
  CHECK(home(region, on(8, 12, 12), true) == 48);
  CHECK(home(region, on(8, 12, 23), true) == 54);
}

TEST_CASE("a group's own number of residents goes before the share, for its houses too") {
  Region region = village();
  region.households[HouseholdGroupId(0)].resident = base::Persons{20};
  CHECK(home(region, on(12, 31, 20)) == 20);
  CHECK(at_home(region, region.houses[HouseId(0)], on(12, 31, 20), false).value == 2);
}

TEST_CASE("where a region says nothing all who are registered are at home") {
  Region region = village();
  region.population = {};
  CHECK(home(region, on(8, 12, 12)) == 100);
}

TEST_CASE("a school is full in its hours, holds its boarders at night and nobody in the holidays") {
  Site school;
  school.persons = {300};
  school.otherwise = {40};
  school.holidays = base::Persons{0};
  school.closed = Season{7, 11, 8, 24};
  CHECK(people_at(school, on(9, 2, 10), false).value == 300);
  CHECK(people_at(school, on(9, 2, 23), false).value == 40);
  CHECK(people_at(school, on(9, 2, 10), true).value == 0);
  CHECK(people_at(school, on(8, 24, 10), false).value == 0);
  CHECK(people_at(school, on(8, 25, 10), false).value == 300);
  school.holidays.reset();
  CHECK(people_at(school, on(8, 1, 10), false).value == 40);
}
