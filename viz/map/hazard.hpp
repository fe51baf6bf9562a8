// SPDX-License-Identifier: Apache-2.0
// The layer of hazards: their fields on the ground, moving with the time. Where only somebody's knowledge is shown it is
// not there: nobody at a desk sees the water.
#pragma once

#include "viz/map/layer.hpp"

#include <array>
#include <cstdint>

namespace sanji::map {

class Hazard : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;
  [[nodiscard]] std::optional<paint::Rect> covered() const override { return covered_; }

 private:
  /// One field as an image of its cells.
  struct Shown {
    ImTextureID texture{};
    std::int64_t step = -1;  ///< which image it holds: frames and the steps between them, counted on
    bool is_dark = false;
    std::array<bool, 4> levels{};  ///< severities that stand in it, rounded down
  };
  std::vector<Shown> shown_;      ///< in the order of the journal's fields
  std::array<bool, 4> levels_{};  ///< of the fields that were drawn last
  std::optional<paint::Rect> covered_;
};

/// Severity of a cell at a time, between the two frames around it; 0 before the first and after the last. `cell` counts
/// rows from the south.
double severity_at(const journal::FieldFrames& field, std::size_t cell, base::SimTime at);

}  // namespace sanji::map
