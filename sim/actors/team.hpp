// SPDX-License-Identifier: Apache-2.0
// A team from its call to its return: muster, drive, work, drive home. It acts on the picture that came with its order and on
// what it meets.
#pragma once

#include "sim/actors/stage.hpp"

#include <deque>
#include <string>
#include <vector>

namespace sanji::actors {

/// A person who comes to a call, or came.
struct Hand {
  model::PersonId person;
  bool full_time = false;
  base::SimTime came;        ///< to the place of muster
  model::VehicleId vehicle;  ///< none = on foot or by his own means
};

struct Team {
  Team(const Stage& stage, model::TeamId team);

  model::TeamId id;
  journal::EntityRow row;
  world::Knowledge picture;
  Waiter waiter;
  model::JunctionId at;           ///< last junction reached
  model::VehicleClassId goes_by;  ///< what it is under way by
  std::deque<MessagePtr> orders;  ///< at most one: who is called already says so at once
  journal::RecordId order_received = journal::none;
  int present = -1;                        ///< persons who mustered for this call; -1 = not yet
  std::vector<Hand> hands;                 ///< who they are, where the roster is known
  std::vector<model::VehicleId> vehicles;  ///< with which it is out
  base::SimTime left;                      ///< for this call
  bool is_tired = false;                   ///< past its limit of work on this call
};

/// Where a message for a team arrives.
Deliver to_team(Stage& stage, model::TeamId team);

/// Tells the desk that ordered the team how it stands, with the persons that it comes with. `what` names it for chance ("arrived", "R017 closed").
void tell_desk(Stage& stage, const Team& team, const Message& order, MessageKind kind, std::vector<Fact> facts,
               const std::string& what, journal::RecordId cause);

}  // namespace sanji::actors
