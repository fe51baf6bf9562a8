// SPDX-License-Identifier: Apache-2.0
// The table of levels, gravest first, against what is known.
#include "sim/rules/levels.hpp"

#include "sim/base/text.hpp"

#include <algorithm>
#include <vector>

namespace sanji::rules {
namespace {

constexpr std::string_view condition_holds =
    base::mark("its condition holds: {0} people, {1} villages, severity {2} known");
constexpr std::string_view condition_fails =
    base::mark("its condition does not hold: {0} people, {1} villages, severity {2} known");
constexpr std::string_view condition_fails_isolated =
    base::mark("its condition does not hold: {0} people, {1} villages, {2} posts known to be cut off");
/// Where one thing alone decides, in the order of model::Consequence; {0} is what is known of it.
constexpr std::array<std::string_view, model::consequence_count> one_thing_holds{
    base::mark("its condition holds: {0} people known"),
    base::mark("its condition holds: {0} houses known"),
    base::mark("its condition holds: {0} villages known"),
    base::mark("its condition holds: {0} townships known"),
    base::mark("its condition holds: {0} incidents known"),
    base::mark("its condition holds: {0} roads known to be closed"),
    base::mark("its condition holds: severity {0} known"),
    {},
    base::mark("its condition holds: {0} posts known to be cut off")};
constexpr std::array<std::string_view, 5> warning_holds{
    base::mark("its condition holds: no warning known"), base::mark("its condition holds: a blue warning is in force"),
    base::mark("its condition holds: a yellow warning is in force"),
    base::mark("its condition holds: an orange warning is in force"),
    base::mark("its condition holds: a red warning is in force")};
constexpr std::string_view graver_holds = base::mark("a graver level holds already");

double& at(KnownConsequences& known, model::Consequence item) { return known[static_cast<std::size_t>(item)]; }

void add_once(std::vector<model::PostId>& posts, model::PostId post) {
  if (std::find(posts.begin(), posts.end(), post) == posts.end()) posts.push_back(post);
}

double at(const KnownConsequences& known, model::Consequence item) { return known[static_cast<std::size_t>(item)]; }

}  // namespace

KnownConsequences known_consequences(const Picture& picture, Counted counted) {
  KnownConsequences known{};
  std::vector<model::PostId> villages;
  std::vector<model::PostId> townships;
  for (const model::IncidentId id : picture.incidents.ids()) {
    if (!picture.knows(id) || (counted == Counted::open && picture.believes_done(id))) continue;
    const model::Incident& incident = picture.incidents[id];
    at(known, model::Consequence::incidents) += 1;
    at(known, model::Consequence::people) += picture.known.value(picture.items.people(id), 0.0);
    at(known, model::Consequence::houses) += picture.known.value(picture.items.houses(id), 0.0);
    double& severity = at(known, model::Consequence::severity);
    severity = std::max(severity, picture.known.value(picture.items.severity(id), 0.0));
    add_once(villages, incident.place);
    add_once(townships, at_tier(picture.region(), incident.place, model::Tier::township));
  }
  at(known, model::Consequence::villages) = static_cast<double>(villages.size());
  at(known, model::Consequence::townships) = static_cast<double>(townships.size());
  at(known, model::Consequence::roads_closed) =
      static_cast<double>(believed_closures(picture.known, picture.items).size());
  const auto& items = picture.items;
  double& warning = at(known, model::Consequence::warning);
  for (const auto& each : picture.known.between(items.first_warning(), items.first_cut())) {
    warning = std::max(warning, each.belief.value);
  }
  for (const auto& each : picture.known.between(items.first_cut(), items.end())) {
    if (each.belief.value > 0.5) at(known, model::Consequence::isolated) += 1;
  }
  return known;
}

namespace {

bool all_hold(const std::vector<model::Condition>& group, const KnownConsequences& known) {
  return std::all_of(group.begin(), group.end(),
                     [&](const model::Condition& condition) { return meets(condition, at(known, condition.item)); });
}

using Numbers = std::array<double, 3>;

Numbers people_villages_severity(const KnownConsequences& known) {
  return {at(known, model::Consequence::people), at(known, model::Consequence::villages),
          at(known, model::Consequence::severity)};
}

/// By the first group that holds: the one thing that it looks at, or the first of them.
Reason why_it_holds(const model::When& when, const KnownConsequences& known) {
  const auto group = std::find_if(when.begin(), when.end(), [&](const auto& each) { return all_hold(each, known); });
  const auto shown_together = [](const model::Condition& condition) {
    return condition.item == model::Consequence::people || condition.item == model::Consequence::villages ||
           condition.item == model::Consequence::severity;
  };
  const bool is_one = group->size() == 1;
  if (!is_one && std::all_of(group->begin(), group->end(), shown_together)) {
    return {condition_holds, people_villages_severity(known)};
  }
  const model::Consequence item = group->front().item;
  const double number = at(known, item);
  if (item == model::Consequence::warning) return {warning_holds[static_cast<std::size_t>(number)], {}};
  return {one_thing_holds[static_cast<std::size_t>(item)], {number}};
}

/// With the counts that it looks at.
Reason why_it_fails(const model::When& when, const KnownConsequences& known) {
  const bool of_isolated = std::any_of(when.begin(), when.end(), [](const auto& group) {
    return std::any_of(group.begin(), group.end(),
                       [](const model::Condition& each) { return each.item == model::Consequence::isolated; });
  });
  Numbers numbers = people_villages_severity(known);
  if (!of_isolated) return {condition_fails, numbers};
  numbers[2] = at(known, model::Consequence::isolated);
  return {condition_fails_isolated, numbers};
}

}  // namespace

bool holds(const model::When& when, const KnownConsequences& known) {
  return std::any_of(when.begin(), when.end(), [&](const auto& group) { return all_hold(group, known); });
}

int level_asked_by_warning(const model::Plan& plan, int colour) {
  KnownConsequences known{};
  at(known, model::Consequence::warning) = colour;
  for (const model::LevelRule& rule : plan.levels) {
    if (holds(rule.when, known)) return rule.level;
  }
  return 0;
}

Decision<LevelChoice, int> which_level(const Picture& picture, Counted counted) {
  const KnownConsequences known = known_consequences(picture, counted);
  Decision<LevelChoice, int> decision;
  for (const model::LevelRule& rule : picture.plan().levels) {
    const bool found = decision.choice.rule != nullptr;
    const bool fits = !found && holds(rule.when, known);
    if (fits) decision.choice = {rule.level, &rule};
    const Reason why = fits    ? why_it_holds(rule.when, known)
                       : found ? Reason{graver_holds, {}}
                               : why_it_fails(rule.when, known);
    decision.candidates.push_back({rule.level, fits, static_cast<double>(rule.level), why});
  }
  return decision;
}

}  // namespace sanji::rules
