// SPDX-License-Identifier: Apache-2.0
// A consultation (会商): members are called, join by video or by driving there, and the meeting begins once enough are there.
#pragma once

#include "sim/actors/desk.hpp"

namespace sanji::actors {

/// Blocks the officer until the meeting has ended. Where the quorum cannot be reached, the leader decides without it; the
/// record that his decision follows from says so by its kind.
journal::RecordId consult(Stage& stage, Desk& desk, Officer& officer, const Letter& letter,
                          const model::LevelRule& rule, journal::RecordId cause);

}  // namespace sanji::actors
