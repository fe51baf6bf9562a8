// SPDX-License-Identifier: Apache-2.0
// The exercise itself: begins with record 0, holds the run open for its duration, and ends it.
#pragma once

#include "sim/actors/stage.hpp"

namespace sanji::actors {

/// Enters everything into the agenda and starts the one actor that is no daemon. SimGrid then plays it until the end of the exercise.
void begin_exercise(Stage& stage);

}  // namespace sanji::actors
