// SPDX-License-Identifier: Apache-2.0
// The course of one call, stage by stage.
#include "sim/actors/team.hpp"

#include "sim/actors/call.hpp"
#include "sim/actors/journey.hpp"
#include "sim/actors/road_state.hpp"
#include "sim/actors/scene.hpp"
#include "sim/actors/scene_command.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;
using journal::TeamStatus;

RecordId set_status(Stage& stage, const Team& team, model::IncidentId incident, RecordKind kind, TeamStatus status,
                    RecordId cause) {
  return stage.tell(kind, incident, team.row, team.row, static_cast<double>(status), cause);
}

/// Waits for the crew and gives how many came; one draw for the time, one for the number.
base::Persons muster(Stage& stage, Team& team, model::IncidentId incident) {
  const model::Team& roster = stage.region().teams[team.id];
  const model::Turnout& turnout = stage.region().turnout[static_cast<std::size_t>(roster.kind)];
  const bool night = stage.is_night();
  base::Stream time_stream = stage.streams.stream("muster", roster.id, stage.incident(incident).id);
  base::Stream crew_stream = stage.streams.stream("present", roster.id, stage.incident(incident).id);
  const base::Duration time = sample(night ? turnout.muster_night : turnout.muster_day, time_stream);
  const base::Share share = sample(night ? turnout.present_night : turnout.present_day, crew_stream);
  stage.agenda.wait_until(team.waiter, team.row, stage.agenda.now() + time);
  return {static_cast<int>(std::lround(share.value * roster.persons.value))};
}

/// The team is free again, and its desk is told.
void free_again(Stage& stage, Team& team, const Message& order, MessageKind kind, std::vector<Fact> facts,
                const std::string& what, RecordId cause) {
  const RecordId freed = stage.tell(RecordKind::freed, order.incident, team.row, team.row, -1.0, cause);
  facts.push_back(stage.fact_assigned(team.id, {}, stage.agenda.now()));
  tell_desk(stage, team, order, kind, std::move(facts), what, freed);
}

void go_home(Stage& stage, Team& team, const Message& order, const Travelled& came, RecordId released) {
  const world::Access& station = stage.setting.gateways.team_base[team.id.index()];
  const Departure from{stage.incident(order.incident).position, came.last_stretch};
  const Travelled home = travel(stage, team, order, from, {&station, 1}, released);
  stage.recorder.at(
      {team.row, stage.agenda.now(), base_of(stage.region(), stage.region().teams[team.id]), journal::none});
  const RecordId returned = set_status(stage, team, order.incident, RecordKind::returned, TeamStatus::free, home.last);
  free_again(stage, team, order, MessageKind::deployment_status, {}, "returned", returned);
}

/// A team from outside reports in first; everybody else goes straight there.
Travelled report_in(Stage& stage, Team& team, const Message& order, const Departure& from, RecordId departed) {
  const model::PostId desk = stage.plan().reinforcement.report_in;
  if (stage.region().teams[team.id].kind != model::TeamKind::outside || !desk.valid()) {
    return {departed, from.first_stretch};
  }
  const world::Access way_in = stage.routes.access(stage.region().posts[desk].position);
  Travelled there = travel(stage, team, order, from, {&way_in, 1}, departed);
  there.last =
      stage.tell(RecordKind::reported_in, order.incident, team.row, stage.setting.rows.of(desk), 0, there.last);
  return there;
}

/// There, work, and home again.
void deploy(Stage& stage, Team& team, const Message& order, RecordId mustered) {
  const model::IncidentId incident = order.incident;
  const RecordId departed = set_status(stage, team, incident, RecordKind::departed, TeamStatus::under_way, mustered);
  const Departure from{base_of(stage.region(), stage.region().teams[team.id]),
                       stage.setting.gateways.team_base[team.id.index()].last_stretch};
  const Travelled in_county = report_in(stage, team, order, from, departed);
  const Departure onward{from.place, in_county.last_stretch};
  const Travelled there =
      travel(stage, team, order, onward, stage.setting.gateways.incident[incident.index()], in_county.last);
  stage.recorder.at({team.row, stage.agenda.now(), stage.incident(incident).position, journal::none});
  const RecordId arrived = set_status(stage, team, incident, RecordKind::arrived, TeamStatus::on_scene, there.last);
  tell_desk(stage, team, order, MessageKind::deployment_status, stage.sight_of(incident), "arrived", arrived);
  offer_command(stage, team, incident, arrived);
  const int standing = there.by.valid() ? vehicles_of(stage, team) : 0;
  if (standing > 0) stage.parked[there.by.index()] += standing;
  const RecordId last = work(stage, team, incident, base::Persons{team.present}, arrived);
  if (standing > 0) stage.parked[there.by.index()] -= standing;
  const RecordId released = set_status(stage, team, incident, RecordKind::released, TeamStatus::returning, last);
  leave_command(stage, team, incident);
  tell_desk(stage, team, order, MessageKind::deployment_status, stage.sight_of(incident), "done", released);
  go_home(stage, team, order, there, released);
}

/// One call, from the order on.
void answer_call(Stage& stage, Team& team, const Message& order) {
  const model::IncidentId incident = order.incident;
  const auto incident_row = static_cast<double>(stage.setting.rows.of(incident));
  const RecordId called =
      stage.tell(RecordKind::called, incident, team.row, team.row, incident_row, team.order_received);
  const RecordId mustering = set_status(stage, team, incident, RecordKind::mustering, TeamStatus::mustering, called);
  const base::Persons present = muster(stage, team, incident);
  const RecordId mustered = stage.tell(RecordKind::mustered, incident, team.row, team.row, present.value, mustering);
  const model::TeamKind kind = stage.region().teams[team.id].kind;
  const bool leaves = present >= stage.region().turnout[static_cast<std::size_t>(kind)].minimum_crew;
  team.present = leaves ? present.value : 0;
  const Fact coming = stage.fact_present(team.id, team.present, stage.agenda.now());
  if (!leaves) {
    const RecordId short_of = set_status(stage, team, incident, RecordKind::crew_short, TeamStatus::free, mustered);
    free_again(stage, team, order, MessageKind::commit_resource, {coming}, "cannot come", short_of);
    return;
  }
  tell_desk(stage, team, order, MessageKind::commit_resource, {coming}, "coming", mustered);
  deploy(stage, team, order, mustered);
}

void answer_calls(Stage& stage, Team& team) {
  for (;;) {
    while (!team.orders.empty()) {
      const MessagePtr order = team.orders.front();
      team.present = -1;
      answer_call(stage, team, *order);
      team.orders.pop_front();
    }
    stage.agenda.wait(team.waiter);
  }
}

Team& team_of(Stage& stage, model::TeamId id) {
  auto& team = stage.teams[id.index()];
  if (team) return *team;
  team = std::make_unique<Team>(stage, id);
  Team* called = team.get();
  stage.start_actor(stage.region().teams[id].id, called->row, [&stage, called] { answer_calls(stage, *called); });
  return *called;
}

void arrive(Stage& stage, Team& team, const MessagePtr& arrived) {
  const Message& order = *arrived;
  const RecordId received =
      stage.tell(RecordKind::requisition_resource_received, order.incident, team.row, order.sender, 0, order.sent);
  learn(team.picture, order.facts, received, world::Source::report);
  if (!team.orders.empty()) {
    // called elsewhere already: the desk learns where to
    const Message& present_order = *team.orders.front();
    if (present_order.incident == order.incident && present_order.reply_to == order.reply_to) return;
    if (present_order.reply_to != order.reply_to) {
      stage.tell(RecordKind::orders_conflict, order.incident, team.row, stage.setting.rows.of(order.reply_to), 0,
                 received);
    }
    tell_desk(stage, team, order, MessageKind::commit_resource,
              {stage.fact_assigned(team.id, present_order.incident, stage.agenda.now())}, "called elsewhere", received);
    return;
  }
  team.order_received = received;
  team.orders.push_back(arrived);
  stage.agenda.wake(team.waiter, team.row);
}

}  // namespace

Team::Team(const Stage& stage, model::TeamId team)
    : id(team),
      row(stage.setting.rows.of(team)),
      at(stage.setting.gateways.team_base[team.index()].junction),
      goes_by(model::goes_by(stage.region(), stage.region().teams[team])) {}

Deliver to_team(Stage& stage, model::TeamId team) {
  return [&stage, team](const MessagePtr& order) { arrive(stage, team_of(stage, team), order); };
}

void tell_desk(Stage& stage, const Team& team, const Message& order, MessageKind kind, std::vector<Fact> facts,
               const std::string& what, RecordId cause) {
  Message message;
  message.kind = kind;
  message.incident = order.incident;
  message.team = team.id;
  message.facts = std::move(facts);
  message.value = kind == MessageKind::commit_resource ? std::max(team.present, 0) : 0.0;
  message.occasion = stage.region().teams[team.id].id + ' ' + what;
  message.sender = team.row;
  message.receiver = stage.setting.rows.of(order.reply_to);
  const RecordKind sent =
      kind == MessageKind::commit_resource ? RecordKind::commit_resource_sent : RecordKind::deployment_status_sent;
  send_when_possible(stage, stage.region().teams[team.id].post, order.reply_to, std::move(message), sent, cause,
                     to_desk(stage, order.reply_to));
}

}  // namespace sanji::actors
