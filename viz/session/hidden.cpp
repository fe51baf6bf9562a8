// SPDX-License-Identifier: Apache-2.0
// An incident has arisen with the first record of how severe it is.
#include "viz/session/hidden.hpp"

namespace sanji::session {
namespace {

using journal::EntityRow;
using journal::RecordId;
using journal::Variable;

/// Whether a record is to be seen; of those of the time of a decision that is asked for, the ones before it.
bool is_seen(const View& view, const replay::Replay& run, RecordId id) {
  const base::SimTime at = run.view().record(id).time;
  if (at <= seen_until(view, run.end())) return true;
  if (!hides_decision(view) || at != view.clock.at) return false;
  const RecordId decision = replay::decision_at(run.stops(), at);
  return decision == journal::none || id < decision;
}

}  // namespace

bool must_not_be_told(const View& view, const replay::Replay& run, EntityRow row,
                      const std::function<bool()>& has_heard) {
  if (row == journal::none || !hides_future(view)) return false;
  if (run.view().entity(row).kind != journal::EntityKind::incident) return false;
  if (is_as_known(view)) return !has_heard();
  const journal::Slot slot = run.states().find(row, Variable::severity);
  return slot == journal::none || !is_seen(view, run, run.states().history(slot).front());
}

}  // namespace sanji::session
