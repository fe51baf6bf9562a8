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
#include "sim/model/channel.hpp"
#include "sim/model/land.hpp"
#include "sim/model/person.hpp"
#include "sim/model/post_kind.hpp"
#include "sim/model/roads.hpp"
#include "sim/model/sensor.hpp"
#include "sim/model/vehicle.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::model {

enum class SizeClass { unknown, large, medium, small };
inline constexpr base::Word size_words[] = {{"unknown", "未知"}, {"large", "大"}, {"medium", "中"}, {"small", "小"}};

/// A post of the network: a county, township or village office with a desk, or an agency beside the three tiers.
struct Post {
  std::string code;  ///< NBS code: 6, 9 or 12 digits; agencies have an id of their own, like 119
  Name name;
  Tier tier = Tier::village;
  PostKind kind = PostKind::village;
  base::Id<Post> superior;  ///< territorial superior (块); none for the county, the prefecture and neighbours
  base::Id<Post> line;      ///< line superior (条), as the fire service has one; none = none
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
  base::Persons officers{1};                     ///< by day
  std::optional<base::Persons> at_night;         ///< none = as by day; may be 0: nobody sits there
  std::optional<base::Persons> on_holiday;       ///< none = as on other days
  std::optional<base::Persons> in_flood_season;  ///< day and night; none = as at other times
  std::optional<int> waiting;                    ///< letters and calls that may wait at once; none = as many as come
  base::Persons leaders{1};                      ///< where leaders.csv names none of this post
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

enum class TeamKind { county, township, village, fire_station, social, outside };
inline constexpr std::size_t team_kind_count = 6;
inline constexpr base::Word team_kind_words[] = {{"county", "县"},       {"township", "乡"},
                                                 {"village", "村"},      {"fire-station", "消防站"},
                                                 {"social", "社会力量"}, {"outside", "外援"}};

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
  VehicleClassId goes_by{0};      ///< as what it moves where it has no vehicle of its own; always one of the region
};

/// A post that holds a channel though its kind does not, or the other way round, or with another battery.
struct Equipment {
  PostId post;
  ChannelId channel;
  bool held = true;
  std::optional<base::Duration> battery;
  Basis basis = Basis::assumed;
};

/// Who else notices an incident and calls, besides the information officer: residents, passers-by, staff of a plant.
enum class WitnessKind { resident, passer_by, enterprise };
inline constexpr base::Word witness_words[] = {{"resident", "居民"}, {"passer-by", "路人"}, {"enterprise", "企业人员"}};
struct Witness {
  std::string id;
  WitnessKind kind = WitnessKind::resident;
  std::vector<int> harms;                 ///< indices of model::Harm; empty = all
  std::vector<int> objects;               ///< indices of model::Exposed; empty = all
  PostId calls;                           ///< an agency such as 119; none = the village's own desk
  base::Share share{1.0};                 ///< of the incidents at which somebody calls
  base::Range<base::Duration> after_day;  ///< from the hazard meeting something to the call
  base::Range<base::Duration> after_night;
  Basis basis = Basis::assumed;
};

/// Days of the year from month/day to month/day, both included; may pass the new year.
struct Season {
  int from_month = 6;
  int from_day = 1;
  int to_month = 9;
  int to_day = 30;
  [[nodiscard]] bool holds(int month, int day) const {
    const int at = month * 100 + day;
    const int from = from_month * 100 + from_day;
    const int to = to_month * 100 + to_day;
    return from <= to ? at >= from && at <= to : at >= from || at <= to;
  }
};

/// How those who come hinder each other on a road: free up to a density, at a standstill at another, between them slower
/// the more there are. A team that is on a scene stands on the road by which it came.
struct Jams {
  double free_up_to_per_km = 0.0;     ///< vehicles per lane and kilometre
  double standstill_at_per_km = 0.0;  ///< the same
  double exponent = 1.5;              ///< of the falling speed
  int persons_per_vehicle = 0;        ///< a team comes in as many vehicles as it needs for its persons
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
  std::optional<Relief> relief;
  std::vector<River> rivers;  ///< in the order of the file
  bool schematic = false;     ///< roads or positions are schematic, and every map and table says so
  Basis basis = Basis::assumed;

  Naming naming = Naming::plain;
  Night night;
  Season flood_season;
  base::Range<base::Duration> leader_answers{};  ///< until a leader who is there takes up what he is asked
  base::Share responsible_answers_day{0.9};      ///< chance that one call to a responsible person is answered
  base::Share responsible_answers_night{0.6};
  base::Range<double> noticing_error = base::Range<double>::exactly(1.0);  ///< factor on what is first counted
  base::Range<base::Duration> walk{};        ///< of an information officer to the desk where no telephone works
  base::Range<base::Duration> noticing_day;  ///< from a hazard meeting something to the officer seeing it
  base::Range<base::Duration> noticing_night;
  std::array<base::MetresPerSecond, road_class_count> speeds;
  base::Table<VehicleClass> vehicle_classes;  ///< at least one, by which everybody goes where nothing else is said
  std::array<base::MetresPerSecond, surface_count> surface_speeds{};  ///< no faster on it; 0 = no bound
  base::MetresPerSecond earth_in_rain{};                              ///< the same for earth in rain
  std::optional<Jams> jams;                                           ///< none = nobody hinders another
  bool unreachable_meant = false;                                     ///< posts that no road reaches are meant to be so
  double detour = 1.0;                                                ///< way per straight line, where no road is known
  base::Range<double> pace;  ///< factor on driving time, one draw a team and incident

  base::Table<Channel> channels;  ///< in the order of the file
  std::vector<Equipment> equipment;
  std::vector<Witness> witnesses;
  base::Table<Capability> capabilities;
  std::array<Turnout, team_kind_count> turnout;

  base::Table<Post> posts;      ///< the three tiers, superiors before subordinates; then the agencies
  std::vector<DutyDesk> desks;  ///< one a post, in the order of posts
  base::Table<HouseholdGroup> households;
  base::Table<House> houses;
  base::Table<InformationOfficer> officers;
  base::Table<Station> stations;
  base::Table<Team> teams;
  base::Table<Store> stores;
  base::Table<Shelter> shelters;
  base::Table<Leader> leaders;
  base::Table<Responsible> responsibles;
  base::Table<Sensor> sensors;
  std::vector<VillageMeans> means;  ///< one a post, in the order of posts; of villages only it means something
  Roads roads;
};

/// True where `post` is `above` or stands under it in the tree.
bool is_under(const Region& region, PostId post, PostId above);
/// Where a road goes: its first junction, its shape, its other junction.
std::vector<base::Point> line_of(const Roads& roads, const Road& road);
/// Driving speed on a road: its own, else that of its class; for no vehicle in particular.
base::MetresPerSecond speed_on(const Region& region, const Road& road);
/// When somebody drives.
struct Conditions {
  bool night = false;
  Rain rain = Rain::none;
  friend auto operator<=>(const Conditions&, const Conditions&) = default;
};
/// Speed of a vehicle on a dry road: the road's times the vehicle's pace, bounded by surface and vehicle, times night and
/// rain.
base::MetresPerSecond speed_on(const Region& region, const Road& road, VehicleClassId vehicle, Conditions conditions);
/// The same under so much water: v(w) = 0.0009 w^2 - 0.5529 w + 86.9448 km/h for w mm (Pregnolato et al. 2017), w scaled
/// so that its 300 mm, where a car stops, are the depth at which this vehicle stops. 0 where it does not pass.
base::MetresPerSecond speed_in_water(const Region& region, VehicleClassId vehicle, base::MetresPerSecond dry,
                                     base::Metres depth);
/// True where the road is wide enough and its bridge strong enough for the vehicle.
bool bears(const Road& road, const VehicleClass& vehicle);
/// As what a team moves when it has no vehicle of its own.
VehicleClassId goes_by(const Region& region, const Team& team);
/// The post of that tier at or above `post`; none if there is none.
PostId at_tier(const Region& region, PostId post, Tier tier);
/// True where a post of that kind holds the channel by the region's rule or by equipment.csv.
bool holds(const Region& region, PostId post, ChannelId channel);
/// The first of the list that goes by a medium; none where there is none.
ChannelId first_channel(const Region& region, Medium medium);
/// What people carry themselves, information officers and the public: the first network of the list; none without one.
ChannelId personal_channel(const Region& region);
/// How long its set goes on without mains.
base::Duration battery_of(const Region& region, PostId post, ChannelId channel);
/// The post of that code or id; none if there is none.
PostId find_post(const Region& region, std::string_view code);
/// The leaders of a post, principals before deputies, in the order of the registry.
std::vector<LeaderId> leaders_of(const Region& region, PostId post);
/// The post of tier county.
PostId county_of(const Region& region);
/// Where a team stands when it is not called.
base::Point base_of(const Region& region, const Team& team);
bool has_capability(const Team& team, CapabilityId capability);
/// The post nearest to a point among those of a tier; ties go to the earlier row. None where there is no such post.
PostId nearest_post(const Region& region, base::Point point, Tier tier);

}  // namespace sanji::model
