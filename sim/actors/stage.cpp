// SPDX-License-Identifier: Apache-2.0
// The few things that every actor does in the same way: tell, send, see, fail.
#include "sim/actors/stage.hpp"

#include "sim/actors/post.hpp"
#include "sim/actors/team.hpp"

#include <exception>
#include <utility>

namespace sanji::actors {

using journal::Variable;

Stage::Stage(const Setting& the_setting, world::Routes& the_routes, journal::Recorder& the_recorder,
             base::Streams the_streams, std::vector<grid::Host*> hosts_by_entity)
    : setting(the_setting),
      routes(the_routes),
      recorder(the_recorder),
      streams(the_streams),
      truth(the_setting.scenario, the_setting.exposure),
      messages(agenda, std::move(hosts_by_entity)),
      desks(the_setting.scenario.region.posts.size()),
      teams(the_setting.scenario.region.teams.size()),
      on_road(the_setting.scenario.region.roads.segments.size()),
      watched(the_setting.exposure.incidents.size(), false) {}

Stage::~Stage() = default;

bool Stage::is_night() const {
  return region().night.holds(base::second_of_day(setting.scenario.event.start, agenda.now()));
}

journal::RecordId Stage::tell(journal::RecordKind kind, model::IncidentId about, journal::EntityRow actor,
                              journal::EntityRow subject, double value, journal::RecordId cause) {
  journal::Record record;
  record.time = agenda.now();
  record.kind = kind;
  record.incident = setting.rows.of(about);
  record.actor = actor;
  record.subject = subject;
  record.place = about.valid() ? setting.rows.of(incident(about).place) : journal::none;
  record.value = value;
  record.cause = cause;
  return recorder.tell(record);
}

journal::RecordId Stage::send(Message message, journal::RecordKind sent_kind, journal::RecordId cause,
                              Deliver deliver) {
  // an order is about its team, even where it goes by way of the team's post
  const journal::EntityRow subject =
      message.kind == MessageKind::requisition_resource ? setting.rows.of(message.team) : message.receiver;
  message.sent = tell(sent_kind, message.incident, message.sender, subject, message.value, cause);
  for (const Fact& fact : message.facts) {
    recorder.say({message.sent, fact.subject, fact.variable,
                  fact.variable == Variable::assigned && fact.value >= 0.0
                      ? setting.rows.of(model::IncidentId(static_cast<std::size_t>(fact.value)))
                      : fact.value,
                  fact.as_of});
  }
  const journal::RecordId sent = message.sent;
  messages.carry(std::make_shared<const Message>(std::move(message)), std::move(deliver));
  return sent;
}

void Stage::start_actor(const std::string& name, journal::EntityRow at, std::function<void()> body) {
  const auto guarded = [this, name, work = std::move(body)] {
    try {
      work();
    } catch (const simgrid::ForcefulKillException&) {
      throw;  // SimGrid ends its actors so
    } catch (const std::exception& failure) {
      if (error.empty()) error = name + ": " + failure.what();
    }
  };
  grid::add_actor(name, messages.host(at), guarded)->daemonize();
}

Fact Stage::fact_severity(model::IncidentId id, double value, base::SimTime as_of) const {
  return {setting.items.severity(id), setting.rows.of(id), Variable::severity, value, as_of};
}
Fact Stage::fact_people(model::IncidentId id, double value, base::SimTime as_of) const {
  return {setting.items.people(id), setting.rows.of(id), Variable::people, value, as_of};
}
Fact Stage::fact_houses(model::IncidentId id, double value, base::SimTime as_of) const {
  return {setting.items.houses(id), setting.rows.of(id), Variable::houses, value, as_of};
}
Fact Stage::fact_done(model::IncidentId id, double value, base::SimTime as_of) const {
  return {setting.items.done(id), setting.rows.of(id), Variable::done, value, as_of};
}
Fact Stage::fact_aid_requested(model::IncidentId id, base::SimTime as_of) const {
  return {setting.items.aid_requested(id), setting.rows.of(id), Variable::aid_requested, 1.0, as_of};
}
Fact Stage::fact_closed(model::RoadId road, bool closed, base::SimTime as_of) const {
  return {setting.items.closed(road), setting.rows.of(road), Variable::closed, closed ? 1.0 : 0.0, as_of};
}
Fact Stage::fact_assigned(model::TeamId team, model::IncidentId to, base::SimTime as_of) const {
  const double value = to.valid() ? static_cast<double>(to.index()) : -1.0;
  return {setting.items.assigned(team), setting.rows.of(team), Variable::assigned, value, as_of};
}
Fact Stage::fact_present(model::TeamId team, double value, base::SimTime as_of) const {
  return {setting.items.present(team), setting.rows.of(team), Variable::present, value, as_of};
}

std::vector<Fact> Stage::sight_of(model::IncidentId id) const {
  const world::IncidentState& state = truth.incidents[id.index()];
  const base::SimTime now = agenda.now();
  std::vector<Fact> seen{fact_severity(id, state.severity, now), fact_people(id, state.people.value, now),
                         fact_houses(id, state.houses, now), fact_done(id, state.done ? 1.0 : 0.0, now)};
  const model::RoadId road = incident(id).road;
  if (road.valid()) seen.push_back(fact_closed(road, truth.roads[road.index()].closed(), now));
  return seen;
}

bool learn(world::Knowledge& picture, const std::vector<Fact>& facts, journal::RecordId by, world::Source source) {
  bool changed = false;
  for (const Fact& fact : facts) {
    if (picture.learn(fact.item, {fact.value, fact.as_of, by, source})) changed = true;
  }
  return changed;
}

}  // namespace sanji::actors
