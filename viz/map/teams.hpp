// SPDX-License-Identifier: Apache-2.0
// The layer of teams: where they are, where they go, what they do, and the way they came.
#pragma once

#include "viz/map/layer.hpp"

#include <array>

namespace sanji::map {

class Teams : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  // what was drawn last
  std::array<bool, 6> seen_{};  ///< by status
  bool has_trail_ = false;
};

}  // namespace sanji::map
