// SPDX-License-Identifier: Apache-2.0
// Who is there, as region.yaml and sites.csv say it.
#include "sim/input/region_draft.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace sanji::input {
namespace {

using base::mark;

constexpr int minutes_a_day = 24 * 60;
constexpr int days_a_month = 31;  // long months are enough to say which days two seasons share

/// Says where two items hold the same time; `first_shared` gives what they share as text, empty where nothing.
template <class Item, class FirstShared>
void check_apart(IssueWriter& issues, const std::vector<Item>& items, const std::vector<Place>& places,
                 FirstShared first_shared) {
  for (std::size_t later = 1; later < items.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const std::string shared = first_shared(items[earlier], items[later]);
      if (shared.empty()) continue;
      issues.say(places[later], mark("'{0}' and '{1}' both hold {2}; let one end where the other begins"),
                 items[earlier].id, items[later].id, shared);
      break;
    }
  }
}

std::string shared_minute(const model::HomeHours& a, const model::HomeHours& b) {
  for (int minute = 0; minute < minutes_a_day; ++minute) {
    const double second = minute * 60.0;
    if (a.hours.holds(second) && b.hours.holds(second)) {
      return fmt::format("{:02d}:{:02d}", minute / 60, minute % 60);
    }
  }
  return {};
}

std::string shared_day(const model::ResidentSeason& a, const model::ResidentSeason& b) {
  for (int month = 1; month <= 12; ++month) {
    for (int day = 1; day <= days_a_month; ++day) {
      if (a.days.holds(month, day) && b.days.holds(month, day)) return fmt::format("{:02d}-{:02d}", month, day);
    }
  }
  return {};
}

void read_seasons(Reading& reading, const MapFields& people, model::Population& population) {
  static const Section section({"region.people.seasons[]"});
  Ids ids(mark("season"));
  std::vector<Place> places;
  std::size_t index = 0;
  for (const Node* item : people.items("seasons")) {
    const MapFields season(reading, *item, section, people.item_path("seasons", *item, index++), people.own_basis());
    model::ResidentSeason made;
    if (!season.usable()) continue;
    if (season.read("id", made.id) && !ids.claim(reading.issues, made.id, season.place_of("id"))) continue;
    const bool whole = season.read("days", made.days);
    season.read("resident", made.resident);
    if (!whole) continue;
    places.push_back(season.place_of("days"));
    population.seasons.push_back(std::move(made));
  }
  check_apart(reading.issues, population.seasons, places, shared_day);
}

void read_home_hours(Reading& reading, const MapFields& people, model::Population& population) {
  static const Section section({"region.people.at_home[]"});
  Ids ids(mark("hours at home"));
  std::vector<Place> places;
  std::size_t index = 0;
  for (const Node* item : people.items("at_home")) {
    const MapFields part(reading, *item, section, people.item_path("at_home", *item, index++), people.own_basis());
    model::HomeHours made;
    if (!part.usable()) continue;
    if (part.read("id", made.id) && !ids.claim(reading.issues, made.id, part.place_of("id"))) continue;
    const bool whole = part.read("hours", made.hours);
    part.read("share", made.share);
    base::Share holiday;
    if (part.has("holiday") && part.read("holiday", holiday)) made.holiday = holiday;
    if (!whole) continue;
    places.push_back(part.place_of("hours"));
    population.at_home.push_back(std::move(made));
  }
  check_apart(reading.issues, population.at_home, places, shared_minute);
}

}  // namespace

void read_population(Reading& reading, const MapFields& fields, model::Region& region) {
  static const Section section({"region.people"});
  const MapFields people(reading, fields.map("people"), section, "region.people", fields.own_basis());
  people.read("resident", region.population.resident);
  read_seasons(reading, people, region.population);
  read_home_hours(reading, people, region.population);
}

void read_sites(Reading& reading, const RegionText& text, RegionDraft& draft) {
  each_row(reading, text, "sites", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
    model::Site site;
    site.id = id;
    read_standing(fields, draft, registry, id, site);
    site.name = fields.name(site.basis);
    site.post = referred_tier_post(fields, "post", draft, registry.noun, id);
    fields.read("kind", model::site_words, site.kind);
    fields.read("persons", site.persons);
    fields.read("otherwise_persons", site.otherwise);
    base::Persons holidays;
    if (fields.has("holidays_persons") && fields.read("holidays_persons", holidays)) site.holidays = holidays;
    fields.read("hours", site.hours);
    model::Season closed;
    if (fields.has("closed") && fields.read("closed", closed)) site.closed = closed;
    draft.region.sites.add(std::move(site));
  });
}

}  // namespace sanji::input
