// SPDX-License-Identifier: Apache-2.0
// A small run for tests of the viewer: the lesson of the fall-back order, played once a process.
#pragma once

#include "viz/session/apply.hpp"

namespace sanji::tests {

/// Seed 1; a county, townships, seven teams, injects at the start and after 90 minutes, levels set twice in between and after.
const replay::Replay& lesson();
session::Runs lesson_runs();

}  // namespace sanji::tests
