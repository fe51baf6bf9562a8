// SPDX-License-Identifier: Apache-2.0
// Whether a township asks for help from outside.
#pragma once

#include "sim/rules/decision.hpp"
#include "sim/rules/picture.hpp"

namespace sanji::rules {

/// True when the desk's own teams do not cover what it knows to be needed and it has not asked yet. The one candidate is
/// the incident; its reason names how many capabilities and persons are lacking.
Decision<bool, model::IncidentId> whether_to_ask_for_help(const Picture& picture, model::IncidentId incident);

}  // namespace sanji::rules
