// SPDX-License-Identifier: Apache-2.0
// One walk over the records: its own ones set what it knows at once, lessons by what counts of them beside what it knew.
#include "viz/replay/heard.hpp"

#include <algorithm>

namespace sanji::replay {

using base::SimTime;
using journal::EntityRow;
using journal::Known;
using journal::Record;
using journal::RecordId;
using journal::Variable;

Heard::Heard(const Replay& run, EntityRow who) : run_(&run), who_(who), first_(run.journal().entities.size()) {
  journal::Beliefs beliefs(run.view(), who);
  const auto& records = run.view().records();
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Record& record = records[i];
    if (who == journal::none || record.actor != who) continue;
    const auto id = static_cast<RecordId>(i);
    records_.push_back(id);
    for (const EntityRow row : {record.subject, record.incident}) note(row, record.time);
    const Variable sets = journal::row_of(record.kind).sets;
    if (sets != Variable::none && record.subject != journal::none)
      learn(record.subject, sets, {record.time, record.value, id});
    beliefs.seek(record.time);
    for (const Known& news : journal::learnt_by(run.view(), id)) {
      const auto now = beliefs.items().find({news.subject, news.variable});
      if (now == beliefs.items().end()) continue;
      note(news.subject, record.time);
      learn(news.subject, news.variable, {record.time, now->second.value, id});
    }
  }
}

void Heard::note(EntityRow row, SimTime at) {
  if (row == journal::none) return;
  auto& first = first_[static_cast<std::size_t>(row)];
  if (!first) first = at;
}

void Heard::learn(EntityRow subject, Variable variable, Step step) {
  std::vector<Step>& steps = steps_[{subject, variable}];
  if (steps.empty() || steps.back().value != step.value) steps.push_back(step);
}

bool Heard::holds(RecordId record) const { return std::binary_search(records_.begin(), records_.end(), record); }

std::span<const Step> Heard::history(EntityRow subject, Variable variable) const {
  const auto found = steps_.find({subject, variable});
  return found == steps_.end() ? std::span<const Step>() : std::span<const Step>(found->second);
}

std::optional<double> Heard::value(EntityRow subject, Variable variable, SimTime at) const {
  const auto steps = history(subject, variable);
  const auto after =
      std::upper_bound(steps.begin(), steps.end(), at, [](SimTime time, const Step& step) { return time < step.from; });
  return after == steps.begin() ? std::nullopt : std::optional((after - 1)->value);
}

std::optional<SimTime> Heard::first(EntityRow row) const {
  return row == journal::none ? std::nullopt : first_[static_cast<std::size_t>(row)];
}

}  // namespace sanji::replay
