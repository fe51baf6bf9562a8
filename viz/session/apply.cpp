// SPDX-License-Identifier: Apache-2.0
// Hands a command to the part that knows it.
#include "viz/session/apply.hpp"

#include "viz/session/apply_parts.hpp"

namespace sanji::session {

base::SimTime Runs::end() const { return second == nullptr ? first->end() : std::max(first->end(), second->end()); }

View first_view(const Runs& runs, base::Language language) {
  View view;
  view.looks.language = language;
  view.looks.layout = runs.second == nullptr ? Layout::presenter : Layout::compare;
  view.observer = runs.first->county();
  show(view, {base::SimTime{}, runs.end()}, runs);
  view.map.centre = runs.first->places().middle();
  return view;
}

void apply(View& view, const Command& command, const Runs& runs) {
  if (apply_clock(view, command, runs) || apply_marks(view, command, runs)) return;
  apply_views(view, command, runs);
}

}  // namespace sanji::session
