// SPDX-License-Identifier: Apache-2.0
// What the officers of a duty desk do with a letter.
#include "sim/actors/post.hpp"

#include "sim/actors/bodies.hpp"
#include "sim/actors/call.hpp"
#include "sim/actors/call_round.hpp"
#include "sim/actors/command.hpp"
#include "sim/actors/joint_response.hpp"
#include "sim/actors/level.hpp"
#include "sim/actors/roll_call.hpp"
#include "sim/actors/team.hpp"
#include "sim/rules/reporting.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace sanji::actors {

using journal::RecordId;
using journal::RecordKind;

std::vector<Fact> all_known(const Stage& stage, const Desk& desk, model::IncidentId incident) {
  std::vector<Fact> facts;
  constexpr std::size_t usual = 16;
  facts.reserve(usual);
  const auto add = [&](Fact fact) {
    const world::Belief belief = desk.picture.belief(fact.item);
    if (!belief.known()) return;
    fact.value = belief.value;
    fact.as_of = belief.as_of;
    facts.push_back(fact);
  };
  const auto& items = stage.setting.items;
  for (const auto& cut : desk.picture.between(items.first_cut(), items.end())) {
    add(stage.fact_cut(model::PostId(cut.item - items.first_cut()), false, {}));
  }
  if (desk.picture.value(items.mobilised(), 0.0) > 0.5) add(stage.fact_mobilised({}));
  if (!incident.valid()) return facts;
  add(stage.fact_severity(incident, 0, {}));
  add(stage.fact_people(incident, 0, {}));
  add(stage.fact_houses(incident, 0, {}));
  add(stage.fact_trend(incident, 0, {}));
  add(stage.fact_done(incident, 0, {}));
  add(stage.fact_aid_requested(incident, {}));
  const std::vector<model::MetRoad>& street = stage.incident(incident).roads;
  for (const model::MetRoad& stretch : street) add(stage.fact_closed(stretch.road, model::no_vehicles, {}));
  for (const model::RoadId road : believed_closures(desk.picture, stage.setting.items)) {
    const bool is_told = std::any_of(street.begin(), street.end(), [&](const auto& each) { return each.road == road; });
    if (!is_told) add(stage.fact_closed(road, model::no_vehicles, {}));
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

/// Why a village's report goes late, as the journal says it.
constexpr std::string_view no_reporting_system = "no-reporting-system";

/// What the event has the post do with its reports now; null where it does nothing of the kind.
const model::Behaviour* behaviour_of(const Stage& stage, model::PostId post) {
  const base::Duration now = stage.agenda.now() - base::SimTime{};
  for (const model::Behaviour& each : stage.setting.scenario.event.behaviours) {
    if (each.post == post && each.from <= now && now < each.until) return &each;
  }
  return nullptr;
}

void distort(std::vector<Fact>& facts, double factor) {
  for (Fact& fact : facts) {
    if (is_count(fact)) fact.value = std::round(fact.value * factor);
  }
}

}  // namespace

std::vector<Fact> told_above(const Stage& stage, const Desk& desk, model::IncidentId incident) {
  std::vector<Fact> facts = all_known(stage, desk, incident);
  const model::Behaviour* script = behaviour_of(stage, desk.post);
  const bool distorts = script != nullptr && (script->kind == model::BehaviourKind::understate ||
                                              script->kind == model::BehaviourKind::overstate);
  if (distorts) distort(facts, script->factor);
  return facts;
}

bool conceals(const Stage& stage, const Desk& desk) {
  const model::Behaviour* script = behaviour_of(stage, desk.post);
  return script != nullptr && script->kind == model::BehaviourKind::conceal;
}

namespace {

/// Whom the plan has this desk tell, without those who told it or were told by them.
std::vector<rules::Told> superiors_to_tell(const Stage& stage, const Desk& desk, const Letter& letter) {
  auto superiors = rules::whom_to_tell(stage.plan(), stage.region(), desk.post);
  const Message& message = *letter.message;
  std::erase_if(superiors, [&](const rules::Told& told) {
    const auto& told_already = message.also_told;
    return told.post == message.from ||
           std::find(told_already.begin(), told_already.end(), told.post) != told_already.end();
  });
  return superiors;
}

RecordId approve(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  return desk.leaders.sign(stage, desk, officer, letter, desk.handling.approve, "approve", RecordKind::approved, cause);
}

/// The reports themselves, once nothing holds them back.
void report_up(Stage& stage, Desk& desk, Officer& officer, const Letter& letter,
               const std::vector<rules::Told>& superiors, RecordId cause) {
  const auto asks = [&](model::Approval wanted) {
    return std::any_of(superiors.begin(), superiors.end(), [&](const rules::Told& told) {
      return rules::approval_of(stage.plan(), stage.region(), desk.post, *told.rule) == wanted;
    });
  };
  RecordId ready = asks(model::Approval::leader) ? approve(stage, desk, officer, letter, cause) : cause;
  RecordId sent = ready;
  for (const auto& [superior, rule] : superiors) {
    Message report;
    report.kind = MessageKind::report;
    report.incident = letter.message->incident;
    report.facts = told_above(stage, desk, letter.message->incident);
    report.occasion = letter.message->occasion;
    report.receiver = stage.setting.rows.of(superior);
    for (const auto& [other, other_rule] : superiors) {
      if (other != superior) report.also_told.push_back(other);
    }
    const Call call{superior, rule->by, desk.handling.call, "call"};
    sent = reach(stage, desk, officer, letter, call, std::move(report), RecordKind::report_sent, ready,
                 to_desk(stage, superior));
  }
  if (asks(model::Approval::later)) approve(stage, desk, officer, letter, sent);
}

/// What was held back becomes a chore of its own at a time.
void do_later(Stage& stage, Desk& desk, const Letter& letter, base::SimTime time, std::string_view why, RecordId held,
              const Chore& chore) {
  const model::IncidentId incident = letter.message->incident;
  const std::string occasion = letter.message->occasion + std::string(why);
  stage.agenda.at(time, Priority::notice, desk.row, [&stage, &desk, incident, occasion, held, chore] {
    set_to_do(stage, desk, incident, occasion, held, chore);
  });
}

/// Holds a report back until the script ends, then reports what is known then.
void conceal(Stage& stage, Desk& desk, const Letter& letter, const model::Behaviour& behaviour, RecordId cause) {
  const RecordId held =
      stage.tell(RecordKind::report_concealed, letter.message->incident, desk.row, desk.row, 0, cause, behaviour.id);
  do_later(stage, desk, letter, base::SimTime{} + behaviour.until, " held back", held,
           [&stage, &desk](Officer& officer, const Letter& chore, RecordId by) {
             pass_up(stage, desk, officer, chore, by);
             return by;
           });
}

void delay(Stage& stage, Desk& desk, const Letter& letter, base::Duration time, std::string_view why, RecordId cause) {
  const RecordId held =
      stage.tell(RecordKind::report_delayed, letter.message->incident, desk.row, desk.row, time.minutes(), cause, why);
  do_later(stage, desk, letter, stage.agenda.now() + time, " delayed", held,
           [&stage, &desk](Officer& officer, const Letter& chore, RecordId by) {
             report_up(stage, desk, officer, chore, superiors_to_tell(stage, desk, chore), by);
             return by;
           });
}

}  // namespace

void pass_up(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  const auto superiors = superiors_to_tell(stage, desk, letter);
  if (superiors.empty()) return;
  if (lacks_system(stage, desk.post, model::VillageSystem::disaster_reports)) {
    // nobody's task: it is passed on when somebody gets round to it
    delay(stage, desk, letter, stage.plan().follow_up, no_reporting_system, cause);
    return;
  }
  if (const model::Behaviour* script = behaviour_of(stage, desk.post)) {
    switch (script->kind) {
      case model::BehaviourKind::conceal: conceal(stage, desk, letter, *script, cause); return;
      case model::BehaviourKind::delay: delay(stage, desk, letter, script->delay, script->id, cause); return;
      case model::BehaviourKind::understate:
      case model::BehaviourKind::overstate:
        cause = stage.tell(RecordKind::report_altered, letter.message->incident, desk.row, desk.row, script->factor,
                           cause, script->id);
        break;
    }
  }
  report_up(stage, desk, officer, letter, superiors, cause);
}

namespace {

/// The posts that a notification rule means for an incident.
std::vector<model::PostId> meant_by(const Stage& stage, const model::NotificationRule& rule,
                                    model::IncidentId incident) {
  std::vector<model::PostId> posts = rule.to;
  if (!incident.valid()) return posts;
  for (const model::PostKind kind : rule.to_kinds) {
    posts.push_back(at_tier(stage.region(), stage.incident(incident).place, model::tier_of(kind)));
  }
  return posts;
}

/// The report says that some post is cut off.
bool tells_of_cut_posts(const Letter& letter) {
  const auto& facts = letter.message->facts;
  return std::any_of(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.variable == journal::Variable::believed_cut && fact.value > 0.5;
  });
}

}  // namespace

void inform_sideways(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  const model::IncidentId incident = letter.message->incident;
  // news without an incident is about posts that are cut off
  const model::Harm harm = incident.valid() ? stage.incident(incident).harm : model::Harm::blackout;
  const double severity = incident.valid() ? desk.picture.value(stage.setting.items.severity(incident), 0.0) : 1.0;
  for (const model::NotificationRule& rule : stage.plan().notify) {
    const bool mine =
        rule.from.valid() ? rule.from == desk.post : rule.from_kind == stage.region().posts[desk.post].kind;
    if (!mine || !concerns(rule.harms, harm) || severity < rule.from_severity) continue;
    for (const model::PostId to : meant_by(stage, rule, incident)) {
      const std::pair about(incident, to);
      if (!to.valid() || to == desk.post || to == letter.message->from ||
          std::find(desk.informed.begin(), desk.informed.end(), about) != desk.informed.end()) {
        continue;
      }
      desk.informed.push_back(about);
      Message word;
      word.kind = MessageKind::notification;
      word.incident = incident;
      word.facts = all_known(stage, desk, incident);
      word.occasion = "notify " + stage.region().posts[to].code;
      word.receiver = stage.setting.rows.of(to);
      const Call call{to, {}, desk.handling.call, "notify"};
      reach(stage, desk, officer, letter, call, std::move(word), RecordKind::notification_sent, cause,
            to_desk(stage, to));
    }
  }
}

namespace {

/// Calls the team of this post that an order from above is for.
void relay_order(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  Message order = *letter.message;
  order.receiver = stage.setting.rows.of(letter.message->team);
  const Call call{desk.post, {}, desk.handling.order, "relay"};
  reach(stage, desk, officer, letter, call, std::move(order), RecordKind::requisition_resource_sent, cause,
        to_team(stage, letter.message->team));
}

/// A letter that has lain too long is only filed.
bool is_laid_aside(const Stage& stage, const Desk& desk, const Letter& letter) {
  return desk.handling.lays_aside.us > 0 && letter.queued && letter.message->kind == MessageKind::report &&
         stage.agenda.now() - letter.came > desk.handling.lays_aside;
}

RecordId handle_report(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId taken_up) {
  const model::IncidentId incident = letter.message->incident;
  if (tells_of_cut_posts(letter)) note_harm(desk, model::Harm::blackout);
  spend(stage, desk, officer, desk.handling.verify, "verify", letter);
  RecordId last = stage.tell(RecordKind::verified, incident, desk.row, letter.message->sender, 0, taken_up);
  const RecordId contact = heed_way(stage, desk, officer, letter, last);
  if (contact != journal::none) last = contact;
  Letter news = letter;
  news.is_news = letter.is_news || contact != journal::none;
  last = command(stage, desk, officer, news, last);
  // what the desk knew already, those above know already
  if (news.is_news) pass_up(stage, desk, officer, news, last);
  inform_sideways(stage, desk, officer, news, last);
  return ask_for_help(stage, desk, officer, news, last);
}

RecordId answer(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId taken_up) {
  const model::IncidentId incident = letter.message->incident;
  RecordId last = taken_up;
  switch (letter.message->kind) {
    case MessageKind::report:
    case MessageKind::notification: return handle_report(stage, desk, officer, letter, taken_up);
    case MessageKind::requisition_resource: relay_order(stage, desk, officer, letter, taken_up); break;
    case MessageKind::commit_resource:
      last = command(stage, desk, officer, letter, taken_up);
      if (lacks_force(stage, desk, incident)) pass_up(stage, desk, officer, letter, last);
      last = ask_for_help(stage, desk, officer, letter, last);
      break;
    case MessageKind::request_resource:
      if (is_asked_from_outside(stage, desk)) return offer_help(stage, desk, officer, letter, taken_up);
      [[fallthrough]];
    case MessageKind::deployment_status:
      last = command(stage, desk, officer, letter, taken_up);
      last = ask_for_help(stage, desk, officer, letter, last);
      break;
    case MessageKind::warning: last = heed_warning(stage, desk, officer, letter, taken_up); break;
    case MessageKind::level_told: last = heed_level(stage, desk, letter, taken_up); break;
    case MessageKind::activation: last = join_response(stage, desk, officer, letter, taken_up); break;
    case MessageKind::response: last = command(stage, desk, officer, letter, taken_up); break;
    case MessageKind::acknowledgement:
    case MessageKind::chore: break;
  }
  return last;
}

}  // namespace

void handle(Stage& stage, Desk& desk, Officer& officer, const Letter& letter) {
  const model::IncidentId incident = letter.message->incident;
  const RecordId taken_up = stage.tell(RecordKind::taken_up, incident, desk.row, desk.row,
                                       static_cast<double>(desk.waiting.size()), letter.received);
  if (letter.queued && officer.freed_by != journal::none) stage.recorder.waited_for(taken_up, officer.freed_by);
  RecordId last = taken_up;
  if (letter.chore) {
    last = letter.chore(officer, letter, taken_up);
  } else {
    spend(stage, desk, officer, desk.handling.answer, "answer", letter);
    if (is_laid_aside(stage, desk, letter)) {
      last = stage.tell(RecordKind::laid_aside, incident, desk.row, letter.message->sender,
                        (stage.agenda.now() - letter.came).minutes(), taken_up);
    } else {
      last = answer(stage, desk, officer, letter, taken_up);
    }
  }
  officer.freed_by = stage.tell(RecordKind::handled, incident, desk.row, letter.message->sender, 0, last);
}

}  // namespace sanji::actors
