// SPDX-License-Identifier: Apache-2.0
// Letters on whole pixels: half a pixel off they blur, and look different from one machine to the next.
#include "viz/paint/brush.hpp"

#include "viz/paint/glyphs.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::paint {

bool has_letters(const ImFont* font, std::string_view text) {
  Characters characters;
  add_characters(characters, text);
  return std::all_of(characters.begin(), characters.end(), [&](char32_t each) {
    return each <= 0xFFFF && font->FindGlyphNoFallback(static_cast<ImWchar>(each)) != nullptr;
  });
}

ImVec2 size_of(const ImFont* font, std::string_view text) {
  constexpr float no_limit = 1e9F;
  return font->CalcTextSizeA(font->FontSize, no_limit, 0.0F, text.data(), text.data() + text.size());
}

void write(const Brush& brush, const ImFont* font, ImVec2 at, ImU32 colour, std::string_view text) {
  if (text.empty()) return;
  brush.list->AddText(font, font->FontSize, ImVec2(std::floor(at.x), std::floor(at.y)), colour, text.data(),
                      text.data() + text.size());
}

void write_with_halo(const Brush& brush, const ImFont* font, ImVec2 at, ImU32 colour, std::string_view text) {
  for (const auto& [x, y] : {std::pair{-1.0F, 0.0F}, {1.0F, 0.0F}, {0.0F, -1.0F}, {0.0F, 1.0F}}) {
    write(brush, font, ImVec2(at.x + x, at.y + y), brush.colours->halo, text);
  }
  write(brush, font, at, colour, text);
}

std::string fitted(const ImFont* font, std::string_view text, float width_px) {
  if (size_of(font, text).x <= width_px) return std::string(text);
  const std::string_view more = has_letters(font, "…") ? "…" : "...";
  const float room = width_px - size_of(font, more).x;
  if (room <= 0.0F) return {};
  const char* end = nullptr;
  font->CalcTextSizeA(font->FontSize, room, 0.0F, text.data(), text.data() + text.size(), &end);
  return std::string(text.data(), end) + std::string(more);
}

}  // namespace sanji::paint
