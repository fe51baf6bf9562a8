// SPDX-License-Identifier: Apache-2.0
// As heard, a team is there once its call is known, a post once there was word of it or from it.
#include "viz/timeline/account.hpp"

#include <algorithm>

namespace sanji::timeline {
namespace {

using base::SimTime;
using journal::EntityKind;
using journal::EntityRow;
using journal::RecordId;
using journal::Variable;

std::optional<SimTime> first_of(const Steps& steps) {
  return steps.size() == 0 ? std::nullopt : std::optional(steps.from(0));
}

}  // namespace

std::size_t Steps::first_from(SimTime at) const {
  std::size_t low = 0;
  for (std::size_t high = size(); low < high;) {
    const std::size_t middle = low + (high - low) / 2;
    if (from(middle) < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

Steps Steps::before(RecordId record) const {
  const auto so = std::lower_bound(so_.begin(), so_.end(), record);
  const auto heard = std::lower_bound(heard_.begin(), heard_.end(), record,
                                      [](const replay::Step& step, RecordId id) { return step.record < id; });
  if (!so_.empty()) return {*view_, so_.first(static_cast<std::size_t>(so - so_.begin()))};
  return {*view_, heard_.first(static_cast<std::size_t>(heard - heard_.begin()))};
}

Account::Account(const replay::Replay& run, const replay::Heard* heard)
    : run_(&run), heard_(heard), begins_(run.journal().entities.size()) {
  for (const EntityRow incident : run.view().incidents()) {
    begin(incident, heard == nullptr ? first_of(steps(incident, Variable::severity)) : heard->first(incident));
  }
  for (const EntityRow team : run.places().all(EntityKind::team)) {
    begin(team, first_of(steps(team, Variable::team_status)));
    if (heard != nullptr) begin(team, first_of(steps(team, Variable::assigned)));
  }
  if (heard != nullptr) {
    for (const EntityRow post : run.places().posts()) begin(post, first_of(steps(post, Variable::believed_cut)));
  }
  begin_messages();
}

void Account::begin(EntityRow row, std::optional<SimTime> at) {
  if (row == journal::none || !at) return;
  auto& begins = begins_[static_cast<std::size_t>(row)];
  begins = begins ? std::min(*begins, *at) : *at;
}

void Account::begin_messages() {
  for (const replay::Message& message : run_->messages()) {
    if (heard_ != nullptr && !heard_->knows(message, run_->end())) continue;
    const bool is_got = heard_ != nullptr && message.from != heard_->who();
    const SimTime at = is_got ? message.came : message.left;
    for (const EntityRow row : {message.from, message.to, message.channel}) {
      const bool is_team = row != journal::none && run_->view().entity(row).kind == EntityKind::team;
      if (!is_team) begin(row, at);
    }
  }
}

Steps Account::steps(EntityRow subject, Variable variable) const {
  const auto all = [&]() -> Steps {
    if (heard_ != nullptr) return {run_->view(), heard_->history(subject, variable)};
    const journal::Slot slot = run_->states().find(subject, variable);
    return {run_->view(), slot == journal::none ? std::span<const RecordId>() : run_->states().history(slot)};
  }();
  return hidden_from_ == journal::none ? all : all.before(hidden_from_);
}

bool Account::tells(RecordId record, SimTime until) const {
  const bool is_told = run_->view().record(record).time <= until && !is_hidden(record);
  return is_told && (heard_ == nullptr || heard_->holds(record));
}

Warnings Account::warnings() const {
  struct Change {
    RecordId record = journal::none;
    SimTime from;
    EntityRow area = journal::none;
    int colour = 0;
  };
  std::vector<Change> changes;
  for (std::size_t row = 0; row < begins_.size(); ++row) {
    const auto area = static_cast<EntityRow>(row);
    const Steps all = steps(area, Variable::warning);
    for (std::size_t i = 0; i < all.size(); ++i) {
      changes.push_back({all.record(i), all.from(i), area, static_cast<int>(all.value(i))});
    }
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.record < b.record; });
  Warnings gravest;
  std::vector<int> colours(begins_.size(), 0);
  for (const Change& change : changes) {
    colours[static_cast<std::size_t>(change.area)] = change.colour;
    const int now = *std::max_element(colours.begin(), colours.end());
    if (gravest.empty() || gravest.back().second != now) gravest.emplace_back(change.from, now);
  }
  return gravest;
}

}  // namespace sanji::timeline
