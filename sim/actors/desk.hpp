// SPDX-License-Identifier: Apache-2.0
// A duty desk: officers on shift, a queue of letters, the picture that they share. What is done with a letter stands in post.
#pragma once

#include "sim/actors/leaders.hpp"
#include "sim/actors/stage.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace sanji::actors {

/// Something that a desk has set itself to do. Gives the record that later steps follow from.
using Chore = std::function<journal::RecordId(Officer&, const Letter&, journal::RecordId taken_up)>;

/// A message that has reached a desk, or a chore.
struct Letter {
  MessagePtr message;
  journal::RecordId received = journal::none;  ///< for a chore: what it follows from
  Chore chore;
  base::SimTime came;
  bool queued = false;
  bool is_news = false;  ///< it changed the desk's picture
};

struct Officer {
  Waiter waiter;
  std::deque<Letter> in_hand;  ///< at most one
  journal::RecordId freed_by = journal::none;
};

/// What a desk could not deliver and tries again.
struct Pending {
  model::PostId to;
  Message message;
  journal::RecordKind sent_kind = journal::RecordKind::report_sent;
  Deliver deliver;
  bool gone = false;  ///< somebody has taken it along
};

struct Desk {
  Desk(const Stage& stage, model::PostId post);

  model::PostId post;
  journal::EntityRow row;
  model::Tier tier;
  const model::Handling& handling;
  int on_duty;  ///< officers of this shift
  world::Knowledge picture;
  Leaders leaders;
  std::vector<std::unique_ptr<Officer>> officers;  ///< those called so far
  std::deque<Letter> waiting;
  int level = 0;  ///< response level in force as far as it decides, 0 none; only the county's
  std::vector<std::shared_ptr<Pending>> pending;
  bool lowered = false;                       ///< a level was lowered before
  bool level_in_hand = false;                 ///< an officer is waiting for a leader to decide it
  bool commands_county = false;               ///< hosts a command body that works: may order every team of the county
  std::vector<journal::RecordId> last_about;  ///< by incident: the desk's latest step in it
  std::vector<std::pair<model::IncidentId, model::PostId>> informed;  ///< whom it has told sideways of what
  std::uint32_t harms = 0;                                ///< bits of the kinds of harm that it has heard of
  std::vector<std::pair<int, model::PostId>> told_level;  ///< which level it has told whom
  std::vector<int> responded;   ///< by incident: the level at which all that it asks for was set about, 0 none
  std::vector<bool> activated;  ///< by member of plan.joint
  bool mobilised = false;
  base::Share advice{0.0};  ///< what experts take off the leaders' time for a decision
  bool help_asked = false;  ///< from the prefecture and neighbours
  bool published = false;
  std::optional<base::SimTime> quiet_since;  ///< the response could be lowered since then; none = it could not
};

/// The desk of a post, made when it is first called.
Desk& desk_of(Stage& stage, model::PostId post);

/// True for a village that does not keep one of the six systems (六项制度).
bool lacks_system(const Stage& stage, model::PostId post, model::VillageSystem system);

/// Officers of a post who are there now: by day, by night, on a holiday, in the flood season. At a village without a duty
/// system nobody is by night.
int officers_now(const Stage& stage, model::PostId post);

/// True where a caller hears the engaged tone: every officer is busy, and all places to wait are taken.
bool is_engaged(Stage& stage, model::PostId post);

/// Where a message for a desk arrives.
Deliver to_desk(Stage& stage, model::PostId post);

/// Puts a chore into the desk's queue; `occasion` names it for chance.
void set_to_do(Stage& stage, Desk& desk, model::IncidentId incident, std::string occasion, journal::RecordId cause,
               Chore chore);

/// A wait of an officer: one draw of a stage time. `what` names the purpose of the stream.
void spend(Stage& stage, Desk& desk, Officer& officer, const base::Range<base::Duration>& time, std::string_view what,
           const Letter& letter);

/// Enters the changes of shift into the agenda.
void set_shifts(Stage& stage, journal::RecordId start);

}  // namespace sanji::actors
