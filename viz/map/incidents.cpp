// SPDX-License-Identifier: Apache-2.0
// An incident that is done stays for a while as an empty shape, so that one sees where it was.
#include "viz/map/incidents.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/measures/words.hpp"
#include "viz/map/harm_symbol.hpp"
#include "viz/map/posts.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <string>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityRow;
using journal::Variable;

struct Shown {
  int severity = 0;
  double people = 0.0;
  bool is_done = false;
  bool is_enough = false;
};

std::optional<Shown> shown_of(const Scene& scene, EntityRow incident) {
  const auto severity = scene.shown(incident, Variable::severity);
  const auto people = scene.shown(incident, Variable::people);
  if (severity.value_or(0.0) <= 0.0 && people.value_or(0.0) <= 0.0) return std::nullopt;
  return Shown{static_cast<int>(severity.value_or(0.0)), people.value_or(0.0),
               scene.shown(incident, Variable::done).value_or(0.0) > 0.5,
               scene.shown(incident, Variable::enough).value_or(0.0) > 0.5};
}

float radius_of(const Shown& shown) { return shown.is_done ? 6.0F : 8.5F; }

void draw_sign(const paint::Brush& brush, paint::Symbol symbol, const Shown& shown, ImVec2 at) {
  const float radius = brush.px(radius_of(shown));
  const ImU32 colour = brush.colours->incident;
  const ImU32 outline = shown.is_done ? paint::faded(colour, 0.7F) : brush.colours->halo;
  paint::draw_symbol(*brush.list, symbol, at, {shown.is_done ? 0 : colour, outline, radius});
  if (shown.is_done) return;
  const std::string number = std::to_string(shown.severity);
  const ImVec2 size = paint::size_of(brush.fonts.small, number);
  paint::write(brush, brush.fonts.small, {at.x - size.x / 2.0F + 0.5F, at.y - size.y / 2.0F + 0.5F},
               brush.colours->is_dark ? IM_COL32(0, 0, 0, 255) : IM_COL32(255, 255, 255, 255), number);
  if (shown.is_enough) paint::ring(*brush.list, at, radius + brush.px(3.0F), brush.colours->good, brush.px(1.8F));
}

void draw_incident(const Scene& scene, EntityRow row, const Shown& shown, ImVec2 at) {
  const paint::Brush& brush = scene.brush;
  const float radius = brush.px(radius_of(shown));
  draw_sign(brush, harm_symbol(scene.entity(row).id), shown, at);
  scene.picks.push_back({at, radius + brush.px(2.0F), row});
  scene.labels.keep_free(paint::square_around(at, radius));
  if (shown.is_done || shown.people <= 0.0) return;
  const std::string people = base::say(brush.language, "{0} people", static_cast<int>(shown.people));
  scene.labels.propose({at, radius, measures::counted(people, brush.language), 60 + shown.severity,
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
  for (const EntityRow row : scene.run.view().incidents()) {
    const auto shown = shown_of(scene, row);
    const auto where = scene.run.places().of(row);
    if (!shown || !where) continue;
    ImVec2 at = scene.sight.to_screen(*where);
    at.y -= scene.brush.px(incident_aside_px);
    at.x += scene.brush.px(incident_aside_px);
    if (!scene.sight.sees(at, scene.brush.px(12.0F))) continue;
    draw_incident(scene, row, *shown, at);
    const paint::Symbol symbol = harm_symbol(scene.entity(row).id);
    if (shown->is_done) {
      done_.insert(symbol);
    } else {
      open_[symbol] = std::max(open_[symbol], shown->severity);
      if (shown->is_enough) enough_ = symbol;
    }
  }
}

std::vector<LegendRow> Incidents::legend(const Scene&) const {
  std::vector<LegendRow> rows;
  const auto add = [&](std::string_view text, paint::Symbol symbol, Shown shown, float reach) {
    const auto draw = [symbol, shown](const paint::Brush& brush, ImVec2 at) { draw_sign(brush, symbol, shown, at); };
    rows.push_back({text, draw, {reach, reach}});
  };
  for (const auto& [symbol, severity] : open_) add(name_of(symbol), symbol, {severity, 0.0, false, false}, 9.5F);
  if (enough_) add(mark("enough force is there"), *enough_, {open_.at(*enough_), 0.0, false, true}, 12.5F);
  if (!done_.empty()) {
    const auto draw = [all = done_](const paint::Brush& brush, ImVec2 at) {
      at.x -= brush.px(7.0F) * static_cast<float>(all.size() - 1);
      for (const paint::Symbol symbol : all) {
        draw_sign(brush, symbol, {0, 0.0, true, false}, at);
        at.x += brush.px(14.0F);
      }
    };
    rows.push_back({mark("done"), draw, {7.0F * static_cast<float>(done_.size()), 7.5F}});
  }
  return rows;
}

}  // namespace sanji::map
