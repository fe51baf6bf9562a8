// SPDX-License-Identifier: Apache-2.0
// What a view keeps from those who look: the one rule, which map, timeline and panels ask. Knows no way of drawing.
#pragma once

#include "viz/session/view.hpp"

#include <algorithm>

namespace sanji::session {

/// Nothing but what the observer has heard by the clock's time is to be seen.
inline bool is_as_known(const View& view) { return view.picture == Picture::known; }

/// Nothing behind the clock's time is to be seen: where somebody asked for it, in front of those who take part, as known to
/// a post, and while a question is on the table.
inline bool hides_future(const View& view) {
  const auto& card = view.overlays.card;
  return view.no_future || view.looks.layout == Layout::audience || is_as_known(view) || (card && !card->answer_shown);
}

/// The last time of which anything is to be seen, in a run that ends at `end`.
inline base::SimTime seen_until(const View& view, base::SimTime end) {
  return hides_future(view) ? std::min(view.clock.at, end) : end;
}

}  // namespace sanji::session
