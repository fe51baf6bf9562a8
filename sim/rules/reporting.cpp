// SPDX-License-Identifier: Apache-2.0
// The reporting chain applied.
#include "sim/rules/reporting.hpp"

#include <algorithm>

namespace sanji::rules {
namespace {

using model::Addressee;
using model::PostId;

/// The posts that an addressee means for one who reports.
std::vector<PostId> posts_meant(const model::Region& region, PostId from, Addressee to) {
  if (to == Addressee::line) return {region.posts[from].line};
  const auto kind = static_cast<model::PostKind>(to);
  const model::Tier tier = model::tier_of(kind);
  if (tier != model::Tier::outside) {
    const PostId above = at_tier(region, from, tier);
    // agencies without a place in the tree still belong to this county
    return {above.valid() || tier != model::Tier::county ? above : county_of(region)};
  }
  std::vector<PostId> all;
  for (const PostId id : region.posts.ids()) {
    if (region.posts[id].kind == kind) all.push_back(id);
  }
  return all;
}

}  // namespace

std::vector<Told> whom_to_tell(const model::Plan& plan, const model::Region& region, PostId post) {
  std::vector<Told> told;
  for (const model::ReportingRule& rule : plan.reporting) {
    if (rule.from != region.posts[post].kind) continue;
    for (const Addressee to : rule.to) {
      for (const PostId meant : posts_meant(region, post, to)) {
        const bool again =
            std::any_of(told.begin(), told.end(), [&](const Told& earlier) { return earlier.post == meant; });
        if (meant.valid() && meant != post && !again) told.push_back({meant, &rule});
      }
    }
  }
  return told;
}

model::Approval approval_of(const model::Plan& plan, const model::Region& region, PostId post,
                            const model::ReportingRule& rule) {
  if (rule.approval) return *rule.approval;
  return plan.handling[static_cast<std::size_t>(region.posts[post].kind)].approval;
}

}  // namespace sanji::rules
