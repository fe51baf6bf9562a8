// SPDX-License-Identifier: Apache-2.0
// Bodies are called, work after a while, and end; those with a desk of their own may order every team of the county then.
#include "sim/actors/bodies.hpp"

#include "sim/actors/scene_command.hpp"

#include <algorithm>
#include <string>

namespace sanji::actors {
namespace {

using journal::EntityRow;
using journal::RecordId;
using journal::RecordKind;

constexpr std::uint32_t bit(model::Harm harm) { return std::uint32_t{1} << static_cast<unsigned>(harm); }

bool leads(const model::Body& body, const Desk& desk) { return !body.leads.empty() && has_heard_of(desk, body.leads); }

/// The leader himself, or the deputy who was told to stand in for him; none where neither is there.
model::LeaderId acts_for(const Stage& stage, model::LeaderId leader) {
  const LeaderState& state = stage.leaders[leader.index()];
  if (state.away == 0) return leader;
  const model::LeaderId deputy = stage.region().leaders[leader].deputy;
  const bool stands_in = deputy.valid() && state.deputy_told && stage.leaders[deputy.index()].away == 0;
  return stands_in ? deputy : model::LeaderId{};
}

/// Whoever holds a director's role and is there directs the body; two who are there are dual directors. Of a township's body
/// only its own leaders may.
void find_directors(Stage& stage, model::BodyId id, EntityRow row, model::PostId township, RecordId opened) {
  const auto& roles = stage.plan().bodies[id].directors;
  bool directed = roles.empty();
  for (const model::LeaderId who : stage.region().leaders.ids()) {
    const model::Leader& leader = stage.region().leaders[who];
    const bool named = std::find(roles.begin(), roles.end(), leader.role) != roles.end();
    const bool here = !township.valid() || leader.post == township;
    const model::LeaderId acts = acts_for(stage, who);
    if (!named || !here || !acts.valid()) continue;
    directed = true;
    const EntityRow leader_row = stage.setting.rows.of(acts);
    stage.tell(RecordKind::body_directed, {}, leader_row, row, leader_row, opened);
  }
  if (!directed) stage.tell(RecordKind::body_undirected, {}, journal::none, row, -1, opened);
}

/// The closed body is called; it works once its people have come together.
void call_together(Stage& stage, model::BodyId id, const Desk& caller, model::PostId township,
                   model::IncidentId incident, RecordId cause) {
  const model::Body& body = stage.plan().bodies[id];
  const EntityRow row = stage.setting.rows.body(id, township);
  if (stage.open_bodies[static_cast<std::size_t>(row)] != journal::none) return;
  const RecordId called = stage.tell(RecordKind::body_called, incident, caller.row, row, 0, cause);
  stage.open_bodies[static_cast<std::size_t>(row)] = called;
  base::Stream stream =
      stage.streams.stream("opening", body.id, township.valid() ? stage.region().posts[township].code : std::string{});
  const base::Duration opening = sample(body.opening, stream);
  const EntityRow caller_row = caller.row;
  stage.agenda.at(stage.agenda.now() + opening, Priority::notice, row,
                  [&stage, id, row, caller_row, township, incident, called] {
                    if (stage.open_bodies[static_cast<std::size_t>(row)] != called) return;  // ended before it began
                    const model::PostId host = stage.plan().bodies[id].post;
                    const RecordId opened = stage.tell(RecordKind::body_opened, incident, caller_row, row, 1, called);
                    stage.open_bodies[static_cast<std::size_t>(row)] = opened;
                    find_directors(stage, id, row, township, opened);
                    if (host.valid()) desk_of(stage, host).commands_county = true;
                  });
}

void close(Stage& stage, const Desk& desk, EntityRow row, RecordId cause) {
  RecordId& open = stage.open_bodies[static_cast<std::size_t>(row)];
  if (open == journal::none) return;
  open = journal::none;
  stage.tell(RecordKind::body_closed, {}, desk.row, row, 0, cause);
}

bool hosts_open_body(const Stage& stage, model::PostId post) {
  for (const model::BodyId id : stage.plan().bodies.ids()) {
    const bool here = stage.plan().bodies[id].post == post;
    if (here && stage.open_bodies[static_cast<std::size_t>(stage.setting.rows.body(id, {}))] != journal::none) {
      return true;
    }
  }
  return false;
}

}  // namespace

void note_harm(const Stage& stage, Desk& desk, model::IncidentId incident) {
  if (incident.valid()) note_harm(desk, stage.incident(incident).harm);
}

void note_harm(Desk& desk, model::Harm harm) { desk.harms |= bit(harm); }

bool has_heard_of(const Desk& desk, const std::vector<model::Harm>& harms) {
  return harms.empty() ||
         std::any_of(harms.begin(), harms.end(), [&](model::Harm harm) { return (desk.harms & bit(harm)) != 0; });
}

void open_bodies(Stage& stage, Desk& desk, model::IncidentId incident, RecordId cause) {
  for (const model::BodyId id : stage.plan().bodies.ids()) {
    const model::Body& body = stage.plan().bodies[id];
    if (!model::asked_for(body.from_level, desk.level) || !leads(body, desk)) continue;
    if (body.kind == model::BodyKind::joint_command) {
      send_commanders(stage, desk, id, incident, cause);
    } else if (body.post.valid()) {
      call_together(stage, id, desk, {}, incident, cause);
    }
  }
}

void open_incident_command(Stage& stage, Desk& desk, model::IncidentId incident, int level, RecordId cause) {
  if (desk.tier != model::Tier::township) return;
  for (const model::BodyId id : stage.plan().bodies.ids()) {
    const model::Body& body = stage.plan().bodies[id];
    const bool due = body.from_level == 0 || model::asked_for(body.from_level, level);
    if (body.kind != model::BodyKind::incident_command || !due || !leads(body, desk)) continue;
    call_together(stage, id, desk, desk.post, incident, cause);
  }
}

void close_incident_command(Stage& stage, Desk& desk, int level, RecordId cause) {
  if (desk.tier != model::Tier::township) return;
  for (const model::BodyId id : stage.plan().bodies.ids()) {
    const model::Body& body = stage.plan().bodies[id];
    const bool goes_on = body.from_level == 0 ? level != 0 : model::asked_for(body.from_level, level);
    if (body.kind != model::BodyKind::incident_command || goes_on) continue;
    close(stage, desk, stage.setting.rows.body(id, desk.post), cause);
  }
}

void close_bodies(Stage& stage, Desk& desk, RecordId cause) {
  for (const model::BodyId id : stage.plan().bodies.ids()) {
    const model::Body& body = stage.plan().bodies[id];
    if (model::asked_for(body.from_level, desk.level)) continue;
    if (body.post.valid()) {
      close(stage, desk, stage.setting.rows.body(id, {}), cause);
      desk_of(stage, body.post).commands_county = hosts_open_body(stage, body.post);
    }
    for (const model::PostId post : stage.region().posts.ids()) {
      const bool is_site =
          body.kind == model::BodyKind::joint_command && stage.region().posts[post].tier == model::Tier::township;
      if (is_site) close(stage, desk, stage.setting.rows.body(id, post), cause);
    }
  }
}

}  // namespace sanji::actors
