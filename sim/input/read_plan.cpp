// SPDX-License-Identifier: Apache-2.0
// A plan: handling, reporting, levels, dispatch, needs.
#include "sim/input/read_plan.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::Basis;
using model::Tier;

std::string tier_list(const std::vector<Tier>& tiers) {
  std::vector<std::string> names;
  names.reserve(tiers.size());
  for (const Tier tier : tiers) names.emplace_back(model::tier_words[static_cast<std::size_t>(tier)].name);
  return base::list_of(names);
}

void read_handling(Reading& reading, const MapFields& fields, model::Plan& plan) {
  static const Section section({"plan.handling[]"});
  Ids ids(mark("handling"));
  std::array<bool, model::tier_count> given{};
  bool all_known = true;
  std::size_t index = 0;
  for (const Node* item : fields.items("handling")) {
    const MapFields handling(reading, *item, section, fields.item_path("handling", *item, index++), fields.own_basis());
    Tier tier = Tier::village;
    if (!handling.usable() || !handling.read("id", model::tier_words, tier)) {
      all_known = false;
      continue;
    }
    const auto at = static_cast<std::size_t>(tier);
    if (!ids.claim(reading.issues, std::string(model::tier_words[at].name), handling.place_of("id"))) continue;
    given[at] = true;
    model::Handling& made = plan.handling[at];
    handling.read("answer", made.answer);
    handling.read("verify", made.verify);
    handling.read("approval", model::approval_words, made.approval);
    handling.read("approve", made.approve);
    handling.read("order", made.order);
    handling.read("call", made.call);
  }
  const Node* list = fields.node("handling");
  if (list == nullptr || !list->is_list() || !all_known) return;
  for (std::size_t i = 0; i < model::tier_count; ++i) {
    if (given[i]) continue;
    reading.issues.say(list->place, mark("'handling' has no item for the tier '{0}'; add one with id: {0}"),
                       model::tier_words[i].name);
  }
}

/// Reports go up the tiers, one step or more; anything else could run in a circle.
void check_direction(IssueWriter& issues, const MapFields& rule, const model::ReportingRule& made) {
  for (const model::Addressee addressee : made.to) {
    const Tier to = model::tier_of(static_cast<model::PostKind>(addressee));
    const Tier from_tier = model::tier_of(made.from);
    if (to < from_tier) continue;
    const Node* node = rule.node("to");
    Place place = rule.place_of("to");
    if (node != nullptr) place = node->place;
    std::vector<Tier> above;
    for (std::size_t i = 0; i < static_cast<std::size_t>(from_tier); ++i) above.push_back(static_cast<Tier>(i));
    const std::string_view from = model::tier_words[static_cast<std::size_t>(from_tier)].name;
    const std::string_view target = model::tier_words[static_cast<std::size_t>(to)].name;
    if (above.empty()) {
      issues.say(place,
                 mark("rule '{0}' reports from {1} to {2}, which would run in a circle; reports go up, and {1} is the "
                      "highest tier here"),
                 made.id, from, target);
    } else {
      issues.say(place,
                 mark("rule '{0}' reports from {1} to {2}, which would run in a circle; reports go up: write {3}"),
                 made.id, from, target, tier_list(above));
    }
    return;
  }
}

void read_reporting(Reading& reading, const MapFields& fields, model::Plan& plan) {
  static const Section section({"plan.reporting[]"});
  Ids ids(mark("reporting rule"));
  std::size_t index = 0;
  for (const Node* item : fields.items("reporting")) {
    const MapFields rule(reading, *item, section, fields.item_path("reporting", *item, index++), fields.own_basis());
    model::ReportingRule made;
    if (!rule.usable()) continue;
    if (rule.read("id", made.id) && !ids.claim(reading.issues, made.id, rule.place_of("id"))) continue;
    const bool good = rule.read("from", model::tier_words, made.from);
    if (rule.read("to", model::tier_words, made.to) && good) check_direction(reading.issues, rule, made);
    rule.read("within", made.within);
    plan.reporting.push_back(std::move(made));
  }
}

void read_levels(Reading& reading, const MapFields& fields, model::Plan& plan) {
  static const Section section({"plan.levels[]"});
  Ids ids(mark("level"));
  std::size_t index = 0;
  for (const Node* item : fields.items("levels")) {
    const MapFields level(reading, *item, section, fields.item_path("levels", *item, index++), fields.own_basis());
    int at = 0;
    model::LevelRule made;
    if (!level.usable() || !level.read("id", model::level_words, at)) continue;
    made.level = at + 1;
    if (!ids.claim(reading.issues, std::string(model::level_words[static_cast<std::size_t>(at)].name),
                   level.place_of("id")))
      continue;
    level.read("when", made.when);
    made.when_text = level.text_of("when");
    const bool good = level.read("decided_by", model::level_decision_words, made.decided_by);
    const bool decides = good && made.decided_by == model::LevelDecision::leader;
    if (!level.read("decision", made.decision) && decides && !level.has("decision")) {
      reading.issues.missing_key(level.place(), *section.key("decision"), reading.issues.owner(section.name()));
    }
    plan.levels.push_back(std::move(made));
  }
  std::stable_sort(plan.levels.begin(), plan.levels.end(),
                   [](const model::LevelRule& a, const model::LevelRule& b) { return a.level < b.level; });
}

void read_dispatch(Reading& reading, const MapFields& fields, model::Plan& plan) {
  static const Section section({"plan.dispatch"});
  const MapFields dispatch(reading, fields.map("dispatch"), section, "plan.dispatch", fields.own_basis());
  dispatch.read("order", model::team_source_words, plan.order);
  dispatch.read("mutual_aid", model::mutual_aid_words, plan.mutual_aid);
}

/// {flood-rescue: 6 persons, medical: 2 persons}
void read_capabilities(Reading& reading, const MapFields& need, const model::Region* region, model::Need& made) {
  const Node* map = need.node("need");
  if (map == nullptr) return;
  IssueWriter& issues = reading.issues;
  if (!map->is_map() || map->entries.empty()) {
    issues.say(map->place, mark("'need' takes persons by capability; write it like need: {0}"), "{medical: 2 persons}");
    return;
  }
  const base::Key persons{.section = "plan.needs[]",
                          .name = "need",
                          .type = base::KeyType::count,
                          .unit = "persons",
                          .low = 1,
                          .high = 100000};
  std::vector<std::string> known;
  if (region != nullptr) {
    for (const model::Capability& capability : region->capabilities) known.push_back(capability.id);
  }
  for (const Entry& entry : map->entries) {
    model::CapabilityNeed part;
    const auto found = std::find(known.begin(), known.end(), entry.key);
    if (found != known.end()) part.capability = model::CapabilityId(static_cast<std::size_t>(found - known.begin()));
    if (region != nullptr && found == known.end()) {
      issues.add(entry.place, issues.text(mark("need '{0}' asks for '{1}', which is no capability of the region"),
                                          made.id, brief(entry.written)) +
                                  issues.known(known) + issues.did_you_mean(entry.written, known));
    }
    if (!entry.value.is_scalar()) {
      issues.say(entry.value.place, mark("'need' takes persons by capability; write it like need: {0}"),
                 "{medical: 2 persons}");
      continue;
    }
    const auto value = parse_value(persons, {entry.value.text, entry.value.place, entry.value.quoted, false}, issues);
    if (!value) continue;
    part.persons = base::Persons{static_cast<int>(std::get<double>(*value))};
    made.capabilities.push_back(part);
    if (!need.path().empty()) {
      reading.resolved.push_back({need.path() + ".need." + entry.key, entry.value.text, need.own_basis(),
                                  entry.value.place.file->source, entry.value.place.line});
    }
  }
}

void read_needs(Reading& reading, const MapFields& fields, const model::Region* region, model::Plan& plan) {
  static const Section section({"plan.needs[]"});
  Ids ids(mark("need"));
  std::map<std::tuple<model::Harm, model::Exposed, int>, std::string> cases;
  std::size_t index = 0;
  for (const Node* item : fields.items("needs")) {
    const MapFields need(reading, *item, section, fields.item_path("needs", *item, index++), fields.own_basis());
    model::Need made;
    if (!need.usable()) continue;
    if (need.read("id", made.id) && !ids.claim(reading.issues, made.id, need.place_of("id"))) continue;
    bool whole = need.read("hazard", model::harm_words, made.harm);
    whole = need.read("object", model::exposed_words, made.object) && whole;
    whole = need.read("severity", made.severity) && whole;
    read_capabilities(reading, need, region, made);
    Work work;
    if (need.read("work", work)) {
      made.work = work.work;
      made.work_per = work.per;
    }
    const auto [first, fresh] = cases.emplace(std::tuple(made.harm, made.object, made.severity), made.id);
    if (whole && !fresh) {
      reading.issues.say(need.place_of("id"),
                         mark("need '{0}' is for the same hazard, object and severity as '{1}'; keep one of them"),
                         made.id, first->second);
    }
    plan.needs.push_back(std::move(made));
  }
}

}  // namespace

model::Plan read_plan(Reading& reading, const Node& root, const model::Region* region) {
  static const Section section({"plan"});
  const MapFields fields(reading, root, section, "plan", Basis::assumed);
  model::Plan plan;
  if (!fields.usable()) return plan;
  plan.basis = fields.own_basis();
  plan.name = fields.name(plan.basis);
  read_handling(reading, fields, plan);
  read_reporting(reading, fields, plan);
  fields.read("follow_up", plan.follow_up);
  read_levels(reading, fields, plan);
  read_dispatch(reading, fields, plan);
  read_needs(reading, fields, region, plan);
  return plan;
}

}  // namespace sanji::input
