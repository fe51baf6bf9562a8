// SPDX-License-Identifier: Apache-2.0
// The layer of incidents: their kind by shape, their severity as a number, the people beside it.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Incidents : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;
};

}  // namespace sanji::map
