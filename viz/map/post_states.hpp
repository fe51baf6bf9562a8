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
  /// Discs over villages: names are to stand above them.
  [[nodiscard]] std::optional<paint::Rect> covered() const override { return covered_; }

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
  /// Villages without mains seen from afar, under everything else.
  void draw_discs(const Scene& scene);
  void draw_plates(const Scene& scene, journal::EntityRow post, ImVec2 at, float radius);

  Seen seen_;
  std::optional<paint::Rect> covered_;
};

/// Numbers at desks are seen from nearer than this.
inline constexpr double queues_below_m_per_px = 60.0;
/// The states of villages have signs of their own from nearer than this.
inline constexpr double signs_below_m_per_px = 35.0;
/// Of a small plate with a letter or number, as it stands above a post [px].
ImVec2 size_of_plate(const paint::Brush& brush, std::string_view text);

}  // namespace sanji::map
