// SPDX-License-Identifier: Apache-2.0
// What happens: when the exercise starts and who is on the road. The hazards themselves are fields over time and live in
// sanji::hazards; here they only have names.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/ids.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/call_log.hpp"
#include "sim/model/plan_levels.hpp"
#include "sim/model/region.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sanji::model {

/// People under way, in a vehicle that stands or drives where the hazard may come.
struct Traveller {
  std::string id;
  Name name;
  base::Persons persons;
  base::Point position;
  Basis basis = Basis::assumed;
};
using TravellerId = base::Id<Traveller>;

/// What fails: mains, the signal of channels or room on them over an area; roads that are blocked, bridges that give way.
enum class FailureKind { power, signal, congestion, road, bridge };
inline constexpr base::Word failure_words[] = {
    {"power", "停电"}, {"signal", "断网"}, {"congestion", "拥塞"}, {"road", "道路阻断"}, {"bridge", "桥梁毁坏"}};
struct Failure {
  std::string id;
  FailureKind kind = FailureKind::power;
  base::Duration at;  ///< after the start
  base::Duration lasts;
  std::vector<PostId> posts;                ///< ascending; the area with everything under it
  std::vector<ChannelId> channels;          ///< signal, congestion: these; empty = every network
  base::Share room{1.0};                    ///< congestion: the part of the capacity that is left
  std::vector<RoadId> roads;                ///< road, bridge: these
  Harm harm = Harm::blackout;               ///< as what plans speak of the work on it
  std::optional<base::PersonSeconds> work;  ///< mends it before its time; none = nobody can
  Basis basis = Basis::assumed;
};

/// A leader is away.
struct Absence {
  std::string id;
  LeaderId who;
  base::Duration from;
  base::Duration until;
  bool deputy_told = true;
  Basis basis = Basis::assumed;
};

/// What a post is scripted to do with its reports: hold them back, make them smaller or greater, or late.
enum class BehaviourKind { conceal, understate, overstate, delay };
inline constexpr base::Word behaviour_words[] = {
    {"conceal", "瞒报"}, {"understate", "少报"}, {"overstate", "多报"}, {"delay", "迟报"}};
struct Behaviour {
  std::string id;
  PostId post;
  BehaviourKind kind = BehaviourKind::conceal;
  base::Duration from;
  base::Duration until;
  double factor = 1.0;   ///< understate, overstate: on people and houses
  base::Duration delay;  ///< delay: before each report goes up
  Basis basis = Basis::assumed;
};

/// What there is for a sensor to measure, from a moment on.
struct Reading {
  base::Duration at;
  double value = 0.0;  ///< in reading_units
};
/// Rain holds until the next reading; water and gas change evenly from one to the next.
struct Gauge {
  SensorId sensor;
  std::vector<Reading> readings;  ///< ascending
  Basis basis = Basis::assumed;
};

/// Weather over the whole region, as it slows those on the road.
struct Weather {
  base::Duration from;
  base::Duration until;
  Rain rain = Rain::none;
};

struct Event {
  Name name;
  Basis basis = Basis::assumed;
  base::LocalTime start;
  bool holiday = false;
  base::Table<Traveller> travellers;
  std::vector<Failure> failures;
  std::vector<Absence> absences;
  std::vector<Behaviour> behaviours;
  std::vector<Gauge> gauges;
  std::vector<Weather> weather;  ///< in the order of time, one at a time
  CallLog call_log;              ///< recorded calls; empty where none are replayed
};

/// The rain at a time.
Rain rain_at(const Event& event, base::SimTime time);

}  // namespace sanji::model
