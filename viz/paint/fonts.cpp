// SPDX-License-Identifier: Apache-2.0
// Sizes are whole pixels: letters then stand on the grid, and a sink may copy them instead of stretching them.
#include "viz/paint/fonts.hpp"

#include <array>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>

namespace sanji::paint {
namespace {

constexpr std::array font_files{"/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
                                "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
                                "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"};

/// ImGui's own letters are made for this size and its multiples [px].
constexpr float own_px = 13.0F;

raster::Image image_of(ImFontAtlas& atlas) {
  unsigned char* bytes = nullptr;
  raster::Image image;
  atlas.GetTexDataAsRGBA32(&bytes, &image.width, &image.height);
  image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  std::memcpy(image.pixels.data(), bytes, image.pixels.size() * sizeof(raster::Pixel));
  return image;
}

}  // namespace

std::optional<FontBytes> find_font() {
  for (const char* name : font_files) {
    std::ifstream file(name, std::ios::binary);
    FontBytes bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!bytes.empty()) return bytes;
  }
  return std::nullopt;
}

Fonts build_fonts(ImFontAtlas& atlas, const FontBytes& font, const Characters& characters, float scale,
                  raster::Textures& textures) {
  const ImTextureID before = atlas.TexID;
  atlas.Clear();
  std::vector<ImWchar> ranges;
  for (const auto& [first, last] : ranges_of(characters)) {
    ranges.push_back(static_cast<ImWchar>(first));
    ranges.push_back(static_cast<ImWchar>(last));
  }
  ranges.push_back(0);
  const auto add = [&](float px) {
    ImFontConfig config;
    if (font.empty()) {
      config.SizePixels = std::round(own_px * scale * (px > body_px ? 2.0F : 1.0F));
      return atlas.AddFontDefault(&config);
    }
    config.FontDataOwnedByAtlas = false;  // it is ours and outlives the atlas
    config.OversampleH = 1;
    config.OversampleV = 1;
    config.PixelSnapH = true;
    auto* bytes = const_cast<unsigned char*>(font.data());  // ImGui only reads it
    return atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(font.size()), std::round(px * scale), &config,
                                      ranges.data());
  };
  Fonts fonts;
  fonts.body = add(body_px);  // the first is what widgets write with
  fonts.small = add(small_px);
  fonts.large = add(large_px);
  atlas.Build();
  if (textures.find(before) != nullptr) {
    textures.replace(before, image_of(atlas));
    atlas.SetTexID(before);
  } else {
    atlas.SetTexID(textures.add(image_of(atlas)));
  }
  atlas.ClearTexData();
  return fonts;
}

}  // namespace sanji::paint
