// SPDX-License-Identifier: Apache-2.0
// The registries other than posts.csv and roads: who lives there, who watches, who is sent, what is stored.
#include "sim/input/region_draft.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;
using model::Basis;

void read_residents(const RowFields& fields, const std::string& id, model::HouseholdGroup& group) {
  base::Persons resident;
  if (!fields.has("resident_persons") || !fields.read("resident_persons", resident)) return;
  if (resident > group.persons) {
    fields.reading().issues.say(fields.place_of("resident_persons"),
                                mark("group '{0}' has {1} residents, but only {2} are registered; write at most {2}"),
                                id, resident.value, group.persons.value);
    return;
  }
  group.resident = resident;
}

void read_households(Reading& reading, const RegionText& text, RegionDraft& draft) {
  draft.households.doubts = each_row(reading, text, "households",
                                     [&](const RowFields& fields, const Registry& registry, const std::string& id) {
                                       model::HouseholdGroup group;
                                       group.id = id;
                                       group.post = referred_tier_post(fields, "post", draft, registry.noun, id);
                                       fields.read("households", group.households);
                                       fields.read("persons", group.persons);
                                       read_residents(fields, id, group);
                                       read_standing(fields, draft, registry, id, group);
                                       draft.households.add(id, draft.region.households.add(std::move(group)));
                                     });
  draft.households.readable = is_readable(text, "households");
}

void read_houses(Reading& reading, const RegionText& text, RegionDraft& draft) {
  each_row(reading, text, "houses", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
    model::House house;
    house.id = id;
    house.group = referred(fields, "group", draft.households, registry.noun, id,
                           mark("household group of households.csv"), [](const std::string&) { return std::string{}; });
    fields.read("persons", house.persons);
    house.basis = fields.basis("basis", draft.region.basis);
    if (const auto point = read_place(fields, draft.frame, registry.noun, id)) house.position = *point;
    if (house.group.valid()) draft.first_house.emplace(house.group.index(), fields.place_of("persons"));
    draft.region.houses.add(std::move(house));
  });
}

void read_officers(Reading& reading, const RegionText& text, RegionDraft& draft) {
  each_row(reading, text, "officers", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
    model::InformationOfficer officer;
    officer.id = id;
    officer.post = referred_tier_post(fields, "post", draft, registry.noun, id);
    officer.basis = fields.basis("basis", draft.region.basis);
    draft.region.officers.add(std::move(officer));
  });
}

std::optional<base::Persons> read_officers_of(const Fields& fields, std::string_view key) {
  base::Persons officers;
  return fields.read(key, officers) ? std::optional(officers) : std::nullopt;
}

void read_desks(Reading& reading, const RegionText& text, RegionDraft& draft) {
  model::Region& region = draft.region;
  for (const model::PostId post : region.posts.ids()) region.desks.emplace_back().post = post;
  each_row(reading, text, "desks", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
    model::DutyDesk desk;
    desk.post = referred_post(fields, "post", draft, registry.noun, id);
    fields.read("officers_persons", desk.officers);
    fields.read("leaders_persons", desk.leaders);
    desk.at_night = read_officers_of(fields, "officers_night_persons");
    desk.on_holiday = read_officers_of(fields, "officers_holiday_persons");
    desk.in_flood_season = read_officers_of(fields, "officers_flood_season_persons");
    int waiting = 0;
    if (fields.has("waiting_calls") && fields.read("waiting_calls", waiting)) desk.waiting = waiting;
    desk.basis = fields.basis("basis", region.basis);
    if (desk.post.valid()) region.desks[desk.post.index()] = desk;
  });
}

void read_stations(Reading& reading, const RegionText& text, RegionDraft& draft) {
  draft.stations.doubts = each_row(reading, text, "stations",
                                   [&](const RowFields& fields, const Registry& registry, const std::string& id) {
                                     model::Station station;
                                     station.id = id;
                                     read_standing(fields, draft, registry, id, station);
                                     station.name = fields.name(station.basis);
                                     station.post = referred_post(fields, "post", draft, registry.noun, id);
                                     draft.stations.add(id, draft.region.stations.add(std::move(station)));
                                   });
  draft.stations.readable = is_readable(text, "stations");
}

/// The ids of a cell, each unknown one at its own column.
std::vector<model::CapabilityId> read_capabilities(const RowFields& fields, const RegionDraft& draft,
                                                   std::string_view noun, const std::string& id) {
  std::vector<model::CapabilityId> all;
  std::vector<std::string> words;
  if (!fields.read("capabilities", words) || !draft.ids.capabilities.readable) return all;
  const std::string written = fields.text_of("capabilities");
  std::size_t from = 0;
  for (const std::string& word : words) {
    const auto known = draft.ids.capabilities.ids.find(word);
    const std::size_t at = written.find(word, from);
    if (known != draft.ids.capabilities.ids.end()) {
      all.push_back(known->second);
    } else {
      Place place = fields.place_of("capabilities");
      if (at != std::string::npos) place.column += character_count(std::string_view(written).substr(0, at));
      IssueWriter& issues = fields.reading().issues;
      issues.unknown_reference(place, noun, id, "capabilities", word, mark("capability of region.yaml"),
                               issues.did_you_mean(word, draft.ids.capabilities.known));
    }
    if (at != std::string::npos) from = at + word.size();
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

void read_teams(Reading& reading, const RegionText& text, RegionDraft& draft) {
  std::array<bool, model::team_kind_count> said{};
  draft.teams.doubts =
      each_row(reading, text, "teams", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
        model::Team team;
        team.id = id;
        team.basis = fields.basis("basis", draft.region.basis);
        team.persons_basis = fields.basis("persons_basis", team.basis);
        team.capabilities_basis = fields.basis("capabilities_basis", team.basis);
        team.name = fields.name(team.basis);
        team.post = referred_post(fields, "post", draft, registry.noun, id);
        team.station = referred(
            fields, "station", draft.stations, registry.noun, id, mark("station of stations.csv"),
            [&](const std::string& near) { return draft.region.stations[draft.stations.ids.at(near)].name.zh; });
        fields.read("persons", team.persons);
        team.capabilities = read_capabilities(fields, draft, registry.noun, id);
        if (fields.read("kind", model::team_kind_words, team.kind) && draft.turnout_readable) {
          const auto kind = static_cast<std::size_t>(team.kind);
          if (!draft.turnout_given[kind] && !said[kind]) {
            said[kind] = true;
            reading.issues.say(fields.place_of("kind"),
                               mark("team '{0}' is of kind '{1}', for which region.yaml has no turnout; add an item "
                                    "with id: {1} there"),
                               id, model::team_kind_words[kind].name);
          }
        }
        draft.teams.add(id, draft.region.teams.add(std::move(team)));
      });
  draft.teams.readable = is_readable(text, "teams");
}

void read_stores(Reading& reading, const RegionText& text, RegionDraft& draft) {
  each_row(reading, text, "stores", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
    model::Store store;
    store.id = id;
    read_standing(fields, draft, registry, id, store);
    store.name = fields.name(store.basis);
    store.post = referred_post(fields, "post", draft, registry.noun, id);
    fields.read("area_m2", store.area);
    draft.region.stores.add(std::move(store));
  });
}

void read_shelters(Reading& reading, const RegionText& text, RegionDraft& draft) {
  each_row(reading, text, "shelters", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
    model::Shelter shelter;
    shelter.id = id;
    read_standing(fields, draft, registry, id, shelter);
    shelter.name = fields.name(shelter.basis);
    shelter.post = referred_post(fields, "post", draft, registry.noun, id);
    fields.read("capacity_persons", shelter.capacity);
    draft.region.shelters.add(std::move(shelter));
  });
}

}  // namespace

void read_people(Reading& reading, const RegionText& text, RegionDraft& draft) {
  const std::size_t before = reading.issues.count();
  read_households(reading, text, draft);
  read_houses(reading, text, draft);
  draft.people_clean = reading.issues.count() == before;
  read_officers(reading, text, draft);
  read_desks(reading, text, draft);
}

void read_forces(Reading& reading, const RegionText& text, RegionDraft& draft) {
  read_stations(reading, text, draft);
  read_teams(reading, text, draft);
  read_stores(reading, text, draft);
  read_shelters(reading, text, draft);
}

}  // namespace sanji::input
