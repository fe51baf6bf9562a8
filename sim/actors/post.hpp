// SPDX-License-Identifier: Apache-2.0
// The duty desk of a post: letters queue, officers take them up one by one, verify, have approved, pass on. What is decided
// about forces and levels stands in command.
#pragma once

#include "sim/actors/stage.hpp"

#include <deque>
#include <memory>
#include <vector>

namespace sanji::actors {

/// A message that has reached a desk.
struct Letter {
  MessagePtr message;
  journal::RecordId received = journal::none;
  bool queued = false;
  bool is_news = false;  ///< it changed the desk's picture
};

/// Leaders who approve, one thing each at a time; who waits is served in the order of asking.
class Leaders {
 public:
  explicit Leaders(int count) : free_(count) {}
  /// Blocks the calling officer until a leader is free. The record that freed him, or none if nobody had to wait.
  journal::RecordId take(Agenda& agenda, Waiter& waiter);
  void give_back(Agenda& agenda, journal::EntityRow desk, journal::RecordId freed_by);

 private:
  struct Waiting {
    Waiter* waiter;
    journal::RecordId* freed_by;  ///< where the one who waits looks it up
  };
  int free_;
  std::deque<Waiting> waiting_;
};

struct Officer {
  Waiter waiter;
  std::deque<Letter> in_hand;  ///< at most one
  journal::RecordId freed_by = journal::none;
};

struct Desk {
  Desk(const Stage& stage, model::PostId post);

  model::PostId post;
  journal::EntityRow row;
  model::Tier tier;
  const model::Handling& handling;
  int officers_on_duty;
  world::Knowledge picture;
  Leaders leaders;
  std::vector<std::unique_ptr<Officer>> officers;  ///< those called so far
  std::deque<Letter> waiting;
  int level = 0;                              ///< response level in force, 0 none; only the county's
  bool level_in_hand = false;                 ///< an officer is waiting for a leader to decide it
  std::vector<journal::RecordId> last_about;  ///< by incident: the desk's latest step in it
};

/// The desk of a post, made when it is first called.
Desk& desk_of(Stage& stage, model::PostId post);

/// Where a message for a desk arrives.
Deliver to_desk(Stage& stage, model::PostId post);

/// What the desk knows of an incident, each item with the age it has there.
std::vector<Fact> all_known(const Stage& stage, const Desk& desk, model::IncidentId incident);

/// A wait of an officer: one draw of a stage time. `what` names the purpose of the stream.
void spend(Stage& stage, Desk& desk, Officer& officer, const base::Range<base::Duration>& time, std::string_view what,
           const Letter& letter);

}  // namespace sanji::actors
