// SPDX-License-Identifier: Apache-2.0
// Rows of the resolved tables, asked at the moment at which a hazard came.
#include "sim/measures/population.hpp"

#include <algorithm>
#include <map>

namespace sanji::measures {
namespace {

using journal::EntityKind;
using journal::EntityRow;

/// By place, the first time that a hazard met houses of a village, or a site.
std::map<EntityRow, base::SimTime> first_met(const journal::View& view) {
  std::map<EntityRow, base::SimTime> met;
  for (const journal::Record& record : view.records()) {
    if (record.kind != journal::RecordKind::exposed || record.value <= 0.0 || record.subject == journal::none) continue;
    switch (view.entity(record.subject).kind) {
      case EntityKind::household_group:
      case EntityKind::house: met.emplace(view.post_at(record.subject, EntityKind::village), record.time); break;
      case EntityKind::site: met.emplace(record.subject, record.time); break;
      default: break;
    }
  }
  return met;
}

}  // namespace

std::optional<int> persons_at(const journal::Journal& journal, EntityRow place, base::SimTime at) {
  std::optional<int> persons;
  for (const journal::PresentRow& row : journal.resolved.present) {
    if (row.place == place && row.from <= at) persons = row.persons;
  }
  return persons;
}

std::vector<AtHome> who_is_home(const journal::View& view) {
  const auto met = first_met(view);
  std::vector<AtHome> villages;
  for (const journal::PeopleRow& row : view.journal().resolved.people) {
    const auto found = met.find(row.post);
    const bool is_met = found != met.end();
    const base::SimTime at = is_met ? found->second : base::SimTime{};
    villages.push_back({row.post, at, is_met, row.registered, row.resident,
                        persons_at(view.journal(), row.post, at).value_or(row.resident)});
  }
  return villages;
}

AtHome home_in_villages_met(const std::vector<AtHome>& villages) {
  AtHome sum;
  for (const AtHome& each : villages) {
    if (!each.is_met) continue;
    sum.at = sum.is_met ? std::min(sum.at, each.at) : each.at;
    sum.is_met = true;
    sum.registered += each.registered;
    sum.resident += each.resident;
    sum.present += each.present;
  }
  return sum;
}

SitesMet sites_met(const journal::View& view) {
  SitesMet sum;
  for (const auto& [place, at] : first_met(view)) {
    if (view.entity(place).kind != EntityKind::site) continue;
    ++sum.sites;
    sum.persons += persons_at(view.journal(), place, at).value_or(0);
  }
  return sum;
}

}  // namespace sanji::measures
