// SPDX-License-Identifier: Apache-2.0
// Numbers are kept in ImGui's own handle, which is a pointer or a whole number depending on its version.
#include "viz/raster/textures.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace sanji::raster {
namespace {

/// A pointer in some versions, a number in others.
using Number = std::conditional_t<sizeof(ImTextureID) == sizeof(std::uint64_t), std::uint64_t, std::uint32_t>;

std::size_t number_of(ImTextureID id) { return static_cast<std::size_t>(std::bit_cast<Number>(id)); }

bool is_only_opacity(const Image& image) {
  constexpr Pixel colours = 0x00FFFFFF;
  return std::all_of(image.pixels.begin(), image.pixels.end(),
                     [](Pixel pixel) { return (pixel & colours) == colours; });
}

}  // namespace

ImTextureID Textures::add(Image image, Enlarge enlarge, bool opaque) {
  const bool only_opacity = is_only_opacity(image);
  textures_.push_back({std::move(image), enlarge, opaque, only_opacity, 1});
  return std::bit_cast<ImTextureID>(static_cast<Number>(textures_.size()));
}

void Textures::replace(ImTextureID id, Image image) {
  Texture& texture = at(id);
  texture.only_opacity = is_only_opacity(image);
  texture.image = std::move(image);
  ++texture.revision;
}

Image& Textures::change(ImTextureID id) {
  Texture& texture = at(id);
  texture.only_opacity = false;
  ++texture.revision;
  return texture.image;
}

const Texture* Textures::find(ImTextureID id) const {
  const std::size_t number = number_of(id);
  return number == 0 || number > textures_.size() ? nullptr : &textures_[number - 1];
}

Texture& Textures::at(ImTextureID id) { return textures_[number_of(id) - 1]; }

}  // namespace sanji::raster
