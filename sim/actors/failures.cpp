// SPDX-License-Identifier: Apache-2.0
// Failures come and go; batteries run down in between; who is cut off by it is looked up each time.
#include "sim/actors/failures.hpp"

#include "sim/actors/desk.hpp"
#include "sim/actors/information_officer.hpp"
#include "sim/actors/road_state.hpp"
#include "sim/actors/scene.hpp"
#include "sim/actors/witnesses.hpp"

#include <algorithm>
#include <vector>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;
using model::ChannelId;
using model::IncidentId;
using model::PostId;

/// The first record: the exercise begins.
constexpr RecordId onset = 0;

journal::EntityRow row_of(const Stage& stage, PostId post) { return stage.setting.rows.of(post); }

void look_at(Stage& stage, PostId post, RecordId by) {
  RecordId& isolated_by = stage.isolated_by[post.index()];
  const bool isolated = stage.channels.isolated(post);
  if (isolated == (isolated_by != journal::none)) return;
  if (isolated) {
    isolated_by = stage.tell(RecordKind::post_isolated, {}, journal::none, row_of(stage, post), 0, by);
  } else {
    stage.tell(RecordKind::post_reachable, {}, journal::none, row_of(stage, post), 1, by);
    isolated_by = journal::none;
  }
}

/// Something changed at a post: it or those under it may be cut off, or reachable again.
void look_around(Stage& stage, PostId post, RecordId by) {
  look_at(stage, post, by);
  for (const PostId under : stage.region().posts[post].subordinates) look_at(stage, under, by);
}

std::vector<ChannelId> networks(const Stage& stage, const model::Failure& failure) {
  if (!failure.channels.empty()) return failure.channels;
  std::vector<ChannelId> all;
  for (const ChannelId id : stage.region().channels.ids()) {
    if (stage.region().channels[id].medium == model::Medium::network) all.push_back(id);
  }
  return all;
}

/// The set goes on for a while; it falls silent if the mains are not back by then.
void run_down(Stage& stage, PostId post, ChannelId id, RecordId lost) {
  const base::SimTime empty = stage.agenda.now() + battery_of(stage.region(), post, id);
  stage.agenda.at(empty, Priority::hazard, row_of(stage, post), [&stage, post, id, lost] {
    if (stage.dark_since[post.index()] != lost) return;  // the mains came back meanwhile
    stage.channels.empty_battery(post, id);
    const RecordId record = stage.tell(RecordKind::battery_empty, {}, journal::none, row_of(stage, post), 0, lost,
                                       stage.region().channels[id].id);
    look_around(stage, post, record);
  });
}

/// Who ends a failure before its time, and by what; nobody where it ends by itself.
struct Repair {
  model::IncidentId incident;
  journal::EntityRow by = journal::none;
  RecordId cause = journal::none;
};

RecordId lose_power(Stage& stage, const model::Failure& failure) {
  RecordId last = journal::none;
  for (const PostId post : failure.posts) {
    const bool had_power = stage.channels.powered(post);
    stage.channels.lose_power(post);
    if (!had_power) continue;
    const RecordId lost = stage.tell(RecordKind::power_lost, {}, journal::none, row_of(stage, post), 0, journal::none);
    stage.dark_since[post.index()] = lost;
    last = lost;
    for (const ChannelId id : stage.region().channels.ids()) {
      if (stage.region().channels[id].needs_power && stage.channels.holds(post, id)) run_down(stage, post, id, lost);
    }
  }
  return last;
}

RecordId restore_power(Stage& stage, const model::Failure& failure, const Repair& repair) {
  RecordId last = repair.cause;
  const RecordKind kind = repair.incident.valid() ? RecordKind::power_repaired : RecordKind::power_restored;
  for (const PostId post : failure.posts) {
    stage.channels.restore_power(post);
    if (!stage.channels.powered(post)) continue;
    stage.dark_since[post.index()] = journal::none;
    last = stage.tell(kind, repair.incident, repair.by, row_of(stage, post), 1, repair.cause);
    look_around(stage, post, last);
  }
  return last;
}

RecordId change_signal(Stage& stage, const model::Failure& failure, bool lost, const Repair& repair) {
  RecordKind kind = lost ? RecordKind::signal_lost : RecordKind::signal_restored;
  if (repair.incident.valid()) kind = RecordKind::signal_repaired;
  RecordId latest = repair.cause;
  for (const PostId post : failure.posts) {
    RecordId last = journal::none;
    for (const ChannelId id : networks(stage, failure)) {
      if (!stage.channels.holds(post, id)) continue;
      const bool had = stage.channels.has_signal(post, id);
      if (lost) {
        stage.channels.lose_signal(post, id);
      } else {
        stage.channels.restore_signal(post, id);
      }
      if (stage.channels.has_signal(post, id) == had) continue;  // another failure holds as well
      last = stage.tell(kind, repair.incident, repair.by, row_of(stage, post), 0, repair.cause,
                        stage.region().channels[id].id);
    }
    if (last == journal::none) continue;
    look_around(stage, post, last);
    latest = last;
  }
  return latest;
}

bool names(const auto& list, auto value) { return std::find(list.begin(), list.end(), value) != list.end(); }

/// What the congestions that hold now leave at a post, the worst of them.
base::Share room_left(const Stage& stage, PostId post, ChannelId id) {
  const base::Duration now = stage.agenda.now() - base::SimTime{};
  base::Share left{1.0};
  for (const model::Failure& each : stage.setting.scenario.event.failures) {
    const bool concerns_it = each.kind == model::FailureKind::congestion && names(each.posts, post) &&
                             (each.channels.empty() || names(each.channels, id));
    const bool holds = each.at <= now && now < each.at + each.lasts;
    if (concerns_it && holds) left = std::min(left, each.room);
  }
  return left;
}

/// One record a group of posts that share the room.
void change_room(Stage& stage, const model::Failure& failure, RecordKind kind) {
  for (const ChannelId id : networks(stage, failure)) {
    for (const PostId post : failure.posts) {
      const int before = stage.channels.room(post, id);
      stage.channels.set_room(post, id, room_left(stage, post, id));
      const int room = stage.channels.room(post, id);
      if (room == before) continue;
      stage.tell(kind, {}, journal::none, row_of(stage, post), room, journal::none, stage.region().channels[id].id);
    }
  }
}

/// Blocks the roads of a failure or breaks their bridges, or ends that.
RecordId change_roads(Stage& stage, const model::Failure& failure, bool begins, const RoadChange& change) {
  RecordId last = change.cause;
  for (const model::RoadId road : failure.roads) {
    world::RoadState next = stage.truth.of(road);
    if (failure.kind == model::FailureKind::bridge) {
      next.bridge_down = begins;
    } else {
      next.blocked += begins ? 1 : -1;
    }
    last = set_road(stage, road, next, {change.incident, change.actor, last});
  }
  return last;
}

std::size_t index_of(const Stage& stage, const model::Failure& failure) {
  return static_cast<std::size_t>(&failure - stage.setting.scenario.event.failures.data());
}

/// What failed asks for work: those near it will notice.
void ask_for_work(Stage& stage, const model::Failure& failure, model::IncidentId incident, RecordId cause) {
  world::IncidentState& state = stage.truth.of(incident);
  const model::Incident& what = stage.incident(incident);
  state.arose = true;
  state.severity = 1;
  state.work_counted_at = stage.agenda.now();
  state.work_left = *failure.work;
  state.need = need_for(stage.plan(), what.harm, what.object, state.severity);
  state.latest =
      stage.tell(RecordKind::incident_arose, incident, journal::none, stage.setting.rows.of(incident), 1.0, cause);
  send_eyes(stage, incident);
  send_witnesses(stage, incident);
}

void begin(Stage& stage, const model::Failure& failure) {
  const IncidentId incident = stage.setting.exposure.of_failures[index_of(stage, failure)];
  RecordId last = onset;
  switch (failure.kind) {
    case model::FailureKind::power: last = lose_power(stage, failure); break;
    case model::FailureKind::signal: last = change_signal(stage, failure, true, {}); break;
    case model::FailureKind::congestion: change_room(stage, failure, RecordKind::room_lost); break;
    case model::FailureKind::road:
    case model::FailureKind::bridge: last = change_roads(stage, failure, true, {{}, journal::none, onset}); break;
  }
  if (incident.valid()) ask_for_work(stage, failure, incident, last == journal::none ? onset : last);
}

void end(Stage& stage, const model::Failure& failure) {
  const std::size_t index = index_of(stage, failure);
  if (stage.mended[index]) return;
  stage.mended[index] = true;
  const IncidentId incident = stage.setting.exposure.of_failures[index];
  switch (failure.kind) {
    case model::FailureKind::power: restore_power(stage, failure, {}); break;
    case model::FailureKind::signal: change_signal(stage, failure, false, {}); break;
    case model::FailureKind::congestion: change_room(stage, failure, RecordKind::room_restored); break;
    case model::FailureKind::road:
    case model::FailureKind::bridge: change_roads(stage, failure, false, {{}, journal::none, onset}); break;
  }
  if (incident.valid()) end_work(stage, incident);
}

void change_presence(Stage& stage, const model::Absence& absence, bool goes) {
  LeaderState& state = stage.leaders[absence.who.index()];
  const journal::EntityRow row = stage.setting.rows.of(absence.who);
  state.away += goes ? 1 : -1;
  if (goes) state.deputy_told = absence.deputy_told;
  if (goes ? state.away == 1 : state.away == 0) {
    state.since = stage.tell(goes ? RecordKind::leader_away : RecordKind::leader_back, {}, journal::none, row,
                             goes ? 0 : 1, journal::none);
  }
  const auto& desk = stage.desks[stage.region().leaders[absence.who].post.index()];
  if (desk) desk->leaders.look_again(stage, *desk);
}

}  // namespace

RecordId mend(Stage& stage, IncidentId incident, RecordId cause) {
  const std::size_t index = *stage.incident(incident).failure;
  if (stage.mended[index]) return cause;
  stage.mended[index] = true;
  const model::Failure& failure = stage.setting.scenario.event.failures[index];
  RecordId last = cause;
  journal::EntityRow first = journal::none;
  for (const world::AtWork& at_work : stage.truth.of(incident).on_scene) {
    const journal::EntityRow team = stage.setting.rows.of(at_work.team);
    if (first == journal::none) first = team;
    for (const model::RoadId road : failure.roads) {
      last = stage.tell(RecordKind::road_cleared, incident, team, stage.setting.rows.of(road), 0.0, last);
    }
  }
  switch (failure.kind) {
    case model::FailureKind::power: return restore_power(stage, failure, {incident, first, last});
    case model::FailureKind::signal: return change_signal(stage, failure, false, {incident, first, last});
    case model::FailureKind::congestion: return last;
    case model::FailureKind::road:
    case model::FailureKind::bridge: break;
  }
  return change_roads(stage, failure, false, {incident, first, last});
}

void set_failures(Stage& stage) {
  const journal::EntityRow exercise = stage.setting.rows.exercise();
  const model::Event& event = stage.setting.scenario.event;
  for (const model::Failure& each : event.failures) {
    stage.agenda.at(base::SimTime{} + each.at, Priority::hazard, exercise, [&stage, &each] { begin(stage, each); });
    stage.agenda.at(base::SimTime{} + each.at + each.lasts, Priority::hazard, exercise,
                    [&stage, &each] { end(stage, each); });
  }
  for (const model::Absence& each : event.absences) {
    stage.agenda.at(base::SimTime{} + each.from, Priority::hazard, exercise,
                    [&stage, &each] { change_presence(stage, each, true); });
    stage.agenda.at(base::SimTime{} + each.until, Priority::hazard, exercise,
                    [&stage, &each] { change_presence(stage, each, false); });
  }
}

}  // namespace sanji::actors
