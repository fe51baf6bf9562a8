// SPDX-License-Identifier: Apache-2.0
// Each state has its own side of the post and its own shape or letter.
#include "viz/map/post_states.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/measures/words.hpp"
#include "viz/map/posts.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <array>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;
using paint::Symbol;

constexpr double queues_below_m_per_px = 60.0;
constexpr double signs_below_m_per_px = 35.0;

/// A small plate with a letter or number on a colour, its left edge at `at`.
float plate(const Scene& scene, ImVec2 at, ImU32 colour, std::string_view text) {
  const paint::Brush& brush = scene.brush;
  const ImVec2 size = paint::size_of(brush.fonts.small, text);
  const ImVec2 high(at.x + size.x + brush.px(4.0F), at.y + size.y);
  brush.list->AddRectFilled(at, high, colour);
  constexpr ImU32 black = IM_COL32(0, 0, 0, 255);
  constexpr ImU32 white = IM_COL32(255, 255, 255, 255);
  // yellow and orange carry black letters, the others white ones
  const bool is_light = ((colour >> IM_COL32_G_SHIFT) & 0xFFU) > 120U;
  paint::write(brush, brush.fonts.small, {at.x + brush.px(2.0F), at.y}, is_light ? black : white, text);
  scene.labels.keep_free({at, high});
  return high.x + 1.0F;
}

std::string_view colour_letter(int colour) {
  constexpr std::array letters{std::string_view(), mark("B"), mark("Y"), mark("O"), mark("R")};
  return letters[static_cast<std::size_t>(std::clamp(colour, 0, 4))];
}

void plates(const Scene& scene, EntityRow post, ImVec2 at, float radius) {
  const paint::Brush& brush = scene.brush;
  ImVec2 corner(at.x - radius, at.y - radius - brush.px(plate_px));
  const auto warning = static_cast<int>(scene.shown(post, Variable::warning).value_or(0.0));
  if (warning > 0 && warning <= 4) {
    corner.x = plate(scene, corner, brush.colours->warning[static_cast<std::size_t>(warning)],
                     brush.tr(colour_letter(warning)));
  }
  const auto level = static_cast<int>(scene.shown(post, Variable::level).value_or(0.0));
  if (level > 0 && level <= 4) {
    corner.x = plate(scene, corner, brush.colours->level[static_cast<std::size_t>(level)],
                     measures::level_text(level, brush.language));
  }
  const auto queue = static_cast<int>(scene.shown(post, Variable::queue).value_or(0.0));
  if (queue > 0 && scene.sight.camera.metres_per_px < queues_below_m_per_px) {
    plate(scene, corner, brush.colours->message, std::to_string(queue));
  }
}

bool is_dark(const Scene& scene, EntityRow post) { return scene.shown(post, Variable::powered).value_or(1.0) < 0.5; }

template <class Test>
bool any_post(const Scene& scene, Test test) {
  const auto& posts = scene.run.places().posts();
  return std::any_of(posts.begin(), posts.end(), test);
}

}  // namespace

void PostStates::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  for (const EntityRow row : scene.run.places().posts()) {
    const journal::Entity& post = scene.entity(row);
    const auto where = scene.run.places().of(row);
    if (!where || post.kind == EntityKind::agency) continue;
    const ImVec2 at = scene.sight.to_screen(*where);
    const float radius = brush.px(radius_of(post.kind));
    if (!scene.sight.sees(at, radius + brush.px(16.0F))) continue;
    if (scene.is_cut_off(row)) {
      paint::draw_symbol(*brush.list, Symbol::cut_off, at, {0, brush.colours->alarm, radius + brush.px(3.5F)});
    }
    const bool is_small = post.kind == EntityKind::village && scene.sight.camera.metres_per_px > signs_below_m_per_px;
    if (is_dark(scene, row) && is_small) {
      paint::disc(*brush.list, at, radius, brush.colours->text);  // hundreds of lightnings would hide the map
    } else if (is_dark(scene, row)) {
      const ImVec2 aside(at.x - radius - brush.px(3.0F), at.y);
      paint::draw_symbol(*brush.list, Symbol::no_power, aside, {brush.colours->text, 0, brush.px(4.5F)});
    }
    plates(scene, row, at, radius);
    scene.picks.push_back({at, radius + brush.px(3.0F), row});
  }
}

std::vector<LegendRow> PostStates::legend(const Scene& scene) const {
  std::vector<LegendRow> rows;
  if (any_post(scene, [&](EntityRow post) { return scene.is_cut_off(post); })) {
    rows.push_back({scene.brush.colours->alarm, mark("cut off"), Symbol::cut_off, true});
  }
  if (any_post(scene, [&](EntityRow post) { return is_dark(scene, post); })) {
    rows.push_back({scene.brush.colours->text, mark("no mains (villages from afar: full circles)"), Symbol::no_power});
  }
  if (any_post(scene, [&](EntityRow post) { return scene.shown(post, Variable::warning).value_or(0.0) > 0.0; })) {
    rows.push_back({scene.brush.colours->warning[4], mark("letter on a colour: warning in force")});
  }
  if (any_post(scene, [&](EntityRow post) { return scene.shown(post, Variable::level).value_or(0.0) > 0.0; })) {
    rows.push_back({scene.brush.colours->level[2], mark("I to IV: response level")});
  }
  return rows;
}

}  // namespace sanji::map
