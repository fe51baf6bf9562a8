// SPDX-License-Identifier: Apache-2.0
// The layer of posts: county, townships, villages and agencies by their shapes, with their names by rank.
#pragma once

#include "viz/map/layer.hpp"

#include <array>

namespace sanji::map {

class Posts : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  std::array<bool, 4> seen_{};  ///< kinds of which one was drawn last, in the order of the legend
};

// Where moving signs stand beside a place, so that they do not hide it [px at scale 1].
inline constexpr float incident_aside_px = 10.0F;  ///< to the right and up
inline constexpr float team_aside_px = 9.0F;       ///< to the left and down
inline constexpr float plate_px = 16.0F;           ///< of warnings and levels, above

/// How large a post is drawn [px]: where villages stand close together they are smaller.
float radius_of(const Scene& scene, journal::EntityKind kind);
/// A post without its name.
void draw_post(const paint::Brush& brush, journal::EntityKind kind, ImVec2 at, float radius);

/// Calls `draw(row, at, radius_px)` for each post of the three tiers that is in sight, or whose surrounding signs may be.
template <class Draw>
void each_post_in_sight(const Scene& scene, Draw draw) {
  for (const journal::EntityRow row : scene.run.places().posts()) {
    const journal::EntityKind kind = scene.entity(row).kind;
    const auto where = scene.run.places().of(row);
    if (!where || kind == journal::EntityKind::agency) continue;
    const ImVec2 at = scene.sight.to_screen(*where);
    const float radius = radius_of(scene, kind);
    if (scene.sight.sees(at, radius + scene.brush.px(plate_px))) draw(row, at, radius);
  }
}

}  // namespace sanji::map
