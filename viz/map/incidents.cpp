// SPDX-License-Identifier: Apache-2.0
// An incident that is done stays for a while as an empty shape, so that one sees where it was.
#include "viz/map/incidents.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/measures/words.hpp"
#include "viz/map/harm_symbol.hpp"
#include "viz/map/posts.hpp"
#include "viz/paint/symbols.hpp"

#include <fmt/format.h>

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

void draw_incident(const Scene& scene, EntityRow row, const Shown& shown, ImVec2 at) {
  const paint::Brush& brush = scene.brush;
  const float radius = brush.px(shown.is_done ? 6.0F : 8.5F);
  const ImU32 colour = brush.colours->incident;
  paint::draw_symbol(
      *brush.list, harm_symbol(scene.entity(row).id), at,
      {shown.is_done ? 0 : colour, shown.is_done ? paint::faded(colour, 0.7F) : brush.colours->halo, radius});
  scene.picks.push_back({at, radius + brush.px(2.0F), row});
  scene.labels.keep_free({{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}});
  if (shown.is_done) return;
  const std::string number = std::to_string(shown.severity);
  const ImVec2 size = paint::size_of(brush.fonts.small, number);
  paint::write(brush, brush.fonts.small, {at.x - size.x / 2.0F + 0.5F, at.y - size.y / 2.0F + 0.5F},
               brush.colours->is_dark ? IM_COL32(0, 0, 0, 255) : IM_COL32(255, 255, 255, 255), number);
  if (shown.is_enough) {
    paint::ring(*brush.list, at, radius + brush.px(3.0F), brush.colours->good, brush.px(1.8F));
  }
  if (shown.people <= 0.0) return;
  const std::string people = base::say(brush.language, "{0} people", static_cast<int>(shown.people));
  scene.labels.propose({at, radius, measures::counted(people, brush.language), 60 + shown.severity,
                        brush.colours->incident, brush.fonts.small});
}

}  // namespace

void Incidents::draw(const Scene& scene) {
  for (const EntityRow row : scene.run.view().incidents()) {
    const auto shown = shown_of(scene, row);
    const auto where = scene.run.places().of(row);
    if (!shown || !where) continue;
    ImVec2 at = scene.sight.to_screen(*where);
    at.y -= scene.brush.px(incident_aside_px);
    at.x += scene.brush.px(incident_aside_px);
    if (scene.sight.sees(at, scene.brush.px(12.0F))) draw_incident(scene, row, *shown, at);
  }
}

std::vector<LegendRow> Incidents::legend(const Scene& scene) const {
  const auto& colours = *scene.brush.colours;
  bool any = false;
  bool enough = false;
  paint::Symbol symbol = paint::Symbol::accident;
  for (const EntityRow row : scene.run.view().incidents()) {
    const auto shown = shown_of(scene, row);
    if (shown && !any) symbol = harm_symbol(scene.entity(row).id);
    any |= shown.has_value();
    enough |= shown && shown->is_enough && !shown->is_done;
  }
  std::vector<LegendRow> rows;
  if (any) rows.push_back({colours.incident, mark("incident with its severity, hollow: done"), symbol});
  if (enough) rows.push_back({colours.good, mark("ring: enough force is there")});
  return rows;
}

}  // namespace sanji::map
