// SPDX-License-Identifier: Apache-2.0
// Arrivals, the queue, officers taking up one letter each, and their shifts.
#include "sim/actors/desk.hpp"

#include "sim/actors/bodies.hpp"
#include "sim/actors/post.hpp"

#include <algorithm>

namespace sanji::actors {

using journal::RecordId;
using journal::RecordKind;

Desk::Desk(const Stage& stage, model::PostId the_post)
    : post(the_post),
      row(stage.setting.rows.of(the_post)),
      tier(stage.region().posts[the_post].tier),
      handling(stage.plan().handling[static_cast<std::size_t>(stage.region().posts[the_post].kind)]),
      on_duty(officers_now(stage, the_post)),
      leaders(stage.region(), the_post),
      last_about(stage.setting.exposure.incidents.size(), journal::none),
      responded(stage.setting.exposure.incidents.size(), 0),
      activated(stage.plan().joint.size(), false) {}

Desk& desk_of(Stage& stage, model::PostId post) {
  auto& desk = stage.desks[post.index()];
  if (!desk) desk = std::make_unique<Desk>(stage, post);
  return *desk;
}

bool lacks_system(const Stage& stage, model::PostId post, model::VillageSystem system) {
  return stage.region().posts[post].tier == model::Tier::village && !stage.region().means[post.index()].has(system);
}

int officers_now(const Stage& stage, model::PostId post) {
  const model::DutyDesk& desk = stage.region().desks[post.index()];
  if (stage.is_night() && lacks_system(stage, post, model::VillageSystem::duty)) return 0;
  const base::LocalTime& start = stage.setting.scenario.event.start;
  if (desk.in_flood_season && stage.region().flood_season.holds(start.month, start.day)) {
    return desk.in_flood_season->value;
  }
  if (desk.on_holiday && stage.setting.scenario.event.holiday) return desk.on_holiday->value;
  if (desk.at_night && stage.is_night()) return desk.at_night->value;
  // a village's administrators keep its desk
  const bool is_village = stage.region().posts[post].tier == model::Tier::village;
  const int administrators = is_village ? stage.region().means[post.index()].administrators.value : 0;
  return std::max(desk.officers.value, administrators);
}

namespace {

RecordKind received_kind(MessageKind kind) {
  switch (kind) {
    case MessageKind::report: return RecordKind::report_received;
    case MessageKind::request_resource: return RecordKind::request_resource_received;
    case MessageKind::requisition_resource: return RecordKind::requisition_resource_received;
    case MessageKind::commit_resource: return RecordKind::commit_resource_received;
    case MessageKind::notification: return RecordKind::notification_received;
    case MessageKind::warning: return RecordKind::warning_received;
    case MessageKind::level_told: return RecordKind::level_told_received;
    case MessageKind::activation: return RecordKind::activation_received;
    case MessageKind::acknowledgement: return RecordKind::acknowledgement_received;
    case MessageKind::response: return RecordKind::response_received;
    case MessageKind::deployment_status:
    case MessageKind::chore: break;
  }
  return RecordKind::deployment_status_received;
}

int busy(const Desk& desk) {
  return static_cast<int>(std::count_if(desk.officers.begin(), desk.officers.end(),
                                        [](const auto& officer) { return !officer->in_hand.empty(); }));
}

/// The head of the queue, for an officer who has just become free or come on duty.
void take_next(Desk& desk, Officer& officer) {
  officer.in_hand.push_back(std::move(desk.waiting.front()));
  desk.waiting.pop_front();
}

void serve(Stage& stage, Desk& desk, Officer& officer) {
  for (;;) {
    while (!officer.in_hand.empty()) {
      const Letter letter = std::move(officer.in_hand.front());
      handle(stage, desk, officer, letter);
      officer.in_hand.pop_front();
      if (!desk.waiting.empty() && busy(desk) < desk.on_duty) take_next(desk, officer);
    }
    stage.agenda.wait(officer.waiter);
  }
}

/// An officer without a letter, called to duty if there is one who was not needed before; null if all are busy.
Officer* free_officer(Stage& stage, Desk& desk) {
  if (busy(desk) >= desk.on_duty) return nullptr;
  const auto idle = std::find_if(desk.officers.begin(), desk.officers.end(), [](const auto& officer) {
    return officer->in_hand.empty() && officer->waiter.waiting();
  });
  if (idle != desk.officers.end()) return idle->get();
  if (static_cast<int>(desk.officers.size()) >= desk.on_duty) return nullptr;
  desk.officers.push_back(std::make_unique<Officer>());
  Officer* officer = desk.officers.back().get();
  stage.start_actor(stage.region().posts[desk.post].code + " officer " + std::to_string(desk.officers.size()), desk.row,
                    [&stage, &desk, officer] { serve(stage, desk, *officer); });
  return officer;
}

void put_in(Stage& stage, Desk& desk, Letter letter) {
  letter.came = stage.agenda.now();
  if (Officer* officer = free_officer(stage, desk)) {
    officer->in_hand.push_back(std::move(letter));
    stage.agenda.wake(officer->waiter, desk.row);
    return;
  }
  letter.queued = true;
  desk.waiting.push_back(std::move(letter));
  stage.tell(RecordKind::queued, desk.waiting.back().message->incident, desk.row, desk.row,
             static_cast<double>(desk.waiting.size()), desk.waiting.back().received);
}

/// A warning that is no graver than what was in force is noted in passing: nothing follows from it but perhaps the county's
/// level.
bool is_only_noted(const Desk& desk, const Message& message) {
  return message.kind == MessageKind::warning && !message.raised && desk.tier != model::Tier::county;
}

void arrive(Stage& stage, Desk& desk, const MessagePtr& message) {
  Letter letter{message};
  letter.received = stage.tell(received_kind(message->kind), message->incident, desk.row, message->sender,
                               message->value, message->sent);
  letter.is_news = learn(desk.picture, message->facts, letter.received, world::Source::report);
  if (is_only_noted(desk, *message)) {
    if (message->value > 0.0) note_harm(desk, stage.plan().warnings[message->rule].harm);
    return;
  }
  put_in(stage, desk, std::move(letter));
}

}  // namespace

bool is_engaged(Stage& stage, model::PostId post) {
  const auto& places = stage.region().desks[post.index()].waiting;
  if (!places) return false;
  const Desk& desk = desk_of(stage, post);
  return busy(desk) >= desk.on_duty && desk.waiting.size() >= static_cast<std::size_t>(*places);
}

Deliver to_desk(Stage& stage, model::PostId post) {
  return [&stage, post](const MessagePtr& message) { arrive(stage, desk_of(stage, post), message); };
}

void set_to_do(Stage& stage, Desk& desk, model::IncidentId incident, std::string occasion, RecordId cause,
               Chore chore) {
  Message about;
  about.kind = MessageKind::chore;
  about.incident = incident;
  about.occasion = std::move(occasion);
  about.sender = desk.row;
  about.receiver = desk.row;
  Letter letter{std::make_shared<const Message>(std::move(about))};
  letter.received = cause;
  letter.chore = std::move(chore);
  put_in(stage, desk, std::move(letter));
}

void spend(Stage& stage, Desk& desk, Officer& officer, const base::Range<base::Duration>& time, std::string_view what,
           const Letter& letter) {
  base::Duration wait = time.low;
  if (time.high > time.low) {
    base::Stream stream =
        stage.stream(what, stage.region().posts[desk.post].code, letter.message->incident, letter.message->occasion);
    wait = sample(time, stream);
  }
  stage.agenda.wait_until(officer.waiter, desk.row, stage.agenda.now() + wait);
}

namespace {

void change_shift(Stage& stage, RecordId start) {
  for (const auto& each : stage.desks) {
    if (!each) continue;
    Desk& desk = *each;
    const int now = officers_now(stage, desk.post);
    if (now == desk.on_duty) continue;
    desk.on_duty = now;
    stage.tell(RecordKind::shift_changed, {}, desk.row, desk.row, now, start);
    while (!desk.waiting.empty()) {
      Officer* officer = free_officer(stage, desk);
      if (officer == nullptr) break;
      take_next(desk, *officer);
      stage.agenda.wake(officer->waiter, desk.row);
    }
  }
}

}  // namespace

void set_shifts(Stage& stage, RecordId start) {
  const model::Night& night = stage.region().night;
  const base::LocalTime& begin = stage.setting.scenario.event.start;
  constexpr double day_s = 24 * 3600.0;
  const double start_s = base::second_of_day(begin, {});
  for (const double boundary : {night.begins_s, night.ends_s}) {
    double after = boundary - start_s;
    if (after <= 0.0) after += day_s;
    for (; after < stage.setting.scenario.duration.seconds(); after += day_s) {
      stage.agenda.at(base::SimTime{} + base::seconds(after), Priority::notice, stage.setting.rows.exercise(),
                      [&stage, start] { change_shift(stage, start); });
    }
  }
}

}  // namespace sanji::actors
