// SPDX-License-Identifier: Apache-2.0
// Finding one's way in a plan's tables. Applies nothing.
#include "sim/model/plan.hpp"

#include <algorithm>

namespace sanji::model {

const Need* need_for(const Plan& plan, Harm harm, Exposed object, int severity) {
  const Need* best = nullptr;
  for (const Need& need : plan.needs) {
    if (need.harm != harm || need.object != object || need.severity > severity) continue;
    if (best == nullptr || need.severity > best->severity) best = &need;
  }
  // people are rescued from a school as from their houses, where the plan does not say otherwise
  return best == nullptr && object == Exposed::site ? need_for(plan, harm, Exposed::houses, severity) : best;
}

bool concerns(const std::vector<Harm>& harms, std::optional<Harm> harm) {
  return harms.empty() || (harm && std::find(harms.begin(), harms.end(), *harm) != harms.end());
}

bool has_plan(const Plan& plan, const Region& region, PostId post, Harm harm) {
  if (plan.library.empty()) return true;
  const Post& owner = region.posts[post];
  if (owner.tier == Tier::village && region.means[post.index()].handbook) return true;
  return std::any_of(plan.library.begin(), plan.library.end(), [&](const LibraryEntry& entry) {
    const bool by_kind = std::find(entry.owners.begin(), entry.owners.end(), owner.kind) != entry.owners.end();
    const bool itself = std::find(entry.posts.begin(), entry.posts.end(), post) != entry.posts.end();
    return (by_kind || itself) && concerns(entry.harms, harm);
  });
}

}  // namespace sanji::model
