// SPDX-License-Identifier: Apache-2.0
// The response level: considered at the county's desk, decided by a leader, by a consultation or by the trigger itself, told
// to those whom it concerns, lowered when all is quiet.
#pragma once

#include "sim/actors/desk.hpp"

namespace sanji::actors {

/// News may ask for a graver level. The record that later steps follow from.
journal::RecordId consider_level(Stage& stage, Desk& desk, Officer& officer, const Letter& letter,
                                 journal::RecordId cause);

/// A desk has heard of a level from above.
journal::RecordId heed_level(Stage& stage, Desk& desk, const Letter& letter, journal::RecordId cause);

/// Enters the looks at whether the level can be lowered into the agenda.
void set_stand_down(Stage& stage);

}  // namespace sanji::actors
