// SPDX-License-Identifier: Apache-2.0
// With two runs: incidents and teams that are not as in the other run now. Not where beliefs alone are shown.
#pragma once

#include "viz/map/layer.hpp"
#include "viz/replay/pairs.hpp"

#include <optional>

namespace sanji::map {

class Differences : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  void refresh(const Scene& scene);

  const journal::View* first_ = nullptr;
  const journal::View* second_ = nullptr;
  std::optional<replay::Pairs> pairs_;   ///< of these
  std::optional<replay::Tracks> there_;  ///< of the second
  std::size_t shown_ = 0;                ///< signs of the last frame
};

}  // namespace sanji::map
