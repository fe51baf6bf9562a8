// SPDX-License-Identifier: Apache-2.0
// Letters and numbers on the colours of warnings, levels and messages, one beside the other above the post.
#include "viz/map/plates.hpp"

#include "sim/measures/words.hpp"
#include "viz/map/posts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityRow;
using journal::Variable;

/// A small plate with a letter or number on a colour, its left top corner at `at`.
paint::Rect draw_plate(const paint::Brush& brush, ImVec2 at, ImU32 colour, std::string_view text) {
  const ImVec2 size = size_of_plate(brush, text);
  const ImVec2 high(at.x + size.x, at.y + size.y);
  brush.list->AddRectFilled(at, high, colour);
  const ImU32 letters = paint::letters_on(colour, brush.colours->land);
  paint::write(brush, brush.fonts.small, {at.x + brush.px(2.0F), at.y}, letters, text);
  return {at, high};
}

std::string_view colour_letter(int colour) {
  constexpr std::array letters{std::string_view(), mark("B"), mark("Y"), mark("O"), mark("R")};
  return letters[static_cast<std::size_t>(std::clamp(colour, 0, 4))];
}

ImU32 warning_colour(const paint::Brush& brush, int warning) {
  return brush.colours->warning[static_cast<std::size_t>(warning)];
}
ImU32 level_colour(const paint::Brush& brush, int level) {
  return brush.colours->level[static_cast<std::size_t>(level)];
}

/// The plates of all values that are seen, beside each other.
template <class Look>
void add_plates(std::vector<LegendRow>& rows, const paint::Brush& brush, const std::array<bool, 5>& seen, Look look,
                std::string_view text) {
  std::vector<std::pair<std::string, ImU32>> plates;
  float width = 0.0F;
  for (int value = 1; value <= 4; ++value) {
    if (!seen[static_cast<std::size_t>(value)]) continue;
    plates.push_back(look(value));
    width += size_of_plate(brush, plates.back().first).x + 1.0F;
  }
  if (plates.empty()) return;
  const auto draw = [plates, width](const paint::Brush& with, ImVec2 middle) {
    ImVec2 at(std::floor(middle.x - width / 2.0F), std::floor(middle.y - with.fonts.small->FontSize / 2.0F));
    for (const auto& plate : plates) at.x = draw_plate(with, at, plate.second, plate.first).high.x + 1.0F;
  };
  rows.push_back({text, draw, {width / 2.0F / brush.scale, 7.0F}});
}

}  // namespace

ImVec2 size_of_plate(const paint::Brush& brush, std::string_view text) {
  const ImVec2 size = paint::size_of(brush.fonts.small, text);
  return {size.x + brush.px(4.0F), size.y};
}

void Plates::draw_at(const Scene& scene, EntityRow post, ImVec2 at, float radius) {
  const paint::Brush& brush = scene.brush;
  ImVec2 corner(at.x - radius, at.y - radius - brush.px(plate_px));
  const auto put = [&](ImU32 colour, std::string_view text) {
    const paint::Rect plate = draw_plate(brush, corner, colour, text);
    scene.labels.keep_free(plate);
    corner.x = plate.high.x + 1.0F;
  };
  const auto warning = static_cast<int>(scene.shown(post, Variable::warning).value_or(0.0));
  if (warning > 0 && warning <= 4) {
    put(warning_colour(brush, warning), brush.tr(colour_letter(warning)));
    seen_.warnings[static_cast<std::size_t>(warning)] = true;
  }
  const auto level = static_cast<int>(scene.shown(post, Variable::level).value_or(0.0));
  if (level > 0 && level <= 4) {
    put(level_colour(brush, level), measures::level_text(level, brush.language));
    seen_.levels[static_cast<std::size_t>(level)] = true;
  }
  const auto queue = static_cast<int>(scene.shown(post, Variable::queue).value_or(0.0));
  if (queue > 0 && scene.sight.camera.metres_per_px < queues_below_m_per_px) {
    put(brush.colours->message, std::to_string(queue));
    seen_.queue = true;
  }
}

void Plates::draw(const Scene& scene) {
  seen_ = {};
  each_post_in_sight(scene, [&](EntityRow row, ImVec2 at, float radius) { draw_at(scene, row, at, radius); });
}

std::vector<LegendRow> Plates::legend(const Scene& scene) const {
  const paint::Brush& brush = scene.brush;
  std::vector<LegendRow> rows;
  add_plates(
      rows, brush, seen_.warnings,
      [&](int value) { return std::pair(std::string(brush.tr(colour_letter(value))), warning_colour(brush, value)); },
      mark("warning in force"));
  add_plates(
      rows, brush, seen_.levels,
      [&](int value) { return std::pair(measures::level_text(value, brush.language), level_colour(brush, value)); },
      mark("response level"));
  const auto queue = [](const paint::Brush& with, ImVec2 at) {
    const ImVec2 size = size_of_plate(with, "3");
    draw_plate(with, {std::floor(at.x - size.x / 2.0F), std::floor(at.y - size.y / 2.0F)}, with.colours->message, "3");
  };
  if (seen_.queue) rows.push_back({mark("letters that wait at the desk"), queue, {6.0F, 7.0F}});
  return rows;
}

}  // namespace sanji::map
