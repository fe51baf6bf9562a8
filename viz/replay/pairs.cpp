// SPDX-License-Identifier: Apache-2.0
// Both runs sorted by id, walked side by side.
#include "viz/replay/pairs.hpp"

#include <algorithm>
#include <string_view>

namespace sanji::replay {
namespace {

using journal::EntityKind;
using journal::EntityRow;

struct Named {
  std::string_view id;
  EntityRow row = journal::none;
};

std::vector<Named> by_id(const journal::View& view) {
  std::vector<Named> all;
  const auto& entities = view.journal().entities;
  all.reserve(entities.size());
  for (std::size_t i = 0; i < entities.size(); ++i) all.push_back({entities[i].id, static_cast<EntityRow>(i)});
  std::stable_sort(all.begin(), all.end(), [](const Named& a, const Named& b) { return a.id < b.id; });
  return all;
}

bool is_tier(EntityKind kind) {
  return kind == EntityKind::county || kind == EntityKind::township || kind == EntityKind::village;
}

}  // namespace

Pairs::Pairs(const journal::View& first, const journal::View& second)
    : to_second_(first.journal().entities.size(), journal::none),
      to_first_(second.journal().entities.size(), journal::none) {
  const auto ours = by_id(first);
  const auto theirs = by_id(second);
  auto other = theirs.begin();
  for (const Named& each : ours) {
    while (other != theirs.end() && other->id < each.id) ++other;
    if (other == theirs.end()) break;
    if (other->id != each.id) continue;
    to_second_[static_cast<std::size_t>(each.row)] = other->row;
    to_first_[static_cast<std::size_t>(other->row)] = each.row;
    ++other;
  }
  std::size_t posts = 0;
  std::size_t shared = 0;
  for (const journal::View* view : {&first, &second}) {
    const auto& rows = view == &first ? to_second_ : to_first_;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!is_tier(view->journal().entities[i].kind)) continue;
      ++posts;
      shared += rows[i] != journal::none ? 1 : 0;
    }
  }
  is_one_place_ = 2 * shared > posts;
}

}  // namespace sanji::replay
