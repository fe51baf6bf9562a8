// SPDX-License-Identifier: Apache-2.0
// A team's minutes count as far as they lie in the stretch.
#include "viz/timeline/totals.hpp"

#include <algorithm>

namespace sanji::timeline {
namespace {

using base::SimTime;
using journal::TeamStatus;
using journal::Variable;
using replay::Fate;

void add_minutes(Totals& totals, TeamStatus status, double minutes) {
  switch (status) {
    case TeamStatus::under_way:
    case TeamStatus::returning: totals.driving_min += minutes; break;
    case TeamStatus::on_scene: totals.working_min += minutes; break;
    case TeamStatus::mustering:
    case TeamStatus::held_up: totals.waiting_min += minutes; break;
    case TeamStatus::free: break;
  }
}

void add_team(Totals& totals, const replay::Replay& run, journal::EntityRow team, session::TimeRange range) {
  const journal::Slot slot = run.states().find(team, Variable::team_status);
  if (slot == journal::none) return;
  const auto history = run.states().history(slot);
  for (std::size_t i = 0; i < history.size(); ++i) {
    const journal::Record& record = run.view().record(history[i]);
    const SimTime until = i + 1 < history.size() ? run.view().record(history[i + 1]).time : run.end();
    const base::Duration inside = std::min(until, range.until) - std::max(record.time, range.from);
    if (inside.us > 0) add_minutes(totals, static_cast<TeamStatus>(static_cast<int>(record.value)), inside.minutes());
  }
}

}  // namespace

Totals totals_of(const Account& account, session::TimeRange range, base::SimTime until) {
  const replay::Replay& run = account.run();
  const bool is_whole = account.heard() == nullptr && until >= run.end();
  range.until = std::min(range.until, until);
  Totals totals;
  const auto rows = replay::left_between(run.messages(), range.from, range.until);
  for (std::size_t i = rows.first; i < rows.last; ++i) {
    const replay::Message& message = run.messages()[i];
    if (!account.tells(message, until)) continue;
    const Fate fate = is_whole ? message.fate : replay::fate_by(message, until);
    ++(fate == Fate::no_way || fate == Fate::lost ? totals.failed : totals.messages);
    if (fate == Fate::late) ++totals.late;
  }
  if (account.heard() != nullptr) return totals;
  for (const journal::EntityRow team : run.places().all(journal::EntityKind::team)) add_team(totals, run, team, range);
  return totals;
}

}  // namespace sanji::timeline
