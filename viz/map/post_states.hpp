// SPDX-License-Identifier: Apache-2.0
// The layer of how posts are: without mains, cut off, under a warning, at a response level, with letters that wait.
#pragma once

#include "viz/map/layer.hpp"

#include <array>

namespace sanji::map {

class PostStates : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  /// What was drawn last.
  struct Seen {
    bool cut_off = false;
    bool dark = false;
    bool dark_village = false;
    bool queue = false;
    std::array<bool, 5> warnings{};
    std::array<bool, 5> levels{};
  };
  void draw_plates(const Scene& scene, journal::EntityRow post, ImVec2 at, float radius);

  Seen seen_;
};

}  // namespace sanji::map
