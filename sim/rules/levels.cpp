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
constexpr std::string_view graver_holds = base::mark("a graver level holds already");

double& at(KnownConsequences& known, model::Consequence item) { return known[static_cast<std::size_t>(item)]; }

void add_once(std::vector<model::PostId>& posts, model::PostId post) {
  if (std::find(posts.begin(), posts.end(), post) == posts.end()) posts.push_back(post);
}

bool compare(model::Comparison comparison, double value, double number) {
  switch (comparison) {
    case model::Comparison::at_least: return value >= number;
    case model::Comparison::more_than: return value > number;
    case model::Comparison::equal: break;
  }
  return value == number;
}

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

bool holds(const model::When& when, const KnownConsequences& known) {
  return std::any_of(when.begin(), when.end(), [&](const auto& group) {
    return std::all_of(group.begin(), group.end(), [&](const model::Condition& condition) {
      return compare(condition.comparison, known[static_cast<std::size_t>(condition.item)], condition.number);
    });
  });
}

Decision<LevelChoice, int> which_level(const Picture& picture, Counted counted) {
  const KnownConsequences known = known_consequences(picture, counted);
  const std::array<double, 3> numbers{known[static_cast<std::size_t>(model::Consequence::people)],
                                      known[static_cast<std::size_t>(model::Consequence::villages)],
                                      known[static_cast<std::size_t>(model::Consequence::severity)]};
  Decision<LevelChoice, int> decision;
  for (const model::LevelRule& rule : picture.plan().levels) {
    const bool found = decision.choice.rule != nullptr;
    const bool fits = !found && holds(rule.when, known);
    if (fits) decision.choice = {rule.level, &rule};
    const std::string_view why = fits ? condition_holds : found ? graver_holds : condition_fails;
    decision.candidates.push_back({rule.level, fits, static_cast<double>(rule.level), {why, numbers}});
  }
  return decision;
}

}  // namespace sanji::rules
