// SPDX-License-Identifier: Apache-2.0
// Recorded calls, the units that answer them and the hospitals that take people in: incidents as they were, played again
// instead of being drawn. Value types; what is done about a call is the plan's affair.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/ids.hpp"
#include "sim/base/range.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/roads.hpp"

#include <optional>
#include <string>

namespace sanji::model {

/// Where something of a call log stands: at a place of the travel table, or anywhere.
struct Standpoint {
  base::Point position;
  JunctionId place;  ///< none = at the position itself
};

/// What answers calls as one: an ambulance, a pump.
struct Unit {
  std::string id;
  std::string type;  ///< calls may ask for one; empty = of no type
  Standpoint base;
  Basis basis = Basis::assumed;
};
using UnitId = base::Id<Unit>;

struct Hospital {
  std::string id;
  Name name;
  Standpoint at;
  Basis basis = Basis::assumed;
};
using HospitalId = base::Id<Hospital>;

/// A call as it was recorded, with the times that belong to it and not to who answers.
struct Call {
  std::string id;
  base::SimTime time;
  Standpoint at;
  std::string kind;         ///< what it was, for tables
  std::string needs;        ///< the type of unit that it asks for; empty = any
  int units = 1;            ///< how many units it asks for
  base::Duration on_scene;  ///< of each unit, from its arrival
  bool to_hospital = false;
  base::Duration hand_over;  ///< at the hospital
  Basis basis = Basis::assumed;
};
using CallId = base::Id<Call>;

/// A recorded call log: calls in the order of their time, units and hospitals in that of their files.
struct CallLog {
  base::Table<Unit> units;
  base::Table<Hospital> hospitals;
  base::Table<Call> calls;
};

/// By which rule units are chosen.
enum class UnitChoice { quickest };
inline constexpr base::Word unit_choice_words[] = {{"quickest", "最快"}};

/// How calls are answered: first come, first served.
struct CallAnswering {
  UnitChoice choose = UnitChoice::quickest;  ///< ties go to the unit that stands first in its file
  bool homebound = true;                     ///< units on the way home may be sent
  bool busy = true;                          ///< false: a unit counts as at its base even while it is out
  double pace_home = 1.0;                    ///< speed on the way home, without siren, as a part of that with it
  base::Range<base::Duration> delay{};       ///< from choosing a unit to its departure
  std::optional<base::Duration> limit;       ///< from the call to the first unit there; none = not judged
};

}  // namespace sanji::model
