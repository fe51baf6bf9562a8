// SPDX-License-Identifier: Apache-2.0
// Finding one's way in a plan's tables. Applies nothing.
#include "sim/model/plan.hpp"

namespace sanji::model {

const Need* need_for(const Plan& plan, Harm harm, Exposed object, int severity) {
  const Need* best = nullptr;
  for (const Need& need : plan.needs) {
    if (need.harm != harm || need.object != object || need.severity > severity) continue;
    if (best == nullptr || need.severity > best->severity) best = &need;
  }
  return best;
}

std::vector<Tier> reports_to(const Plan& plan, Tier from) {
  std::vector<Tier> all;
  for (const ReportingRule& rule : plan.reporting) {
    if (rule.from == from) all.insert(all.end(), rule.to.begin(), rule.to.end());
  }
  return all;
}

}  // namespace sanji::model
