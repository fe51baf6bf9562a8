// SPDX-License-Identifier: Apache-2.0
// The letters: one font with Chinese and Latin in three sizes, drawn once into an image for exactly the characters that
// are needed.
#pragma once

#include "viz/paint/glyphs.hpp"
#include "viz/raster/textures.hpp"

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sanji::paint {

/// A TrueType file or collection in memory.
using FontBytes = std::vector<unsigned char>;

/// The first of the distribution's fonts that has Chinese and Latin; nothing where none is installed.
std::optional<FontBytes> find_font();

/// Three sizes of it [px, at scale 1].
inline constexpr float small_px = 13.0F;
inline constexpr float body_px = 16.0F;
inline constexpr float large_px = 22.0F;

struct Fonts {
  ImFont* small = nullptr;
  ImFont* body = nullptr;
  ImFont* large = nullptr;
  std::uint64_t making = 0;  ///< grows whenever they are made anew: what was kept of the ones before is then void
};

/// Where no font of the distribution is there (`font` is empty), letters are ImGui's own, which has Latin alone.
/// Fills ImGui's atlas anew and puts its image into `textures` (under the number it had, if it had one).
Fonts build_fonts(ImFontAtlas& atlas, const FontBytes& font, const Characters& characters, float scale,
                  raster::Textures& textures);

}  // namespace sanji::paint
