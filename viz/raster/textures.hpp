// SPDX-License-Identifier: Apache-2.0
// The images that draw lists show, by number. Whoever draws puts them here; a sink without a graphics card reads them
// where they are, one with a card uploads those that changed.
#pragma once

#include "viz/raster/image.hpp"

#include <imgui.h>

#include <cstdint>
#include <vector>

namespace sanji::raster {

/// How an image is enlarged.
enum class Enlarge : std::uint8_t { smooth, blocks };

struct Texture {
  Image image;
  Enlarge enlarge = Enlarge::smooth;
  bool opaque = false;         ///< every pixel is: it may be copied instead of blended
  bool only_opacity = false;   ///< every colour is white, as in a font's image; found out by add() and replace()
  std::uint64_t revision = 0;  ///< grows with every change
};

class Textures {
 public:
  /// A new image; the number stands for it in draw lists until the end.
  ImTextureID add(Image image, Enlarge enlarge = Enlarge::smooth, bool opaque = false);
  /// Another picture under the same number; its size may differ.
  void replace(ImTextureID id, Image image);
  /// For changes in place, quickly: whether only the opacity differs is not looked at again.
  Image& change(ImTextureID id);
  /// Null where there is no such number.
  [[nodiscard]] const Texture* find(ImTextureID id) const;
  [[nodiscard]] const std::vector<Texture>& all() const { return textures_; }

 private:
  [[nodiscard]] Texture& at(ImTextureID id);

  std::vector<Texture> textures_;  ///< the number is the index + 1: 0 is none
};

}  // namespace sanji::raster
