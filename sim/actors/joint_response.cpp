// SPDX-License-Identifier: Apache-2.0
// Members, people of the place, teams from outside.
#include "sim/actors/joint_response.hpp"

#include "sim/actors/bodies.hpp"
#include "sim/actors/call.hpp"
#include "sim/actors/journey.hpp"
#include "sim/actors/post.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

void activate(Stage& stage, Desk& desk, std::size_t index, model::IncidentId incident, RecordId cause) {
  const model::JointMember& member = stage.plan().joint[index];
  const std::string occasion = "activate " + member.id;
  const auto word = [&stage, &desk, index, incident, occasion] {
    Message activation;
    activation.kind = MessageKind::activation;
    activation.rule = index;
    activation.value = static_cast<double>(journal::MemberStatus::told);
    activation.facts = all_known(stage, desk, incident);
    activation.occasion = occasion;
    activation.reply_to = desk.post;
    return activation;
  };
  set_to_call(stage, desk, incident, {member.agency, "activate", occasion, RecordKind::activation_sent, word}, cause);
}

void tell_status(Stage& stage, const Desk& desk, model::IncidentId incident, RecordKind kind,
                 journal::MemberStatus status, RecordId& last) {
  last = stage.tell(kind, incident, desk.row, desk.row, static_cast<double>(status), last);
}

/// The member's people leave and arrive, or its expert gives his advice; nobody waits for it.
void send_people(Stage& stage, Desk& desk, const model::JointMember& member, model::IncidentId incident,
                 RecordId acknowledged) {
  base::Stream stream = stage.stream("prepare", member.id, incident, member.id);
  const base::Duration prepare = sample(member.prepare, stream);
  base::Stream pace = stage.stream("drive to join", member.id, incident, member.id);
  const model::PostId county = county_of(stage.region());
  const base::Point from = stage.region().posts[desk.post].position;
  const bool to_scene = incident.valid() && member.linkage == model::Linkage::team;
  const base::Duration way = to_scene ? drive_time(stage, from, incident, pace)
                                      : drive_time(stage, from, stage.region().posts[county].position, pace);
  const bool expert = member.expert;
  const base::Share shortens = member.shortens;
  stage.agenda.at(
      stage.agenda.now() + prepare, Priority::notice, desk.row,
      [&stage, &desk, incident, county, way, expert, shortens, last = acknowledged]() mutable {
        if (expert) {
          Desk& advised = desk_of(stage, county);
          advised.advice = std::max(advised.advice, shortens);
          stage.tell(RecordKind::expert_advised, incident, desk.row, stage.setting.rows.of(county), 0, last);
          return;
        }
        tell_status(stage, desk, incident, RecordKind::member_left, journal::MemberStatus::left, last);
        stage.agenda.at(
            stage.agenda.now() + way, Priority::notice, desk.row, [&stage, &desk, incident, last]() mutable {
              tell_status(stage, desk, incident, RecordKind::member_arrived, journal::MemberStatus::arrived, last);
            });
      });
}

/// The lead of a working group calls its members, each once.
void call_own_group(Stage& stage, Desk& desk, const model::JointMember& lead, model::IncidentId incident,
                    RecordId cause) {
  for (std::size_t i = 0; !lead.group.empty() && i < stage.plan().joint.size(); ++i) {
    const model::JointMember& member = stage.plan().joint[i];
    if (member.group != lead.group || member.called_by != desk.post || desk.activated[i]) continue;
    desk.activated[i] = true;
    activate(stage, desk, i, incident, cause);
  }
}

}  // namespace

void activate_members(Stage& stage, Desk& desk, model::IncidentId incident, RecordId cause) {
  for (std::size_t i = 0; i < stage.plan().joint.size(); ++i) {
    const model::JointMember& member = stage.plan().joint[i];
    if (member.called_by.valid() || desk.activated[i] || !model::asked_for(member.from_level, desk.level)) continue;
    if (!has_heard_of(desk, member.harms)) continue;
    desk.activated[i] = true;
    activate(stage, desk, i, incident, cause);
  }
}

RecordId join_response(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  const model::JointMember& member = stage.plan().joint[letter.message->rule];
  const model::PostId caller = letter.message->reply_to;
  Message word;
  word.kind = MessageKind::acknowledgement;
  word.incident = letter.message->incident;
  word.value = static_cast<double>(journal::MemberStatus::acknowledged);
  word.occasion = "acknowledge " + member.id;
  word.receiver = stage.setting.rows.of(caller);
  const RecordId sent = reach(stage, desk, officer, letter, {caller, {}, desk.handling.call, "acknowledge"},
                              std::move(word), RecordKind::acknowledgement_sent, cause, to_desk(stage, caller));
  send_people(stage, desk, member, letter.message->incident, sent);
  call_own_group(stage, desk, member, letter.message->incident, sent);
  return sent;
}

void mobilise(Stage& stage, Desk& desk, model::IncidentId incident, RecordId cause) {
  const model::Mobilisation& rule = stage.plan().mobilisation;
  if (desk.mobilised || !model::asked_for(rule.from_level, desk.level)) return;
  desk.mobilised = true;
  set_to_do(stage, desk, incident, "mobilise", cause,
            [&stage, &desk, incident](Officer& officer, const Letter& letter, RecordId by) {
              spend(stage, desk, officer, stage.plan().mobilisation.call_out, "mobilise", letter);
              const RecordId called = stage.tell(RecordKind::mobilised, incident, desk.row,
                                                 stage.setting.rows.of(county_of(stage.region())), 1, by);
              stage.know(desk.picture, stage.fact_mobilised(stage.agenda.now()), called);
              return called;
            });
}

void ask_from_outside(Stage& stage, Desk& desk, model::IncidentId incident, RecordId cause) {
  const model::Reinforcement& rule = stage.plan().reinforcement;
  if (desk.help_asked || !model::asked_for(rule.from_level, desk.level)) return;
  desk.help_asked = true;
  for (const model::PostId asked : rule.ask) {
    const auto word = [&stage, &desk, incident] {
      Message request;
      request.kind = MessageKind::request_resource;
      request.facts = all_known(stage, desk, incident);
      request.occasion = "help from outside";
      request.reply_to = desk.post;
      return request;
    };
    const std::string occasion = "ask " + stage.region().posts[asked].code;
    set_to_call(stage, desk, incident, {asked, "ask outside", occasion, RecordKind::request_resource_sent, word},
                cause);
  }
}

bool is_asked_from_outside(const Stage& stage, const Desk& desk) {
  const model::PostKind kind = stage.region().posts[desk.post].kind;
  return kind == model::PostKind::prefecture || kind == model::PostKind::neighbour;
}

RecordId offer_help(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  spend(stage, desk, officer, stage.plan().reinforcement.answer, "answer request", letter);
  const model::PostId asker = letter.message->reply_to;
  Message response;
  response.kind = MessageKind::response;
  response.incident = letter.message->incident;
  response.occasion = "response";
  response.receiver = stage.setting.rows.of(asker);
  for (const model::TeamId team : stage.setting.gateways.outside) {
    if (stage.region().teams[team].post != desk.post) continue;
    response.facts.push_back(stage.fact_offered(team, stage.agenda.now()));
    response.value += 1;
  }
  return reach(stage, desk, officer, letter, {asker, {}, desk.handling.call, "respond"}, std::move(response),
               RecordKind::response_sent, cause, to_desk(stage, asker));
}

}  // namespace sanji::actors
