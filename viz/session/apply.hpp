// SPDX-License-Identifier: Apache-2.0
// What a command does to a view. Whatever it is given, the view afterwards is one that can be shown: times lie in the
// run, rows are there, numbers are finite. Draws nothing.
#pragma once

#include "viz/replay/replay.hpp"
#include "viz/session/command.hpp"
#include "viz/session/view.hpp"

namespace sanji::session {

/// What is played: one run, or two on one clock.
struct Runs {
  const replay::Replay* first = nullptr;   ///< never null
  const replay::Replay* second = nullptr;  ///< null = nothing to compare with
  [[nodiscard]] base::SimTime end() const;
};

/// How a run is first shown: at its start, the whole county, what is so, the county's knowledge at hand.
View first_view(const Runs& runs, base::Language language);

/// Whether what it knows can be shown: posts, agencies and teams.
bool is_observer(journal::EntityKind kind);

void apply(View& view, const Command& command, const Runs& runs);

/// Speeds that faster and slower go through [simulated seconds a second].
inline constexpr double speeds[] = {1, 2, 5, 10, 30, 60, 120, 240, 480, 960};
/// Steps of the first-run tour; the next one after the last ends it.
inline constexpr int tour_steps = 7;
/// How long a sentence is shown that somebody is told [s].
inline constexpr double notice_s = 8.0;
inline constexpr double least_scale = 1.0;
inline constexpr double most_scale = 2.5;

}  // namespace sanji::session
