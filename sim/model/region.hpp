// SPDX-License-Identifier: Apache-2.0
// Who and what there is in a county: posts of the three tiers, desks, information officers, teams, stations, stores,
// shelters, people. Value types, constant in a run; knows no file and no time but the hours of night.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/ids.hpp"
#include "sim/base/range.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/roads.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace sanji::model {

enum class Tier { county, township, village };
inline constexpr std::size_t tier_count = 3;
inline constexpr base::Word tier_words[] = {{"county", "县"}, {"township", "乡"}, {"village", "村"}};

enum class SizeClass { unknown, large, medium, small };
inline constexpr base::Word size_words[] = {{"unknown", "未知"}, {"large", "大"}, {"medium", "中"}, {"small", "小"}};

/// A post of the network: a county, township or village office with a desk.
struct Post {
  std::string code;  ///< NBS code: 6, 9 or 12 digits
  Name name;
  Tier tier = Tier::village;
  base::Id<Post> superior;  ///< territorial superior (块); none for the county
  base::Point position;
  Basis position_basis = Basis::assumed;
  base::Persons population;
  int population_year = 0;  ///< 0 = the source gives none
  Basis population_basis = Basis::assumed;
  SizeClass size_class = SizeClass::unknown;
  Basis basis = Basis::assumed;
  std::vector<base::Id<Post>> subordinates;
};
using PostId = base::Id<Post>;

/// About twenty households that stand together; the smallest thing a hazard can meet where no single houses are known.
struct HouseholdGroup {
  std::string id;
  PostId post;
  int households = 0;
  base::Persons persons;
  base::Point position;
  Basis basis = Basis::assumed;
  Basis position_basis = Basis::assumed;
};
using HouseholdGroupId = base::Id<HouseholdGroup>;

/// One house of a household group, where the registry knows single houses; they then stand for the group.
struct House {
  std::string id;
  HouseholdGroupId group;
  base::Persons persons;
  base::Point position;
  Basis basis = Basis::assumed;
};
using HouseId = base::Id<House>;

/// Who looks after a village's safety and tells its desk (应急信息员). Names and numbers are never read into the model.
struct InformationOfficer {
  std::string id;
  PostId post;
  Basis basis = Basis::assumed;
};
using InformationOfficerId = base::Id<InformationOfficer>;

/// A duty desk: so many officers who work at once, so many leaders who approve. Posts without a row have 1 and 1.
struct DutyDesk {
  PostId post;
  base::Persons officers{1};
  base::Persons leaders{1};
  Basis basis = Basis::assumed;
};

struct Capability {
  std::string id;
  Name name;
};
using CapabilityId = base::Id<Capability>;

struct Station {
  std::string id;
  Name name;
  PostId post;
  base::Point position;
  Basis basis = Basis::assumed;
  Basis position_basis = Basis::assumed;
};
using StationId = base::Id<Station>;

enum class TeamKind { county, township, village, fire_station };
inline constexpr std::size_t team_kind_count = 4;
inline constexpr base::Word team_kind_words[] = {
    {"county", "县"}, {"township", "乡"}, {"village", "村"}, {"fire-station", "消防站"}};

struct Team {
  std::string id;
  Name name;
  PostId post;  ///< the post that it belongs to
  TeamKind kind = TeamKind::village;
  StationId station;                       ///< where it stands; none = at its post
  base::Persons persons;                   ///< on the roster
  std::vector<CapabilityId> capabilities;  ///< ascending
  Basis basis = Basis::assumed;
  Basis persons_basis = Basis::assumed;
  Basis capabilities_basis = Basis::assumed;
};
using TeamId = base::Id<Team>;

struct Store {
  std::string id;
  Name name;
  PostId post;
  base::SquareMetres area;
  base::Point position;
  Basis basis = Basis::assumed;
  Basis position_basis = Basis::assumed;
};

struct Shelter {
  std::string id;
  Name name;
  PostId post;
  base::Persons capacity;
  base::Point position;
  Basis basis = Basis::assumed;
  Basis position_basis = Basis::assumed;
};

/// How a kind of team musters after an order.
struct Turnout {
  base::Range<base::Duration> muster_day;
  base::Range<base::Duration> muster_night;
  base::Range<base::Share> present_day;  ///< of the roster
  base::Range<base::Share> present_night;
  base::Persons minimum_crew{1};  ///< with fewer it does not leave
};

struct Channel {
  std::string id;
  Name name;
  base::Duration delay;  ///< from sent to received, the machine's part only
};

/// Hours of night, which may pass midnight [s since midnight].
struct Night {
  double begins_s = 22 * 3600.0;
  double ends_s = 6 * 3600.0;
  [[nodiscard]] bool holds(double second_of_day) const {
    return begins_s <= ends_s ? second_of_day >= begins_s && second_of_day < ends_s
                              : second_of_day >= begins_s || second_of_day < ends_s;
  }
};

struct Region {
  Name name;
  std::string code;
  base::Datum datum = base::Datum::wgs84;
  base::Projection projection;  ///< unused where the datum is planar
  std::optional<base::Polygon> border;
  bool schematic = false;  ///< roads or positions are schematic, and every map and table says so
  Basis basis = Basis::assumed;

  Night night;
  base::Range<base::Duration> noticing_day;  ///< from a hazard meeting something to the officer seeing it
  base::Range<base::Duration> noticing_night;
  std::array<base::MetresPerSecond, road_class_count> speeds;
  double detour = 1.0;       ///< way per straight line, where no road is known
  base::Range<double> pace;  ///< factor on driving time, one draw a team and incident

  std::vector<Channel> channels;
  base::Table<Capability> capabilities;
  std::array<Turnout, team_kind_count> turnout;

  base::Table<Post> posts;      ///< superiors before subordinates
  std::vector<DutyDesk> desks;  ///< one a post, in the order of posts
  base::Table<HouseholdGroup> households;
  base::Table<House> houses;
  base::Table<InformationOfficer> officers;
  base::Table<Station> stations;
  base::Table<Team> teams;
  base::Table<Store> stores;
  base::Table<Shelter> shelters;
  Roads roads;
};

/// True where `post` is `above` or stands under it in the tree.
bool is_under(const Region& region, PostId post, PostId above);
/// The post of that tier at or above `post`; none if there is none.
PostId at_tier(const Region& region, PostId post, Tier tier);
/// The post of tier county.
PostId county_of(const Region& region);
/// Where a team stands when it is not called.
base::Point base_of(const Region& region, const Team& team);
bool has_capability(const Team& team, CapabilityId capability);
/// The post nearest to a point among those of a tier; ties go to the earlier row. None where there is no such post.
PostId nearest_post(const Region& region, base::Point point, Tier tier);

}  // namespace sanji::model
