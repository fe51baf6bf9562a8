// SPDX-License-Identifier: Apache-2.0
// How far what somebody knows runs behind what is so, over the whole run: incidents, people, the age of his word. Made
// once for each observer from the records by which he learnt something. Knows no way of showing.
#pragma once

#include "sim/journal/picture.hpp"
#include "viz/replay/curve.hpp"
#include "viz/replay/replay.hpp"

#include <optional>
#include <vector>

namespace sanji::replay {

/// When an incident arose and when the observer first believed in it.
struct Delay {
  journal::EntityRow incident = journal::none;
  base::SimTime arose;
  std::optional<base::SimTime> known;  ///< none = never in the run
};

struct Knowledge {
  journal::EntityRow who = journal::none;
  std::vector<Delay> delays;  ///< of incidents that arose, in the order in which they did
  Curve arisen;               ///< incidents that have arisen by then, done or not
  Curve known;            ///< of those, how many he has heard of by then: its way to the right of `arisen` is the delay
  Curve people;           ///< affected in incidents that are there and not done
  Curve people_believed;  ///< the same as he believes
  Curve people_told;      ///< 1 while he has heard a number of them, else 0, and people_believed says nothing
  Curve age_min;          ///< mean age of all that he believes, as measures::MeanAge has it [min]
  std::optional<base::SimTime> believes_since;  ///< before it he believes nothing, and age_min says nothing
  std::size_t lessons = 0;                      ///< records by which he learnt something

  /// Median of the delays of those that he heard of by a time; none where he has heard of none.
  [[nodiscard]] std::optional<base::Duration> median_delay(base::SimTime by) const;
  /// The longest that an incident of which he has not heard at a time has been there; none where there is no such.
  [[nodiscard]] std::optional<base::Duration> longest_unknown(base::SimTime at) const;
};

/// O(records + lessons · log items).
Knowledge knowledge_of(const Replay& run, journal::EntityRow who);

}  // namespace sanji::replay
