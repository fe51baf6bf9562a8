// SPDX-License-Identifier: Apache-2.0
// The layer of how posts are: without mains, cut off. What is told by a letter stands in plates.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class PostStates : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;
  /// Discs over villages: names are to stand above them.
  [[nodiscard]] std::optional<paint::Rect> covered() const override { return covered_; }

 private:
  /// What was drawn last.
  struct Seen {
    bool cut_off = false;
    bool dark = false;
    bool dark_village = false;
  };
  /// Villages without mains seen from afar, under everything else.
  void draw_discs(const Scene& scene);

  Seen seen_;
  std::optional<paint::Rect> covered_;
};

/// The states of villages have signs of their own from nearer than this.
inline constexpr double signs_below_m_per_px = 35.0;

}  // namespace sanji::map
