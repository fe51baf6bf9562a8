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
    KindRow{K::report_sent, "report_sent", V::none, mark("{0} reports to {1}")},
    KindRow{K::report_received, "report_received", V::none, mark("{0} receives the report of {1}")},
    KindRow{K::request_resource_sent, "request_resource_sent", V::none, mark("{0} asks {1} for help from outside")},
    KindRow{K::request_resource_received, "request_resource_received", V::none,
            mark("{0} receives the request of {1} for help")},
    KindRow{K::requisition_resource_sent, "requisition_resource_sent", V::none, mark("{0} orders out {1}")},
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
    KindRow{K::approved, "approved", V::none, mark("{0}: the leader has approved")},
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
