// SPDX-License-Identifier: Apache-2.0
// Lanes of incidents: severity as long as they last, when they were known, when the first team came, when the force was enough.
#pragma once

#include "viz/timeline/lane.hpp"

namespace sanji::timeline {

class IncidentLanes : public LaneKind {
 public:
  [[nodiscard]] std::vector<journal::EntityRow> entities(const Account& account) const override;
  void draw(const LaneScene& scene, journal::EntityRow entity) const override;
};

}  // namespace sanji::timeline
