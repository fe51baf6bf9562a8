// SPDX-License-Identifier: Apache-2.0
// Model tables to journal tables, and the count of how their values are known.
#include "sim/run/resolved.hpp"

#include "sim/run/resolved_people.hpp"

#include "sim/base/text.hpp"
#include "sim/rules/levels.hpp"
#include "sim/run/relief_cells.hpp"
#include "sim/run/version.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace sanji::run {
namespace {

std::uint8_t code(auto value) { return static_cast<std::uint8_t>(value); }

void count(journal::BasisCounts& counts, model::Basis basis) { ++counts[static_cast<std::size_t>(basis)]; }

void resolve_posts(const model::Scenario& scenario, const journal::EntityRows& rows, journal::Resolved& resolved) {
  const model::Region& region = scenario.region;
  for (const auto id : region.posts.ids()) {
    const model::Post& post = region.posts[id];
    const model::DutyDesk& desk = region.desks[id.index()];
    resolved.posts.push_back({rows.of(id), post.population.value, post.population_year, post.population_basis,
                              post.position_basis, desk.officers.value, desk.leaders.value});
    count(resolved.basis_counts, post.basis);
    count(resolved.basis_counts, post.position_basis);
    count(resolved.basis_counts, post.population_basis);
    count(resolved.basis_counts, desk.basis);
  }
}

void resolve_call_log(const model::Scenario& scenario, const journal::EntityRows& rows, journal::Resolved& resolved) {
  const model::CallLog& log = scenario.event.call_log;
  const base::Duration within = scenario.plan.call_answering.limit.value_or(base::Duration{});
  for (const auto id : log.calls.ids()) {
    resolved.calls.push_back({rows.of(id), log.calls[id].units, log.calls[id].kind, within});
    count(resolved.basis_counts, log.calls[id].basis);
  }
  for (const model::Unit& unit : log.units) count(resolved.basis_counts, unit.basis);
  for (const model::Hospital& hospital : log.hospitals) count(resolved.basis_counts, hospital.basis);
}

void resolve_teams(const model::Scenario& scenario, const journal::EntityRows& rows, journal::Resolved& resolved) {
  for (const auto id : scenario.region.teams.ids()) {
    const model::Team& team = scenario.region.teams[id];
    std::string capabilities;
    for (const auto capability : team.capabilities) {
      if (!capabilities.empty()) capabilities += ' ';
      capabilities += scenario.region.capabilities[capability].id;
    }
    resolved.teams.push_back({rows.of(id), code(team.kind), team.persons.value, team.persons_basis, capabilities});
    count(resolved.basis_counts, team.persons_basis);
    count(resolved.basis_counts, team.capabilities_basis);
  }
}

void resolve_persons(const model::Region& region, const journal::EntityRows& rows, journal::Resolved& resolved) {
  for (const model::Person& person : region.persons) {
    const model::Occupation& occupation = region.occupations[person.occupation];
    resolved.persons.push_back({person.id, occupation.id, occupation.name.zh, occupation.name.en, person.basis});
  }
  for (const auto id : region.teams.ids()) {
    const auto roster = roster_of(region, id);
    if (roster.empty()) continue;
    const model::Turnout& turnout = turnout_of(region, id);
    resolved.quorums.push_back({rows.of(id), turnout.minimum_crew.value, turnout.minimum_full_time.value});
    for (const model::Member& member : roster) {
      resolved.rosters.push_back(
          {rows.of(id), static_cast<std::int32_t>(member.person.index()), member.role == model::MemberRole::full_time});
    }
  }
}

void resolve_vehicles(const model::Region& region, const journal::EntityRows& rows, journal::Resolved& resolved) {
  for (const auto id : region.vehicles.ids()) {
    const model::Vehicle& vehicle = region.vehicles[id];
    const model::VehicleClass& what = region.vehicle_classes[vehicle.what];
    resolved.vehicles.push_back(
        {rows.of(id), what.id, what.seats.value, what.crew.value, what.crew_full_time.value, vehicle.basis});
    count(resolved.basis_counts, vehicle.basis);
  }
}

std::optional<model::Moment> told(std::size_t addressee) {
  switch (static_cast<model::Addressee>(addressee)) {
    case model::Addressee::county: return model::Moment::told_county;
    case model::Addressee::township: return model::Moment::told_township;
    case model::Addressee::village: return model::Moment::told_village;
    case model::Addressee::prefecture: return model::Moment::told_prefecture;
    default: return std::nullopt;  // measured for each pair, see measures
  }
}

/// The plan's own reporting times, judged like those of any document.
model::LimitsProfile limits_of_plan(const model::Plan& plan) {
  constexpr std::string_view sentence = base::mark("the plan: {0} tells {1}");
  const auto word = [](auto to) { return model::addressee_words[static_cast<std::size_t>(to)]; };
  model::LimitsProfile profile{"plan", plan.name, {}, {}};
  for (const model::ReportingRule& rule : plan.reporting) {
    for (const model::Addressee to : rule.to) {
      const auto from_moment = told(static_cast<std::size_t>(rule.from));
      const auto to_moment = told(static_cast<std::size_t>(to));
      if (!from_moment || !to_moment) continue;
      model::Limit limit;
      limit.id = "plan/" + rule.id;
      limit.name.zh = base::say(base::Language::zh, sentence, word(rule.from).alias, word(to).alias);
      limit.name.en = base::say(base::Language::en, sentence, word(rule.from).name, word(to).name);
      limit.limit = rule.within;
      limit.from = *from_moment;
      limit.to = *to_moment;
      limit.status = plan.basis;
      limit.document = plan.name.zh;
      limit.document_en = plan.name.en;
      profile.limits.push_back(std::move(limit));
    }
  }
  for (model::Limit time : plan.times) {
    if (time.document == plan.name.zh) time.document_en = plan.name.en;
    profile.limits.push_back(std::move(time));
  }
  return profile;
}

void resolve_agencies(const model::Scenario& scenario, const journal::EntityRows& rows, journal::Resolved& resolved) {
  for (const auto id : scenario.region.posts.ids()) {
    const model::Post& post = scenario.region.posts[id];
    if (post.tier == model::Tier::outside) resolved.agencies.push_back({rows.of(id), post.kind, rows.of(post.line)});
  }
}

/// One party of a rule: a single post, or a kind of post at the incident's place.
struct Party {
  journal::EntityRow post = journal::none;
  model::PostKind kind = model::PostKind::county;
};

/// A kind of agency is all agencies of that kind; county, township and village depend on the place.
void add_kind(std::vector<Party>& parties, const model::Region& region, const journal::EntityRows& rows,
              model::PostKind kind) {
  if (model::tier_of(kind) != model::Tier::outside) {
    parties.push_back({journal::none, kind});
    return;
  }
  for (const auto id : region.posts.ids()) {
    if (region.posts[id].kind == kind) parties.push_back({rows.of(id), kind});
  }
}

void resolve_notify(const model::Scenario& scenario, const journal::EntityRows& rows, journal::Resolved& resolved) {
  const model::Region& region = scenario.region;
  for (const model::NotificationRule& rule : scenario.plan.notify) {
    std::vector<Party> senders;
    std::vector<Party> receivers;
    if (rule.from.valid()) {
      senders.push_back({rows.of(rule.from), region.posts[rule.from].kind});
    } else {
      add_kind(senders, region, rows, rule.from_kind);
    }
    for (const model::PostId to : rule.to) receivers.push_back({rows.of(to), region.posts[to].kind});
    for (const model::PostKind kind : rule.to_kinds) add_kind(receivers, region, rows, kind);
    for (const Party& from : senders) {
      for (const Party& to : receivers) {
        if (from.post != journal::none && from.post == to.post) continue;
        resolved.notify.push_back(
            {rule.id, from.post, from.kind, to.post, to.kind, rule.harms, rule.from_severity, rule.within});
      }
    }
  }
}

/// Who keeps no plan for what meets his area: each post once a harm, in the order of the incidents.
void resolve_no_plans(const model::Scenario& scenario, const model::Exposure& exposure, const journal::EntityRows& rows,
                      journal::Resolved& resolved) {
  std::set<std::pair<journal::EntityRow, model::Harm>> seen;
  for (const model::Incident& incident : exposure.incidents) {
    for (model::PostId post = incident.place; post.valid(); post = scenario.region.posts[post].superior) {
      if (!seen.emplace(rows.of(post), incident.harm).second) continue;
      if (!model::has_plan(scenario.plan, scenario.region, post, incident.harm)) {
        resolved.no_plans.push_back({rows.of(post), incident.harm});
      }
    }
  }
}

/// The roles whose check-list has the step, one behind the other.
std::string roles_of(const model::Plan& plan, const std::string& step, std::string model::Name::*name,
                     std::string_view separator) {
  std::string names;
  for (const model::Role& role : plan.roles) {
    if (std::find(role.checklist.begin(), role.checklist.end(), step) == role.checklist.end()) continue;
    if (!names.empty()) names += separator;
    names += role.name.*name;
  }
  return names;
}

/// Who calls responsible persons at a warning, as words separated by blanks.
std::string callers_of(const model::Plan& plan, const model::WarningRule& warning) {
  std::string words;
  for (const model::CallAndConfirm& call : plan.calls) {
    if (warning.colour < call.from_colour || !concerns(call.harms, warning.harm)) continue;
    const std::string_view word = model::post_kind_words[static_cast<std::size_t>(call.caller)].name;
    if (words.find(word) != std::string::npos) continue;
    words.append(words.empty() ? "" : " ").append(word);
  }
  return words;
}

/// The mildest level at which the plan has somebody do the step; 0 where it does not go by levels.
std::int32_t from_level_of(const model::Plan& plan, const model::ProcedureStep& step) {
  std::int32_t mildest = 0;
  switch (step.what) {
    case model::Step::consult:
      for (const model::LevelRule& rule : plan.levels) {
        if (rule.decided_by == model::LevelDecision::consultation) mildest = std::max(mildest, rule.level);
      }
      return mildest;
    case model::Step::open_command:
      for (const model::Body& body : plan.bodies) {
        if (body.post.valid()) mildest = std::max(mildest, body.from_level);
      }
      return step.who == model::PostKind::township ? 0 : mildest;
    case model::Step::activate_members:
      for (const model::JointMember& member : plan.joint) mildest = std::max(mildest, member.from_level);
      return mildest;
    case model::Step::ask_reinforcement: return plan.reinforcement.from_level;
    case model::Step::publish: return plan.publication.from_level;
    default: return 0;
  }
}

/// What the plan asks for, against which a run is held.
void resolve_asked_for(const model::Scenario& scenario, const model::Exposure& exposure,
                       const journal::EntityRows& rows, journal::Resolved& resolved) {
  const model::Plan& plan = scenario.plan;
  for (const model::ProcedureStep& step : plan.procedure) {
    resolved.procedure.push_back({step.id, step.name, step.who, step.what, step.harms, step.within,
                                  roles_of(plan, step.id, &model::Name::zh, "、"),
                                  roles_of(plan, step.id, &model::Name::en, ", "), from_level_of(plan, step)});
  }
  for (const model::JointMember& member : plan.joint) {
    resolved.joint.push_back(
        {rows.of(member.agency), member.linkage, member.expert, member.harms, member.from_level, member.within});
  }
  for (const model::WarningRule& rule : plan.warnings) {
    resolved.warnings.push_back({rule.id, rule.event, rule.harm, rule.colour, rows.of(rule.agency), rule.urgency,
                                 rule.severity, rule.certainty, rule.response,
                                 model::threshold_units[static_cast<std::size_t>(rule.measures)],
                                 rules::level_asked_by_warning(plan, rule.colour), callers_of(plan, rule)});
  }
  resolve_agencies(scenario, rows, resolved);
  resolve_notify(scenario, rows, resolved);
  resolve_no_plans(scenario, exposure, rows, resolved);
}

}  // namespace

journal::Provenance provenance_of(const model::Scenario& scenario) {
  journal::Provenance from;
  from.version = version;
  from.scenario_stem = scenario.file_stem;
  from.scenario_name = scenario.name.zh;
  from.scenario_name_en = scenario.name.en;
  from.plan_name = scenario.plan.name.zh;
  from.plan_name_en = scenario.plan.name.en;
  from.scenario_hash = scenario.hash;
  from.start = scenario.event.start;
  from.duration = scenario.duration;
  from.datum = scenario.region.datum;
  from.plane_origin = scenario.region.projection.to_degrees({0.0, 0.0});
  from.schematic = scenario.region.schematic;
  from.naming = scenario.region.naming;
  return from;
}

journal::Resolved resolve(const model::Scenario& scenario, const model::Exposure& exposure,
                          const journal::EntityRows& rows) {
  const model::Region& region = scenario.region;
  journal::Resolved resolved;
  resolved.border = region.border;
  if (region.relief) resolved.relief = cells_of(*region.relief);
  resolved.rivers = region.rivers;
  resolve_posts(scenario, rows, resolved);
  resolve_teams(scenario, rows, resolved);
  resolve_persons(scenario.region, rows, resolved);
  resolve_vehicles(scenario.region, rows, resolved);
  for (const auto id : region.roads.segments.ids()) {
    const model::Road& road = region.roads.segments[id];
    resolved.roads.push_back({rows.of(id), rows.junction(road.from), rows.junction(road.to), code(road.road_class),
                              road.length.value, road.length_basis, road.shape});
    count(resolved.basis_counts, road.length_basis);
  }
  std::size_t index = 0;
  for (const auto& store : region.stores)
    resolved.stores.push_back({rows.store(index++), store.area.value, store.basis});
  index = 0;
  for (const auto& shelter : region.shelters) {
    resolved.shelters.push_back({rows.shelter(index++), shelter.capacity.value, shelter.basis});
  }
  for (const auto id : region.households.ids()) {
    const model::HouseholdGroup& group = region.households[id];
    resolved.households.push_back({rows.of(id), group.households, group.persons.value, group.basis});
    count(resolved.basis_counts, group.basis);
    count(resolved.basis_counts, group.position_basis);
  }
  resolve_call_log(scenario, rows, resolved);
  resolve_people(scenario, rows, resolved);
  resolve_asked_for(scenario, exposure, rows, resolved);
  for (const auto& value : scenario.resolved) count(resolved.basis_counts, value.basis);
  resolved.values = scenario.resolved;
  resolved.overrides = scenario.overrides;
  resolved.limits = scenario.limits;
  resolved.limits.push_back(limits_of_plan(scenario.plan));
  resolved.sources = scenario.sources;
  return resolved;
}

}  // namespace sanji::run
