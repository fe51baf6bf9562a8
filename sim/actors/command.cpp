// SPDX-License-Identifier: Apache-2.0
// Decisions become records and orders here.
#include "sim/actors/command.hpp"

#include "sim/actors/team.hpp"
#include "sim/rules/dispatch.hpp"
#include "sim/rules/levels.hpp"
#include "sim/rules/mutual_aid.hpp"
#include "sim/rules/reporting.hpp"

#include <algorithm>
#include <utility>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

rules::Picture picture_of(const Stage& stage, const Desk& desk) {
  return {stage.setting.scenario, stage.setting.exposure.incidents, stage.setting.items, desk.picture, desk.post};
}

/// Writes a decision's candidates beside its record.
template <class Decision, class Row>
void weigh(Stage& stage, RecordId record, const Decision& decision, Row row_of) {
  for (const auto& candidate : decision.candidates) {
    stage.recorder.weigh({record, row_of(candidate.what), candidate.chosen, candidate.score,
                          stage.recorder.text(candidate.reason.sentence), candidate.reason.arguments});
  }
}

bool asks_for_more(const Desk& desk, const rules::LevelChoice& choice) {
  return choice.level != 0 && (desk.level == 0 || choice.level < desk.level);
}

RecordId consider_level(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  if (!letter.is_news || desk.level_in_hand) return cause;
  auto decision = rules::which_level(picture_of(stage, desk));
  if (!asks_for_more(desk, decision.choice)) return cause;
  const model::IncidentId incident = letter.message->incident;
  const auto consider = [&](RecordId by) {
    const RecordId considered =
        stage.tell(RecordKind::level_considered, incident, desk.row, desk.row, decision.choice.level, by);
    weigh(stage, considered, decision, [&](int) { return desk.row; });
    return considered;
  };
  RecordId considered = consider(cause);
  RecordId freed_by = journal::none;
  const bool by_leader = decision.choice.rule->decided_by == model::LevelDecision::leader;
  if (by_leader) {
    desk.level_in_hand = true;
    freed_by = desk.leaders.take(stage.agenda, officer.waiter);
    spend(stage, desk, officer, decision.choice.rule->decision, "level", letter);
    desk.level_in_hand = false;
    // what came in while the leader thought counts as well
    const int asked_for = decision.choice.level;
    decision = rules::which_level(picture_of(stage, desk));
    if (decision.choice.level != asked_for) considered = consider(considered);
  }
  desk.level = decision.choice.level;
  const RecordId set = stage.tell(RecordKind::level_set, incident, desk.row, desk.row, desk.level, considered);
  if (freed_by != journal::none) stage.recorder.waited_for(set, freed_by);
  if (by_leader) desk.leaders.give_back(stage.agenda, desk.row, set);
  desk.picture.learn(stage.setting.items.level(),
                     {static_cast<double>(desk.level), stage.agenda.now(), set, world::Source::own_sight});
  return set;
}

/// Sends one order, to the team itself where it belongs to this desk's post, else by way of its post.
void order_out(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, model::IncidentId incident,
               model::TeamId team, RecordId cause) {
  spend(stage, desk, officer, desk.handling.order, "order " + stage.region().teams[team].id, letter);
  const model::PostId home = stage.region().teams[team].post;
  const bool own = home == desk.post;
  Message order;
  order.kind = MessageKind::requisition_resource;
  order.incident = incident;
  order.team = team;
  order.reply_to = desk.post;
  order.facts = all_known(stage, desk, incident);
  order.occasion = "order " + stage.region().teams[team].id;
  order.sender = desk.row;
  order.receiver = own ? stage.setting.rows.of(team) : stage.setting.rows.of(home);
  stage.send(std::move(order), RecordKind::requisition_resource_sent, cause,
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
    desk.picture.learn(stage.setting.items.assigned(team),
                       {static_cast<double>(incident.index()), stage.agenda.now(), decided, world::Source::own_sight});
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

}  // namespace

bool lacks_force(const Stage& stage, const Desk& desk, model::IncidentId incident) {
  const rules::Picture picture = picture_of(stage, desk);
  if (picture.believes_done(incident)) return false;
  const auto lacks = rules::lacking(picture, incident);
  return std::any_of(lacks.begin(), lacks.end(), [](const rules::Lack& lack) { return lack.persons.value > 0; });
}

RecordId command(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  const model::IncidentId incident = letter.message->incident;
  RecordId last = cause;
  if (desk.tier == model::Tier::county) last = consider_level(stage, desk, officer, letter, last);
  const bool asked_to_decide =
      letter.message->kind == MessageKind::report || letter.message->kind == MessageKind::request_resource;
  last = consider_forces(stage, desk, officer, letter, incident, {last, journal::none, asked_to_decide});
  desk.last_about[incident.index()] = last;
  if (frees_a_team(stage, desk, letter)) consider_others(stage, desk, officer, letter);
  return last;
}

RecordId ask_for_help(Stage& stage, Desk& desk, Officer& officer, const Letter& letter, RecordId cause) {
  const model::IncidentId incident = letter.message->incident;
  if (desk.tier != model::Tier::township || stage.plan().mutual_aid == model::MutualAid::free) return cause;
  const auto decision = rules::whether_to_ask_for_help(picture_of(stage, desk), incident);
  if (!decision.choice) return cause;
  const RecordId asked = stage.tell(RecordKind::aid_considered, incident, desk.row, stage.setting.rows.of(incident),
                                    decision.candidates.front().score, cause);
  weigh(stage, asked, decision, [&](model::IncidentId id) { return stage.setting.rows.of(id); });
  desk.picture.learn(stage.setting.items.aid_requested(incident),
                     {1.0, stage.agenda.now(), asked, world::Source::own_sight});
  for (const auto& [superior, rule] : rules::whom_to_tell(stage.plan(), stage.region(), desk.post)) {
    spend(stage, desk, officer, desk.handling.call, "ask", letter);
    Message request;
    request.kind = MessageKind::request_resource;
    request.incident = incident;
    request.facts = all_known(stage, desk, incident);
    request.value = decision.candidates.front().score;
    request.occasion = "help";
    request.sender = desk.row;
    request.receiver = stage.setting.rows.of(superior);
    stage.send(std::move(request), RecordKind::request_resource_sent, asked, to_desk(stage, superior));
  }
  desk.last_about[incident.index()] = asked;
  return asked;
}

}  // namespace sanji::actors
