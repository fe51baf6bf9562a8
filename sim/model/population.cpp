// SPDX-License-Identifier: Apache-2.0
// Shares looked up by day and hour.
#include "sim/model/population.hpp"

#include <algorithm>

namespace sanji::model {
namespace {

double second_of(base::LocalTime when) { return when.hour * 3600.0 + when.minute * 60.0; }

}  // namespace

base::Share resident_share(const Population& population, base::LocalTime when) {
  const auto holds = [&](const ResidentSeason& season) { return season.days.holds(when.month, when.day); };
  const auto found = std::find_if(population.seasons.begin(), population.seasons.end(), holds);
  return found == population.seasons.end() ? population.resident : found->resident;
}

base::Share home_share(const Population& population, base::LocalTime when, bool holiday) {
  const auto holds = [&](const HomeHours& part) { return part.hours.holds(second_of(when)); };
  const auto found = std::find_if(population.at_home.begin(), population.at_home.end(), holds);
  if (found == population.at_home.end()) return {1.0};
  return holiday && found->holiday ? *found->holiday : found->share;
}

base::Persons people_at(const Site& site, base::LocalTime when, bool holiday) {
  const bool closed = site.closed && site.closed->holds(when.month, when.day);
  if (holiday || closed) return site.holidays.value_or(site.otherwise);
  return site.hours.holds(second_of(when)) ? site.persons : site.otherwise;
}

}  // namespace sanji::model
