// SPDX-License-Identifier: Apache-2.0
// Word to the public: verified, reviewed by a leader, published. Until then there is silence.
#pragma once

#include "sim/actors/desk.hpp"

namespace sanji::actors {

/// The desk that publishes sets about the first word, once, where the level in force at the county's desk asks for it.
void publish(Stage& stage, Desk& county, model::IncidentId incident, journal::RecordId cause);

}  // namespace sanji::actors
