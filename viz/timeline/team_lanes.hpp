// SPDX-License-Identifier: Apache-2.0
// Lanes of teams: what each does, from being called until it is free.
#pragma once

#include "viz/timeline/lane.hpp"

namespace sanji::timeline {

class TeamLanes : public LaneKind {
 public:
  [[nodiscard]] std::vector<journal::EntityRow> entities(const Account& account) const override;
  void draw(const LaneScene& scene, journal::EntityRow entity) const override;
};

}  // namespace sanji::timeline
