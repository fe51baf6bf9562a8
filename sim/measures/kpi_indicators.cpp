// SPDX-License-Identifier: Apache-2.0
// The one list of indicators. A new one is a line here; its sentence goes to the catalogue.
#include "sim/base/text.hpp"
#include "sim/measures/kpi.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>

namespace sanji::measures {
namespace {

using base::mark;
using model::Moment;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double never = std::numeric_limits<double>::infinity();

double share_of(std::ptrdiff_t part, std::ptrdiff_t whole) {
  return whole == 0 ? undefined : static_cast<double>(part) / static_cast<double>(whole);
}

/// Of the incidents, the share that reached a moment.
template <Moment moment>
double share_reached(const Kpis& kpis) {
  const auto reached = std::count_if(kpis.incidents.begin(), kpis.incidents.end(),
                                     [](const Incident& incident) { return incident.at(moment).has_value(); });
  return share_of(reached, std::ssize(kpis.incidents));
}

/// Median over all incidents that reached `from`; what never came is later than all that did, so that a run does not look
/// better for what it left undone.
template <Moment from, Moment to>
double median_min(const Kpis& kpis) {
  std::vector<double> minutes;
  for (const Incident& incident : kpis.incidents) {
    if (!incident.at(from)) continue;
    const auto span = incident.span(from, to);
    minutes.push_back(span ? span->minutes() : never);
  }
  std::sort(minutes.begin(), minutes.end());
  const double median = quantile(minutes, 0.5);
  return std::isfinite(median) ? median : undefined;
}

/// The longest; undefined where an incident never got there.
template <Moment from, Moment to>
double longest_min(const Kpis& kpis) {
  double longest = undefined;
  for (const Incident& incident : kpis.incidents) {
    if (!incident.at(from)) continue;
    const auto span = incident.span(from, to);
    if (!span) return undefined;
    longest = std::isnan(longest) ? span->minutes() : std::max(longest, span->minutes());
  }
  return longest;
}

double limits_missed(const Kpis& kpis) {
  int missed = 0;
  for (const LimitTotals& limit : kpis.limits) missed += limit.missed;
  return missed;
}

double limits_kept_share(const Kpis& kpis) {
  int met = 0;
  int missed = 0;
  for (const LimitTotals& limit : kpis.limits) {
    met += limit.met;
    missed += limit.missed;
  }
  return share_of(met, met + missed);
}

/// The gravest level in force when an incident was known: I = 1.
double gravest_level(const Kpis& kpis) {
  double gravest = undefined;
  for (const Incident& incident : kpis.incidents) {
    if (incident.level == 0) continue;
    gravest = std::isnan(gravest) ? incident.level : std::min<double>(gravest, incident.level);
  }
  return gravest;
}

template <model::Tier tier>
double first_on_scene_share(const Kpis& kpis) {
  int all = 0;
  for (const TierTotals& totals : kpis.tiers) all += totals.first_on_scene;
  return share_of(kpis.tiers[static_cast<std::size_t>(tier)].first_on_scene, all);
}

template <model::Tier tier>
double handle_median_min(const Kpis& kpis) {
  return kpis.tiers[static_cast<std::size_t>(tier)].handle_quantile_s(0.5) / base::seconds_per_minute;
}

template <int TierTotals::*count>
double over_tiers(const Kpis& kpis) {
  int sum = 0;
  for (const TierTotals& tier : kpis.tiers) sum += tier.*count;
  return sum;
}

template <int PartyTotals::*count>
double over_parties(const Kpis& kpis) {
  int sum = 0;
  for (const PartyTotals& party : kpis.information.parties) sum += party.*count;
  return sum;
}

double minutes_or_undefined(const std::optional<base::Duration>& span) { return span ? span->minutes() : undefined; }

/// Median of a spread that `of` picks out of the numbers.
template <auto of>
double spread_median_min(const Kpis& kpis) {
  return minutes_or_undefined(of(kpis).median());
}
constexpr auto warning_to_level = [](const Kpis& kpis) -> const Spread& { return kpis.information.warning_to_level; };
constexpr auto noticed_to_report = [](const Kpis& kpis) -> const Spread& { return kpis.information.noticed_to_report; };
constexpr auto report_to_county = [](const Kpis& kpis) -> const Spread& { return kpis.information.report_to_county; };
constexpr auto call_to_answer = [](const Kpis& kpis) -> const Spread& { return kpis.calls.all.took; };

/// Over all posts that were cut off.
double isolation_noticed_median_min(const Kpis& kpis) {
  Spread all;
  for (const Isolation& each : kpis.information.isolations) {
    all.add(each.noticed ? std::optional(*each.noticed - each.from) : std::nullopt);
  }
  return minutes_or_undefined(all.median());
}

double spot_present_share(const Kpis& kpis) {
  return share_of(static_cast<std::ptrdiff_t>(over_parties<&PartyTotals::spot_present>(kpis)),
                  static_cast<std::ptrdiff_t>(over_parties<&PartyTotals::spot_checks>(kpis)));
}

double leaders_missing_min(const Kpis& kpis) {
  base::Duration vacant;
  for (const PartyTotals& party : kpis.information.parties) vacant += party.vacant;
  return vacant.minutes();
}

template <int Failures::*count>
double failures(const Kpis& kpis) {
  return kpis.information.failures.*count;
}

double lateral_in_time_share(const Kpis& kpis) {
  const Lateral& lateral = kpis.information.lateral;
  return share_of(lateral.in_time, lateral.in_time + lateral.late + lateral.missed);
}

double members_joined_share(const Kpis& kpis) {
  int told = 0;
  int joined = 0;
  for (const MemberTimes& member : kpis.joint.members) {
    told += member.told ? 1 : 0;
    joined += member.told && member.does_its_part() ? 1 : 0;
  }
  return share_of(joined, told);
}

double procedure_done_share(const Kpis& kpis) {
  const Conformance& all = kpis.conformance;
  return share_of(all.done, all.done + all.late + all.skipped + all.out_of_order);
}

double unknown_to_county_share(const Kpis& kpis) { return 1.0 - share_reached<Moment::told_county>(kpis); }

constexpr Indicator list[] = {
    {"incidents", "1", mark("incidents that arose"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.incidents.size()); }},
    {"people", "person", mark("people affected, all incidents together"), [](const Kpis& kpis) { return kpis.people; }},
    {"houses", "house", mark("houses affected, all incidents together"), [](const Kpis& kpis) { return kpis.houses; }},
    {"noticed_share", "1", mark("share of the incidents that anybody noticed"), share_reached<Moment::first_noticed>},
    {"told_county_share", "1", mark("share of the incidents that the county was told of"),
     share_reached<Moment::told_county>},
    {"arrived_share", "1", mark("share of the incidents that a team reached"), share_reached<Moment::first_arrival>},
    {"enough_share", "1", mark("share of the incidents with enough force on scene"),
     share_reached<Moment::enough_force>},
    {"done_share", "1", mark("share of the incidents whose work was done"), share_reached<Moment::done>},
    {"noticed_median_min", "min", mark("median from onset to noticed"),
     median_min<Moment::onset, Moment::first_noticed>},
    {"told_village_median_min", "min", mark("median from onset to village told"),
     median_min<Moment::onset, Moment::told_village>},
    {"told_township_median_min", "min", mark("median from onset to township told"),
     median_min<Moment::onset, Moment::told_township>},
    {"told_county_median_min", "min", mark("median from onset to county told"),
     median_min<Moment::onset, Moment::told_county>},
    {"level_median_min", "min", mark("median from county told to a response level in force"),
     median_min<Moment::told_county, Moment::level>},
    {"first_order_median_min", "min", mark("median from onset to first order"),
     median_min<Moment::onset, Moment::first_order>},
    {"first_arrival_median_min", "min", mark("median from onset to first arrival"),
     median_min<Moment::onset, Moment::first_arrival>},
    {"first_arrival_longest_min", "min", mark("longest from onset to first arrival"),
     longest_min<Moment::onset, Moment::first_arrival>},
    {"enough_median_min", "min", mark("median from onset to enough force"),
     median_min<Moment::onset, Moment::enough_force>},
    {"done_median_min", "min", mark("median from onset to done"), median_min<Moment::onset, Moment::done>},
    {"gravest_level", "1", mark("gravest response level in force, I = 1"), gravest_level},
    {"limits_missed", "1", mark("limits missed, counted over incidents"), limits_missed},
    {"limits_kept_share", "1", mark("share of the decided limits that were kept"), limits_kept_share},
    {"queued_letters", "1", mark("letters that waited for an officer"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.queues.all.size()); }},
    {"queue_wait_longest_min", "min", mark("longest wait of a letter for an officer"),
     [](const Kpis& kpis) { return kpis.queues.longest.minutes(); }},
    {"village_handle_median_min", "min", mark("median time of a village desk for a letter"),
     handle_median_min<model::Tier::village>},
    {"township_handle_median_min", "min", mark("median time of a township desk for a letter"),
     handle_median_min<model::Tier::township>},
    {"county_handle_median_min", "min", mark("median time of the county desk for a letter"),
     handle_median_min<model::Tier::county>},
    {"orders", "1", mark("orders sent, passed-on ones included"), over_tiers<&TierTotals::orders>},
    {"teams_sent", "1", mark("departures of teams"), over_tiers<&TierTotals::teams_sent>},
    {"village_first_share", "1", mark("share of the reached incidents where a village team was first"),
     first_on_scene_share<model::Tier::village>},
    {"aid_requests", "1", mark("requests for help from outside"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.aid_requests); }},
    {"crews_short", "1", mark("teams that could not muster a crew"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.crews_short); }},
    {"roads_found_closed", "1", mark("times that a team met a closed road"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.roads_found_closed); }},
    {"reroutes", "1", mark("times that a team took another way"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.reroutes); }},
    {"held_up", "1", mark("times that a team knew no open way"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.held_up); }},
    {"busy_attempts", "1", mark("attempts that met a busy line"), over_parties<&PartyTotals::busy>},
    {"undelivered", "1", mark("times that no channel got word through"), over_parties<&PartyTotals::undelivered>},
    {"messengers", "1", mark("messengers sent"), over_parties<&PartyTotals::messengers>},
    {"isolated", "1", mark("times that a post was cut off"), over_parties<&PartyTotals::isolated>},
    {"isolation_noticed_median_min", "min", mark("median from a post being cut off to its superior knowing"),
     isolation_noticed_median_min},
    {"warning_to_level_median_min", "min", mark("median from a warning to a response level"),
     spread_median_min<warning_to_level>},
    {"noticed_to_report_median_min", "min", mark("median from the first sight to the first report leaving"),
     spread_median_min<noticed_to_report>},
    {"report_to_county_median_min", "min", mark("median from the first report leaving to the county knowing"),
     spread_median_min<report_to_county>},
    {"unknown_to_county_share", "1", mark("share of the incidents that the county never heard of"),
     unknown_to_county_share},
    {"calls_answered_share", "1", mark("share of the responsible persons called who answered"),
     [](const Kpis& kpis) { return share_of(kpis.calls.all.answered, kpis.calls.all.called); }},
    {"calls_answered_median_min", "min", mark("median from a warning to a responsible person's answer"),
     spread_median_min<call_to_answer>},
    {"calls_broken", "1", mark("responsible persons whom nobody reached"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.calls.broken.size()); }},
    {"leaders_missing_min", "min", mark("time that desks waited for anybody who may sign"), leaders_missing_min},
    {"spot_present_share", "1", mark("share of the spot checks that were answered"), spot_present_share},
    {"reports_late", "1", mark("tellings later than a limit"), failures<&Failures::late>},
    {"reports_missed", "1", mark("desks that knew of an incident and did not pass it on"), failures<&Failures::missed>},
    {"reports_wrong", "1", mark("first reports more than a fifth off the truth"), failures<&Failures::wrong>},
    {"reports_falsified", "1", mark("reports changed on purpose"), failures<&Failures::falsified>},
    {"reports_concealed", "1", mark("reports held back on purpose"), failures<&Failures::concealed>},
    {"report_complete_first_share", "1", mark("share of what a report must say that the first ones to the county said"),
     [](const Kpis& kpis) { return kpis.completeness.first_share(); }},
    {"report_complete_last_share", "1", mark("share of what a report must say that the last ones to the county said"),
     [](const Kpis& kpis) { return kpis.completeness.last_share(); }},
    {"lateral_in_time_share", "1", mark("share of the required notices to others that were in time"),
     lateral_in_time_share},
    {"command_vacant_min", "min", mark("time that known incidents were without a commander"),
     [](const Kpis& kpis) { return kpis.command.vacant.minutes(); }},
    {"orders_in_conflict", "1", mark("teams with orders from two desks"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.command.conflicts); }},
    {"span_of_control", "1", mark("most teams on scene under one commander"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.command.widest); }},
    {"members_joined_share", "1", mark("share of the members told who did their part in the joint response"),
     members_joined_share},
    {"public_silence_min", "min", mark("time from the first sight to the first word to the public"),
     [](const Kpis& kpis) { return minutes_or_undefined(kpis.joint.public_silence); }},
    {"procedure_done_share", "1", mark("share of the plan's steps done in time and in order"), procedure_done_share},
    {"closures_told", "1", mark("closed roads that teams were told of with their orders"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.roads.closures_told); }},
    {"detour_min", "min", mark("time by which ways round were longer"),
     [](const Kpis& kpis) { return kpis.roads.detour_min; }},
    {"water_min", "min", mark("time lost by driving through water"),
     [](const Kpis& kpis) { return kpis.roads.water_min; }},
    {"jam_min", "min", mark("time lost by teams to others on the road"),
     [](const Kpis& kpis) { return kpis.roads.jam_min; }},
    {"roads_reopened", "1", mark("roads reopened by teams"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.roads.count(journal::RecordKind::road_cleared)); }},
    {"posts_repowered", "1", mark("posts to which teams brought the power back"),
     [](const Kpis& kpis) { return static_cast<double>(kpis.roads.count(journal::RecordKind::power_repaired)); }},
    {"records", "1", mark("records of the run"), [](const Kpis& kpis) { return static_cast<double>(kpis.records); }},
};

}  // namespace

std::span<const Indicator> indicator_list() { return list; }

std::vector<double> indicators(const Kpis& kpis) {
  std::vector<double> values;
  values.reserve(std::size(list));
  for (const Indicator& indicator : list) values.push_back(indicator.value(kpis));
  return values;
}

std::vector<double> indicators(const journal::View& view) { return indicators(measure(view)); }

}  // namespace sanji::measures
