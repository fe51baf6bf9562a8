// SPDX-License-Identifier: Apache-2.0
// The layer of stores, shelters and stations: shown from near, where they stand beside the posts that they belong to.
#pragma once

#include "viz/map/layer.hpp"

#include <array>

namespace sanji::map {

class Stores : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  std::array<bool, 4> seen_{};  ///< kinds of which one was drawn last
};

}  // namespace sanji::map
