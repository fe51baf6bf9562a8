// SPDX-License-Identifier: Apache-2.0
// The layer of closed roads: a thick broken line with a cross, whatever the colours.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Closures : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  bool is_seen_ = false;  ///< one was drawn last
};

}  // namespace sanji::map
