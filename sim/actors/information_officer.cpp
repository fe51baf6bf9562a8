// SPDX-License-Identifier: Apache-2.0
// Notice, report, look again.
#include "sim/actors/information_officer.hpp"

#include "sim/actors/call.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

/// What one officer has seen of one incident.
struct Watch {
  model::InformationOfficerId officer;
  model::IncidentId incident;
  RecordId armed_by = journal::none;  ///< what the wait until it is noticed follows from
  int severity = 0;
  int people = 0;
  int houses = 0;
  bool reported_done = false;
};
using WatchPtr = std::shared_ptr<Watch>;

bool sees_change(const Stage& stage, const Watch& watch) {
  const world::IncidentState& state = stage.truth.incidents[watch.incident.index()];
  return state.severity != watch.severity || state.people.value != watch.people || state.houses != watch.houses ||
         state.done != watch.reported_done;
}

/// What the report is about, by name: the consequences seen.
std::string occasion_of(const Watch& watch) {
  return "severity " + std::to_string(watch.severity) + " people " + std::to_string(watch.people) + " houses " +
         std::to_string(watch.houses) + (watch.reported_done ? " done" : "");
}

void take_in(const Stage& stage, Watch& watch) {
  const world::IncidentState& state = stage.truth.incidents[watch.incident.index()];
  watch.severity = state.severity;
  watch.people = state.people.value;
  watch.houses = state.houses;
  watch.reported_done = state.done;
}

/// The call takes a while; what it says is what was seen when it began. Where no telephone works he walks.
void tell_desk(Stage& stage, const Watch& watch, std::vector<Fact> seen_facts, RecordId seen) {
  const model::PostId post = stage.incident(watch.incident).place;
  const model::InformationOfficer& officer = stage.region().officers[watch.officer];
  Message report;
  report.kind = MessageKind::report;
  report.incident = watch.incident;
  report.facts = std::move(seen_facts);
  report.occasion = occasion_of(watch);
  report.sender = stage.setting.rows.of(watch.officer);
  report.receiver = stage.setting.rows.of(post);
  report.channel = personal_if_working(stage, post, post);
  const model::Handling& handling = stage.plan().handling[static_cast<std::size_t>(stage.region().posts[post].kind)];
  base::Stream stream = stage.stream("officer's call", officer.id, watch.incident, report.occasion);
  const base::Duration call = sample(report.channel.valid() ? handling.call : stage.region().walk, stream);
  stage.agenda.at(stage.agenda.now() + call, Priority::notice, report.sender, [&stage, report, seen, post] {
    stage.send(report, RecordKind::report_sent, seen, to_desk(stage, post));
  });
}

double trend_since(const Watch& before, const Watch& now) {
  const auto grew = [](int a, int b) { return a < b ? 1.0 : a > b ? -1.0 : 0.0; };
  const double severity = grew(before.severity, now.severity);
  return severity != 0.0 ? severity : grew(before.people, now.people);
}

void look_again(Stage& stage, const WatchPtr& watch) {
  if (sees_change(stage, *watch)) {
    const Watch before = *watch;
    take_in(stage, *watch);
    const RecordId seen =
        stage.tell(RecordKind::looked_again, watch->incident, stage.setting.rows.of(watch->officer),
                   stage.setting.rows.of(watch->incident), watch->severity, stage.truth.of(watch->incident).latest);
    std::vector<Fact> facts = stage.sight_of(watch->incident);
    facts.push_back(stage.fact_trend(watch->incident, trend_since(before, *watch), stage.agenda.now()));
    tell_desk(stage, *watch, std::move(facts), seen);
  }
  if (watch->reported_done) {
    stage.watched[watch->incident.index()] = false;
    return;
  }
  stage.agenda.at(stage.agenda.now() + stage.plan().follow_up, Priority::notice, stage.setting.rows.of(watch->officer),
                  [&stage, watch] { look_again(stage, watch); });
}

void notice(Stage& stage, const WatchPtr& watch) {
  take_in(stage, *watch);
  const RecordId seen = stage.tell(RecordKind::noticed, watch->incident, stage.setting.rows.of(watch->officer),
                                   stage.setting.rows.of(watch->incident), watch->severity, watch->armed_by);
  tell_desk(stage, *watch, first_sight(stage, watch->incident, stage.region().officers[watch->officer].id), seen);
  stage.agenda.at(stage.agenda.now() + stage.plan().follow_up, Priority::notice, stage.setting.rows.of(watch->officer),
                  [&stage, watch] { look_again(stage, watch); });
}

}  // namespace

std::vector<Fact> first_sight(Stage& stage, model::IncidentId incident, const std::string& who) {
  std::vector<Fact> facts = stage.sight_of(incident);
  const base::Range<double>& error = stage.region().noticing_error;
  if (error.low == 1.0 && error.high == 1.0) return facts;
  base::Stream stream = stage.streams.stream("count", who, stage.incident(incident).id);
  const double factor = sample(error, stream);
  for (Fact& fact : facts) {
    if (is_count(fact) && fact.value > 0.0) fact.value = std::max(1.0, std::round(fact.value * factor));
  }
  return facts;
}

void send_eyes(Stage& stage, model::IncidentId incident) {
  const model::PostId place = stage.incident(incident).place;
  const auto& officers = stage.region().officers;
  const auto found =
      std::find_if(officers.begin(), officers.end(), [&](const auto& officer) { return officer.post == place; });
  if (found == officers.end() || stage.watched[incident.index()]) return;
  stage.watched[incident.index()] = true;
  auto watch = std::make_shared<Watch>();
  watch->officer = model::InformationOfficerId(static_cast<std::size_t>(found - officers.begin()));
  watch->incident = incident;
  watch->armed_by = stage.truth.of(incident).latest;
  base::Stream stream = stage.streams.stream("notice", found->id, stage.incident(incident).id);
  const base::Duration delay =
      sample(stage.is_night() ? stage.region().noticing_night : stage.region().noticing_day, stream);
  stage.agenda.at(stage.agenda.now() + delay, Priority::notice, stage.setting.rows.of(watch->officer),
                  [&stage, watch] { notice(stage, watch); });
}

}  // namespace sanji::actors
