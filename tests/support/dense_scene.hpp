// SPDX-License-Identifier: Apache-2.0
// A frame as full as a viewer's ever is, for measuring and for comparing images: a map, a hazard over it, a thousand units,
// their names, messages, a chart of six thousand bars, windows of text. The same on every machine: ImGui's own font, and no
// line or shape whose corners ImGui would work out with an approximate root of the processor's. Knows no journal and no window.
#pragma once

#include "viz/raster/textures.hpp"

#include <imgui.h>

namespace sanji::tests {

class DenseScene {
 public:
  DenseScene(int width_px, int height_px);
  ~DenseScene();
  DenseScene(const DenseScene&) = delete;
  DenseScene& operator=(const DenseScene&) = delete;

  [[nodiscard]] const ImDrawData& draw() const { return *draw_; }
  [[nodiscard]] const raster::Textures& textures() const { return textures_; }

 private:
  ImGuiContext* before_;  ///< the current one when this began
  ImGuiContext* own_;
  raster::Textures textures_;
  const ImDrawData* draw_ = nullptr;
};

}  // namespace sanji::tests
