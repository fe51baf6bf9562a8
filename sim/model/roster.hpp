// SPDX-License-Identifier: Apache-2.0
// The persons of whom teams are made: what they do for a living, how far they live, on whose rosters they stand. A person may
// stand on several and can be in one place only. Names and numbers are never read into the model.
#pragma once

#include "sim/base/ids.hpp"
#include "sim/base/range.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/base/units.hpp"
#include "sim/model/basis.hpp"

#include <optional>
#include <string>

namespace sanji::model {

struct Capability;

/// What people live by, which says when they can come.
struct Occupation {
  std::string id;
  Name name;
  base::Share day{1.0};                        ///< chance that one of them can come when called by day
  base::Share night{1.0};                      ///< the same by night
  std::optional<base::Share> on_holiday;       ///< by day on a holiday; none = as on other days
  std::optional<base::Share> in_flood_season;  ///< by day in the flood season; none = as at other times
  base::Range<base::Duration> notice_day;      ///< from the call to setting out
  base::Range<base::Duration> notice_night;
  base::Range<base::Metres> home{};                      ///< way to the place of muster, where no row says it
  base::MetresPerSecond speed{20.0 / base::kmh_per_ms};  ///< on that way
  double skill = 1.0;                                    ///< work of one of them against a trained full-time person's
  Basis basis = Basis::assumed;
};
using OccupationId = base::Id<Occupation>;

/// Somebody who may be called out.
struct Person {
  std::string id;
  OccupationId occupation;
  base::Metres home;    ///< way to the place of muster
  bool drives = false;  ///< may drive what needs a driver of its own
  Basis basis = Basis::assumed;
};
using PersonId = base::Id<Person>;

enum class MemberRole { full_time, part_time };
inline constexpr base::Word member_role_words[] = {{"full-time", "专职"}, {"part-time", "兼职"}};

/// A person on a team's roster.
struct Member {
  PersonId person;
  MemberRole role = MemberRole::part_time;
};

/// Chance that one of an occupation can come when called then.
[[nodiscard]] inline base::Share availability(const Occupation& occupation, bool night, bool holiday,
                                              bool flood_season) {
  if (night) return occupation.night;
  if (holiday && occupation.on_holiday) return *occupation.on_holiday;
  if (flood_season && occupation.in_flood_season) return *occupation.in_flood_season;
  return occupation.day;
}

}  // namespace sanji::model
