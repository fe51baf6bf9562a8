// SPDX-License-Identifier: Apache-2.0
// Entities stand after those above them, so one pass finds everybody's place.
#include "viz/replay/places.hpp"

#include <algorithm>

namespace sanji::replay {
namespace {

using journal::EntityKind;
using journal::EntityRow;

class Extent {
 public:
  void add(base::Point point) {
    box_.low = {std::min(box_.low.x_m, point.x_m), std::min(box_.low.y_m, point.y_m)};
    box_.high = {std::max(box_.high.x_m, point.x_m), std::max(box_.high.y_m, point.y_m)};
    is_empty_ = false;
  }
  /// A kilometre where there is nothing at all.
  [[nodiscard]] base::Box box() const { return is_empty_ ? base::Box{{-500.0, -500.0}, {500.0, 500.0}} : box_; }

 private:
  static constexpr double far_m = 1e12;
  base::Box box_{{far_m, far_m}, {-far_m, -far_m}};
  bool is_empty_ = true;
};

bool is_tier(EntityKind kind) {
  return kind == EntityKind::county || kind == EntityKind::township || kind == EntityKind::village;
}

/// The post, then those under it.
void add_with_subordinates(const journal::View& view, const std::vector<std::vector<EntityRow>>& under, EntityRow post,
                           std::vector<EntityRow>& posts) {
  posts.push_back(post);
  for (const EntityRow each : under[static_cast<std::size_t>(post)]) {
    if (is_tier(view.entity(each).kind)) add_with_subordinates(view, under, each, posts);
  }
}

}  // namespace

Places::Places(const journal::View& view) : by_kind_(journal::entity_kind_names.size()) {
  const auto& entities = view.journal().entities;
  std::vector<std::vector<EntityRow>> under(entities.size());
  Extent extent;
  places_.resize(entities.size());
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const journal::Entity& entity = entities[i];
    by_kind_[static_cast<std::size_t>(entity.kind)].push_back(static_cast<EntityRow>(i));
    if (entity.parent != journal::none) {
      under[static_cast<std::size_t>(entity.parent)].push_back(static_cast<EntityRow>(i));
    }
    for (auto at = static_cast<EntityRow>(i); at != journal::none && !places_[i]; at = view.entity(at).parent) {
      if (view.entity(at).has_position) places_[i] = view.entity(at).position;
    }
    if (is_tier(entity.kind) && entity.has_position) extent.add(entity.position);
  }
  if (view.journal().resolved.border) {
    for (const base::Point& point : view.journal().resolved.border->outer) extent.add(point);
  }
  for (const EntityRow county : all(EntityKind::county)) add_with_subordinates(view, under, county, posts_);
  posts_.insert(posts_.end(), all(EntityKind::agency).begin(), all(EntityKind::agency).end());
  extent_ = extent.box();
}

std::optional<base::Point> Places::of(EntityRow row) const {
  return row == journal::none ? std::nullopt : places_[static_cast<std::size_t>(row)];
}

}  // namespace sanji::replay
