// SPDX-License-Identifier: Apache-2.0
// The keys and columns stand here as they are documented; readers hold us to them.
#include "analysis/report_information.hpp"
#include "sim/measures/population.hpp"
#include "sim/measures/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace sanji::analysis {
namespace {

using measures::Spread;
using model::Tier;
using nlohmann::ordered_json;
using Cells = std::vector<std::string>;

constexpr std::array tiers{Tier::village, Tier::township, Tier::county, Tier::outside};

std::string name_of(Tier tier) {
  return tier == Tier::outside ? "agency" : std::string(model::tier_words[static_cast<std::size_t>(tier)].name);
}

ordered_json json_of(const std::optional<base::SimTime>& at) {
  return at ? ordered_json(at->seconds()) : ordered_json();
}
ordered_json json_of(const std::optional<base::Duration>& span) {
  return span ? ordered_json(span->seconds()) : ordered_json();
}
ordered_json json_of(const Spread& spread) {
  return {{"cases", spread.cases()},
          {"never", spread.never()},
          {"median_s", json_of(spread.median())},
          {"longest_s", json_of(spread.longest())}};
}
std::string cell(const std::optional<base::SimTime>& at) { return at ? fmt::format("{}", at->seconds()) : ""; }
std::string cell(const std::optional<base::Duration>& span) { return span ? fmt::format("{}", span->seconds()) : ""; }
std::string cell(int count) { return std::to_string(count); }
std::string cell(std::size_t count) { return std::to_string(count); }

ordered_json id_of(const journal::View& view, journal::EntityRow row) {
  return row == journal::none ? ordered_json() : ordered_json(view.entity(row).id);
}

ordered_json desks_json(const journal::View& view, const measures::Information& information) {
  ordered_json all;
  for (const Tier tier : tiers) {
    const measures::PartyTotals& party = information.parties[static_cast<std::size_t>(tier)];
    ordered_json& out = all[name_of(tier)];
    out["letters"] = party.letters;
    out["tasks"] = party.tasks;
    out["waits"] = json_of(party.waits);
    out["longest_wait_s"] = party.longest_wait.seconds();
    out["longest_wait_at"] = id_of(view, party.longest_at);
    out["busy"] = party.busy;
    out["unavailable"] = party.unavailable;
    out["fallbacks"] = party.fallbacks;
    out["undelivered"] = party.undelivered;
    out["undelivered_though_reachable"] = party.no_fallback;
    out["messengers"] = party.messengers;
    out["isolated"] = party.isolated;
    out["isolation_noticed"] = json_of(party.noticed);
    out["spot_checks"] = party.spot_checks;
    out["spot_present"] = party.spot_present;
    out["vacancies"] = party.vacancies;
    out["vacant_s"] = party.vacant.seconds();
  }
  return all;
}

ordered_json ids_of(const journal::View& view, const std::vector<journal::EntityRow>& rows) {
  ordered_json ids = ordered_json::array();
  for (const journal::EntityRow row : rows) ids.push_back(id_of(view, row));
  return ids;
}

/// Null where the county was told of nothing.
ordered_json completeness_json(const measures::Completeness& all) {
  if (all.incidents == 0) return {};
  ordered_json json{{"incidents", all.incidents}, {"first_share", all.first_share()}, {"last_share", all.last_share()}};
  for (std::size_t i = 0; i < measures::report_field_count; ++i) {
    json["fields"][std::string(measures::report_field_words[i].name)] = {
        {"methane", measures::methane_letters[i]}, {"first", all.in_first[i]}, {"last", all.in_last[i]}};
  }
  return json;
}

ordered_json reports_json(const journal::View& view, const measures::Information& all) {
  ordered_json json;
  json["late"] = all.failures.late;
  json["missed"] = all.failures.missed;
  json["wrong"] = all.failures.wrong;
  json["falsified"] = all.failures.falsified;
  json["concealed"] = all.failures.concealed;
  json["missed_by"] = ids_of(view, all.failures.missed_by);
  json["falsified_by"] = ids_of(view, all.failures.falsified_by);
  json["concealed_by"] = ids_of(view, all.failures.concealed_by);
  json["first_seen"] = {{"officers", all.first.officers}, {"witnesses", all.first.witnesses}};
  for (const Tier tier : tiers) json["first_desk"][name_of(tier)] = all.first.desks[static_cast<std::size_t>(tier)];
  json["lateral"] = {{"informed", all.lateral.informed}, {"took", json_of(all.lateral.took)},
                     {"in_time", all.lateral.in_time},   {"late", all.lateral.late},
                     {"missed", all.lateral.missed},     {"open", all.lateral.open}};
  return json;
}

ordered_json spans_json(const measures::Information& all) {
  ordered_json json;
  json["warning_to_level"] = json_of(all.warning_to_level);
  for (std::size_t colour = 0; colour < measures::colour_count; ++colour) {
    json["warning_to_level_by_colour"][std::string(model::colour_words[colour].name)] = json_of(all.by_colour[colour]);
  }
  json["noticed_to_report"] = json_of(all.noticed_to_report);
  json["report_to_county"] = json_of(all.report_to_county);
  return json;
}

ordered_json totals_json(const measures::CallTotals& totals) {
  ordered_json json{{"called", totals.called}, {"answered", totals.answered}, {"silent", totals.silent}};
  for (std::size_t how = 0; how < measures::reach_count; ++how)
    json["how"][measures::reach_names[how]] = totals.how[how];
  json["took"] = json_of(totals.took);
  return json;
}

ordered_json calls_json(const journal::View& view, const measures::Calls& calls) {
  ordered_json json = totals_json(calls.all);
  for (const Tier tier : tiers) json["tiers"][name_of(tier)] = totals_json(calls.tiers[static_cast<std::size_t>(tier)]);
  json["rounds"] = ordered_json::array();
  for (const measures::CallRound& round : calls.rounds) {
    ordered_json out{{"begun_s", view.record(round.begun).time.seconds()}, {"desk", id_of(view, round.desk)}};
    out["colour"] = round.colour;
    out["totals"] = totals_json(round.totals);
    json["rounds"].push_back(std::move(out));
  }
  json["broken"] = ordered_json::array();
  for (const journal::EntityRow person : calls.broken) json["broken"].push_back(view.entity(person).id);
  return json;
}

ordered_json command_json(const journal::View& view, const measures::Command& command) {
  ordered_json json;
  json["vacancies"] = json_of(command.vacancies);
  json["vacant_s"] = command.vacant.seconds();
  json["longest_vacancy_s"] = command.longest_vacancy.seconds();
  json["longest_vacancy_at"] = id_of(view, command.longest_at);
  json["conflicts"] = command.conflicts;
  json["desks_in_conflict"] = ordered_json::array();
  for (const journal::EntityRow desk : command.desks_in_conflict)
    json["desks_in_conflict"].push_back(view.entity(desk).id);
  json["first"] = command.first;
  json["briefed"] = command.briefed;
  json["unbriefed"] = command.unbriefed;
  json["widest_span"] = command.widest;
  json["widest_under"] = id_of(view, command.widest_under);
  json["over_span_team_s"] = command.over_span.seconds();
  json["bodies"] = ordered_json::array();
  for (const measures::BodyTimes& body : command.bodies) {
    json["bodies"].push_back({{"id", id_of(view, body.body)},
                              {"called_s", json_of(body.called)},
                              {"opened_s", json_of(body.opened)},
                              {"closed_s", json_of(body.closed)}});
  }
  return json;
}

std::string linkage_of(const measures::MemberTimes& member) {
  return member.linkage ? std::string(model::linkage_words[static_cast<std::size_t>(*member.linkage)].name) : "";
}

ordered_json joint_json(const journal::View& view, const measures::Joint& joint) {
  ordered_json json;
  json["members"] = ordered_json::array();
  for (const measures::MemberTimes& member : joint.members) {
    json["members"].push_back({{"id", id_of(view, member.agency)},
                               {"linkage", member.linkage ? ordered_json(linkage_of(member)) : ordered_json()},
                               {"expert", member.expert},
                               {"told_s", json_of(member.told)},
                               {"acknowledged_s", json_of(member.acknowledged)},
                               {"left_s", json_of(member.left)},
                               {"arrived_s", json_of(member.arrived)},
                               {"advised_s", json_of(member.advised)}});
  }
  for (std::size_t i = 0; i < measures::linkage_count; ++i) {
    json["linkages"][std::string(model::linkage_words[i].name)] = {{"told", joint.linkages[i].told},
                                                                   {"joined", joint.linkages[i].joined}};
  }
  json["mobilised_s"] = json_of(joint.mobilised);
  json["asked"] = ordered_json::array();
  for (const measures::Asked& asked : joint.asked) {
    json["asked"].push_back({{"id", id_of(view, asked.whom)},
                             {"asked_s", asked.asked.seconds()},
                             {"answered_s", json_of(asked.answered)},
                             {"teams", asked.teams}});
  }
  json["teams_from_outside"] = joint.teams_from_outside;
  json["public_told_s"] = json_of(joint.public_told);
  json["public_silence_s"] = json_of(joint.public_silence);
  return json;
}

ordered_json procedure_json(const journal::View& view, const measures::Conformance& conformance) {
  ordered_json json;
  json["steps"] = ordered_json::array();
  for (const measures::StepTotals& step : conformance.steps) {
    const bool has_limit = step.step->within > base::Duration{};
    json["steps"].push_back({{"id", step.step->id},
                             {"who", model::post_kind_words[static_cast<std::size_t>(step.step->who)].name},
                             {"what", model::step_words[static_cast<std::size_t>(step.step->what)].name},
                             {"roles", step.step->roles},
                             {"roles_en", step.step->roles_en},
                             {"within_s", has_limit ? ordered_json(step.step->within.seconds()) : ordered_json()},
                             {"done", step.done},
                             {"late", step.late},
                             {"out_of_order", step.out_of_order},
                             {"skipped", step.skipped},
                             {"open", step.open},
                             {"longest_s", json_of(step.longest)}});
  }
  json["no_plans"] = ordered_json::array();
  for (const journal::NoPlanRow& row : conformance.no_plans) {
    json["no_plans"].push_back(
        {{"post", id_of(view, row.post)}, {"harm", model::harm_words[static_cast<std::size_t>(row.harm)].name}});
  }
  return json;
}

ordered_json force_json(const journal::View& view, const measures::Force& force) {
  ordered_json json{{"listed", force.listed},
                    {"mustered", force.mustered},
                    {"elsewhere", force.elsewhere},
                    {"roster_places", force.rosters},
                    {"roster_persons", force.persons},
                    {"crews_short", force.crews_short},
                    {"left_without", force.left_without},
                    {"left_behind", force.left_behind},
                    {"vehicles_out", force.vehicles_out},
                    {"vehicle_waits", force.vehicle_waits},
                    {"longest_vehicle_wait_s", force.longest_vehicle_wait.seconds()},
                    {"vehicles_missed", force.vehicles_missed},
                    {"vehicles_uncrewed", force.uncrewed},
                    {"work_limits_passed", force.past_limit},
                    {"relieved", force.relieved},
                    {"longest_out_s", force.longest_out.seconds()},
                    {"longest_release_s", force.longest_release.seconds()},
                    {"idle_nearer", force.idle_nearer},
                    {"came_in_vain", force.came_in_vain}};
  json["teams"] = ordered_json::array();
  for (const measures::TeamForce& team : force.teams) {
    json["teams"].push_back({{"team", id_of(view, team.team)},
                             {"roster", team.roster},
                             {"listed_again", team.listed_again},
                             {"calls", team.calls},
                             {"fewest", team.fewest},
                             {"most", team.most},
                             {"elsewhere", team.elsewhere},
                             {"longest_muster_s", json_of(team.longest_muster)},
                             {"longest_out_s", json_of(team.longest_out)}});
  }
  return json;
}

std::vector<Cells> desk_rows(const measures::Information& information) {
  std::vector<Cells> rows{{"desks", "letters", "tasks", "waited", "wait_median_s", "wait_longest_s", "busy",
                           "unavailable", "fallbacks", "undelivered", "undelivered_though_reachable", "messengers",
                           "isolated", "isolation_noticed", "isolation_noticed_median_s", "spot_checks", "spot_present",
                           "vacancies", "vacant_s"}};
  for (const Tier tier : tiers) {
    const measures::PartyTotals& party = information.parties[static_cast<std::size_t>(tier)];
    rows.push_back({name_of(tier), cell(party.letters), cell(party.tasks), cell(party.waits.cases()),
                    cell(party.waits.median()), cell(std::optional(party.longest_wait)), cell(party.busy),
                    cell(party.unavailable), cell(party.fallbacks), cell(party.undelivered), cell(party.no_fallback),
                    cell(party.messengers), cell(party.isolated), cell(party.noticed.ended()),
                    cell(party.noticed.median()), cell(party.spot_checks), cell(party.spot_present),
                    cell(party.vacancies), cell(std::optional(party.vacant))});
  }
  return rows;
}

std::vector<Cells> call_rows(const journal::View& view, const measures::Calls& calls) {
  std::vector<Cells> rows{{"round", "begun_s", "desk", "colour", "called", "answered", "median_s", "longest_s",
                           "person", "deputy", "superior", "knock", "nobody"}};
  for (std::size_t i = 0; i < calls.rounds.size(); ++i) {
    const measures::CallRound& round = calls.rounds[i];
    const measures::CallTotals& totals = round.totals;
    rows.push_back({cell(i + 1), cell(std::optional(view.record(round.begun).time)), view.entity(round.desk).id,
                    cell(round.colour), cell(totals.called), cell(totals.answered), cell(totals.took.median()),
                    cell(totals.took.longest()), cell(totals.how[0]), cell(totals.how[1]), cell(totals.how[2]),
                    cell(totals.how[3]), cell(totals.silent)});
  }
  return rows;
}

}  // namespace

/// A row a village: who is registered, who lives there, who is at home when a hazard comes or at the start.
static std::vector<Cells> people_rows(const journal::View& view) {
  std::vector<Cells> rows{{"village", "registered", "resident", "at_home", "at_s", "met"}};
  for (const measures::AtHome& each : measures::who_is_home(view)) {
    rows.push_back({view.entity(each.village).id, cell(each.registered), cell(each.resident), cell(each.present),
                    cell(std::optional(each.at)), each.is_met ? "true" : "false"});
  }
  return rows;
}

static ordered_json people_json(const journal::View& view) {
  const measures::AtHome home = measures::home_in_villages_met(measures::who_is_home(view));
  const measures::SitesMet sites = measures::sites_met(view);
  return {{"registered", home.registered},
          {"resident", home.resident},
          {"at_home", home.present},
          {"sites", sites.sites},
          {"at_sites", sites.persons}};
}

void add_information(ordered_json& json, const journal::View& view, const measures::Kpis& kpis) {
  const measures::Information& information = kpis.information;
  json["desks"] = desks_json(view, information);
  json["isolated"] = ordered_json::array();
  for (const measures::Isolation& each : information.isolations) {
    json["isolated"].push_back({{"post", id_of(view, each.post)},
                                {"from_s", each.from.seconds()},
                                {"noticed_s", json_of(each.noticed)},
                                {"ended_s", json_of(each.ended)}});
  }
  json["spans"] = spans_json(information);
  json["reports"] = reports_json(view, information);
  json["reports"]["completeness"] = completeness_json(kpis.completeness);
  json["calls"] = calls_json(view, kpis.calls);
  json["command"] = command_json(view, kpis.command);
  json["joint"] = joint_json(view, kpis.joint);
  json["people_in_villages_met"] = people_json(view);
  json["procedure"] = procedure_json(view, kpis.conformance);
  json["force"] = force_json(view, kpis.force);
}

std::vector<Cells> information_rows(const journal::View& view, const measures::Kpis& kpis, CsvTable table) {
  std::vector<Cells> rows;
  switch (table) {
    case CsvTable::incidents: break;
    case CsvTable::desks: return desk_rows(kpis.information);
    case CsvTable::calls: return call_rows(view, kpis.calls);
    case CsvTable::isolated:
      rows.push_back({"post", "from_s", "noticed_s", "ended_s"});
      for (const measures::Isolation& each : kpis.information.isolations) {
        rows.push_back(
            {view.entity(each.post).id, cell(std::optional(each.from)), cell(each.noticed), cell(each.ended)});
      }
      break;
    case CsvTable::members:
      rows.push_back({"member", "linkage", "told_s", "acknowledged_s", "left_s", "arrived_s", "advised_s"});
      for (const measures::MemberTimes& member : kpis.joint.members) {
        rows.push_back({view.entity(member.agency).id, linkage_of(member), cell(member.told), cell(member.acknowledged),
                        cell(member.left), cell(member.arrived), cell(member.advised)});
      }
      break;
    case CsvTable::procedure:
      rows.push_back({"step", "who", "what", "done", "late", "out_of_order", "skipped", "open", "longest_s"});
      for (const measures::StepTotals& step : kpis.conformance.steps) {
        rows.push_back(
            {step.step->id, std::string(model::post_kind_words[static_cast<std::size_t>(step.step->who)].name),
             std::string(model::step_words[static_cast<std::size_t>(step.step->what)].name), cell(step.done),
             cell(step.late), cell(step.out_of_order), cell(step.skipped), cell(step.open), cell(step.longest)});
      }
      break;
    case CsvTable::teams:
      rows.push_back({"team", "roster_persons", "listed_again_persons", "calls", "fewest_persons", "most_persons",
                      "elsewhere_persons", "longest_muster_s", "longest_out_s"});
      for (const measures::TeamForce& team : kpis.force.teams) {
        rows.push_back({view.entity(team.team).id, cell(team.roster), cell(team.listed_again), cell(team.calls),
                        cell(team.fewest), cell(team.most), cell(team.elsewhere), cell(team.longest_muster),
                        cell(team.longest_out)});
      }
      break;
    case CsvTable::people: return people_rows(view);
  }
  return rows;
}

}  // namespace sanji::analysis
