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
             base::Streams the_streams, const Hosts& hosts)
    : setting(the_setting),
      routes(the_routes),
      recorder(the_recorder),
      streams(the_streams),
      truth(the_setting.scenario, the_setting.exposure),
      messages(agenda, hosts),
      desks(the_setting.scenario.region.posts.size()),
      teams(the_setting.scenario.region.teams.size()),
      on_road(the_setting.scenario.region.roads.segments.size()),
      parked(the_setting.scenario.region.roads.segments.size(), 0),
      watched(the_setting.exposure.incidents.size(), false),
      channels(the_setting.scenario.region, streams),
      dark_since(the_setting.scenario.region.posts.size(), journal::none),
      isolated_by(the_setting.scenario.region.posts.size(), journal::none),
      leaders(the_setting.scenario.region.leaders.size()),
      scenes(the_setting.exposure.incidents.size()),
      open_bodies(the_setting.rows.size(), journal::none),
      mended(the_setting.scenario.event.failures.size(), false) {}

Stage::~Stage() = default;

bool Stage::is_night() const {
  return region().night.holds(base::second_of_day(setting.scenario.event.start, agenda.now()));
}

model::Conditions Stage::conditions() const {
  return {is_night(), model::rain_at(setting.scenario.event, agenda.now())};
}

journal::RecordId Stage::tell(journal::RecordKind kind, model::IncidentId about, journal::EntityRow actor,
                              journal::EntityRow subject, double value, journal::RecordId cause,
                              std::string_view text) {
  journal::Record record;
  record.time = agenda.now();
  record.kind = kind;
  record.incident = setting.rows.of(about);
  record.actor = actor;
  record.subject = subject;
  record.place = about.valid() ? setting.rows.of(incident(about).place) : journal::none;
  record.value = value;
  record.cause = cause;
  if (!text.empty()) record.text = recorder.text(text);
  return recorder.tell(record);
}

base::Stream Stage::stream(std::string_view purpose, std::string_view entity, model::IncidentId about,
                           std::string_view occasion) const {
  const std::string_view name = about.valid() ? std::string_view(incident(about).id) : no_incident;
  return streams.stream(purpose, entity, {name, "|", occasion});
}

/// As the journal writes a fact: an incident by its row.
static journal::FactRow row_of(const Stage& stage, const Fact& fact, journal::RecordId record) {
  const bool names_incident = fact.variable == Variable::assigned && fact.value >= 0.0;
  const double value =
      names_incident ? stage.setting.rows.of(model::IncidentId(static_cast<std::size_t>(fact.value))) : fact.value;
  return {record, fact.subject, fact.variable, value, fact.as_of};
}

bool Stage::know(world::Knowledge& picture, const Fact& fact, journal::RecordId by) {
  recorder.say(row_of(*this, fact, by));
  return picture.learn(fact.item, {fact.value, fact.as_of, by, world::Source::own_sight});
}

journal::RecordId Stage::send(Message message, journal::RecordKind sent_kind, journal::RecordId cause, Deliver deliver,
                              base::Duration by_hand) {
  // an order is about its team, even where it goes by way of the team's post
  const journal::EntityRow subject =
      message.kind == MessageKind::requisition_resource ? setting.rows.of(message.team) : message.receiver;
  const bool by_hand_only =
      !message.channel.valid() || region().channels[message.channel].medium != model::Medium::network;
  const std::string_view by = message.channel.valid() ? region().channels[message.channel].id : in_person;
  message.sent = tell(sent_kind, message.incident, message.sender, subject, message.value, cause, by);
  for (const Fact& fact : message.facts) recorder.say(row_of(*this, fact, message.sent));
  const journal::RecordId sent = message.sent;
  auto carried = std::make_shared<const Message>(std::move(message));
  if (by_hand_only) {
    messages.carry_by_hand(std::move(carried), by_hand, std::move(deliver));
  } else {
    messages.carry(std::move(carried), std::move(deliver));
  }
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
Fact Stage::fact_closed(model::RoadId road, model::VehicleClasses to, base::SimTime as_of) const {
  return {setting.items.closed(road), setting.rows.of(road), Variable::closed, static_cast<double>(to), as_of};
}
Fact Stage::fact_assigned(model::TeamId team, model::IncidentId to, base::SimTime as_of) const {
  const double value = to.valid() ? static_cast<double>(to.index()) : -1.0;
  return {setting.items.assigned(team), setting.rows.of(team), Variable::assigned, value, as_of};
}
Fact Stage::fact_present(model::TeamId team, double value, base::SimTime as_of) const {
  return {setting.items.present(team), setting.rows.of(team), Variable::present, value, as_of};
}

Fact Stage::fact_trend(model::IncidentId id, double value, base::SimTime as_of) const {
  return {setting.items.trend(id), setting.rows.of(id), Variable::trend, value, as_of};
}
Fact Stage::fact_offered(model::TeamId team, base::SimTime as_of) const {
  return {setting.items.offered(team), setting.rows.of(team), Variable::offered, 1.0, as_of};
}
Fact Stage::fact_level(double level, base::SimTime as_of) const {
  return {setting.items.level(), setting.rows.of(county_of(region())), Variable::level, level, as_of};
}
Fact Stage::fact_mobilised(base::SimTime as_of) const {
  return {setting.items.mobilised(), setting.rows.of(county_of(region())), Variable::mobilised, 1.0, as_of};
}
Fact Stage::fact_warning(model::PostId area, double colour, base::SimTime as_of) const {
  return {setting.items.warning(area), setting.rows.of(area), Variable::warning, colour, as_of};
}
Fact Stage::fact_cut(model::PostId post, bool cut, base::SimTime as_of) const {
  return {setting.items.cut(post), setting.rows.of(post), Variable::believed_cut, cut ? 1.0 : 0.0, as_of};
}

std::vector<Fact> Stage::sight_of(model::IncidentId id) const {
  const world::IncidentState& state = truth.incidents[id.index()];
  const base::SimTime now = agenda.now();
  std::vector<Fact> seen{fact_severity(id, state.severity, now), fact_people(id, state.people.value, now),
                         fact_houses(id, state.houses, now), fact_done(id, state.done ? 1.0 : 0.0, now)};
  for (const model::MetRoad& stretch : incident(id).roads) {
    seen.push_back(fact_closed(stretch.road, truth.roads[stretch.road.index()].closed_to, now));
  }
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
