// SPDX-License-Identifier: Apache-2.0
// An incident that is done stays for a while as an empty shape, so that one sees where it was.
#include "viz/map/incidents.hpp"

#include "sim/measures/words.hpp"
#include "viz/map/incident_signs.hpp"
#include "viz/paint/strokes.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <string>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityRow;

float radius_of(const IncidentSign& sign) { return sign.is_done ? 6.0F : 8.5F; }

constexpr float stacked_px =
    3.0F;                          ///< to the right and up: how far the one behind looks out where several share a sign
constexpr float enough_px = 3.0F;  ///< of the ring of enough force, beyond the sign
constexpr float ring_px = 1.8F;

/// With what stands around it.
float reach_of(const IncidentSign& sign) {
  if (sign.members.size() > 1) return radius_of(sign) + stacked_px;
  return sign.is_enough && !sign.is_done ? radius_of(sign) + enough_px + ring_px / 2.0F : radius_of(sign);
}

/// Its middle at `at`.
void draw_number(const paint::Brush& brush, ImVec2 at, ImU32 colour, int number) {
  const std::string text = std::to_string(number);
  const ImVec2 size = paint::size_of(brush.fonts.small, text);
  paint::write(brush, brush.fonts.small, {at.x - size.x / 2.0F + 0.5F, at.y - size.y / 2.0F + 0.5F}, colour, text);
}

void draw_sign(const paint::Brush& brush, const IncidentSign& sign, ImVec2 at) {
  const float radius = brush.px(radius_of(sign));
  const ImU32 colour = brush.colours->incident;
  const ImU32 outline = sign.is_done ? paint::faded(colour, 0.7F) : brush.colours->halo;
  if (sign.members.size() > 1) {
    const ImVec2 behind(at.x + brush.px(stacked_px), at.y - brush.px(stacked_px));
    paint::draw_symbol(*brush.list, sign.symbol, behind, {sign.is_done ? 0 : colour, outline, radius});
  }
  paint::draw_symbol(*brush.list, sign.symbol, at, {sign.is_done ? 0 : colour, outline, radius});
  if (sign.is_done) return;
  draw_number(brush, at, brush.colours->is_dark ? IM_COL32(0, 0, 0, 255) : IM_COL32(255, 255, 255, 255), sign.severity);
  if (sign.is_enough)
    paint::ring(*brush.list, at, radius + brush.px(enough_px), brush.colours->good, brush.px(ring_px));
}

/// One of several is pointed at, and a click after it was selected points at the next.
EntityRow pointed_at(const IncidentSign& sign, EntityRow selected) {
  const auto found = std::find(sign.members.begin(), sign.members.end(), selected);
  const bool has_next = found != sign.members.end() && found + 1 != sign.members.end();
  return has_next ? *(found + 1) : sign.members.front();
}

/// How many share the sign, and of how many people.
std::string told_beside(const IncidentSign& sign, base::Language language) {
  std::string text = sign.members.size() > 1 ? "×" + std::to_string(sign.members.size()) : std::string();
  if (sign.is_done || sign.people <= 0.0) return text;
  if (!text.empty()) text += "  ";
  return text + measures::counted(base::say(language, "{0} people", static_cast<int>(sign.people)), language);
}

void draw_incident(const Scene& scene, const IncidentSign& sign) {
  const paint::Brush& brush = scene.brush;
  const float reach = brush.px(reach_of(sign));
  draw_sign(brush, sign, sign.at);
  scene.picks.push_back({sign.at, brush.px(radius_of(sign) + 2.0F), pointed_at(sign, scene.view.selection.entity)});
  scene.labels.keep_free(paint::square_around(sign.at, reach));
  const std::string text = told_beside(sign, brush.language);
  if (text.empty()) return;
  scene.labels.propose({sign.at, reach, text, 60 + sign.severity, brush.colours->incident, brush.fonts.small});
}

std::string_view name_of(paint::Symbol symbol) {
  switch (symbol) {
    case paint::Symbol::flood: return mark("flood, how severe");
    case paint::Symbol::fire: return mark("fire, how severe");
    case paint::Symbol::chemical: return mark("chemical leak, how severe");
    default: return mark("other harm, how severe");
  }
}

}  // namespace

void Incidents::draw(const Scene& scene) {
  open_.clear();
  done_.clear();
  enough_.reset();
  has_several_ = false;
  for (const IncidentSign& sign : incident_signs(scene)) {
    draw_incident(scene, sign);
    has_several_ |= sign.members.size() > 1;
    if (sign.is_done) {
      done_.insert(sign.symbol);
    } else {
      open_[sign.symbol] = std::max(open_[sign.symbol], sign.severity);
      if (sign.is_enough) enough_ = sign.symbol;
    }
  }
}

std::vector<LegendRow> Incidents::legend(const Scene&) const {
  std::vector<LegendRow> rows;
  const auto add = [&](std::string_view text, const IncidentSign& sign, float reach) {
    const auto draw = [sign](const paint::Brush& brush, ImVec2 at) { draw_sign(brush, sign, at); };
    rows.push_back({text, draw, {reach, reach}});
  };
  for (const auto& [symbol, severity] : open_)
    add(name_of(symbol), {{}, symbol, false, false, severity, 0.0, {}}, 9.5F);
  if (enough_) {
    add(mark("enough force is there"), {{}, *enough_, false, true, open_.at(*enough_), 0.0, {}}, 12.5F);
  }
  if (!done_.empty()) {
    const auto draw = [all = done_](const paint::Brush& brush, ImVec2 at) {
      at.x -= brush.px(7.0F) * static_cast<float>(all.size() - 1);
      for (const paint::Symbol symbol : all) {
        draw_sign(brush, {{}, symbol, true, false, 0, 0.0, {}}, at);
        at.x += brush.px(14.0F);
      }
    };
    rows.push_back({mark("done"), draw, {7.0F * static_cast<float>(done_.size()), 7.5F}});
  }
  if (has_several_) {
    const bool is_done = open_.empty();
    const paint::Symbol symbol = is_done ? *done_.begin() : open_.begin()->first;
    const int severity = is_done ? 0 : open_.begin()->second;
    const IncidentSign several{{}, symbol, is_done, false, severity, 0.0, {journal::none, journal::none}};
    const auto draw = [several](const paint::Brush& brush, ImVec2 at) { draw_sign(brush, several, at); };
    rows.push_back({mark("several; click for the next"), draw, {12.0F, 12.0F}});
  }
  return rows;
}

}  // namespace sanji::map
