// SPDX-License-Identifier: Apache-2.0
// What the officers of a duty desk do with a letter.
#include "sim/actors/post.hpp"

#include "sim/actors/command.hpp"
#include "sim/actors/team.hpp"
#include "sim/rules/reporting.hpp"

#include <algorithm>
#include <utility>

namespace sanji::actors {

using journal::RecordId;
using journal::RecordKind;

RecordId Leaders::take(Agenda& agenda, Waiter& waiter) {
  if (free_ > 0) {
    --free_;
    return journal::none;
  }
  RecordId freed_by = journal::none;
  waiting_.push_back({&waiter, &freed_by});
  agenda.wait(waiter);
  return freed_by;
}

void Leaders::give_back(Agenda& agenda, journal::EntityRow desk, RecordId freed_by) {
  if (waiting_.empty()) {
    ++free_;
    return;
  }
  const Waiting next = waiting_.front();
  waiting_.pop_front();
  *next.freed_by = freed_by;
  agenda.wake(*next.waiter, desk);
}

Desk::Desk(const Stage& stage, model::PostId the_post)
    : post(the_post),
      row(stage.setting.rows.of(the_post)),
      tier(stage.region().posts[the_post].tier),
      handling(stage.plan().handling[static_cast<std::size_t>(stage.region().posts[the_post].kind)]),
      officers_on_duty(stage.region().desks[the_post.index()].officers.value),
      leaders(stage.region().desks[the_post.index()].leaders.value),
      last_about(stage.setting.exposure.incidents.size(), journal::none) {}

Desk& desk_of(Stage& stage, model::PostId post) {
  auto& desk = stage.desks[post.index()];
  if (!desk) desk = std::make_unique<Desk>(stage, post);
  return *desk;
}

namespace {

RecordKind received_kind(MessageKind kind) {
  switch (kind) {
    case MessageKind::report: return RecordKind::report_received;
    case MessageKind::request_resource: return RecordKind::request_resource_received;
    case MessageKind::requisition_resource: return RecordKind::requisition_resource_received;
    case MessageKind::commit_resource: return RecordKind::commit_resource_received;
    case MessageKind::deployment_status: break;
  }
  return RecordKind::deployment_status_received;
}

}  // namespace

std::vector<Fact> all_known(const Stage& stage, const Desk& desk, model::IncidentId incident) {
  std::vector<Fact> facts;
  const auto add = [&](Fact fact) {
    const world::Belief belief = desk.picture.belief(fact.item);
    if (!belief.known()) return;
    fact.value = belief.value;
    fact.as_of = belief.as_of;
    facts.push_back(fact);
  };
  add(stage.fact_severity(incident, 0, {}));
  add(stage.fact_people(incident, 0, {}));
  add(stage.fact_houses(incident, 0, {}));
  add(stage.fact_done(incident, 0, {}));
  add(stage.fact_aid_requested(incident, {}));
  if (const model::RoadId road = stage.incident(incident).road; road.valid()) add(stage.fact_closed(road, false, {}));
  for (const model::RoadId road : believed_closures(desk.picture, stage.setting.items)) {
    if (road != stage.incident(incident).road) add(stage.fact_closed(road, true, {}));
  }
  for (const model::TeamId team : believed_assigned(desk.picture, stage.setting.items, incident)) {
    add(stage.fact_assigned(team, incident, {}));
    add(stage.fact_present(team, 0, {}));
  }
  // a team that could not muster is news as well: nobody above would count on it
  for (const model::TeamId team : believed_assigned(desk.picture, stage.setting.items, {})) {
    if (desk.picture.value(stage.setting.items.present(team), 1.0) > 0.5) continue;
    add(stage.fact_assigned(team, {}, {}));
    add(stage.fact_present(team, 0, {}));
  }
  return facts;
}

namespace {

/// Calls each superior that the plan names and tells what is known.
void pass_up(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  const auto superiors = rules::whom_to_tell(stage.plan(), stage.region(), desk.post);
  if (superiors.empty()) return;
  RecordId ready = cause;
  if (rules::approval_of(stage.plan(), stage.region(), desk.post, *superiors.front().rule) == model::Approval::leader) {
    const RecordId freed_by = desk.leaders.take(stage.agenda, officer.waiter);
    spend(stage, desk, officer, desk.handling.approve, "approve", letter);
    ready = stage.tell(RecordKind::approved, letter.message->incident, desk.row, letter.message->sender, 0, cause);
    if (freed_by != journal::none) stage.recorder.waited_for(ready, freed_by);
    desk.leaders.give_back(stage.agenda, desk.row, ready);
  }
  for (const auto& [superior, rule] : superiors) {
    spend(stage, desk, officer, desk.handling.call, "call", letter);
    Message report;
    report.kind = MessageKind::report;
    report.incident = letter.message->incident;
    report.facts = all_known(stage, desk, letter.message->incident);
    report.occasion = letter.message->occasion;
    report.sender = desk.row;
    report.receiver = stage.setting.rows.of(superior);
    stage.send(std::move(report), RecordKind::report_sent, ready, to_desk(stage, superior));
  }
}

/// Calls the team of this post that an order from above is for.
void relay_order(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  spend(stage, desk, officer, desk.handling.order, "relay", letter);
  Message order = *letter.message;
  order.sender = desk.row;
  order.receiver = stage.setting.rows.of(letter.message->team);
  stage.send(std::move(order), RecordKind::requisition_resource_sent, cause, to_team(stage, letter.message->team));
}

void handle(Stage& stage, Desk& desk, Officer& officer, const Letter& letter) {
  const model::IncidentId incident = letter.message->incident;
  const RecordId taken_up = stage.tell(RecordKind::taken_up, incident, desk.row, desk.row,
                                       static_cast<double>(desk.waiting.size()), letter.received);
  if (letter.queued && officer.freed_by != journal::none) stage.recorder.waited_for(taken_up, officer.freed_by);
  spend(stage, desk, officer, desk.handling.answer, "answer", letter);
  RecordId last = taken_up;
  switch (letter.message->kind) {
    case MessageKind::report:
      spend(stage, desk, officer, desk.handling.verify, "verify", letter);
      last = stage.tell(RecordKind::verified, incident, desk.row, letter.message->sender, 0, taken_up);
      last = command(stage, desk, officer, letter, last);
      pass_up(stage, desk, officer, letter, last);
      last = ask_for_help(stage, desk, officer, letter, last);
      break;
    case MessageKind::requisition_resource: relay_order(stage, desk, officer, letter, taken_up); break;
    case MessageKind::commit_resource:
      last = command(stage, desk, officer, letter, taken_up);
      if (lacks_force(stage, desk, incident)) pass_up(stage, desk, officer, letter, last);
      last = ask_for_help(stage, desk, officer, letter, last);
      break;
    case MessageKind::request_resource:
    case MessageKind::deployment_status:
      last = command(stage, desk, officer, letter, taken_up);
      last = ask_for_help(stage, desk, officer, letter, last);
      break;
  }
  officer.freed_by = stage.tell(RecordKind::handled, incident, desk.row, letter.message->sender, 0, last);
}

void serve(Stage& stage, Desk& desk, Officer& officer) {
  for (;;) {
    while (!officer.in_hand.empty()) {
      const Letter letter = std::move(officer.in_hand.front());
      handle(stage, desk, officer, letter);
      officer.in_hand.pop_front();
      if (desk.waiting.empty()) continue;
      officer.in_hand.push_back(std::move(desk.waiting.front()));
      desk.waiting.pop_front();
    }
    stage.agenda.wait(officer.waiter);
  }
}

/// An officer without a letter, called to duty if there is one who was not needed before; null if all are busy.
Officer* free_officer(Stage& stage, Desk& desk) {
  const auto idle = std::find_if(desk.officers.begin(), desk.officers.end(), [](const auto& officer) {
    return officer->in_hand.empty() && officer->waiter.waiting();
  });
  if (idle != desk.officers.end()) return idle->get();
  if (static_cast<int>(desk.officers.size()) >= desk.officers_on_duty) return nullptr;
  desk.officers.push_back(std::make_unique<Officer>());
  Officer* officer = desk.officers.back().get();
  stage.start_actor(stage.region().posts[desk.post].code + " officer " + std::to_string(desk.officers.size()), desk.row,
                    [&stage, &desk, officer] { serve(stage, desk, *officer); });
  return officer;
}

void arrive(Stage& stage, Desk& desk, const MessagePtr& message) {
  Letter letter{message};
  letter.received = stage.tell(received_kind(message->kind), message->incident, desk.row, message->sender,
                               message->value, message->sent);
  letter.is_news = learn(desk.picture, message->facts, letter.received, world::Source::report);
  if (Officer* officer = free_officer(stage, desk)) {
    officer->in_hand.push_back(std::move(letter));
    stage.agenda.wake(officer->waiter, desk.row);
    return;
  }
  letter.queued = true;
  desk.waiting.push_back(std::move(letter));
  stage.tell(RecordKind::queued, message->incident, desk.row, desk.row, static_cast<double>(desk.waiting.size()),
             desk.waiting.back().received);
}

}  // namespace

Deliver to_desk(Stage& stage, model::PostId post) {
  return [&stage, post](const MessagePtr& message) { arrive(stage, desk_of(stage, post), message); };
}

void spend(Stage& stage, Desk& desk, Officer& officer, const base::Range<base::Duration>& time, std::string_view what,
           const Letter& letter) {
  const std::string occasion = stage.incident(letter.message->incident).id + '|' + letter.message->occasion;
  base::Stream stream = stage.streams.stream(what, stage.region().posts[desk.post].code, occasion);
  const base::Duration wait = sample(time, stream);
  stage.agenda.wait_until(officer.waiter, desk.row, stage.agenda.now() + wait);
}

}  // namespace sanji::actors
