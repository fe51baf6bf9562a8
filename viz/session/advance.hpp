// SPDX-License-Identifier: Apache-2.0
// What real time does to a view: the clock runs, stops where it is to stop, loops. Draws nothing.
#pragma once

#include "viz/session/apply.hpp"

namespace sanji::session {

/// `passed_s` real seconds go by. Playing stops exactly at the first inject, level decision or breakpoint on the way, with
/// its card open, also where it begins, unless that card was shown since the clock came there; and at the end of the run. After a second without a frame it goes on from where it was.
void advance(View& view, double passed_s, const Runs& runs);

}  // namespace sanji::session
