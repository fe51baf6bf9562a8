// SPDX-License-Identifier: Apache-2.0
// Call-and-confirm (叫应): at a warning named persons are called until each answers; silence climbs to the deputy, to the
// desk above, then somebody knocks at the door.
#pragma once

#include "sim/actors/desk.hpp"

namespace sanji::actors {

/// A desk has received a warning: it considers the level (the county) and calls the responsible persons where the plan says
/// so. The record that later steps follow from.
journal::RecordId heed_warning(Stage& stage, Desk& desk, Officer& officer, const Letter& letter,
                               journal::RecordId cause);

}  // namespace sanji::actors
