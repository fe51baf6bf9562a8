// SPDX-License-Identifier: Apache-2.0
// The layer of posts: county, townships, villages and agencies by their shapes, with their names by rank.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Posts : public Layer {
 public:
  void draw(const Scene& scene) override;
};

// Where moving signs stand beside a place, so that they do not hide it [px at scale 1].
inline constexpr float incident_aside_px = 10.0F;  ///< to the right and up
inline constexpr float team_aside_px = 9.0F;       ///< to the left and down
inline constexpr float plate_px = 16.0F;           ///< of warnings and levels, above

/// How large a post is drawn [px at scale 1].
float radius_of(journal::EntityKind kind);

}  // namespace sanji::map
