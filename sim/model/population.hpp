// SPDX-License-Identifier: Apache-2.0
// Who is there: registered, resident and present are three numbers. Shares by season and hour for households, and the
// schools, factories and other sites that fill by day. Constant in a run; knows no household and no hazard.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/ids.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/calendar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sanji::model {

struct Post;

/// A part of the year in which more or fewer of the registered live there, as at the new year when migrant workers return.
struct ResidentSeason {
  std::string id;
  Season days;
  base::Share resident;
};

/// A part of the day, and which share of the residents is at home then; the others are at work, at school or on the way.
struct HomeHours {
  std::string id;
  Night hours;
  base::Share share;
  std::optional<base::Share> holiday;  ///< none = as on other days
};

/// How many of those registered are there, by season and hour. By default all, always.
struct Population {
  base::Share resident{1.0};  ///< of those registered, where no season says otherwise
  std::vector<ResidentSeason> seasons;
  std::vector<HomeHours> at_home;  ///< hours that none of them holds: everybody is at home
};

/// Share of the registered who live there on that day; the first season that holds it.
base::Share resident_share(const Population& population, base::LocalTime when);
/// Share of the residents who are at home then.
base::Share home_share(const Population& population, base::LocalTime when, bool holiday);

enum class SiteKind { school, kindergarten, factory, mine, market, hospital, care_home, worksite };
inline constexpr base::Word site_words[] = {{"school", "学校"},      {"kindergarten", "幼儿园"}, {"factory", "工厂"},
                                            {"mine", "矿山"},        {"market", "集市"},         {"hospital", "医院"},
                                            {"care-home", "养老院"}, {"worksite", "工地"}};

/// A place where many people are at certain hours (人员密集场所).
struct Site {
  std::string id;
  Name name;
  base::Id<Post> post;
  SiteKind kind = SiteKind::school;
  base::Point position;
  base::Persons persons;                  ///< in its hours
  base::Persons otherwise;                ///< outside them
  std::optional<base::Persons> holidays;  ///< on holidays and closed days; none = as outside its hours
  Night hours{8 * 3600.0, 18 * 3600.0};
  std::optional<Season> closed;  ///< days of the year, such as the summer holidays of a school
  Basis basis = Basis::assumed;
  Basis position_basis = Basis::assumed;
};
using SiteId = base::Id<Site>;

/// People at a site at a moment.
base::Persons people_at(const Site& site, base::LocalTime when, bool holiday);

}  // namespace sanji::model
