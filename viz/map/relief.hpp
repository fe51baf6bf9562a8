// SPDX-License-Identifier: Apache-2.0
// The layer of the land's shape: slopes lit from the north-west, as maps on paper are.
#pragma once

#include "viz/map/layer.hpp"
#include "viz/raster/image.hpp"

namespace sanji::map {

class Relief : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  bool is_seen_ = false;  ///< drawn last
  ImTextureID lit_{};
  ImTextureID shaded_{};
  const replay::Replay* run_ = nullptr;      ///< whose relief the textures show
  const paint::Colours* colours_ = nullptr;  ///< in which colours
};

/// How much light falls on a cell, 0 to 1: the cosine between its normal and the light, which comes from the north-west at
/// 45 degrees. Level ground has sin 45 = 0.707. Slopes after Horn (1981), "Hill shading and the reflectance map",
/// Proceedings of the IEEE 69(1): a neighbour's weight is two where it shares a side. A neighbour that is missing counts
/// as high as the cell itself; NaN where the cell's own height is not known. Both must be cells of the grid.
double light_on(const journal::ReliefCells& relief, std::int32_t column, std::int32_t row);

/// Two images of the cells, north at the top, to be laid over the ground. Each has one colour and differs in opacity only:
/// between two colours an enlarged image would have a rim of neither.
struct Shading {
  raster::Image lit;     ///< clear where no brighter than level ground, or not known
  raster::Image shaded;  ///< clear where no darker
};
/// Fainter beyond the border.
Shading shading_of(const journal::ReliefCells& relief, const std::optional<base::Polygon>& border,
                   const paint::Colours& colours);

}  // namespace sanji::map
