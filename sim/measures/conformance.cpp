// SPDX-License-Identifier: Apache-2.0
// A step is looked for by what it asks for and by whose step it is; its clock starts when its case becomes known to them.
#include "sim/measures/conformance.hpp"

#include "sim/journal/picture.hpp"
#include "sim/measures/kpi.hpp"
#include "sim/measures/warnings.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace sanji::measures {
namespace {

using journal::EntityRow;
using journal::ProcedureRow;
using journal::Record;
using journal::RecordId;
using journal::RecordKind;
using model::Step;

/// What a step counts by.
enum class CaseOf { incident, warning, run };

CaseOf case_of(Step step) {
  switch (step) {
    case Step::warn:
    case Step::call_and_confirm: return CaseOf::warning;
    case Step::consult:
    case Step::set_level:
    case Step::open_command:
    case Step::activate_members:
    case Step::ask_reinforcement:
    case Step::publish:
    case Step::stand_down: return CaseOf::run;
    default: return CaseOf::incident;
  }
}

/// The record does what the step asks for, whoever did it.
bool does(const Record& record, Step step) {
  const auto is = [&](RecordKind kind) { return record.kind == kind; };
  switch (step) {
    case Step::notice: return is(RecordKind::noticed) || is(RecordKind::witness_noticed);
    case Step::verify: return is(RecordKind::verified);
    case Step::approve: return is(RecordKind::approved);
    case Step::report_up: return is(RecordKind::report_sent);
    case Step::notify: return is(RecordKind::notification_sent);
    case Step::warn: return is(RecordKind::warning_issued);
    case Step::call_and_confirm: return is(RecordKind::call_round_begun);
    case Step::consult: return is(RecordKind::consultation_ended);
    case Step::set_level: return is(RecordKind::level_set) && record.value > 0.0;
    case Step::open_command: return is(RecordKind::body_opened);
    case Step::take_command: return is(RecordKind::command_taken);
    case Step::activate_members: return is(RecordKind::activation_sent);
    case Step::dispatch: return is(RecordKind::requisition_resource_sent);
    case Step::arrive: return is(RecordKind::arrived);
    case Step::ask_reinforcement: return is(RecordKind::request_resource_sent);
    case Step::publish: return is(RecordKind::public_told);
    case Step::stand_down: return (is(RecordKind::level_lowered) || is(RecordKind::level_set)) && record.value == 0.0;
  }
  return false;
}

/// Steps that teams, leaders or citizens carry out: not looked for by the kind of post, and in no order with a desk's.
bool by_whomever(Step step) { return step == Step::notice || step == Step::take_command || step == Step::arrive; }

/// Steps that have a place in the order. Word goes up and sideways as soon as there is any (边处置、边报告), and a consultation
/// belongs to some levels only.
bool has_place(Step step) {
  return case_of(step) != CaseOf::warning && !by_whomever(step) && step != Step::report_up && step != Step::notify &&
         step != Step::consult;
}

/// A case of a step: since when it had to be done, and when it was.
struct Case {
  base::SimTime since;
  std::optional<base::SimTime> done;
  EntityRow incident = journal::none;
};

class Judge {
 public:
  Judge(const journal::View& view, const Kpis& kpis) : view_(view), kpis_(kpis) {
    for (const journal::AgencyRow& row : view.journal().resolved.agencies) agencies_[row.agency] = row.kind;
  }

  Conformance take() {
    for (const ProcedureRow& step : view_.journal().resolved.procedure) {
      StepTotals totals;
      totals.step = &step;
      switch (case_of(step.what)) {
        case CaseOf::incident: of_incidents(step, totals); break;
        case CaseOf::warning: of_warnings(step, totals); break;
        case CaseOf::run: of_run(step, totals); break;
      }
      if (totals.decided() + totals.open == 0) continue;
      all_.done += totals.done;
      all_.late += totals.late;
      all_.skipped += totals.skipped;
      all_.out_of_order += totals.out_of_order;
      all_.steps.push_back(totals);
    }
    for (const journal::NoPlanRow& row : view_.journal().resolved.no_plans) {
      if (met(row)) all_.no_plans.push_back(row);
    }
    return std::move(all_);
  }

 private:
  /// Of a desk; none for people and teams, who act for none.
  [[nodiscard]] std::optional<model::PostKind> kind_of_post(EntityRow row) const {
    const auto tier = row == journal::none ? std::nullopt : tier_of(view_.entity(row).kind);
    if (!tier) return std::nullopt;
    if (*tier != model::Tier::outside) return model::post_kind_of(*tier);
    const auto agency = agencies_.find(row);
    return agency == agencies_.end() ? std::nullopt : std::optional(agency->second);
  }
  [[nodiscard]] bool is_theirs(const Record& record, const ProcedureRow& step) const {
    return does(record, step.what) && (by_whomever(step.what) || kind_of_post(record.actor) == step.who);
  }

  /// When the incident became known to them: the first word that one of them received, or for steps at the place the
  /// first sight.
  [[nodiscard]] std::optional<base::SimTime> known(EntityRow incident, const ProcedureRow& step) const {
    for (const RecordId id : view_.records_of(incident)) {
      const Record& record = view_.record(id);
      if (step.what == Step::notice && record.kind == RecordKind::incident_arose) return record.time;
      if (journal::is_receipt(record.kind) && kind_of_post(record.actor) == step.who) return record.time;
    }
    return std::nullopt;
  }

  void of_incidents(const ProcedureRow& step, StepTotals& totals) {
    for (const Incident& incident : kpis_.incidents) {
      if (!model::concerns(step.harms, incident.harm)) continue;
      const auto since = known(incident.row, step);
      if (!since) continue;
      Case one{*since, std::nullopt, incident.row};
      for (const RecordId id : view_.records_of(incident.row)) {
        if (!is_theirs(view_.record(id), step)) continue;
        one.done = view_.record(id).time;
        break;
      }
      judge(step, one, totals);
    }
  }

  [[nodiscard]] bool concerns(const ProcedureRow& step, const Record& warning) const {
    const journal::WarningRow* rule = warning_rule(view_, warning);
    return rule == nullptr || model::concerns(step.harms, rule->harm);
  }
  /// It follows from no reading but from the warning before, which it lowers.
  [[nodiscard]] bool is_of_warning_before(const Record& warning) const {
    return warning.cause != journal::none && view_.record(warning.cause).kind == RecordKind::warning_issued;
  }
  /// The plan has them call at this warning.
  [[nodiscard]] bool calls_at(const ProcedureRow& step, const Record& warning) const {
    const journal::WarningRow* rule = warning_rule(view_, warning);
    if (rule == nullptr) return true;
    const std::string callers = ' ' + rule->callers + ' ';
    const std::string_view word = model::post_kind_words[static_cast<std::size_t>(step.who)].name;
    return callers.find(' ' + std::string(word) + ' ') != std::string::npos;
  }

  /// A warning is judged from the reading that it follows; the calls from the warning, where it is graver than what was in
  /// force and the plan calls at its colour.
  void of_warnings(const ProcedureRow& step, StepTotals& totals) {
    const auto& records = view_.records();
    WarningsInForce in_force(view_);
    for (std::size_t i = 0; i < records.size(); ++i) {
      const Record& warning = records[i];
      const bool is_raised = in_force.follow(warning);
      if (warning.kind != RecordKind::warning_issued || !concerns(step, warning)) continue;
      if (step.what == Step::warn) {
        if (!is_theirs(warning, step) || is_of_warning_before(warning)) continue;
        const base::SimTime since = warning.cause == journal::none ? warning.time : view_.record(warning.cause).time;
        judge(step, {since, warning.time, journal::none}, totals);
      } else if (is_raised && calls_at(step, warning)) {
        judge(step, {warning.time, first_after(static_cast<RecordId>(i), step), journal::none}, totals);
      }
    }
  }

  /// The first record of the step that follows from the warning, and from no later one.
  [[nodiscard]] std::optional<base::SimTime> first_after(RecordId warning, const ProcedureRow& step) const {
    const auto& records = view_.records();
    for (auto i = static_cast<std::size_t>(warning) + 1; i < records.size(); ++i) {
      const auto id = static_cast<RecordId>(i);
      if (is_theirs(records[i], step) && warning_behind(view_, id) == warning) return records[i].time;
    }
    return std::nullopt;
  }

  /// Once a run, from the first incident, warning or cut-off post that they know of. The end of the response is due only
  /// where there was one.
  void of_run(const ProcedureRow& step, StepTotals& totals) {
    std::optional<base::SimTime> since;
    std::optional<base::SimTime> done;
    for (const Record& record : view_.records()) {
      if (!since && begins(step, record)) since = record.time;
      if (!done && is_theirs(record, step)) done = record.time;
      if (since && done) break;
    }
    if (since && (done || was_asked_for(step))) judge(step, {*since, done, journal::none}, totals);
  }
  /// A level was wanted or set at which the plan asks for the step.
  [[nodiscard]] bool was_asked_for(const ProcedureRow& step) const {
    const auto& records = view_.records();
    return step.from_level == 0 || std::any_of(records.begin(), records.end(), [&](const Record& record) {
             const bool is_level = record.kind == RecordKind::level_set || record.kind == RecordKind::level_considered;
             return is_level && record.value > 0.0 && record.value <= step.from_level;
           });
  }
  [[nodiscard]] bool begins(const ProcedureRow& step, const Record& record) const {
    if (step.what == Step::stand_down) {
      return record.kind == RecordKind::level_set && record.value > 0.0 && kind_of_post(record.actor) == step.who;
    }
    const bool is_news = record.kind == RecordKind::isolation_noticed ||
                         (journal::is_receipt(record.kind) &&
                          (record.incident != journal::none || record.kind == RecordKind::warning_received ||
                           journal::is_word_received(record.kind)));
    return is_news && kind_of_post(record.actor) == step.who && is_about(step, record);
  }
  [[nodiscard]] bool is_about(const ProcedureRow& step, const Record& record) const {
    if (record.kind == RecordKind::warning_received) return true;
    // word of no incident is about posts that are cut off
    if (record.incident == journal::none) return model::concerns(step.harms, model::Harm::blackout);
    const auto found = std::find_if(kpis_.incidents.begin(), kpis_.incidents.end(),
                                    [&](const Incident& each) { return each.row == record.incident; });
    return found == kpis_.incidents.end() || model::concerns(step.harms, found->harm);
  }

  void judge(const ProcedureRow& step, const Case& one, StepTotals& totals) {
    const bool has_limit = step.within > base::Duration{};
    if (!one.done) {
      // the end of the response without a time of its own is due when nothing is open any more, which nobody can miss
      const bool is_open = has_limit ? kpis_.end - one.since <= step.within : step.what == Step::stand_down;
      if (!is_open && totals.skipped == 0) totals.worst = one.incident;
      ++(is_open ? totals.open : totals.skipped);
      return;
    }
    const base::Duration took = std::max(base::Duration{}, *one.done - one.since);
    if (!totals.longest || took > *totals.longest) {
      totals.longest = took;
      if (totals.skipped == 0) totals.worst = one.incident;
    }
    bool too_early = false;
    if (has_place(step.what)) {
      auto& latest = latest_[{one.incident, step.who}];
      too_early = *one.done < latest;
      latest = std::max(latest, *one.done);
    }
    if (has_limit && took > step.within) {
      ++totals.late;
    } else {
      ++(too_early ? totals.out_of_order : totals.done);
    }
  }

  [[nodiscard]] bool met(const journal::NoPlanRow& row) const {
    return std::any_of(kpis_.incidents.begin(), kpis_.incidents.end(), [&](const Incident& incident) {
      if (incident.harm != row.harm) return false;
      for (EntityRow at = incident.row; at != journal::none; at = view_.entity(at).parent) {
        if (at == row.post) return true;
      }
      return false;
    });
  }

  const journal::View& view_;
  const Kpis& kpis_;
  Conformance all_;
  std::map<EntityRow, model::PostKind> agencies_;
  /// When the latest of the earlier steps was done, by incident and hands.
  std::map<std::pair<EntityRow, model::PostKind>, base::SimTime> latest_;
};

}  // namespace

Conformance measure_conformance(const journal::View& view, const Kpis& kpis) { return Judge(view, kpis).take(); }

}  // namespace sanji::measures
