// SPDX-License-Identifier: Apache-2.0
// Times of day as people write them, read back: the other way round of clock_text(). Knows no run.
#pragma once

#include "sim/base/sim_time.hpp"

#include <optional>
#include <string_view>

namespace sanji::base {

/// What clock_text() wrote, with seconds or without: "22:40:05", "+1 06:10". A time of day without a day is the first one at or
/// after the start. None where it is no such text; with a day it may lie before the start.
std::optional<SimTime> clock_time(const LocalTime& start, std::string_view text);

}  // namespace sanji::base
