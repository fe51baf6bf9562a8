// SPDX-License-Identifier: Apache-2.0
// A journal cut off behind a time. Its tables stand in the order of the records, so each is cut once.
#include "viz/replay/so_far.hpp"

#include <algorithm>

namespace sanji::replay {
namespace {

using journal::RecordId;

template <class Row>
void take(const std::vector<Row>& from, RecordId Row::*record, RecordId end, std::vector<Row>& to) {
  const auto last = std::partition_point(from.begin(), from.end(), [&](const Row& row) { return row.*record < end; });
  to.assign(from.begin(), last);
}

}  // namespace

std::vector<double> indicators_until(const Replay& run, base::SimTime at) {
  const journal::Journal& whole = run.journal();
  const auto end = static_cast<RecordId>(journal::records_until(run.view(), at));
  journal::Journal part;
  part.provenance = whole.provenance;
  part.provenance.duration = std::min(whole.provenance.duration, std::max(base::Duration{}, at - base::SimTime{}));
  part.entities = whole.entities;
  part.resolved = whole.resolved;
  part.told.records.assign(whole.told.records.begin(), whole.told.records.begin() + end);
  take(whole.told.enablers, &journal::Enabler::record, end, part.told.enablers);
  take(whole.told.decisions, &journal::DecisionRow::record, end, part.told.decisions);
  take(whole.told.facts, &journal::FactRow::message, end, part.told.facts);
  part.told.texts = whole.told.texts;
  return measures::indicators(journal::View(part));
}

}  // namespace sanji::replay
