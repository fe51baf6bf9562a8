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
#include "sim/world/knowledge.hpp"
#include "sim/world/routes.hpp"
#include "sim/world/state.hpp"

#include <functional>
#include <memory>
#include <string>
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

class Stage {
 public:
  Stage(const Setting& setting, world::Routes& routes, journal::Recorder& recorder, base::Streams streams,
        std::vector<grid::Host*> hosts_by_entity);
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
  std::vector<bool> watched;                 ///< by incident: its information officer has an eye on it
  std::string error;                         ///< of the first actor that failed; empty = none

  [[nodiscard]] const model::Region& region() const { return setting.scenario.region; }
  [[nodiscard]] const model::Plan& plan() const { return setting.scenario.plan; }
  [[nodiscard]] const model::Incident& incident(model::IncidentId id) const { return setting.exposure.incidents[id]; }
  [[nodiscard]] bool is_night() const;

  /// A record of now about an incident; `place` is the incident's village.
  journal::RecordId tell(journal::RecordKind kind, model::IncidentId incident, journal::EntityRow actor,
                         journal::EntityRow subject, double value, journal::RecordId cause);
  /// The record of sending, its facts, and the journey of the message; `deliver` is called when it has arrived, with
  /// `sent` filled in.
  journal::RecordId send(Message message, journal::RecordKind sent_kind, journal::RecordId cause, Deliver deliver);
  /// Runs an actor body so that an error ends the run with a text instead of the process.
  void start_actor(const std::string& name, journal::EntityRow at, std::function<void()> body);

  [[nodiscard]] Fact fact_severity(model::IncidentId incident, double value, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_people(model::IncidentId incident, double value, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_houses(model::IncidentId incident, double value, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_done(model::IncidentId incident, double value, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_aid_requested(model::IncidentId incident, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_closed(model::RoadId road, bool closed, base::SimTime as_of) const;
  /// `to` invalid = the team is free.
  [[nodiscard]] Fact fact_assigned(model::TeamId team, model::IncidentId to, base::SimTime as_of) const;
  [[nodiscard]] Fact fact_present(model::TeamId team, double value, base::SimTime as_of) const;
  /// What is to be seen at an incident now: severity, people, houses, and its road's closure.
  [[nodiscard]] std::vector<Fact> sight_of(model::IncidentId incident) const;
};

/// Takes the facts of a message into a picture. True if that changed it.
bool learn(world::Knowledge& picture, const std::vector<Fact>& facts, journal::RecordId by, world::Source source);

}  // namespace sanji::actors
