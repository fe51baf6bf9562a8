// SPDX-License-Identifier: Apache-2.0
// An officer does one thing after another: what follows from the same cause by the same hand begins when the one before
// it ended. So each link has a start, and its length is time that somebody spent or waited; what kept it from beginning is
// a step of its own.
#include "sim/measures/critical_path.hpp"

#include "sim/journal/picture.hpp"

#include <algorithm>
#include <optional>
#include <utility>

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
    case RecordKind::notification_sent:
    case RecordKind::warning_sent:
    case RecordKind::channel_unavailable:
    case RecordKind::channel_busy:
    case RecordKind::undelivered:
    case RecordKind::messenger_sent:
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
    case RecordKind::detoured:
    case RecordKind::water_slows:
    case RecordKind::jammed:
    case RecordKind::rerouted:
    case RecordKind::held_up:
    case RecordKind::arrived: return StepKind::travelling;
    case RecordKind::deputy_signed: return StepKind::vacant;
    case RecordKind::member_joined:
    case RecordKind::quorum_reached:
    case RecordKind::consultation_ended: return StepKind::consulting;
    case RecordKind::person_called:
    case RecordKind::person_answered:
    case RecordKind::person_silent:
    case RecordKind::call_round_ended: return StepKind::ringing;
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
    back_from(incident.level_record, incident.row);
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
    if (record.cause == journal::none) return;
    if (is_carried(id)) {
      const Record& sent = view_.record(record.cause);
      put({StepKind::carrying, sent.actor, sent.time, record.time, {}}, incident);
      return;
    }
    const auto kind = step_of(record.kind);
    if (!kind) return;
    const RecordId earlier = before_[static_cast<std::size_t>(id)];
    base::SimTime start = view_.record(earlier == journal::none ? record.cause : earlier).time;
    // members of a consultation come at the call of the desk
    const journal::EntityRow whose = record.kind == RecordKind::member_joined ? record.subject : record.actor;
    if (const auto held = held_up(id, start)) {
      put({held->first, whose, start, held->second, held->second - start}, incident);
      start = held->second;
    }
    const base::Duration waited = *kind == StepKind::queueing ? record.time - start : waited_from(id, start);
    put({*kind, whose, start, record.time, waited}, incident);
  }

  /// A piece of a link: what was done, by whom, from when to when.
  struct Piece {
    StepKind kind = StepKind::calling;
    journal::EntityRow whose = journal::none;
    base::SimTime from;
    base::SimTime until;
    base::Duration waited;
  };

  void put(const Piece& piece, journal::EntityRow incident) {
    const base::Duration took = piece.until - piece.from;
    const auto tier = tier_of(view_, piece.whose);
    if (!tier || took <= base::Duration{}) return;
    const std::size_t index = step(piece.kind, *tier);
    if (std::find(touched_.begin(), touched_.end(), index) == touched_.end()) touched_.push_back(index);
    Step& step = steps_[index];
    ++step.links;
    step.total += took;
    step.waited += piece.waited;
    if (took <= step.longest) return;
    step.longest = took;
    step.longest_waited = piece.waited;
    step.who = piece.whose;
    step.incident = incident;
  }

  /// A receipt of what a messenger brought.
  [[nodiscard]] bool is_carried(RecordId id) const {
    const RecordId sent = journal::sending_of(view_, id);
    const RecordId before = sent == journal::none ? sent : view_.record(sent).cause;
    return before != journal::none && view_.record(before).kind == RecordKind::messenger_sent;
  }

  /// What kept the link from beginning, and until when: nothing got through and the next try was later, or nobody was
  /// there who may sign.
  [[nodiscard]] std::optional<std::pair<StepKind, base::SimTime>> held_up(RecordId id, base::SimTime start) const {
    const Record& record = view_.record(id);
    const Record& cause = view_.record(record.cause);
    if (cause.kind == RecordKind::undelivered) {
      return std::pair(StepKind::retrying, std::min(record.time, cause.time + base::minutes(cause.value)));
    }
    if (cause.kind == RecordKind::report_delayed) {
      return std::pair(StepKind::holding, std::min(record.time, cause.time + base::minutes(cause.value)));
    }
    if (cause.kind == RecordKind::report_concealed) return std::pair(StepKind::holding, record.time);
    if (cause.kind != RecordKind::leader_missed || record.kind == RecordKind::deputy_signed) return std::nullopt;
    return std::pair(StepKind::vacant, std::min(record.time, start + waited_from(id, start)));
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
