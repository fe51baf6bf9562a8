// SPDX-License-Identifier: Apache-2.0
// The layer of posts: county, townships, villages and agencies by their shapes, with their names by rank.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Posts : public Layer {
 public:
  void draw(const Scene& scene) override;
};

/// How large a post is drawn [px at scale 1].
float radius_of(journal::EntityKind kind);

}  // namespace sanji::map
