// SPDX-License-Identifier: Apache-2.0
// Villages get their names when there is room for most of them. Agencies stand at the county's seat, all at one place:
// they are drawn and named from near.
#include "viz/map/posts.hpp"

#include "sim/measures/words.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <array>

namespace sanji::map {
namespace {

using base::mark;
using journal::EntityKind;
using journal::EntityRow;
using paint::Symbol;

// the last one stands for whatever else is a post
constexpr std::array kinds{EntityKind::county, EntityKind::township, EntityKind::village, EntityKind::agency};
constexpr std::array names{mark("county"), mark("township"), mark("village"), mark("agency")};

constexpr double villages_named_below_m_per_px = 60.0;
constexpr double agencies_below_m_per_px = 12.0;

Symbol symbol_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::county: return Symbol::county;
    case EntityKind::township: return Symbol::township;
    case EntityKind::agency: return Symbol::agency;
    default: return Symbol::village;
  }
}

int rank_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::county: return 100;
    case EntityKind::township: return 80;
    case EntityKind::village: return 20;
    default: return 10;
  }
}

/// Moving signs have their places beside a post; names keep out of them.
void keep_room(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  const auto keep = [&](ImVec2 middle, float radius_px) {
    const float radius = brush.px(radius_px);
    scene.labels.keep_free({{middle.x - radius, middle.y - radius}, {middle.x + radius, middle.y + radius}});
  };
  for (const EntityRow incident : scene.run.view().incidents()) {
    const auto where = scene.run.places().of(incident);
    if (!where) continue;
    const ImVec2 at = scene.sight.to_screen(*where);
    if (!scene.sight.sees(at, brush.px(20.0F))) continue;
    keep({at.x + brush.px(incident_aside_px), at.y - brush.px(incident_aside_px)}, 9.0F);
    keep({at.x - brush.px(team_aside_px), at.y + brush.px(team_aside_px)}, 8.0F);
  }
  for (const EntityRow row : scene.run.places().posts()) {
    const EntityKind kind = scene.entity(row).kind;
    const auto where = scene.run.places().of(row);
    if (!where || (kind != EntityKind::township && kind != EntityKind::county)) continue;
    const ImVec2 at = scene.sight.to_screen(*where);
    const float radius = brush.px(radius_of(kind));
    scene.labels.keep_free(
        {{at.x - radius, at.y - radius - brush.px(plate_px)}, {at.x + brush.px(22.0F), at.y - radius - 2.0F}});
  }
}

}  // namespace

float radius_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::county: return 8.0F;
    case EntityKind::township: return 5.5F;
    case EntityKind::agency: return 4.0F;
    default: return 3.2F;
  }
}

void draw_post(const paint::Brush& brush, EntityKind kind, ImVec2 at) {
  const ImU32 fill = kind == EntityKind::village ? brush.colours->land : brush.colours->halo;
  paint::draw_symbol(*brush.list, symbol_of(kind), at, {fill, brush.colours->post, brush.px(radius_of(kind))});
}

void Posts::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  keep_room(scene);
  seen_ = {};
  const double m_per_px = scene.sight.camera.metres_per_px;
  const auto& posts = scene.run.places().posts();
  for (auto row = posts.rbegin(); row != posts.rend(); ++row) {  // superiors last, on top
    const journal::Entity& post = scene.entity(*row);
    const bool is_agency = post.kind == EntityKind::agency;
    const auto where = scene.run.places().of(*row);
    if (!where || (is_agency && m_per_px > agencies_below_m_per_px)) continue;
    const ImVec2 at = scene.sight.to_screen(*where);
    const float radius = brush.px(radius_of(post.kind));
    if (!scene.sight.sees(at, radius)) continue;
    const bool is_small = post.kind == EntityKind::village;
    draw_post(brush, post.kind, at);
    seen_[static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), post.kind) - kinds.begin())] = true;
    scene.labels.keep_free({{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}}, rank_of(post.kind));
    if (is_small && m_per_px > villages_named_below_m_per_px) continue;
    const bool is_large = post.kind == EntityKind::county;
    scene.labels.propose({at, radius, measures::own_name(post, brush.language), rank_of(post.kind),
                          is_small || is_agency ? brush.colours->faint : brush.colours->text,
                          is_large ? brush.fonts.body : brush.fonts.small});
  }
}

std::vector<LegendRow> Posts::legend(const Scene&) const {
  std::vector<LegendRow> rows;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const auto draw = [kind = kinds[i]](const paint::Brush& brush, ImVec2 at) { draw_post(brush, kind, at); };
    const float reach = radius_of(kinds[i]) + 1.0F;
    if (seen_[i]) rows.push_back({names[i], draw, {reach, reach}});
  }
  return rows;
}

}  // namespace sanji::map
