// SPDX-License-Identifier: Apache-2.0
// Which units answer a recorded call, by the plan's rule of choice.
#pragma once

#include "sim/base/sim_time.hpp"
#include "sim/model/call_log.hpp"
#include "sim/rules/decision.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sanji::rules {

/// How a unit stands towards a call.
enum class Standing { at_base, homebound, out };

/// A unit as whoever answers calls sees it.
struct UnitOffer {
  model::UnitId unit;
  Standing standing = Standing::at_base;
  std::string_view type;
  std::optional<base::Duration> away;  ///< how long it needs to the call; none = there is no way, or nobody asked
};

/// True where the plan lets a unit be sent that stands so.
bool may_be_sent(const model::CallAnswering& plan, Standing standing);
/// True where a unit of that type is what the call asks for.
bool fits(const model::Call& call, std::string_view type);

/// As many units as are wanted, or as there are: those that need least time, of equals the one offered first. Each
/// candidate has its seconds to the call as score.
Decision<std::vector<model::UnitId>, model::UnitId> units_to_send(const model::CallAnswering& plan,
                                                                  const model::Call& call,
                                                                  std::span<const UnitOffer> offers, int wanted);

}  // namespace sanji::rules
