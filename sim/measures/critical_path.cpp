// SPDX-License-Identifier: Apache-2.0
// An officer does one thing after another: what follows from the same cause by the same hand begins when the one before
// it ended. So each link has a start, and its length is time that somebody spent or waited.
#include "sim/measures/critical_path.hpp"

#include <algorithm>
#include <optional>

namespace sanji::measures {
namespace {

using journal::Record;
using journal::RecordId;
using journal::RecordKind;

std::optional<StepKind> step_of(RecordKind kind) {
  switch (kind) {
    case RecordKind::noticed:
    case RecordKind::looked_again: return StepKind::noticing;
    case RecordKind::report_sent:
    case RecordKind::aid_considered:
    case RecordKind::request_resource_sent: return StepKind::calling;
    case RecordKind::taken_up: return StepKind::queueing;
    case RecordKind::verified: return StepKind::verifying;
    case RecordKind::approved: return StepKind::approving;
    case RecordKind::level_set: return StepKind::setting;
    case RecordKind::forces_considered: return StepKind::lacking;
    case RecordKind::requisition_resource_sent: return StepKind::ordering;
    case RecordKind::mustered: return StepKind::mustering;
    case RecordKind::road_found_closed:
    case RecordKind::rerouted:
    case RecordKind::held_up:
    case RecordKind::arrived: return StepKind::travelling;
    default: return std::nullopt;
  }
}

class Walk {
 public:
  explicit Walk(const journal::View& view) : view_(view), before_(before(view)), seen_(view.records().size(), false) {}

  void incident(const Incident& incident) {
    touched_.clear();
    for (std::size_t i = 1; i < incident.moments.size(); ++i) {
      if (static_cast<model::Moment>(i) >= model::Moment::done || !incident.moments[i]) continue;
      back_from(incident.moments[i]->record, incident.row);
    }
    for (const std::size_t step : touched_) ++steps_[step].incidents;
  }

  std::vector<Step> take() {
    std::stable_sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) { return a.total > b.total; });
    return std::move(steps_);
  }

 private:
  /// For each record the one before it with the same cause by the same hand.
  static std::vector<RecordId> before(const journal::View& view) {
    const auto& records = view.records();
    std::vector<RecordId> last(records.size(), journal::none);
    std::vector<RecordId> before(records.size(), journal::none);
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (records[i].cause == journal::none) continue;
      RecordId& earlier = last[static_cast<std::size_t>(records[i].cause)];
      if (earlier != journal::none && view.record(earlier).actor == records[i].actor) before[i] = earlier;
      earlier = static_cast<RecordId>(i);
    }
    return before;
  }

  void back_from(RecordId moment, journal::EntityRow incident) {
    for (RecordId at = moment; at != journal::none; at = view_.record(at).cause) {
      if (seen_[static_cast<std::size_t>(at)]) return;
      seen_[static_cast<std::size_t>(at)] = true;
      // a hand's earlier doing from the same cause lies on the way as well
      for (RecordId same = before_[static_cast<std::size_t>(at)]; same != journal::none;
           same = before_[static_cast<std::size_t>(same)]) {
        if (seen_[static_cast<std::size_t>(same)]) break;
        seen_[static_cast<std::size_t>(same)] = true;
        add(same, incident);
      }
      add(at, incident);
    }
  }

  void add(RecordId id, journal::EntityRow incident) {
    const Record& record = view_.record(id);
    const auto kind = step_of(record.kind);
    const auto tier = tier_of(view_, record.actor);
    if (!kind || !tier || record.cause == journal::none) return;
    const RecordId earlier = before_[static_cast<std::size_t>(id)];
    const base::SimTime start = view_.record(earlier == journal::none ? record.cause : earlier).time;
    const base::Duration took = record.time - start;
    if (took <= base::Duration{}) return;
    const base::Duration waited = *kind == StepKind::queueing ? took : waited_from(id, start);
    const std::size_t index = step(*kind, *tier);
    if (std::find(touched_.begin(), touched_.end(), index) == touched_.end()) touched_.push_back(index);
    Step& step = steps_[index];
    ++step.links;
    step.total += took;
    step.waited += waited;
    if (took <= step.longest) return;
    step.longest = took;
    step.longest_waited = waited;
    step.who = record.actor;
    step.incident = incident;
  }

  [[nodiscard]] base::Duration waited_from(RecordId id, base::SimTime start) const {
    base::Duration waited;
    for (const journal::Enabler& enabler : view_.enablers(id)) {
      if (enabler.enabler != journal::none) waited = std::max(waited, view_.record(enabler.enabler).time - start);
    }
    return waited;
  }

  std::size_t step(StepKind kind, model::Tier tier) {
    const auto found = std::find_if(steps_.begin(), steps_.end(),
                                    [&](const Step& step) { return step.kind == kind && step.tier == tier; });
    if (found != steps_.end()) return static_cast<std::size_t>(found - steps_.begin());
    Step step;
    step.kind = kind;
    step.tier = tier;
    steps_.push_back(step);
    return steps_.size() - 1;
  }

  const journal::View& view_;
  std::vector<RecordId> before_;
  std::vector<bool> seen_;
  std::vector<Step> steps_;
  std::vector<std::size_t> touched_;  ///< steps of the incident under way
};

}  // namespace

std::vector<Step> steps(const journal::View& view, const Kpis& kpis) {
  Walk walk(view);
  for (const Incident& incident : kpis.incidents) walk.incident(incident);
  return walk.take();
}

}  // namespace sanji::measures
