// SPDX-License-Identifier: Apache-2.0
// Who waits keeps his place; whenever somebody comes free, goes or comes back, all who wait look again in their order.
#include "sim/actors/leaders.hpp"

#include "sim/actors/desk.hpp"

#include <algorithm>

namespace sanji::actors {

using journal::RecordId;
using journal::RecordKind;

Leaders::Leaders(const model::Region& region, model::PostId post) {
  for (const model::LeaderId id : leaders_of(region, post)) persons_.push_back({id});
  // looks_after alone makes nobody a leader of the desk, so the registry's rows of the post are all there is
  if (persons_.empty()) persons_.resize(static_cast<std::size_t>(region.desks[post.index()].leaders.value));
}

Leaders::Able Leaders::able(const Stage& stage, const Person& person, const Waiting& waiting) const {
  if (!person.who.valid()) return person.busy ? Able::busy : Able::yes;
  const model::Leader& leader = stage.region().leaders[person.who];
  if (stage.leaders[person.who.index()].away > 0) return Able::no;
  bool may = !leader.is_deputy && (waiting.role.empty() || leader.role == waiting.role);
  for (const Person& other : persons_) {
    if (may || !other.who.valid()) break;
    const model::Leader& principal = stage.region().leaders[other.who];
    const LeaderState& state = stage.leaders[other.who.index()];
    if (principal.deputy != person.who || state.away == 0) continue;
    if (!waiting.role.empty() && principal.role != waiting.role) continue;
    const bool found_out = stage.agenda.now() - waiting.since >= stage.plan().absent.deputy_after;
    may = state.deputy_told || found_out;
  }
  if (!may) return Able::no;
  return person.busy ? Able::busy : Able::yes;
}

RecordId Leaders::why_missed(const Stage& stage, const Person& signs) const {
  // who came back himself, or for whom the deputy stands in
  for (const Person& other : persons_) {
    const bool stands_in = other.who.valid() && stage.region().leaders[other.who].deputy == signs.who;
    if (stands_in && stage.leaders[other.who.index()].away > 0) return stage.leaders[other.who.index()].since;
  }
  return stage.leaders[signs.who.index()].since;
}

std::optional<std::size_t> Leaders::free_one(const Stage& stage, const Waiting& waiting, bool& anyone) const {
  for (std::size_t i = 0; i < persons_.size(); ++i) {
    const Able can = able(stage, persons_[i], waiting);
    anyone = anyone || can != Able::no;
    if (can == Able::yes) return i;
  }
  return std::nullopt;
}

bool Leaders::before_others(const Stage& stage, const Waiter* waiter) const {
  for (const Waiting& each : waiting_) {
    if (each.waiter == waiter) return true;
    bool anyone = false;
    if (free_one(stage, each, anyone)) return false;  // his turn first; he has been woken, too
  }
  return true;
}

Signature Leaders::take(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, std::string_view role,
                        RecordId cause) {
  const Waiting mine{&officer.waiter, role, stage.agenda.now()};
  Signature signature;
  signature.ready = cause;
  waiting_.push_back(mine);
  bool had_to_wait = false;
  bool missed = false;
  for (;;) {
    bool anyone = false;
    const auto free = free_one(stage, mine, anyone);
    if (free && before_others(stage, mine.waiter)) {
      signature.person = *free;
      break;
    }
    if (!anyone && !missed) {
      missed = true;
      signature.ready =
          stage.tell(RecordKind::leader_missed, letter.message->incident, desk.row, desk.row, 0, signature.ready);
    }
    had_to_wait = true;
    const base::SimTime turns_to_deputy = mine.since + stage.plan().absent.deputy_after;
    if (turns_to_deputy > stage.agenda.now()) {
      stage.agenda.wait_until(officer.waiter, desk.row, turns_to_deputy);
    } else {
      stage.agenda.wait(officer.waiter);
    }
  }
  waiting_.erase(
      std::find_if(waiting_.begin(), waiting_.end(), [&](const Waiting& each) { return each.waiter == mine.waiter; }));
  Person& person = persons_[signature.person];
  person.busy = true;
  if (had_to_wait) signature.waited_for = person.freed_by;
  if (person.who.valid()) {
    if (missed) signature.waited_for = why_missed(stage, person);
    if (stage.region().leaders[person.who].is_deputy) {
      signature.ready = stage.tell(RecordKind::deputy_signed, letter.message->incident, desk.row,
                                   stage.setting.rows.of(person.who), 0, signature.ready);
    }
  }
  spend(stage, desk, officer, stage.region().leader_answers, "leader answers", letter);
  return signature;
}

void Leaders::give_back(Stage& stage, const Desk& desk, const Signature& signature, RecordId freed_by) {
  Person& person = persons_[signature.person];
  person.busy = false;
  person.freed_by = freed_by;
  look_again(stage, desk);
}

RecordId Leaders::sign(Stage& stage, Desk& desk, Officer& officer, const Letter& letter,
                       const base::Range<base::Duration>& time, std::string_view what, RecordKind kind,
                       RecordId cause) {
  const Signature signature = take(stage, desk, officer, letter, {}, cause);
  spend(stage, desk, officer, time, what, letter);
  const RecordId done =
      stage.tell(kind, letter.message->incident, desk.row, letter.message->sender, 0, signature.ready);
  if (signature.waited_for != journal::none) stage.recorder.waited_for(done, signature.waited_for);
  give_back(stage, desk, signature, done);
  return done;
}

void Leaders::look_again(Stage& stage, const Desk& desk) {
  for (const Waiting& each : waiting_) stage.agenda.wake(*each.waiter, desk.row);
}

}  // namespace sanji::actors
