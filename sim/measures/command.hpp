// SPDX-License-Identifier: Apache-2.0
// Who commanded on the scene: when nobody did, when two did, how command passed on, how many teams hung on one hand, and
// how long command bodies took to open.
#pragma once

#include "sim/journal/view.hpp"
#include "sim/measures/spread.hpp"

#include <optional>
#include <vector>

namespace sanji::measures {

struct Kpis;

/// More teams than this under one commander are too many.
inline constexpr int widest_span = 7;

/// A command body of a run.
struct BodyTimes {
  journal::EntityRow body = journal::none;
  std::optional<base::SimTime> called;
  std::optional<base::SimTime> opened;
  std::optional<base::SimTime> closed;
};

struct Command {
  bool played = false;    ///< somebody took command somewhere, or was sent to
  Spread vacancies;       ///< an incident known, not done and without a commander; never = up to the end of the run
  base::Duration vacant;  ///< all of them together, up to the end of the run
  base::Duration longest_vacancy;
  journal::EntityRow longest_at = journal::none;      ///< the incident of the longest
  int conflicts = 0;                                  ///< teams with orders from two desks
  std::vector<journal::EntityRow> desks_in_conflict;  ///< each once, in the order of the records
  int first = 0;                                      ///< command taken where there was none
  int briefed = 0;                                    ///< hand-overs with a briefing
  int unbriefed = 0;
  int widest = 0;  ///< most teams on scene under one commander
  journal::EntityRow widest_under = journal::none;
  base::Duration over_span;  ///< team time beyond the widest span that is sound
  std::vector<BodyTimes> bodies;
  Spread opening;  ///< of bodies, from being called to working
};

/// `kpis` has its incidents already.
Command measure_command(const journal::View& view, const Kpis& kpis);

}  // namespace sanji::measures
