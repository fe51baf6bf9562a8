// SPDX-License-Identifier: Apache-2.0
// Ranks and hand-overs.
#include "sim/actors/scene_command.hpp"

#include "sim/actors/command.hpp"
#include "sim/actors/journey.hpp"

#include <algorithm>
#include <string_view>

namespace sanji::actors {
namespace {

using journal::EntityRow;
using journal::RecordId;
using journal::RecordKind;

// how, as the journal says it
constexpr std::string_view first = "first";
constexpr std::string_view briefed = "briefed";
constexpr std::string_view unbriefed = "unbriefed";

constexpr int rank_of_leader = 4;

int rank_of(model::TeamKind kind) {
  switch (kind) {
    case model::TeamKind::social:
    case model::TeamKind::enterprise:
    case model::TeamKind::police:
    case model::TeamKind::village: return 1;
    case model::TeamKind::brigade:
    case model::TeamKind::township: return 2;
    case model::TeamKind::county:
    case model::TeamKind::fire_station:
    case model::TeamKind::outside: break;
  }
  return 3;
}

void take(Stage& stage, model::IncidentId incident, EntityRow who, int rank, std::string_view how, RecordId cause) {
  stage.scenes[incident.index()] = {who, rank};
  stage.tell(RecordKind::command_taken, incident, who, stage.setting.rows.of(incident), who, cause, how);
}

/// The new one has command at once, or after the briefing.
void hand_over(Stage& stage, model::IncidentId incident, EntityRow who, int rank, RecordId cause) {
  const model::Handover& rule = stage.plan().handover;
  const std::string& name = stage.incident(incident).id;
  base::Stream stream = stage.streams.stream("hand-over", name, std::to_string(rank));
  const bool with_briefing = stream.uniform() < rule.briefed.value;
  const base::Duration briefing = sample(rule.briefing, stream);
  if (!with_briefing) {
    take(stage, incident, who, rank, unbriefed, cause);
    return;
  }
  // who outranks him may come meanwhile, and then has his own hand-over
  stage.agenda.at(stage.agenda.now() + briefing, Priority::notice, who, [&stage, incident, who, rank, cause] {
    const bool overtaken = stage.scenes[incident.index()].rank >= rank || stage.truth.of(incident).done;
    if (!overtaken) take(stage, incident, who, rank, briefed, cause);
  });
}

void offer(Stage& stage, model::IncidentId incident, EntityRow who, int rank, RecordId cause) {
  const SceneCommand& scene = stage.scenes[incident.index()];
  if (stage.truth.of(incident).done) return;
  if (scene.who == journal::none) {
    take(stage, incident, who, rank, first, cause);
  } else if (rank > scene.rank) {
    hand_over(stage, incident, who, rank, cause);
  }
}

/// The gravest open incident of each township that the desk knows of.
struct Gravest {
  model::PostId township;
  model::IncidentId incident;
  double people = -1.0;
};
std::vector<Gravest> gravest_incidents(const Stage& stage, const Desk& desk) {
  const rules::Picture picture = picture_of(stage, desk);
  std::vector<Gravest> all;
  for (std::size_t i = 0; i < picture.incidents.size(); ++i) {
    const model::IncidentId id(i);
    if (!picture.knows(id) || picture.believes_done(id)) continue;
    const model::PostId township = at_tier(stage.region(), picture.incidents[id].place, model::Tier::township);
    auto found = std::find_if(all.begin(), all.end(), [&](const Gravest& each) { return each.township == township; });
    if (found == all.end()) found = all.insert(found, {township, id, -1.0});
    const double people = picture.known.value(picture.items.people(id), 0.0);
    if (people > found->people) *found = {township, id, people};
  }
  return all;
}

void arrive_to_command(Stage& stage, model::LeaderId leader, model::BodyId body, model::PostId township,
                       model::IncidentId incident, RecordId sent) {
  const EntityRow row = stage.setting.rows.of(leader);
  const EntityRow post = stage.setting.rows.body(body, township);
  if (stage.open_bodies[static_cast<std::size_t>(post)] != sent) return;  // the response ended while he was on the road
  stage.open_bodies[static_cast<std::size_t>(post)] = stage.tell(RecordKind::body_opened, incident, row, post, 1, sent);
  offer(stage, incident, row, rank_of_leader, stage.open_bodies[static_cast<std::size_t>(post)]);
}

}  // namespace

void offer_command(Stage& stage, const Team& team, model::IncidentId incident, RecordId arrived) {
  offer(stage, incident, team.row, rank_of(stage.region().teams[team.id].kind), arrived);
}

void leave_command(Stage& stage, const Team& team, model::IncidentId incident) {
  SceneCommand& scene = stage.scenes[incident.index()];
  if (scene.who == team.row) scene = {};
}

void send_commanders(Stage& stage, Desk& desk, model::BodyId body, model::IncidentId about, RecordId cause) {
  const std::vector<Gravest> concerned = gravest_incidents(stage, desk);
  for (std::size_t i = 0; !concerned.empty() && i < stage.region().leaders.size(); ++i) {
    const model::LeaderId id(i);
    const model::Leader& leader = stage.region().leaders[id];
    if (!leader.looks_after.valid() || stage.leaders[i].away > 0) continue;
    const auto found = std::find_if(concerned.begin(), concerned.end(),
                                    [&](const Gravest& each) { return each.township == leader.looks_after; });
    const EntityRow post = stage.setting.rows.body(body, leader.looks_after);
    RecordId& open = stage.open_bodies[static_cast<std::size_t>(post)];
    if (found == concerned.end() || open != journal::none) continue;
    const model::IncidentId incident = found->incident;
    base::Stream stream = stage.streams.stream("drive to command", leader.id, stage.incident(incident).id);
    const base::Duration way = drive_time(stage, stage.region().posts[leader.post].position, incident, stream);
    // to another incident he goes because of what is known of that one, once the level allows it
    const bool other = about.valid() && about != incident;
    const RecordId known = desk.picture.belief(stage.setting.items.severity(incident)).record;
    const RecordId sent = stage.tell(RecordKind::commander_sent, incident, stage.setting.rows.of(id),
                                     stage.setting.rows.of(incident), way.minutes(), other ? known : cause);
    if (other) stage.recorder.waited_for(sent, cause);
    open = sent;
    const model::PostId township = leader.looks_after;
    stage.agenda.at(
        stage.agenda.now() + way, Priority::notice, stage.setting.rows.of(id),
        [&stage, id, body, township, incident, sent] { arrive_to_command(stage, id, body, township, incident, sent); });
  }
}

}  // namespace sanji::actors
