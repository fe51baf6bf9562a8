// SPDX-License-Identifier: Apache-2.0
// Most stand at the same place as their post, so each kind is moved to its own side of it.
#include "viz/map/stores.hpp"

#include "sim/measures/words.hpp"
#include "viz/paint/symbols.hpp"

#include <array>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityKind;
using paint::Symbol;

struct Kind {
  EntityKind kind;
  Symbol symbol;
  ImVec2 aside;  ///< [px at scale 1]
};
constexpr float aside_px = 11.0F;
const std::array kinds{Kind{EntityKind::store, Symbol::store, {-aside_px, aside_px}},
                       Kind{EntityKind::shelter, Symbol::shelter, {aside_px, aside_px}},
                       Kind{EntityKind::station, Symbol::decision, {aside_px, -aside_px}},
                       Kind{EntityKind::site, Symbol::site, {0.0F, 0.0F}}};

constexpr double seen_below_m_per_px = 22.0;
constexpr double named_below_m_per_px = 5.0;
constexpr float radius_px = 5.0F;

void draw_sign(const paint::Brush& brush, Symbol symbol, ImVec2 at) {
  paint::draw_symbol(*brush.list, symbol, at, {brush.colours->halo, brush.colours->good, brush.px(radius_px)});
}

}  // namespace

void Stores::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  const double m_per_px = scene.sight.camera.metres_per_px;
  seen_ = {};
  if (m_per_px > seen_below_m_per_px) return;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const Kind& kind = kinds[i];
    for (const journal::EntityRow row : scene.run.places().all(kind.kind)) {
      const auto where = scene.run.places().of(row);
      if (!where) continue;
      ImVec2 at = scene.sight.to_screen(*where);
      at = {at.x + brush.px(kind.aside.x), at.y + brush.px(kind.aside.y)};
      if (!scene.sight.sees(at, brush.px(8.0F))) continue;
      const float radius = brush.px(radius_px);
      draw_sign(brush, kind.symbol, at);
      seen_[i] = true;
      scene.labels.keep_free({{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}}, paint::Labels::sign);
      if (m_per_px > named_below_m_per_px) continue;
      scene.labels.propose({at, radius, measures::own_name(scene.entity(row), brush.language), 5, brush.colours->faint,
                            brush.fonts.small});
    }
  }
}

std::vector<LegendRow> Stores::legend(const Scene&) const {
  constexpr std::array names{mark("store"), mark("shelter"), mark("station"), mark("school, factory or other site")};
  std::vector<LegendRow> rows;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const auto draw = [symbol = kinds[i].symbol](const paint::Brush& brush, ImVec2 at) {
      draw_sign(brush, symbol, at);
    };
    if (seen_[i]) rows.push_back({names[i], draw});
  }
  return rows;
}

}  // namespace sanji::map
