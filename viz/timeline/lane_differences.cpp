// SPDX-License-Identifier: Apache-2.0
// The n-th time that a variable takes a value in one run is held against the n-th time in the other.
#include "viz/timeline/lane_differences.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace sanji::timeline {
namespace {

using base::SimTime;
using journal::EntityKind;
using journal::EntityRow;
using journal::RecordKind;
using journal::Variable;

/// Variable or kind of record, value, how often before.
using StepKey = std::tuple<int, double, int>;
using StepTimes = std::map<StepKey, SimTime>;

/// Behind the variables.
constexpr int first_kind = 1000;

void add_steps(StepTimes& times, const Account& account, EntityRow row, Variable variable, SimTime until) {
  const Steps steps = account.steps(row, variable);
  std::map<double, int> passed;
  for (std::size_t i = 0; i < steps.size() && steps.from(i) <= until; ++i) {
    // whom a team is called to has another row in another run
    const double value = variable == Variable::assigned ? std::min(steps.value(i), 0.0) : steps.value(i);
    times.emplace(StepKey{static_cast<int>(variable), value, passed[value]++}, steps.from(i));
  }
}

/// The first word to the county, the first team that is there.
void add_moments(StepTimes& times, const Account& account, EntityRow incident, SimTime until) {
  const journal::View& view = account.run().view();
  for (const journal::RecordId id : view.records_of(incident)) {
    const journal::Record& record = view.record(id);
    const bool is_word = record.kind == RecordKind::report_received && record.actor == account.run().county();
    const bool is_moment = is_word || record.kind == RecordKind::arrived;
    if (!is_moment || !account.tells(id, until)) continue;
    times.emplace(StepKey{first_kind + static_cast<int>(record.kind), 0.0, 0}, record.time);
  }
}

StepTimes steps_of(const Account& account, EntityRow row, SimTime until) {
  StepTimes times;
  if (row == journal::none) return times;
  const EntityKind kind = account.run().view().entity(row).kind;
  if (kind == EntityKind::incident) {
    for (const Variable variable : {Variable::severity, Variable::enough, Variable::done}) {
      add_steps(times, account, row, variable, until);
    }
    add_moments(times, account, row, until);
  } else if (kind == EntityKind::team) {
    add_steps(times, account, row, account.heard() == nullptr ? Variable::team_status : Variable::assigned, until);
  } else {
    add_steps(times, account, row, account.heard() == nullptr ? Variable::reachable : Variable::believed_cut, until);
  }
  return times;
}

SimTime later_of(const StepPair& pair) {
  if (pair.first && pair.second) return std::max(*pair.first, *pair.second);
  return pair.first ? *pair.first : *pair.second;
}

std::vector<StepPair> differing(const StepTimes& first, const StepTimes& second, SimTime until) {
  std::map<StepKey, StepPair> pairs;
  for (const auto& step : first) pairs[step.first].first = step.second;
  for (const auto& step : second) pairs[step.first].second = step.second;
  std::vector<StepPair> some;
  for (const auto& pair : pairs) {
    if (pair.second.differs(until)) some.push_back(pair.second);
  }
  std::stable_sort(some.begin(), some.end(),
                   [](const StepPair& a, const StepPair& b) { return later_of(a) < later_of(b); });
  return some;
}

}  // namespace

bool StepPair::differs(SimTime until) const {
  const SimTime ours = first.value_or(until);
  const SimTime theirs = second.value_or(until);
  return std::max(ours, theirs) - std::min(ours, theirs) > same_step;
}

std::vector<StepPair> differences_of(const Account& first, EntityRow one, const Account& second, EntityRow other,
                                     SimTime until) {
  return differing(steps_of(first, one, until), steps_of(second, other, until), until);
}

std::vector<StepPair> level_differences(const Account& first, const Account& second, SimTime until) {
  StepTimes ours;
  StepTimes theirs;
  add_steps(ours, first, first.run().county(), Variable::level, until);
  add_steps(theirs, second, second.run().county(), Variable::level, until);
  return differing(ours, theirs, until);
}

}  // namespace sanji::timeline
