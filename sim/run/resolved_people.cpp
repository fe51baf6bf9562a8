// SPDX-License-Identifier: Apache-2.0
// Numbers change at midnight and where hours begin or end, and are asked for at these moments only.
#include "sim/run/resolved_people.hpp"

#include <set>
#include <vector>

namespace sanji::run {
namespace {

constexpr base::Duration a_day{86'400LL * 1'000'000};

/// Seconds of the day at which somebody's hours begin or end, and midnight.
std::set<double> turns_of_day(const model::Region& region) {
  std::set<double> turns{0.0};
  const auto add = [&](const model::Night& hours) {
    turns.insert(hours.begins_s);
    turns.insert(hours.ends_s);
  };
  for (const model::HomeHours& part : region.population.at_home) add(part.hours);
  for (const model::Site& site : region.sites) add(site.hours);
  return turns;
}

/// The start, and every turn of a day until the end.
std::vector<base::SimTime> moments_of(const model::Scenario& scenario) {
  const base::SimTime start;
  const base::SimTime midnight = start - base::seconds(base::second_of_day(scenario.event.start, start));
  const std::set<double> turns = turns_of_day(scenario.region);
  std::vector<base::SimTime> moments{start};
  for (base::SimTime day = midnight; day < start + scenario.duration; day = day + a_day) {
    for (const double turn : turns) {
      const base::SimTime at = day + base::seconds(turn);
      if (at > start && at < start + scenario.duration) moments.push_back(at);
    }
  }
  return moments;
}

/// `people_at_moment` gives who is there at a date and hour; a row each time that the number is another.
template <class PeopleAt>
void add_changes(const model::Scenario& scenario, const std::vector<base::SimTime>& moments, journal::EntityRow place,
                 PeopleAt people_at_moment, journal::Resolved& resolved) {
  for (const base::SimTime at : moments) {
    const int persons = people_at_moment(base::local_time(scenario.event.start, at)).value;
    const bool first = at == moments.front();
    if (first || resolved.present.back().persons != persons) resolved.present.push_back({place, at, persons});
  }
}

}  // namespace

void resolve_people(const model::Scenario& scenario, const journal::EntityRows& rows, journal::Resolved& resolved) {
  const model::Region& region = scenario.region;
  const bool holiday = scenario.event.holiday;
  std::vector<std::vector<model::HouseholdGroupId>> groups(region.posts.size());
  for (const auto id : region.households.ids()) groups[region.households[id].post.index()].push_back(id);
  const std::vector<base::SimTime> moments = moments_of(scenario);
  for (const auto post : region.posts.ids()) {
    const auto& own = groups[post.index()];
    if (own.empty()) continue;
    journal::PeopleRow row{rows.of(post), 0, 0};
    for (const auto id : own) {
      row.registered += region.households[id].persons.value;
      row.resident += residents_of(region, region.households[id], scenario.event.start).value;
    }
    resolved.people.push_back(row);
    const auto everybody_at_home = [&](base::LocalTime when) {
      base::Persons sum;
      for (const auto id : own) sum = sum + at_home(region, region.households[id], when, holiday);
      return sum;
    };
    add_changes(scenario, moments, row.post, everybody_at_home, resolved);
  }
  for (const auto id : region.sites.ids()) {
    const model::Site& site = region.sites[id];
    resolved.sites.push_back({rows.of(id), static_cast<std::uint8_t>(site.kind), site.persons.value, site.basis});
    const auto there = [&](base::LocalTime when) { return people_at(site, when, holiday); };
    add_changes(scenario, moments, rows.of(id), there, resolved);
  }
}

}  // namespace sanji::run
