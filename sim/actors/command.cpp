// SPDX-License-Identifier: Apache-2.0
// Decisions become records and orders here.
#include "sim/actors/command.hpp"

#include "sim/actors/bodies.hpp"
#include "sim/actors/call.hpp"
#include "sim/actors/joint_response.hpp"
#include "sim/actors/level.hpp"
#include "sim/actors/post.hpp"
#include "sim/actors/team.hpp"
#include "sim/rules/dispatch.hpp"
#include "sim/rules/mutual_aid.hpp"

#include <algorithm>
#include <utility>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

/// Sends one order, to the team itself where it belongs to this desk's post, else by way of its post.
void order_out(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, model::IncidentId incident,
               model::TeamId team, RecordId cause) {
  const model::PostId home = stage.region().teams[team].post;
  const bool own = home == desk.post;
  const std::string name = "order " + stage.region().teams[team].id;
  Message order;
  order.kind = MessageKind::requisition_resource;
  order.incident = incident;
  order.team = team;
  order.reply_to = desk.post;
  order.facts = all_known(stage, desk, incident);
  order.occasion = name;
  order.receiver = own ? stage.setting.rows.of(team) : stage.setting.rows.of(home);
  const Call call{home, {}, desk.handling.order, name};
  reach(stage, desk, officer, letter, call, std::move(order), RecordKind::requisition_resource_sent, cause,
        own ? to_team(stage, team) : to_desk(stage, home));
}

/// What a decision about forces follows from.
struct Grounds {
  RecordId cause = journal::none;
  RecordId waited_for = journal::none;  ///< what freed a team for it; none = nothing had to
  bool asked_for = false;               ///< a decision that was not asked for and chooses nobody leaves no record
};

RecordId consider_forces(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, model::IncidentId incident,
                         const Grounds& grounds) {
  const rules::Picture picture = picture_of(stage, desk);
  if (!lacks_force(stage, desk, incident)) return grounds.cause;
  const auto decision = rules::teams_to_send(picture, stage.setting.gateways, stage.routes, incident);
  if (decision.choice.empty() && !grounds.asked_for) return grounds.cause;
  const RecordId decided =
      stage.tell(RecordKind::forces_considered, incident, desk.row, stage.setting.rows.of(incident),
                 static_cast<double>(decision.choice.size()), grounds.cause);
  if (grounds.waited_for != journal::none) stage.recorder.waited_for(decided, grounds.waited_for);
  weigh(stage, decided, decision, [&](model::TeamId team) { return stage.setting.rows.of(team); });
  // known at once to the whole desk, so that no second officer sends the same team
  for (const model::TeamId team : decision.choice) {
    stage.know(desk.picture, stage.fact_assigned(team, incident, stage.agenda.now()), decided);
  }
  for (const model::TeamId team : decision.choice) order_out(stage, desk, officer, letter, incident, team, decided);
  return decided;
}

/// A team that is free again may be wanted elsewhere: other incidents that still lack force are considered once more. Each
/// follows from its own last step at this desk; the freed team is what it waited for.
void consider_others(Stage& stage, Desk& desk, Officer& officer, const Letter& letter) {
  for (const model::IncidentId incident : stage.setting.exposure.incidents.ids()) {
    const RecordId last = desk.last_about[incident.index()];
    if (incident == letter.message->incident || last == journal::none) continue;
    desk.last_about[incident.index()] =
        consider_forces(stage, desk, officer, letter, incident, {last, letter.received, false});
  }
}

bool frees_a_team(const Stage& stage, const Desk& desk, const Letter& letter) {
  return letter.message->kind == MessageKind::deployment_status &&
         desk.picture.value(stage.setting.items.assigned(letter.message->team), -1.0) < 0.0;
}

/// A department without teams of its own and without a command body has nobody to send; a village that has no rule for the
/// first response waits for orders.
bool has_anybody_to_send(const Stage& stage, const Desk& desk) {
  if (lacks_system(stage, desk.post, model::VillageSystem::response)) return false;
  if (desk.tier != model::Tier::outside || desk.commands_county) return true;
  const auto& teams = stage.region().teams;
  return std::any_of(teams.begin(), teams.end(), [&](const model::Team& team) { return team.post == desk.post; });
}

}  // namespace

rules::Picture picture_of(const Stage& stage, const Desk& desk) {
  return {stage.setting.scenario,
          stage.setting.exposure.incidents,
          stage.setting.items,
          desk.picture,
          desk.post,
          desk.commands_county,
          stage.conditions()};
}

bool lacks_force(const Stage& stage, const Desk& desk, model::IncidentId incident) {
  const rules::Picture picture = picture_of(stage, desk);
  if (picture.believes_done(incident)) return false;
  const auto lacks = rules::lacking(picture, incident);
  return std::any_of(lacks.begin(), lacks.end(), [](const rules::Lack& lack) { return lack.persons.value > 0; });
}

RecordId command(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  const model::IncidentId incident = letter.message->incident;
  RecordId last = cause;
  note_harm(stage, desk, incident);
  if (desk.tier == model::Tier::county) last = consider_level(stage, desk, officer, letter, last);
  if (!incident.valid()) return last;
  if (desk.tier == model::Tier::township) open_incident_command(stage, desk, incident, 0, last);
  if (!has_anybody_to_send(stage, desk)) return last;
  const bool asked_to_decide = letter.message->kind == MessageKind::report ||
                               letter.message->kind == MessageKind::notification ||
                               letter.message->kind == MessageKind::request_resource;
  last = consider_forces(stage, desk, officer, letter, incident, {last, journal::none, asked_to_decide});
  desk.last_about[incident.index()] = last;
  if (frees_a_team(stage, desk, letter)) consider_others(stage, desk, officer, letter);
  if (desk.tier == model::Tier::county && lacks_force(stage, desk, incident)) {
    ask_from_outside(stage, desk, incident, last);
  }
  return last;
}

RecordId ask_for_help(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  const model::IncidentId incident = letter.message->incident;
  const bool asks_at_all = desk.tier == model::Tier::township && stage.plan().mutual_aid != model::MutualAid::free;
  const rules::Picture picture = picture_of(stage, desk);
  if (!asks_at_all || !incident.valid() || conceals(stage, desk) || picture.believes_done(incident)) return cause;
  const auto decision = rules::whether_to_ask_for_help(picture, incident);
  if (!decision.choice) return cause;
  const RecordId asked = stage.tell(RecordKind::aid_considered, incident, desk.row, stage.setting.rows.of(incident),
                                    decision.candidates.front().score, cause);
  weigh(stage, asked, decision, [&](model::IncidentId id) { return stage.setting.rows.of(id); });
  stage.know(desk.picture, stage.fact_aid_requested(incident, stage.agenda.now()), asked);
  const model::PostId county = county_of(stage.region());
  Message request;
  request.kind = MessageKind::request_resource;
  request.incident = incident;
  request.facts = told_above(stage, desk, incident);
  request.value = decision.candidates.front().score;
  request.occasion = "help";
  request.receiver = stage.setting.rows.of(county);
  reach(stage, desk, officer, letter, {county, {}, desk.handling.call, "ask"}, std::move(request),
        RecordKind::request_resource_sent, asked, to_desk(stage, county));
  desk.last_about[incident.index()] = asked;
  return asked;
}

}  // namespace sanji::actors
