// SPDX-License-Identifier: Apache-2.0
// The layer of stores, shelters and stations: shown from near, where they stand beside the posts that they belong to.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Stores : public Layer {
 public:
  void draw(const Scene& scene) override;
};

}  // namespace sanji::map
