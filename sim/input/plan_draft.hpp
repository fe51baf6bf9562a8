// SPDX-License-Identifier: Apache-2.0
// A plan while it is being read: the model so far, and what can only be judged once all of it is there. Shared by the
// readers of its parts, seen by nobody else.
#pragma once

#include "sim/input/items.hpp"
#include "sim/input/references.hpp"
#include "sim/model/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sanji::input {

/// Where a plan names a role that somebody must hold.
struct RoleUse {
  PlacedWord role;
  std::string_view noun;
  std::string id;
  std::string_view key;
  bool decides = false;  ///< for the county: only a leader of the county's own desk will do
};

/// Where a plan says that there is a role.
struct RoleMade {
  std::size_t role = 0;  ///< of plan.roles
  Place id;
  Place at;
};

struct PlanDraft {
  Reading& reading;
  const MapFields& fields;   ///< of the whole file
  const KnownRegion* known;  ///< null where the plan is judged alone
  model::Plan plan;
  std::vector<RoleUse> roles_used;
  std::vector<RoleMade> roles_made;
  bool roles_whole = true;  ///< false where a role's id could not be read
};

/// How files call a kind of post.
inline std::string_view word_of(model::PostKind kind) {
  return model::post_kind_words[static_cast<std::size_t>(kind)].name;
}

/// The parts; each sets its own members of the plan.
void read_reporting(PlanDraft& draft);
void read_keeping_touch(PlanDraft& draft);
void read_warnings(PlanDraft& draft);
void read_levels(PlanDraft& draft);
void read_command(PlanDraft& draft);
void read_parts(PlanDraft& draft);
/// Says which roles do not exist or are held by nobody.
void check_roles(const PlanDraft& draft);
/// Says which of the channels are lacked by posts of the kind, and by whom.
void check_held(const PlanDraft& draft, const std::vector<PlacedChannel>& channels, model::PostKind kind);

}  // namespace sanji::input
