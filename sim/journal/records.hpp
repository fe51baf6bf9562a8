// SPDX-License-Identifier: Apache-2.0
// The rows of the journal: what a record is, the one list of record kinds, and the tables beside the records. Knows no
// file, no SimGrid and no hazard; whoever reads a run reads these.
#pragma once

#include "sim/base/geo.hpp"
#include "sim/base/sim_time.hpp"
#include "sim/model/basis.hpp"
#include "sim/model/record_id.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::journal {

/// Row of `/records`; -1 none.
using model::RecordId;
/// Row of `/entities`; -1 none.
using EntityRow = std::int32_t;
/// Row of `/texts`; -1 none.
using TextRow = std::int32_t;
inline constexpr std::int32_t none = -1;

/// What stands in `/entities`.
enum class EntityKind : std::uint8_t {
  exercise,
  county,
  township,
  village,
  household_group,
  house,
  information_officer,
  team,
  station,
  store,
  shelter,
  junction,
  road,
  traveller,
  hazard,
  incident,
  agency,  ///< a post beside the three tiers: department, call centre, duty office, prefecture, neighbour
  leader,
  responsible,  ///< a person called at a warning
  sensor,
  channel,
  body,     ///< a command body; those of a township or a site have the post or the incident as parent
  witness,  ///< residents, passers-by, staff of a plant, as one
  vehicle,
  unit,  ///< answers recorded calls
  hospital,
  call,  ///< a recorded one
  site   ///< a school, a factory: where many people are at certain hours
};
inline constexpr std::array entity_kind_names{
    "exercise", "county",   "township", "village", "household_group", "house",  "information_officer",
    "team",     "station",  "store",    "shelter", "junction",        "road",   "traveller",
    "hazard",   "incident", "agency",   "leader",  "responsible",     "sensor", "channel",
    "body",     "witness",  "vehicle",  "unit",    "hospital",        "call",   "site"};

/// The variables that records set: `value` is the new absolute state of (subject, variable), never a change.
enum class Variable : std::uint8_t {
  none,
  severity,       ///< of a hazard or an incident, 0..4
  exposure,       ///< severity of a hazard at a household group, house, traveller or road
  people,         ///< affected by an incident
  houses,         ///< affected by an incident
  closed,         ///< a road: 0 open, else the sum of 2^k over the vehicle classes k that it is closed to
  queue,          ///< messages that wait at a desk
  level,          ///< response level in force: 1..4 = I..IV, 0 none
  assigned,       ///< a team: row of the incident that it is called to, -1 free
  team_status,    ///< see TeamStatus
  present,        ///< persons of a team who mustered
  on_scene,       ///< persons at work at an incident
  enough,         ///< an incident: 1 = every needed capability's persons are on scene
  done,           ///< an incident: 1 = its work is used up
  aid_requested,  ///< an incident: 1 = its township has asked for help from outside
  reachable,      ///< a post: 1 = some channel joins it to its superior, 0 = isolated
  powered,        ///< a post: 1 = mains
  on_duty,        ///< officers of a desk who are there
  at_post,        ///< a leader: 1 = there, 0 = away
  missed,         ///< heartbeats in a row that a post owes its superior
  believed_cut,   ///< a post: 1 = its superior knows that it is cut off
  warning,        ///< a post's area: colour in force, 1 blue .. 4 red, 0 none
  reading,        ///< a sensor, in the unit of its thresholds
  answered,       ///< a responsible person: 1 = has answered
  commander,      ///< an incident: row of who commands on the scene, -1 nobody
  body_open,      ///< a command body: 1 = works
  member_status,  ///< an agency in the joint response, see MemberStatus
  mobilised,      ///< the county: 1 = people of the place are called up
  public_told,    ///< the county: 1 = a first word to the public is out
  trend,          ///< of an incident: 1 growing, 0 steady, -1 shrinking
  offered,        ///< a team from outside: 1 = it has been offered
  depth,          ///< of water on a road
  bridge_down,    ///< a road: 1 = its bridge has given way
  with,           ///< a vehicle: row of the team that it is out with, -1 in its place
  tired,          ///< a team: 1 = at work past its limit
  call_status,    ///< a recorded call, see CallStatus
  unit_status     ///< see UnitStatus
};
struct VariableRow {
  std::string_view name;
  std::string_view unit;  ///< "1" for codes and flags
};
inline constexpr std::array variable_rows{VariableRow{"none", "1"},
                                          VariableRow{"severity", "1"},
                                          VariableRow{"exposure", "1"},
                                          VariableRow{"people", "person"},
                                          VariableRow{"houses", "house"},
                                          VariableRow{"closed", "1"},
                                          VariableRow{"queue", "message"},
                                          VariableRow{"level", "1"},
                                          VariableRow{"assigned", "1"},
                                          VariableRow{"team_status", "1"},
                                          VariableRow{"present", "person"},
                                          VariableRow{"on_scene", "person"},
                                          VariableRow{"enough", "1"},
                                          VariableRow{"done", "1"},
                                          VariableRow{"aid_requested", "1"},
                                          VariableRow{"reachable", "1"},
                                          VariableRow{"powered", "1"},
                                          VariableRow{"on_duty", "person"},
                                          VariableRow{"at_post", "1"},
                                          VariableRow{"missed", "heartbeat"},
                                          VariableRow{"believed_cut", "1"},
                                          VariableRow{"warning", "1"},
                                          VariableRow{"reading", "unit of the sensor"},
                                          VariableRow{"answered", "1"},
                                          VariableRow{"commander", "1"},
                                          VariableRow{"body_open", "1"},
                                          VariableRow{"member_status", "1"},
                                          VariableRow{"mobilised", "1"},
                                          VariableRow{"public_told", "1"},
                                          VariableRow{"trend", "1"},
                                          VariableRow{"offered", "1"},
                                          VariableRow{"depth", "m"},
                                          VariableRow{"bridge_down", "1"},
                                          VariableRow{"with", "1"},
                                          VariableRow{"tired", "1"},
                                          VariableRow{"call_status", "1"},
                                          VariableRow{"unit_status", "1"}};

/// How far a member of the joint response has come.
enum class MemberStatus { none, told, acknowledged, left, arrived };

/// How far a recorded call has come.
enum class CallStatus { over, open, waiting };

/// What a unit that answers recorded calls is doing.
enum class UnitStatus { at_base, under_way, on_scene, to_hospital, handing_over, free, driving_home };

enum class TeamStatus { free, mustering, under_way, on_scene, returning, held_up };

/// Every kind of record. The order is the code in the file: new kinds go to the end of the list.
enum class RecordKind : std::uint8_t {
  exercise_started,
  exercise_ended,
  hazard_changed,
  exposed,
  incident_arose,
  severity_changed,
  people_changed,
  houses_changed,
  road_closed,
  road_opened,
  noticed,
  looked_again,
  report_sent,
  report_received,
  request_resource_sent,
  request_resource_received,
  requisition_resource_sent,
  requisition_resource_received,
  commit_resource_sent,
  commit_resource_received,
  deployment_status_sent,
  deployment_status_received,
  queued,
  taken_up,
  verified,
  approved,
  handled,
  level_considered,
  level_set,
  forces_considered,
  aid_considered,
  called,
  mustering,
  mustered,
  crew_short,
  departed,
  road_found_closed,
  rerouted,
  held_up,
  arrived,
  on_scene_changed,
  force_enough,
  force_lacking,
  work_done,
  reopened,
  released,
  returned,
  freed,
  witness_noticed,
  power_lost,
  power_restored,
  signal_lost,
  signal_restored,
  battery_empty,
  room_lost,
  room_restored,
  post_isolated,
  post_reachable,
  channel_unavailable,
  channel_busy,
  undelivered,
  messenger_sent,
  shift_changed,
  leader_away,
  leader_back,
  leader_missed,
  deputy_signed,
  laid_aside,
  spot_checked,
  roll_called,
  heartbeat_missed,
  isolation_noticed,
  contact_restored,
  notification_sent,
  notification_received,
  reading_passed,
  warning_issued,
  warning_ended,
  warning_sent,
  warning_received,
  call_round_begun,
  person_called,
  person_answered,
  person_silent,
  call_round_ended,
  consultation_called,
  member_joined,
  quorum_reached,
  consultation_ended,
  level_lowered,
  level_told_sent,
  level_told_received,
  body_called,
  body_opened,
  body_closed,
  commander_sent,
  command_taken,
  command_vacant,
  orders_conflict,
  activation_sent,
  activation_received,
  acknowledgement_sent,
  acknowledgement_received,
  member_left,
  member_arrived,
  expert_advised,
  mobilised,
  response_sent,
  response_received,
  reported_in,
  info_verified,
  info_reviewed,
  public_told,
  report_concealed,
  report_altered,
  report_delayed,
  body_directed,
  body_undirected,
  quorum_missed,
  depth_changed,
  passage_changed,
  bridge_failed,
  bridge_mended,
  water_slows,
  jammed,
  detoured,
  road_cleared,
  power_repaired,
  signal_repaired,
  persons_elsewhere,
  left_without,
  vehicle_taken,
  vehicle_returned,
  vehicle_awaited,
  vehicle_uncrewed,
  vehicle_missed,
  left_behind,
  work_limit_passed,
  relieved,
  rested,
  call_came,
  call_queued,
  unit_sent,
  unit_arrived,
  unit_to_hospital,
  hand_over_begun,
  unit_freed,
  unit_home_bound,
  unit_home,
  call_over
};

/// One line of the list of kinds. `sentence` is what a log line says; its places are 0 actor, 1 subject, 2 value, 3 text,
/// 4 incident, 5 place.
struct KindRow {
  RecordKind kind;
  std::string_view name;
  Variable sets;
  std::string_view sentence;
};
std::span<const KindRow> record_kinds();
const KindRow& row_of(RecordKind kind);

/// One thing that happened, with its cause.
struct Record {
  base::SimTime time;
  RecordKind kind = RecordKind::exercise_started;
  EntityRow incident = none;
  EntityRow actor = none;
  EntityRow subject = none;
  EntityRow place = none;
  double value = 0.0;
  TextRow text = none;
  RecordId cause = none;  ///< -1 only for record 0 and injects
};

struct Entity {
  std::string id;  ///< natural code
  EntityKind kind = EntityKind::exercise;
  std::string name;
  std::string name_en;
  EntityRow parent = none;
  base::Point position;  ///< on the plane
  bool has_position = false;
  model::Basis basis = model::Basis::assumed;
};

/// Who or what a record had to wait for, and by which record it became free.
enum class EnablerRole : std::uint8_t { resource };
inline constexpr std::array enabler_role_names{"resource"};
struct Enabler {
  RecordId record = none;
  RecordId enabler = none;
  EnablerRole role = EnablerRole::resource;
};

/// A candidate of a decision: how it scored and why it was taken or not.
struct DecisionRow {
  RecordId record = none;
  EntityRow candidate = none;
  bool chosen = false;
  double score = 0.0;  ///< seconds until there for teams, the level for levels; NaN none
  TextRow reason = none;
  std::array<double, 3> arguments{};  ///< for the places {0}, {1}, {2} of the reason
};

/// What a message said: `message` is the record of its sending.
struct FactRow {
  RecordId message = none;
  EntityRow subject = none;
  Variable variable = Variable::none;
  double value = 0.0;
  base::SimTime as_of;
};

/// Where a team was; it goes straight from one row to the next.
struct TrackRow {
  EntityRow team = none;
  base::SimTime time;
  base::Point position;
  EntityRow road = none;  ///< the road that it enters here
};

/// A person who left with a team, and in what.
struct CrewRow {
  RecordId record = none;      ///< of leaving
  std::int32_t person = none;  ///< row of `/resolved/persons`
  bool full_time = false;      ///< by the team's roster
  EntityRow vehicle = none;    ///< none = on foot or by his own means
  base::SimTime came;          ///< to the place of muster
};

/// A hazard's field on a grid, one frame every `step`, only between its first and last touch of the ground.
struct FieldFrames {
  std::string hazard;
  EntityRow entity = none;
  std::string quantity;  ///< "severity"
  std::string unit;      ///< "1"
  double scale = 1.0;    ///< value = stored * scale
  base::Point origin;    ///< south-west corner of cell (0, 0)
  base::Metres cell;
  std::int32_t columns = 0;
  std::int32_t rows = 0;
  base::SimTime first;
  base::Duration step;
  std::vector<std::uint16_t> cells;  ///< [frame][row from south][column from west]
  [[nodiscard]] std::size_t frames() const {
    const std::size_t size = static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
    return size == 0 ? 0 : cells.size() / size;
  }
};

}  // namespace sanji::journal
