// SPDX-License-Identifier: Apache-2.0
// The layer of what a post believes, laid over what is so: a ghost for each belief, a line to the truth, a ring for its age.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Ghosts : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;
};

}  // namespace sanji::map
