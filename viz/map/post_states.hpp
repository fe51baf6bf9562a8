// SPDX-License-Identifier: Apache-2.0
// The layer of how posts are: without mains, cut off, under a warning, at a response level, with letters that wait.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class PostStates : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;
};

}  // namespace sanji::map
