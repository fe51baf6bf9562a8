// SPDX-License-Identifier: Apache-2.0
// The indicators of a run as if it had ended earlier: the same measures over what had happened by then.
#pragma once

#include "viz/replay/replay.hpp"

#include <vector>

namespace sanji::replay {

/// In the order of measures::indicator_list(). Copies what had happened and measures it anew: for a run of 100,000 records
/// some tenths of a second.
std::vector<double> indicators_until(const Replay& run, base::SimTime at);

}  // namespace sanji::replay
