// SPDX-License-Identifier: Apache-2.0
// An incident that is done stays for a while as an empty shape, so that one sees where it was.
#include "viz/map/incidents.hpp"

#include "sim/measures/words.hpp"
#include "viz/paint/strokes.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityRow;

float radius_of(const IncidentSign& sign) { return sign.is_done ? 6.0F : 8.5F; }

constexpr float count_aside_px = 3.0F;  ///< from the middle of a sign to the plate with how many share it
constexpr float number_px = 5.0F;       ///< from the middle of a sign to the edge of its number
constexpr float enough_px = 3.0F;       ///< of the ring of enough force, beyond the sign
constexpr float ring_px = 1.8F;

/// With what stands around it.
float reach_of(const IncidentSign& sign) {
  return sign.is_enough && !sign.is_done ? radius_of(sign) + enough_px + ring_px / 2.0F : radius_of(sign);
}

/// Its middle at `at`.
void draw_number(const paint::Brush& brush, ImVec2 at, ImU32 colour, int number) {
  const std::string text = std::to_string(number);
  const ImVec2 size = paint::size_of(brush.fonts.small, text);
  paint::write(brush, brush.fonts.small, {at.x - size.x / 2.0F + 0.5F, at.y - size.y / 2.0F + 0.5F}, colour, text);
}

/// How many share a sign, on a plate of which one corner is near its middle; `to_right`, `below`: 1 or -1.
paint::Rect plate_of(const paint::Brush& brush, ImVec2 at, int count, float to_right, float below) {
  const ImVec2 size = paint::size_of(brush.fonts.small, "×" + std::to_string(count));
  const float aside = brush.px(count_aside_px);
  const float left = to_right > 0.0F ? at.x + aside : at.x - aside - size.x - 4.0F;
  const float top = below > 0.0F ? at.y + aside : at.y - aside - size.y;
  return {{std::floor(left), std::floor(top)}, {std::floor(left) + size.x + 4.0F, std::floor(top) + size.y}};
}

/// Where it hides no number of a sign, if there is such a place.
paint::Rect count_plate(const paint::Brush& brush, const IncidentSign& sign, const std::vector<IncidentSign>& all) {
  const auto count = static_cast<int>(sign.members.size());
  const auto hides = [&](const paint::Rect& plate, const IncidentSign& other) {
    return &other != &sign && plate.meets(paint::square_around(other.at, brush.px(number_px)));
  };
  for (const auto& [to_right, below] : {std::pair{1.0F, -1.0F}, {-1.0F, -1.0F}, {1.0F, 1.0F}, {-1.0F, 1.0F}}) {
    const paint::Rect plate = plate_of(brush, sign.at, count, to_right, below);
    const bool is_free = std::none_of(all.begin(), all.end(), [&](const auto& other) { return hides(plate, other); });
    if (is_free) return plate;
  }
  return plate_of(brush, sign.at, count, 1.0F, -1.0F);
}

void draw_count(const paint::Brush& brush, const paint::Rect& plate, int count) {
  brush.list->AddRectFilled(plate.low, plate.high, brush.colours->incident);
  brush.list->AddRectFilled({plate.low.x + 1.0F, plate.low.y + 1.0F}, {plate.high.x - 1.0F, plate.high.y - 1.0F},
                            brush.colours->window);
  paint::write(brush, brush.fonts.small, {plate.low.x + 2.0F, plate.low.y}, brush.colours->text,
               "×" + std::to_string(count));
}

void draw_sign(const paint::Brush& brush, const IncidentSign& sign, ImVec2 at) {
  const float radius = brush.px(radius_of(sign));
  const ImU32 colour = brush.colours->incident;
  const ImU32 outline = sign.is_done ? paint::faded(colour, 0.7F) : brush.colours->halo;
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

void draw_incident(const Scene& scene, const IncidentSign& sign) {
  const paint::Brush& brush = scene.brush;
  const float reach = brush.px(reach_of(sign));
  draw_sign(brush, sign, sign.at);
  scene.picks.push_back({sign.at, brush.px(radius_of(sign) + 2.0F), pointed_at(sign, scene.view.selection.entity)});
  scene.labels.keep_free(paint::square_around(sign.at, reach));
  if (sign.is_done || sign.people <= 0.0) return;
  const std::string people = base::say(brush.language, "{0} people", static_cast<int>(sign.people));
  scene.labels.propose({sign.at, reach, measures::counted(people, brush.language), 60 + sign.severity,
                        brush.colours->incident, brush.fonts.small});
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
  const auto signs = incident_signs(scene);
  for (const IncidentSign& sign : signs) {
    draw_incident(scene, sign);
    if (sign.is_done) {
      done_.insert(sign.symbol);
    } else {
      open_[sign.symbol] = std::max(open_[sign.symbol], sign.severity);
      if (sign.is_enough) enough_ = sign.symbol;
    }
  }
  draw_counts(scene, signs);
}

void Incidents::draw_counts(const Scene& scene, const std::vector<IncidentSign>& signs) {
  for (const IncidentSign& sign : signs) {
    if (sign.members.size() < 2) continue;
    has_several_ = true;
    const paint::Rect plate = count_plate(scene.brush, sign, signs);
    draw_count(scene.brush, plate, static_cast<int>(sign.members.size()));
    scene.labels.keep_free(plate);
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
    const auto draw = [](const paint::Brush& brush, ImVec2 at) {
      const paint::Rect plate = plate_of(brush, {}, 3, 1.0F, 1.0F);
      const ImVec2 middle = plate.centre();
      draw_count(brush, paint::moved(plate, {std::floor(at.x - middle.x), std::floor(at.y - middle.y)}), 3);
    };
    rows.push_back({mark("so many; click for the next"), draw, {10.0F, 7.0F}});
  }
  return rows;
}

}  // namespace sanji::map
