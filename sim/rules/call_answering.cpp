// SPDX-License-Identifier: Apache-2.0
// The quickest units that may be sent.
#include "sim/rules/call_answering.hpp"

#include "sim/base/text.hpp"

#include <algorithm>

namespace sanji::rules {
namespace {

using base::mark;
constexpr std::string_view quickest = mark("the quickest: {0} s away");
constexpr std::string_view slower = mark("{0} s away; others are quicker");
constexpr std::string_view is_out = mark("out on another call");
constexpr std::string_view on_way_home = mark("on its way home, from where the plan sends nobody");
constexpr std::string_view other_type = mark("not the type of unit that the call asks for");
constexpr std::string_view no_way = mark("no way leads there");

/// Why a unit cannot be sent; empty where it can.
std::string_view objection(const model::CallAnswering& plan, const model::Call& call, const UnitOffer& offer) {
  if (!fits(call, offer.type)) return other_type;
  if (plan.busy && offer.standing == Standing::out) return is_out;
  if (!may_be_sent(plan, offer.standing)) return on_way_home;
  return offer.away ? std::string_view() : no_way;
}

}  // namespace

bool may_be_sent(const model::CallAnswering& plan, Standing standing) {
  if (!plan.busy || standing == Standing::at_base) return true;
  return standing == Standing::homebound && plan.homebound;
}

bool fits(const model::Call& call, std::string_view type) { return call.needs.empty() || call.needs == type; }

Decision<std::vector<model::UnitId>, model::UnitId> units_to_send(const model::CallAnswering& plan,
                                                                  const model::Call& call,
                                                                  std::span<const UnitOffer> offers, int wanted) {
  Decision<std::vector<model::UnitId>, model::UnitId> decision;
  decision.candidates.reserve(offers.size());
  std::vector<std::size_t> able;
  able.reserve(offers.size());
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const UnitOffer& offer = offers[i];
    auto& candidate = decision.candidates.emplace_back();
    candidate.what = offer.unit;
    if (const std::string_view why_not = objection(plan, call, offer); !why_not.empty()) {
      candidate.reason = {why_not, {}};
      continue;
    }
    candidate.score = offer.away->seconds();
    candidate.reason = {slower, {candidate.score}};
    able.push_back(i);
  }
  const auto first = [&](std::size_t a, std::size_t b) {
    return offers[a].away != offers[b].away ? *offers[a].away < *offers[b].away : a < b;
  };
  const std::size_t taken = std::min(able.size(), static_cast<std::size_t>(std::max(0, wanted)));
  std::partial_sort(able.begin(), able.begin() + static_cast<std::ptrdiff_t>(taken), able.end(), first);
  for (std::size_t i = 0; i < taken; ++i) {
    auto& candidate = decision.candidates[able[i]];
    candidate.chosen = true;
    candidate.reason.sentence = quickest;
    decision.choice.push_back(candidate.what);
  }
  return decision;
}

}  // namespace sanji::rules
