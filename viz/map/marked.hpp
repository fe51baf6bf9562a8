// SPDX-License-Identifier: Apache-2.0
// The layer of what is selected, followed or observed.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Marked : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  // drawn last
  bool has_eye_ = false;
  bool has_frame_ = false;
};

}  // namespace sanji::map
