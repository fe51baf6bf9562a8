// SPDX-License-Identifier: Apache-2.0
// The parts of apply(): each takes the commands of its kind and says whether it was one. Known to apply.cpp alone.
#pragma once

#include "viz/session/apply.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace sanji::session {

bool apply_clock(View& view, const Command& command, const Runs& runs);
bool apply_marks(View& view, const Command& command, const Runs& runs);
bool apply_views(View& view, const Command& command, const Runs& runs);

/// Puts the clock at a time within the run, and lets what is shown of the timeline hold it.
void go_to(View& view, base::SimTime at, const Runs& runs);

inline base::SimTime clamp(base::SimTime at, const Runs& runs) { return std::clamp(at, base::SimTime{}, runs.end()); }

/// Puts the card of a stop on the table, at which the clock stands.
void open_card(View& view, std::size_t stop, const Runs& runs);
/// Closes the card; what was written on it becomes a note.
void close_card(View& view, const Runs& runs);
/// What was begun as a note becomes one.
void keep_note_draft(View& view);
/// Shows a stretch of time that lies in the run, moved and widened until it can be drawn.
void show(View& view, TimeRange range, const Runs& runs);

/// A number between two others; the first of them where it is no number.
inline double within(double value, double least, double most) {
  return std::isfinite(value) ? std::clamp(value, least, most) : least;
}

/// Seconds as a time that lies in the run.
inline base::SimTime time_of(double seconds, const Runs& runs) {
  return clamp(base::SimTime{} + base::seconds(within(seconds, 0.0, runs.end().seconds())), runs);
}

/// Takes it out of an ascending list where it is in, else puts it in.
inline void toggle(std::vector<std::string>& list, const std::string& id) {
  const auto place = std::lower_bound(list.begin(), list.end(), id);
  if (place != list.end() && *place == id) {
    list.erase(place);
  } else {
    list.insert(place, id);
  }
}

}  // namespace sanji::session
