// SPDX-License-Identifier: Apache-2.0
// What everything that draws is handed: where to draw, with which colours and letters, in which language, and where to say
// what the person wants.
#pragma once

#include "sim/base/text.hpp"
#include "viz/paint/colours.hpp"
#include "viz/paint/fonts.hpp"
#include "viz/paint/probes.hpp"
#include "viz/session/command.hpp"

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace sanji::paint {

struct Brush {
  ImDrawList* list = nullptr;
  const Colours* colours = nullptr;
  Fonts fonts;
  float scale = 1.0F;
  base::Language language = base::Language::en;
  Probes* probes = nullptr;
  std::vector<session::Command>* wanted = nullptr;  ///< what the person asked for in this frame

  /// So many pixels of a window at scale 1.
  [[nodiscard]] float px(float at_scale_one) const { return at_scale_one * scale; }
  void want(session::Do what, double a = 0.0, double b = 0.0, double c = 0.0) const {
    wanted->push_back({what, a, b, c, {}});
  }
  void want(session::Do what, std::string text) const { wanted->push_back({what, 0.0, 0.0, 0.0, std::move(text)}); }
  [[nodiscard]] std::string_view tr(std::string_view key) const { return base::tr(language, key); }
};

/// True where the font can write every character of it.
bool has_letters(const ImFont* font, std::string_view text);
/// Width and height of a text [px].
ImVec2 size_of(const ImFont* font, std::string_view text);
/// The text at its left top corner, on whole pixels.
void write(const Brush& brush, const ImFont* font, ImVec2 at, ImU32 colour, std::string_view text);
/// The same with a rim of the halo's colour, so that it is read on any ground.
void write_with_halo(const Brush& brush, const ImFont* font, ImVec2 at, ImU32 colour, std::string_view text);
/// As much of it as fits into a width, with … where it was cut. Never for names of places.
std::string fitted(const ImFont* font, std::string_view text, float width_px);

}  // namespace sanji::paint
