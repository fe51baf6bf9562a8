// SPDX-License-Identifier: Apache-2.0
// Who really came, and in what: present against roster, persons counted twice, crews and vehicles that were short, how long
// people worked without relief. The numbers behind gaps G19, G21, G23, G24, G41 and G42.
#pragma once

#include "sim/journal/view.hpp"

#include <optional>
#include <vector>

namespace sanji::measures {

/// One team over the run, where its roster is known.
struct TeamForce {
  journal::EntityRow team = journal::none;
  int roster = 0;        ///< persons on it
  int listed_again = 0;  ///< of them on another team's roster, too
  int calls = 0;
  int fewest = 0;  ///< who mustered at one call
  int most = 0;
  int elsewhere = 0;                             ///< persons who were out with another team when called, over all calls
  std::optional<base::Duration> longest_muster;  ///< from the call until it left; none = it never left
  std::optional<base::Duration> longest_out;     ///< from leaving to the end of its work
};

struct Force {
  std::vector<TeamForce> teams;  ///< those that were called, in the order of the registry
  int listed = 0;                ///< persons on the rosters called, each call counted
  int mustered = 0;
  int elsewhere = 0;  ///< of the listed, out with another team: capacity that was not there (G24)
  int rosters = 0;    ///< places on all rosters of the region
  int persons = 0;    ///< persons on them
  int crews_short = 0;
  int left_without = 0;   ///< persons for whom a team did not wait
  int left_behind = 0;    ///< persons who found no seat
  int vehicles_out = 0;   ///< times that a vehicle left
  int vehicle_waits = 0;  ///< times that a team waited for one (G23)
  base::Duration longest_vehicle_wait;
  int vehicles_missed = 0;  ///< teams that did not leave for want of one
  int uncrewed = 0;         ///< times that one stayed for want of a crew
  int past_limit = 0;       ///< teams past their limit of work (G41)
  int relieved = 0;
  base::Duration longest_out;  ///< of any team, from leaving to the end of its work
  journal::EntityRow longest_out_of = journal::none;
  base::Duration longest_release;  ///< from the end of work to being free (G42)
  int idle_nearer = 0;   ///< teams sent though an idle one that can do the same was nearer by five minutes (G19)
  int came_in_vain = 0;  ///< teams that arrived when the work was done (G20)
};

Force measure_force(const journal::View& view);

/// From a call of a team until its k-th person was at the place of muster, of those who left with it; none where fewer did.
std::optional<base::Duration> time_to_person(const journal::View& view, journal::RecordId departed, int k);

}  // namespace sanji::measures
