// SPDX-License-Identifier: Apache-2.0
// Heartbeats and zero reports: a superior calls the roll, finds who is missing, tries to reach him, knows that he is cut off
// and sends a messenger. Spot checks call a desk to see whether somebody is there.
#pragma once

#include "sim/actors/desk.hpp"

namespace sanji::actors {

/// What the way tells by which a subordinate's letter came: where a messenger brought it, the officer tries to call back,
/// and knows that the post is cut off if nothing gets through; where a channel works again, that it is back. The record of
/// noticing either; none if there is no news.
journal::RecordId heed_way(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, journal::RecordId cause);

/// Enters all roll calls and spot checks of the plan into the agenda.
void set_roll_calls(Stage& stage, journal::RecordId start);

}  // namespace sanji::actors
