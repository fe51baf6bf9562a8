// SPDX-License-Identifier: Apache-2.0
// Lanes of posts: the letters that wait at the desk, what it sends and gets, when it is cut off.
#pragma once

#include "viz/timeline/lane.hpp"

namespace sanji::timeline {

class PostLanes : public LaneKind {
 public:
  [[nodiscard]] std::vector<journal::EntityRow> entities(const Account& account) const override;
  void draw(const LaneScene& scene, journal::EntityRow entity) const override;
};

}  // namespace sanji::timeline
