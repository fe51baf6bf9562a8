// SPDX-License-Identifier: Apache-2.0
// What all actors share: the constant scenario, the truth, the agenda, the network, the recorder, chance, and the desks and
// teams that have been called so far. A place to stand on; it decides nothing.
#pragma once

#include "sim/actors/agenda.hpp"
#include "sim/actors/messages.hpp"
#include "sim/base/random.hpp"
#include "sim/journal/entities.hpp"
#include "sim/journal/recorder.hpp"
#include "sim/model/incident.hpp"
#include "sim/model/scenario.hpp"
#include "sim/rules/dispatch.hpp"
#include "sim/world/channels.hpp"
#include "sim/world/knowledge.hpp"
#include "sim/world/routes.hpp"
#include "sim/world/state.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::actors {

struct Desk;
struct Team;

/// What is constant over all replications of a scenario.
struct Setting {
  const model::Scenario& scenario;
  const model::Exposure& exposure;
  const journal::EntityRows& rows;
  const world::Items& items;
  const rules::Gateways& gateways;
};

/// Where a leader is.
struct LeaderState {
  int away = 0;                             ///< absences that hold
  bool deputy_told = true;                  ///< of the absence that holds
  journal::RecordId since = journal::none;  ///< when he went, or came back
};

/// Who commands on the scene of an incident.
struct SceneCommand {
  journal::EntityRow who = journal::none;
  int rank = 0;
};

class Stage {
 public:
  Stage(const Setting& setting, world::Routes& routes, journal::Recorder& recorder, base::Streams streams,
        const Hosts& hosts);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  const Setting& setting;
  world::Routes& routes;
  journal::Recorder& recorder;
  const base::Streams streams;
  world::State truth;
  Agenda agenda;
  Messages messages;
  std::vector<std::unique_ptr<Desk>> desks;  ///< by post; null until first called
  std::vector<std::unique_ptr<Team>> teams;  ///< by team; null until first called
  std::vector<std::vector<Team*>> on_road;   ///< by road: who drives on it now
  std::vector<int> parked;                   ///< by road: vehicles of teams that work where it leads
  std::vector<bool> watched;                 ///< by incident: its information officer has an eye on it
  world::Channels channels;
  std::vector<journal::RecordId> dark_since;   ///< by post: the record by which it lost its mains; none = it has them
  std::vector<journal::RecordId> isolated_by;  ///< by post: the record that cut it off; none = it can be reached
  std::vector<LeaderState> leaders;            ///< by leader
  std::vector<SceneCommand> scenes;            ///< by incident
  std::vector<journal::RecordId> open_bodies;  ///< by entity row: what called or opened the body; none = closed
  std::vector<bool> mended;                    ///< by the event's failures: a team has ended it before its time
  std::string error;                           ///< of the first actor that failed; empty = none

  [[nodiscard]] const model::Region& region() const { return setting.scenario.region; }
  [[nodiscard]] const model::Plan& plan() const { return setting.scenario.plan; }
  [[nodiscard]] const model::Incident& incident(model::IncidentId id) const { return setting.exposure.incidents[id]; }
  [[nodiscard]] bool is_night() const;
  /// Night and rain, as those on the road have them.
  [[nodiscard]] model::Conditions conditions() const;

  /// A record of now about an incident; `place` is the incident's village.
  journal::RecordId tell(journal::RecordKind kind, model::IncidentId incident, journal::EntityRow actor,
                         journal::EntityRow subject, double value, journal::RecordId cause, std::string_view text = {});
  /// The present second, as part of an occasion's name.
  [[nodiscard]] std::string second_name() const { return std::to_string(agenda.now().us / 1'000'000); }
  /// Chance for an occasion that may belong to an incident; `purpose` and `entity` as in base::Streams.
  [[nodiscard]] base::Stream stream(std::string_view purpose, std::string_view entity, model::IncidentId incident,
                                    std::string_view occasion) const;
  /// The record of sending, its facts, and the journey of the message; `deliver` is called when it has arrived, with
  /// `sent` filled in. What goes by no network is carried and takes `by_hand`.
  journal::RecordId send(Message message, journal::RecordKind sent_kind, journal::RecordId cause, Deliver deliver,
                         base::Duration by_hand = {});
  /// What somebody learns by himself: into his picture, and beside the record by which he does.
  bool know(world::Knowledge& picture, const Fact& fact, journal::RecordId by);
  /// Runs an actor body so that an error ends the run with a text instead of the process.
  void start_actor(const std::string& name, journal::EntityRow at, std::function<void()> body);

  [[nodiscard]] Fact fact_severity(model::IncidentId incident, double value, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_people(model::IncidentId incident, double value, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_houses(model::IncidentId incident, double value, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_done(model::IncidentId incident, double value, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_aid_requested(model::IncidentId incident, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_closed(model::RoadId road, model::VehicleClasses to, base::SimTime as_of) const;
  /// `to` invalid = the team is free.
  [[nodiscard]] Fact fact_assigned(model::TeamId team, model::IncidentId to, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_present(model::TeamId team, double value, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_trend(model::IncidentId incident, double value, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_offered(model::TeamId team, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_level(double level, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_mobilised(base::SimTime as_of) const;
  [[nodiscard]] Fact fact_warning(model::PostId area, double colour, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_cut(model::PostId post, bool cut, base::SimTime as_of) const;
  /// What is to be seen at an incident now: severity, people, houses, and its road's closure.
  [[nodiscard]] std::vector<Fact> sight_of(model::IncidentId incident) const;
};

/// By which a message goes that takes no channel.
inline constexpr std::string_view in_person = "in-person";

/// What a chance is drawn for where no incident is meant.
inline constexpr std::string_view no_incident = "-";

/// Takes the facts of a message into a picture. True if that changed it.
bool learn(world::Knowledge& picture, const std::vector<Fact>& facts, journal::RecordId by, world::Source source);

}  // namespace sanji::actors
