// SPDX-License-Identifier: Apache-2.0
// What seldom changes, drawn once into an image and then shown: roads and names cost nothing while nothing moves.
#pragma once

#include "viz/paint/brush.hpp"
#include "viz/raster/textures.hpp"

#include <cstdint>
#include <functional>
#include <optional>

namespace sanji::paint {

class CachedPicture {
 public:
  /// Where the picture is shown now, relative to where it was drawn: the camera may have moved since.
  struct Shift {
    float x_px = 0.0F;
    float y_px = 0.0F;
    float times = 1.0F;  ///< larger by
  };

  /// True where it must be drawn before it is shown: never yet, another size, or `key` has changed.
  [[nodiscard]] bool is_stale(std::uint64_t key, int width, int height) const {
    return key_ != key || width_ != width || height_ != height;
  }
  /// True where there is something to show, stale or not.
  [[nodiscard]] bool has_picture() const { return texture_.has_value(); }

  /// Draws it anew: `draw` gets a list in which (0, 0) is the left top corner; what it leaves empty has `ground`.
  void redraw(raster::Textures& textures, std::uint64_t key, int width, int height, ImU32 ground,
              const std::function<void(ImDrawList&)>& draw);
  /// Shows it with its left top corner at `at`; what moved out is cut off by the frame.
  void show(ImDrawList& list, Rect frame, Shift shift) const;

 private:
  std::optional<ImTextureID> texture_;
  std::optional<std::uint64_t> key_;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace sanji::paint
