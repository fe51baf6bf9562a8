// SPDX-License-Identifier: Apache-2.0
// A team's minutes count as far as they lie in the stretch, and nothing counts beyond what may be seen.
#include "viz/timeline/totals.hpp"

#include "sim/measures/words.hpp"
#include "viz/session/hidden.hpp"

#include <algorithm>
#include <cmath>

namespace sanji::timeline {
namespace {

using base::say;
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
    const bool is_failed = fate == Fate::no_way || fate == Fate::lost;
    if (!is_failed) ++totals.messages;
    if (account.heard() != nullptr) continue;  // whether it came, and when, nobody told him
    if (is_failed) ++totals.failed;
    if (fate == Fate::late) ++totals.late;
  }
  if (account.heard() != nullptr) return totals;
  for (const journal::EntityRow team : run.places().all(journal::EntityKind::team)) add_team(totals, run, team, range);
  return totals;
}

std::vector<std::string> totals_text(const Account& account, const session::View& view, SimTime until,
                                     base::Language language) {
  if (!view.timeline.area) return {};
  const auto seen = session::seen_of(view, *view.timeline.area);
  if (!seen) return {std::string(base::tr(language, base::mark("the marked stretch is still to come")))};
  const journal::View& run = account.run().view();
  const auto clock = [&](SimTime at) { return base::clock_text(run.journal().provenance.start, at, true); };
  const auto minutes = [](double value) { return static_cast<int>(std::lround(value)); };
  const Totals totals = totals_of(account, *seen, until);
  std::vector<std::string> lines{say(language, "{0} to {1}", clock(seen->from), clock(seen->until))};
  if (account.heard() != nullptr) {
    const std::string who = measures::entity_name(run, account.heard()->who(), language);
    lines.push_back(say(language, "messages {0}", totals.messages));
    lines.push_back(say(language, "late, not delivered, teams: not known to {0}", who));
    return lines;
  }
  lines.push_back(
      say(language, "messages {0}, late {1}, not delivered {2}", totals.messages, totals.late, totals.failed));
  lines.push_back(say(language, "teams: {0} min on the road, {1} at work, {2} waiting", minutes(totals.driving_min),
                      minutes(totals.working_min), minutes(totals.waiting_min)));
  return lines;
}

}  // namespace sanji::timeline
