// SPDX-License-Identifier: Apache-2.0
// What a view keeps from those who look: the one rule, which map, timeline and panels ask. Knows no way of drawing.
#pragma once

#include "viz/replay/replay.hpp"

#include "viz/session/view.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace sanji::session {

/// Nothing but what the observer has heard by the clock's time is to be seen.
inline bool is_as_known(const View& view) { return view.picture == Picture::known; }

/// Nothing behind the clock's time is to be seen: where somebody asked for it, in front of those who take part, as known to
/// a post, and while a question is on the table.
inline bool hides_future(const View& view) {
  const auto& card = view.overlays.card;
  return view.no_future || view.looks.layout == Layout::audience || is_as_known(view) || (card && !card->answer_shown);
}

/// A question is on the table whose answer stands among the records of the clock's very time: of those, nothing from the
/// decision on is to be seen.
inline bool hides_decision(const View& view) {
  const auto& card = view.overlays.card;
  return card && !card->answer_shown && card->at_level;
}

/// The last time of which anything is to be seen, in a run that ends at `end`.
inline base::SimTime seen_until(const View& view, base::SimTime end) {
  if (!hides_future(view)) return end;
  const base::SimTime last = hides_decision(view) ? view.clock.at - base::Duration{1} : view.clock.at;
  return std::clamp(last, base::SimTime{}, end);
}

/// An incident that has not arisen, or that the observer has not heard of: to mark it, to name it or to go to it would tell
/// of it. What is no incident is never hidden so.
/// @param run        the run that has the row
/// @param has_heard  whether the observer has heard anything of it; asked only as known to him
bool must_not_be_told(const View& view, const replay::Replay& run, journal::EntityRow row,
                      const std::function<bool()>& has_heard);

/// As much of a stretch as may be seen; nothing where all of it is still to come.
inline std::optional<TimeRange> seen_of(const View& view, TimeRange range) {
  if (!hides_future(view)) return range;
  if (range.from > view.clock.at) return std::nullopt;
  return TimeRange{range.from, std::min(range.until, view.clock.at)};
}

}  // namespace sanji::session
