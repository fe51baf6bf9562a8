// SPDX-License-Identifier: Apache-2.0
// What the time went to: the causes of each moment walked back, every link put to the step of work that it was. Knows no
// language.
#pragma once

#include "sim/journal/view.hpp"
#include "sim/measures/kpi.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace sanji::measures {

enum class StepKind {
  noticing,   ///< until the information officer saw it, or saw the change
  calling,    ///< telling it on
  queueing,   ///< waiting for an officer
  verifying,  ///< answering and checking
  approving,  ///< the leader, waiting included
  setting,    ///< the response level, waiting for the leader included
  lacking,    ///< until a team was free that could be sent
  ordering,   ///< making out orders
  mustering,  ///< until the crew is there
  travelling,
  vacant,      ///< until somebody was there who may sign
  retrying,    ///< nothing got through: until it was tried again
  carrying,    ///< a messenger on the road
  consulting,  ///< from calling the members to their decision
  ringing,     ///< calling responsible persons
  holding      ///< a report held back: by script, or because it is nobody's task
};
inline constexpr std::size_t step_kind_count = 16;

/// A step of work of a tier, over all incidents.
struct Step {
  StepKind kind = StepKind::noticing;
  model::Tier tier = model::Tier::village;
  int links = 0;  ///< times that it stands in the way to a moment
  int incidents = 0;
  base::Duration total;
  base::Duration waited;  ///< part of the total that was waiting for an officer, a leader or a team
  base::Duration longest;
  base::Duration longest_waited;           ///< part of the longest that was waiting
  journal::EntityRow who = journal::none;  ///< whose the longest was
  journal::EntityRow incident = journal::none;
};

/// The steps that lie on the ways to the moments of all incidents up to enough force, and to the level in force for them,
/// each link of causes counted once; the one that took the most time first.
std::vector<Step> steps(const journal::View& view, const Kpis& kpis);

}  // namespace sanji::measures
