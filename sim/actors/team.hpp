// SPDX-License-Identifier: Apache-2.0
// A team from its call to its return: muster, drive, work, drive home. It acts on the picture that came with its order and on
// what it meets.
#pragma once

#include "sim/actors/stage.hpp"

#include <deque>
#include <string>

namespace sanji::actors {

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
  int present = -1;  ///< persons who mustered for this call; -1 = not yet
};

/// Where a message for a team arrives.
Deliver to_team(Stage& stage, model::TeamId team);

/// Tells the desk that ordered the team how it stands, with the persons that it comes with. `what` names it for chance ("arrived", "R017 closed").
void tell_desk(Stage& stage, const Team& team, const Message& order, MessageKind kind, std::vector<Fact> facts,
               const std::string& what, journal::RecordId cause);

}  // namespace sanji::actors
