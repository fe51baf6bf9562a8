// SPDX-License-Identifier: Apache-2.0
// Lanes of channels: every message that goes by one, and every attempt that fails.
#pragma once

#include "viz/timeline/lane.hpp"

namespace sanji::timeline {

class ChannelLanes : public LaneKind {
 public:
  [[nodiscard]] std::vector<journal::EntityRow> entities(const Account& account) const override;
  void draw(const LaneScene& scene, journal::EntityRow entity) const override;
};

}  // namespace sanji::timeline
