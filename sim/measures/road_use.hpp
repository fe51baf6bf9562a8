// SPDX-License-Identifier: Apache-2.0
// What the roads cost those who came: closures found and told, ways round, water, others in the way; and what was reopened
// or repowered, by whom. From the journal alone.
#pragma once

#include "sim/journal/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sanji::measures {

/// A road that teams reopened, or a post to which they brought power or signal back.
struct Restored {
  journal::RecordKind kind = journal::RecordKind::road_cleared;  ///< or power_repaired, signal_repaired
  journal::EntityRow what = journal::none;
  journal::EntityRow team = journal::none;  ///< the first of those who worked there
  int teams = 1;
  std::optional<base::SimTime> since;  ///< when it was closed, or lost what it has again
  base::SimTime at;
  std::optional<base::SimTime> first_told;  ///< when the first word of it left
};

struct RoadUse {
  int closures_found = 0;                        ///< times that a team met a road that was closed to it
  int closures_told = 0;                         ///< closures that teams were told with their orders
  double detour_min = 0.0;                       ///< by which ways round were longer, driving out and back included
  double water_min = 0.0;                        ///< lost by driving through water
  double jam_min = 0.0;                          ///< lost by others who came
  int jams = 0;                                  ///< times that others hindered a team
  journal::EntityRow worst_jam = journal::none;  ///< the road on which most was lost
  int bridges_failed = 0;
  std::vector<Restored> restored;  ///< in the order of time
  [[nodiscard]] int count(journal::RecordKind kind) const;
  [[nodiscard]] bool is_empty() const;
};

RoadUse road_use(const journal::View& view);

/// At most two lines for the short table; empty where nothing happened on the roads.
std::string road_lines(const journal::View& view, const RoadUse& roads, base::Language language);

}  // namespace sanji::measures
