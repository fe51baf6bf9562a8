// SPDX-License-Identifier: Apache-2.0
// Rosters for teams whose registry gives a number of persons and no names: made from what region.yaml says about the kind of
// team, without chance, marked assumed. Knows no file.
#pragma once

#include "sim/model/region.hpp"

#include <optional>
#include <vector>

namespace sanji::input {

/// A part of a roster that is alike.
struct MadeMembers {
  model::OccupationId occupation;
  base::Share share;
  model::MemberRole role = model::MemberRole::part_time;
  base::Persons drivers{0};
  std::optional<model::TeamKind> also_in;  ///< they stand on the roster of a team of that kind, too
};

/// How the rosters of some teams are made up.
struct RosterRule {
  model::TeamKind kind = model::TeamKind::village;
  std::vector<model::TeamId> teams;  ///< empty = all of the kind that no other rule names
  std::vector<MadeMembers> members;
};

/// Persons and rosters for all teams that a rule is for and that have no roster yet. The same region gives the same persons.
void make_rosters(model::Region& region, const std::vector<RosterRule>& rules);

}  // namespace sanji::input
