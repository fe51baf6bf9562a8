// SPDX-License-Identifier: Apache-2.0
// Villages get their names when there is room for most of them. Agencies stand at the county's seat, all at one place:
// they are drawn and named from near.
#include "viz/map/posts.hpp"

#include "viz/map/rooms.hpp"

#include "sim/measures/words.hpp"
#include "viz/paint/symbols.hpp"

#include <algorithm>
#include <array>
#include <cmath>

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

}  // namespace

float radius_of(const Scene& scene, EntityKind kind) {
  switch (kind) {
    case EntityKind::county: return scene.brush.px(8.0F);
    case EntityKind::township: return scene.brush.px(5.5F);
    case EntityKind::agency: return scene.brush.px(4.0F);
    default: break;
  }
  constexpr float village_px = 3.2F;
  constexpr double share_of_way = 0.2;  // to the next village, if they stood evenly
  const base::Box extent = scene.run.places().extent();
  const double villages = static_cast<double>(std::max<std::size_t>(1, scene.run.places().all(kind).size()));
  const double apart_m = std::sqrt((extent.high.x_m - extent.low.x_m) * (extent.high.y_m - extent.low.y_m) / villages);
  const double most_px = share_of_way * apart_m / scene.sight.camera.metres_per_px;
  return std::clamp(static_cast<float>(most_px), 1.8F, scene.brush.px(village_px));
}

void draw_post(const paint::Brush& brush, EntityKind kind, ImVec2 at, float radius) {
  const ImU32 fill = kind == EntityKind::village ? brush.colours->land : brush.colours->halo;
  paint::draw_symbol(*brush.list, symbol_of(kind), at, {fill, brush.colours->post, radius});
}

void Posts::draw(const Scene& scene) {
  const paint::Brush& brush = scene.brush;
  keep_rooms(scene);
  seen_ = {};
  const double m_per_px = scene.sight.camera.metres_per_px;
  const auto& posts = scene.run.places().posts();
  for (auto row = posts.rbegin(); row != posts.rend(); ++row) {  // superiors last, on top
    const journal::Entity& post = scene.entity(*row);
    const bool is_agency = post.kind == EntityKind::agency;
    const auto where = scene.run.places().of(*row);
    if (!where || (is_agency && m_per_px > agencies_below_m_per_px)) continue;
    const ImVec2 at = scene.sight.to_screen(*where);
    const float radius = radius_of(scene, post.kind);
    if (!scene.sight.sees(at, radius)) continue;
    const bool is_small = post.kind == EntityKind::village;
    draw_post(brush, post.kind, at, radius);
    seen_[static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), post.kind) - kinds.begin())] = true;
    scene.labels.keep_free(paint::square_around(at, radius), rank_of(post.kind));
    if (is_small && m_per_px > villages_named_below_m_per_px) continue;
    const bool is_large = post.kind == EntityKind::county;
    scene.labels.propose({at, clear_of(scene, *row), measures::own_name(post, brush.language), rank_of(post.kind),
                          is_small || is_agency ? brush.colours->faint : brush.colours->text,
                          is_large ? brush.fonts.body : brush.fonts.small, is_large ? brush.fonts.small : nullptr});
  }
}

std::vector<LegendRow> Posts::legend(const Scene& scene) const {
  std::vector<LegendRow> rows;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const float radius = radius_of(scene, kinds[i]);
    const auto draw = [kind = kinds[i], radius](const paint::Brush& brush, ImVec2 at) {
      draw_post(brush, kind, at, radius);
    };
    const float reach = radius / scene.brush.scale + 1.0F;
    if (seen_[i]) rows.push_back({names[i], draw, {reach, reach}});
  }
  return rows;
}

}  // namespace sanji::map
