// SPDX-License-Identifier: Apache-2.0
// The scale is a round length, decided by enlargement and width: two maps beside each other that are as much enlarged are
// as wide, and show the same.
#include "viz/map/furniture.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/measures/population.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityKind;
using journal::EntityRow;
using journal::Variable;

constexpr float margin_px = 10.0F;
/// So long a bar may be with the smallest letters, and by so much more with larger ones: it is read, not filled.
constexpr float longest_px = 75.0F;
constexpr float longer_px = 40.0F;
constexpr float most_of_width = 0.25F;
constexpr float tick_px = 5.0F;

/// 1, 2 or 5 times a power of ten, at most `most`.
double round_length(double most) {
  const double power = std::pow(10.0, std::floor(std::log10(most)));
  for (const double times : {5.0, 2.0, 1.0}) {
    if (power * times <= most) return power * times;
  }
  return power;
}

std::string length_text(double metres) {
  return metres >= 1000.0 ? fmt::format("{:g} km", metres / 1000.0) : fmt::format("{:g} m", metres);
}

/// Who belongs to a village and who is at home; who is at a site. Empty for anything else.
std::string people_text(const Scene& scene, EntityRow row) {
  const journal::Journal& journal = scene.run.view().journal();
  const base::Language language = scene.brush.language;
  const std::optional<int> present = measures::persons_at(journal, row, scene.now());
  if (!present) return {};
  for (const journal::PeopleRow& people : journal.resolved.people) {
    if (people.post != row) continue;
    return '\n' + base::say(language, "registered {0}, resident {1}, at home now {2}", people.registered,
                            people.resident, *present);
  }
  return '\n' + base::say(language, "there now: {0} people", *present);
}

std::string text_of(const Scene& scene, EntityRow row) {
  const journal::View& view = scene.run.view();
  const base::Language language = scene.brush.language;
  const bool is_incident = scene.entity(row).kind == EntityKind::incident;
  std::string text =
      is_incident ? measures::incident_name(view, row, language) : measures::entity_name(view, row, language);
  const auto add = [&](Variable variable, std::string_view key) {
    const auto value = scene.shown(row, variable);
    if (value && *value > 0.0)
      text += '\n' + measures::counted(base::say(language, key, static_cast<int>(*value)), language);
  };
  text += people_text(scene, row);
  add(Variable::people, mark("{0} people affected"));
  add(Variable::houses, mark("{0} houses affected"));
  add(Variable::on_scene, mark("{0} persons at work"));
  add(Variable::present, mark("{0} persons mustered"));
  add(Variable::queue, mark("letters waiting at the desk: {0}"));
  return text;
}

/// The scale as it stands in the right lower corner.
struct ScaleBar {
  ImVec2 left;
  ImVec2 right;
  std::string text;
  ImVec2 text_low;
  ImVec2 text_size;
};

ScaleBar scale_bar(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  const double m_per_px = scene.sight.camera.metres_per_px;
  const float longest = std::min(scene.sight.frame.width() * most_of_width, longest_px + brush.px(longer_px));
  const double length_m = round_length(std::max(1.0, static_cast<double>(longest) * m_per_px));
  ScaleBar bar;
  bar.right = {scene.sight.frame.high.x - brush.px(margin_px), scene.sight.frame.high.y - brush.px(margin_px)};
  bar.left = {bar.right.x - static_cast<float>(length_m / m_per_px), bar.right.y};
  bar.text = length_text(length_m);
  bar.text_size = paint::size_of(brush.fonts.small, bar.text);
  bar.text_low = {(bar.left.x + bar.right.x - bar.text_size.x) / 2.0F, bar.left.y - bar.text_size.y - 1.0F};
  return bar;
}

struct Arrow {
  ImVec2 middle;
  std::string_view letter;
  ImVec2 letter_size;
};

Arrow arrow_of(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  const paint::Rect& frame = scene.sight.frame;
  const std::string_view letter = brush.tr(mark("N"));
  return {{frame.high.x - brush.px(margin_px + 4.0F), frame.low.y + brush.px(24.0F)},
          letter,
          paint::size_of(brush.fonts.small, letter)};
}

}  // namespace

std::array<paint::Rect, 2> rooms_of_scale_and_north(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  const ScaleBar bar = scale_bar(scene);
  const Arrow arrow = arrow_of(scene);
  const float around = 3.0F;  // halos
  const paint::Rect words{bar.text_low, {bar.text_low.x + bar.text_size.x, bar.right.y}};
  const paint::Rect line{{bar.left.x, bar.left.y - brush.px(tick_px)}, bar.right};
  const float half = std::max(brush.px(5.0F), arrow.letter_size.x / 2.0F);
  const paint::Rect north{{arrow.middle.x - half, arrow.middle.y - brush.px(12.0F)},
                          {arrow.middle.x + half, arrow.middle.y + brush.px(3.0F) + arrow.letter_size.y}};
  return {paint::widened(paint::around(words, line), around), paint::widened(north, around)};
}

void draw_scale_and_north(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  const ScaleBar bar = scale_bar(scene);
  const float tick = brush.px(tick_px);
  for (const auto& [a, b] : {std::pair{bar.left, bar.right},
                             {bar.left, ImVec2(bar.left.x, bar.left.y - tick)},
                             {bar.right, ImVec2(bar.right.x, bar.right.y - tick)}}) {
    paint::line(*brush.list, a, b, brush.colours->text, brush.px(1.5F));
  }
  paint::write_with_halo(brush, brush.fonts.small, bar.text_low, brush.colours->text, bar.text);
  const Arrow arrow = arrow_of(scene);
  const ImVec2 north = arrow.middle;
  paint::triangle(*brush.list, {north.x, north.y - brush.px(12.0F)},
                  {north.x + brush.px(5.0F), north.y + brush.px(2.0F)},
                  {north.x - brush.px(5.0F), north.y + brush.px(2.0F)}, brush.colours->text);
  paint::write_with_halo(brush, brush.fonts.small, {north.x - arrow.letter_size.x / 2.0F, north.y + brush.px(3.0F)},
                         brush.colours->text, arrow.letter);
}

std::string tip_of(const Scene& scene, const Pick& pick, bool is_of_second) {
  const journal::View& view = scene.run.view();
  const base::Language language = scene.brush.language;
  if (pick.entity == journal::none) return measures::sentence(view, view.record(pick.record), language);
  std::string text = text_of(scene, pick.entity);
  if (!is_of_second || scene.other == nullptr) return text;
  const bool is_in_first = scene.other->view().find(scene.entity(pick.entity).id) != journal::none;
  return is_in_first ? base::say(language, "in B: {0}", text) : base::say(language, "only in B: {0}", text);
}

void draw_tip(const Scene& scene, const std::string& text, ImVec2 mouse) {
  const paint::Brush& brush = scene.brush;
  const ImVec2 size = paint::size_of(brush.fonts.small, text);
  const float pad = brush.px(5.0F);
  ImVec2 low(mouse.x + brush.px(14.0F), mouse.y + brush.px(10.0F));
  low.x = std::max(scene.sight.frame.low.x, std::min(low.x, scene.sight.frame.high.x - size.x - 2.0F * pad));
  low.y = std::max(scene.sight.frame.low.y, std::min(low.y, scene.sight.frame.high.y - size.y - 2.0F * pad));
  const ImVec2 high(low.x + size.x + 2.0F * pad, low.y + size.y + 2.0F * pad);
  brush.list->AddRectFilled(low, high, brush.colours->window);
  paint::frame(*brush.list, low, high, brush.colours->line);
  paint::write(brush, brush.fonts.small, {low.x + pad, low.y + pad}, brush.colours->text, text);
}

}  // namespace sanji::map
