// SPDX-License-Identifier: Apache-2.0
// The layer of plates at posts: the warning in force, the response level, letters that wait. It lies above messages and
// teams: where its letter is hidden, only a colour would be left.
#pragma once

#include "viz/map/layer.hpp"

#include <array>

namespace sanji::map {

class Plates : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  /// What was drawn last.
  struct Seen {
    bool queue = false;
    std::array<bool, 5> warnings{};
    std::array<bool, 5> levels{};
  };
  void draw_at(const Scene& scene, journal::EntityRow post, ImVec2 at, float radius);

  Seen seen_;
};

/// Numbers at desks are seen from nearer than this.
inline constexpr double queues_below_m_per_px = 60.0;
/// Of a small plate with a letter or number, as it stands above a post [px].
ImVec2 size_of_plate(const paint::Brush& brush, std::string_view text);

}  // namespace sanji::map
