// SPDX-License-Identifier: Apache-2.0
// The one list of record kinds: name in the file, variable set, and the sentence that a log line says.
#include "sim/journal/records.hpp"

#include "sim/base/text.hpp"

#include <array>
#include <cstddef>

namespace sanji::journal {
namespace {

using base::mark;
using K = RecordKind;
using V = Variable;

constexpr std::array kinds{
    KindRow{K::exercise_started, "exercise_started", V::none, mark("the exercise begins")},
    KindRow{K::exercise_ended, "exercise_ended", V::none, mark("the exercise ends")},
    KindRow{K::hazard_changed, "hazard_changed", V::severity, mark("hazard {1} changes: largest severity {2}")},
    KindRow{K::exposed, "exposed", V::exposure, mark("{0} at {1}: severity {2}")},
    KindRow{K::incident_arose, "incident_arose", V::severity, mark("{1} arises: severity {2}")},
    KindRow{K::severity_changed, "severity_changed", V::severity, mark("{1}: severity now {2}")},
    KindRow{K::people_changed, "people_changed", V::people, mark("{1}: {2} people affected")},
    KindRow{K::houses_changed, "houses_changed", V::houses, mark("{1}: {2} houses affected")},
    KindRow{K::road_closed, "road_closed", V::closed, mark("road {1} is closed")},
    KindRow{K::road_opened, "road_opened", V::closed, mark("road {1} is open again")},
    KindRow{K::noticed, "noticed", V::none, mark("{0} notices {1}")},
    KindRow{K::looked_again, "looked_again", V::none, mark("{0} looks again at {1} and finds a change")},
    KindRow{K::report_sent, "report_sent", V::none, mark("{0} reports to {1} ({3})")},
    KindRow{K::report_received, "report_received", V::none, mark("{0} receives the report of {1}")},
    KindRow{K::request_resource_sent, "request_resource_sent", V::none,
            mark("{0} asks {1} for help from outside ({3})")},
    KindRow{K::request_resource_received, "request_resource_received", V::none,
            mark("{0} receives the request of {1} for help")},
    KindRow{K::requisition_resource_sent, "requisition_resource_sent", V::none, mark("{0} orders out {1} ({3})")},
    KindRow{K::requisition_resource_received, "requisition_resource_received", V::none,
            mark("{0} has the order from {1}")},
    KindRow{K::commit_resource_sent, "commit_resource_sent", V::none, mark("{0} tells {1}: coming with {2} persons")},
    KindRow{K::commit_resource_received, "commit_resource_received", V::none,
            mark("{0} hears from {1}: coming with {2} persons")},
    KindRow{K::deployment_status_sent, "deployment_status_sent", V::none, mark("{0} tells {1} how it stands")},
    KindRow{K::deployment_status_received, "deployment_status_received", V::none,
            mark("{0} hears from {1} how it stands")},
    KindRow{K::queued, "queued", V::queue, mark("{0}: the message waits, {2} waiting")},
    KindRow{K::taken_up, "taken_up", V::queue, mark("{0}: an officer takes up the message, {2} waiting")},
    KindRow{K::verified, "verified", V::none, mark("{0} has verified the report")},
    KindRow{K::approved, "approved", V::none, mark("{0}: it is approved")},
    KindRow{K::handled, "handled", V::none, mark("{0}: the message is handled")},
    KindRow{K::level_considered, "level_considered", V::none, mark("{0} considers the response level")},
    KindRow{K::level_set, "level_set", V::level, mark("{0} sets response level {2}")},
    KindRow{K::forces_considered, "forces_considered", V::none, mark("{0} decides whom to send; teams sent: {2}")},
    KindRow{K::aid_considered, "aid_considered", V::none, mark("{0} considers asking for help from outside")},
    KindRow{K::called, "called", V::assigned, mark("{0} is called out")},
    KindRow{K::mustering, "mustering", V::team_status, mark("{0} musters")},
    KindRow{K::mustered, "mustered", V::present, mark("{0} has mustered, {2} persons")},
    KindRow{K::crew_short, "crew_short", V::team_status, mark("{0} is short of people and does not leave")},
    KindRow{K::departed, "departed", V::team_status, mark("{0} leaves")},
    KindRow{K::road_found_closed, "road_found_closed", V::none, mark("{0} finds road {1} closed")},
    KindRow{K::rerouted, "rerouted", V::none, mark("{0} takes another way, {2} min to go")},
    KindRow{K::held_up, "held_up", V::team_status, mark("{0} knows no open way and waits")},
    KindRow{K::arrived, "arrived", V::team_status, mark("{0} arrives")},
    KindRow{K::on_scene_changed, "on_scene_changed", V::on_scene, mark("{1}: {2} persons at work")},
    KindRow{K::force_enough, "force_enough", V::enough, mark("{1}: every needed capability is there")},
    KindRow{K::force_lacking, "force_lacking", V::enough, mark("{1}: the force is no longer enough")},
    KindRow{K::work_done, "work_done", V::done, mark("{1}: the work is done")},
    KindRow{K::reopened, "reopened", V::done, mark("{1} breaks out anew")},
    KindRow{K::released, "released", V::team_status, mark("{0} is released")},
    KindRow{K::returned, "returned", V::team_status, mark("{0} is back")},
    KindRow{K::freed, "freed", V::assigned, mark("{0} is free for another call")},
    KindRow{K::witness_noticed, "witness_noticed", V::none, mark("{0} notices {1}")},
    KindRow{K::power_lost, "power_lost", V::powered, mark("{1}: the power fails")},
    KindRow{K::power_restored, "power_restored", V::powered, mark("{1}: the power is back")},
    KindRow{K::signal_lost, "signal_lost", V::none, mark("{1}: no signal on {3}")},
    KindRow{K::signal_restored, "signal_restored", V::none, mark("{1}: signal on {3} again")},
    KindRow{K::battery_empty, "battery_empty", V::none, mark("{1}: the battery of {3} is empty")},
    KindRow{K::room_lost, "room_lost", V::none, mark("{1}: {3} is congested, room for {2} talks")},
    KindRow{K::room_restored, "room_restored", V::none, mark("{1}: {3} has room for {2} talks again")},
    KindRow{K::post_isolated, "post_isolated", V::reachable, mark("{1} is cut off: no channel reaches its superior")},
    KindRow{K::post_reachable, "post_reachable", V::reachable, mark("{1} can be reached again")},
    KindRow{K::channel_unavailable, "channel_unavailable", V::none, mark("{0} cannot reach {1} by {3}")},
    KindRow{K::channel_busy, "channel_busy", V::none, mark("{0} finds {3} to {1} busy, attempt {2}")},
    KindRow{K::undelivered, "undelivered", V::none, mark("{0} reaches {1} by no channel and tries again in {2} min")},
    KindRow{K::messenger_sent, "messenger_sent", V::none, mark("{0} sends a messenger to {1}, {2} min on the road")},
    KindRow{K::shift_changed, "shift_changed", V::on_duty, mark("{0}: {2} officers on duty")},
    KindRow{K::leader_away, "leader_away", V::at_post, mark("{1} is away")},
    KindRow{K::leader_back, "leader_back", V::at_post, mark("{1} is back")},
    KindRow{K::leader_missed, "leader_missed", V::none, mark("{0}: nobody is there who may sign")},
    KindRow{K::deputy_signed, "deputy_signed", V::none, mark("{0}: {1} stands in")},
    KindRow{K::laid_aside, "laid_aside", V::none, mark("{0} lays the message aside after {2} min in the queue")},
    KindRow{K::spot_checked, "spot_checked", V::none, mark("spot check of {1}; answered: {2}")},
    KindRow{K::roll_called, "roll_called", V::none, mark("{0} calls the roll, {2} heard")},
    KindRow{K::heartbeat_missed, "heartbeat_missed", V::missed, mark("{0}: nothing heard from {1}, {2} in a row")},
    KindRow{K::isolation_noticed, "isolation_noticed", V::believed_cut, mark("{0} knows that {1} is cut off")},
    KindRow{K::contact_restored, "contact_restored", V::believed_cut, mark("{0} is in contact with {1} again")},
    KindRow{K::notification_sent, "notification_sent", V::none, mark("{0} informs {1} ({3})")},
    KindRow{K::notification_received, "notification_received", V::none, mark("{0} is informed by {1}")},
    KindRow{K::reading_passed, "reading_passed", V::reading, mark("{1} reads {2}, past a threshold")},
    KindRow{K::warning_issued, "warning_issued", V::warning, mark("{0} issues a {2} warning for {1}")},
    KindRow{K::warning_ended, "warning_ended", V::warning, mark("{0} ends its {2} warning for {1}")},
    KindRow{K::warning_sent, "warning_sent", V::none, mark("{0} passes the {2} warning to {1} ({3})")},
    KindRow{K::warning_received, "warning_received", V::none, mark("{0} has the {2} warning from {1}")},
    KindRow{K::call_round_begun, "call_round_begun", V::none, mark("{0} begins to call {2} responsible persons")},
    KindRow{K::person_called, "person_called", V::none, mark("{0} calls {1}, attempt {2}")},
    KindRow{K::person_answered, "person_answered", V::answered, mark("{1} answers")},
    KindRow{K::person_silent, "person_silent", V::none, mark("{1} does not answer; next: {3}")},
    KindRow{K::call_round_ended, "call_round_ended", V::none, mark("{0}: {2} responsible persons have answered")},
    KindRow{K::consultation_called, "consultation_called", V::none, mark("{0} calls a consultation, quorum {2}")},
    KindRow{K::member_joined, "member_joined", V::none, mark("{0} joins the consultation")},
    KindRow{K::quorum_reached, "quorum_reached", V::none, mark("{0}: the quorum is there")},
    KindRow{K::consultation_ended, "consultation_ended", V::none, mark("{0}: the consultation has decided")},
    KindRow{K::level_lowered, "level_lowered", V::level, mark("{0} lowers the response level to {2}")},
    KindRow{K::level_told_sent, "level_told_sent", V::none, mark("{0} tells {1} response level {2} ({3})")},
    KindRow{K::level_told_received, "level_told_received", V::none, mark("{0} hears of response level {2} from {1}")},
    KindRow{K::body_called, "body_called", V::none, mark("{0} calls {1} together")},
    KindRow{K::body_opened, "body_opened", V::body_open, mark("{1} works")},
    KindRow{K::body_closed, "body_closed", V::body_open, mark("{1} ends its work")},
    KindRow{K::commander_sent, "commander_sent", V::none,
            mark("{0} sets out to take command of {1}, {2} min on the road")},
    KindRow{K::command_taken, "command_taken", V::commander, mark("{0} takes command of {1}: {3}")},
    KindRow{K::command_vacant, "command_vacant", V::commander, mark("nobody commands at {1}")},
    KindRow{K::orders_conflict, "orders_conflict", V::none, mark("{0} has orders from {1} and from another desk")},
    KindRow{K::activation_sent, "activation_sent", V::member_status, mark("{0} activates {1} ({3})")},
    KindRow{K::activation_received, "activation_received", V::none, mark("{0} is activated by {1}")},
    KindRow{K::acknowledgement_sent, "acknowledgement_sent", V::none, mark("{0} acknowledges to {1}")},
    KindRow{K::acknowledgement_received, "acknowledgement_received", V::member_status,
            mark("{0} has the acknowledgement of {1}")},
    KindRow{K::member_left, "member_left", V::member_status, mark("{0} sends its people")},
    KindRow{K::member_arrived, "member_arrived", V::member_status, mark("the people of {0} are there")},
    KindRow{K::expert_advised, "expert_advised", V::none, mark("{0} advises {1}")},
    KindRow{K::mobilised, "mobilised", V::mobilised, mark("{0} calls up people of the place")},
    KindRow{K::response_sent, "response_sent", V::none, mark("{0} answers {1}: {2} teams come")},
    KindRow{K::response_received, "response_received", V::none, mark("{0} has the answer of {1}: {2} teams come")},
    KindRow{K::reported_in, "reported_in", V::none, mark("{0} reports in at {1}")},
    KindRow{K::info_verified, "info_verified", V::none, mark("{0} has verified the word for the public")},
    KindRow{K::info_reviewed, "info_reviewed", V::none, mark("{0}: the word for the public is reviewed")},
    KindRow{K::public_told, "public_told", V::public_told, mark("{0} tells the public")},
    KindRow{K::report_concealed, "report_concealed", V::none, mark("{0} holds back the report of {4} ({3})")},
    KindRow{K::report_altered, "report_altered", V::none, mark("{0} changes the report of {4} ({3})")},
    KindRow{K::report_delayed, "report_delayed", V::none, mark("{0} delays the report of {4} by {2} min ({3})")},
    KindRow{K::body_directed, "body_directed", V::commander, mark("{0} directs {1}")},
    KindRow{K::body_undirected, "body_undirected", V::commander, mark("{1} has nobody to direct it")},
    KindRow{K::quorum_missed, "quorum_missed", V::none,
            mark("{0}: only {2} members can be reached, the leader decides alone")},
    KindRow{K::depth_changed, "depth_changed", V::depth, mark("{0} at {1}: water {2} m deep")},
    KindRow{K::passage_changed, "passage_changed", V::closed, mark("road {1} is now closed to: {3}")},
    KindRow{K::bridge_failed, "bridge_failed", V::bridge_down, mark("the bridge of road {1} gives way")},
    KindRow{K::bridge_mended, "bridge_mended", V::bridge_down, mark("the bridge of road {1} bears again")},
    KindRow{K::water_slows, "water_slows", V::none, mark("{0} goes slowly through water on {1}, {2} min longer")},
    KindRow{K::jammed, "jammed", V::none, mark("{0} is held up by others on {1}, {2} min longer")},
    KindRow{K::detoured, "detoured", V::none, mark("{0}: the way round takes {2} min more")},
    KindRow{K::road_cleared, "road_cleared", V::none, mark("{0} reopens road {1}")},
    KindRow{K::power_repaired, "power_repaired", V::powered, mark("{0} restores the power of {1}")},
    KindRow{K::signal_repaired, "signal_repaired", V::none, mark("{0} restores {3} at {1}")},
};

constexpr bool list_is_in_order() {
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (static_cast<std::size_t>(kinds[i].kind) != i) return false;
  }
  return true;
}
static_assert(list_is_in_order(), "the list of kinds stands in the order of the enum");

}  // namespace

std::span<const KindRow> record_kinds() { return kinds; }

const KindRow& row_of(RecordKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

}  // namespace sanji::journal
