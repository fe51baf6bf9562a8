// SPDX-License-Identifier: Apache-2.0
// The layer of the county itself: its land and its border.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Ground : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  bool has_border_ = false;  ///< a part of it was drawn last
};

}  // namespace sanji::map
