// SPDX-License-Identifier: Apache-2.0
// Occupations, persons and rosters: the parts of region.yaml, persons.csv and rosters.csv; teams that these leave open get
// made rosters.
#include "sim/input/made_rosters.hpp"
#include "sim/input/region_draft.hpp"

#include <cmath>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;

std::optional<base::Share> share_of(const Fields& fields, std::string_view key) {
  base::Share share;
  return fields.has(key) && fields.read(key, share) ? std::optional(share) : std::nullopt;
}

}  // namespace

void read_occupations(Reading& reading, const MapFields& fields, RegionDraft& draft) {
  static const Section section({"region.occupations[]"});
  Ids ids(mark("occupation"));
  std::size_t index = 0;
  draft.occupations.readable = true;
  for (const Node* item : fields.items("occupations")) {
    const MapFields each(reading, *item, section, fields.item_path("occupations", *item, index++), fields.own_basis());
    model::Occupation made;
    if (!each.usable() || !each.read("id", made.id)) {
      draft.occupations.doubts.lost = true;
      continue;
    }
    if (!ids.claim(reading.issues, made.id, each.place_of("id"))) continue;
    made.basis = each.own_basis();
    made.name = each.name(made.basis);
    each.read("day", made.day);
    each.read("night", made.night);
    made.on_holiday = share_of(each, "holiday");
    made.in_flood_season = share_of(each, "flood_season");
    each.read("notice_day", made.notice_day);
    each.read("notice_night", made.notice_night);
    base::Range<double> home_m;
    if (each.read("home", home_m)) made.home = base::Range<base::Metres>::between({home_m.low}, {home_m.high});
    each.read("speed", made.speed);
    each.read("skill", made.skill);
    const std::string id = made.id;
    draft.occupations.add(id, draft.region.occupations.add(std::move(made)));
  }
}

namespace {

model::OccupationId read_occupation(const Fields& fields, const RegionDraft& draft, std::string_view noun,
                                    std::string_view id) {
  return referred(
      fields, "occupation", draft.occupations, noun, id, mark("occupation of region.yaml"),
      [&](const std::string& near) { return draft.region.occupations[draft.occupations.ids.at(near)].name.zh; });
}

std::vector<MadeMembers> read_members(Reading& reading, const MapFields& rule, std::string_view id,
                                      const RegionDraft& draft) {
  static const Section section({"region.rosters[].members[]"});
  std::vector<MadeMembers> all;
  std::size_t index = 0;
  double sum = 0.0;
  for (const Node* item : rule.items("members")) {
    const MapFields part(reading, *item, section, rule.item_path("members", *item, index++), rule.own_basis());
    if (!part.usable()) continue;
    MadeMembers made;
    made.occupation = read_occupation(part, draft, mark("roster"), id);
    part.read("share", made.share);
    part.read("role", model::member_role_words, made.role);
    part.read("drivers", made.drivers);
    model::TeamKind kind = model::TeamKind::village;
    if (part.has("also_in") && part.read("also_in", model::team_kind_words, kind)) made.also_in = kind;
    sum += made.share.value;
    if (made.occupation.valid()) all.push_back(made);
  }
  constexpr double rounding = 1e-6;
  if (std::abs(sum - 1.0) > rounding && index > 0) {
    reading.issues.say(rule.place_of("members"), mark("the shares of roster '{0}' make up {1} %; write 100 % in all"),
                       id, std::lround(sum * 100.0));
  }
  return all;
}

}  // namespace

void read_roster_rules(Reading& reading, const MapFields& fields, RegionDraft& draft) {
  static const Section section({"region.rosters[]"});
  Ids ids(mark("roster"));
  std::size_t index = 0;
  for (const Node* item : fields.items("rosters")) {
    const MapFields each(reading, *item, section, fields.item_path("rosters", *item, index++), fields.own_basis());
    RosterRuleDraft made;
    if (!each.usable() || !each.read("id", made.id) || !ids.claim(reading.issues, made.id, each.place_of("id")))
      continue;
    const bool has_kind = each.read("kind", model::team_kind_words, made.rule.kind);
    made.teams = each.words("teams");
    made.rule.members = read_members(reading, each, made.id, draft);
    if (has_kind) draft.roster_rules.push_back(std::move(made));
  }
}

namespace {

/// The rules with their teams, which stand in a registry that is read after region.yaml.
std::vector<RosterRule> rules_of(Reading& reading, const RegionDraft& draft) {
  std::vector<RosterRule> rules;
  for (const RosterRuleDraft& each : draft.roster_rules) {
    rules.push_back(each.rule);
    for (const PlacedWord& word : each.teams) {
      const model::TeamId team =
          look_up(reading.issues, word, draft.teams, {mark("roster"), each.id, "teams"}, mark("team of teams.csv"),
                  [&](const std::string& near) { return draft.region.teams[draft.teams.ids.at(near)].name.zh; });
      if (team.valid()) rules.back().teams.push_back(team);
    }
  }
  return rules;
}

void read_named_persons(Reading& reading, const RegionText& text, RegionDraft& draft) {
  draft.persons.doubts =
      each_row(reading, text, "persons", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
        model::Person person;
        person.id = id;
        person.basis = fields.basis("basis", draft.region.basis);
        person.occupation = read_occupation(fields, draft, registry.noun, id);
        fields.read("drives", person.drives);
        if (!person.occupation.valid()) {
          draft.persons.doubts.ids.push_back(id);
          return;
        }
        const base::Range<base::Metres>& home = draft.region.occupations[person.occupation].home;
        person.home = (home.low + home.high) / 2;
        if (fields.has("home_km")) fields.read("home_km", person.home);
        draft.persons.add(id, draft.region.persons.add(std::move(person)));
      });
  draft.persons.readable = is_readable(text, "persons");
}

void read_roster_rows(Reading& reading, const RegionText& text, RegionDraft& draft) {
  model::Region& region = draft.region;
  region.rosters.resize(region.teams.size());
  std::vector<Place> first_row(region.teams.size());
  each_row(reading, text, "rosters", [&](const RowFields& fields, const Registry& registry, const std::string& id) {
    const model::TeamId team =
        referred(fields, "team", draft.teams, registry.noun, id, mark("team of teams.csv"),
                 [&](const std::string& near) { return region.teams[draft.teams.ids.at(near)].name.zh; });
    model::Member member;
    member.person = referred(fields, "person", draft.persons, registry.noun, id, mark("person of persons.csv"),
                             [](const std::string&) { return std::string{}; });
    fields.read("role", model::member_role_words, member.role);
    if (!team.valid() || !member.person.valid()) return;
    if (region.rosters[team.index()].empty()) first_row[team.index()] = fields.place_of("team");
    region.rosters[team.index()].push_back(member);
  });
  for (const model::TeamId team : region.teams.ids()) {
    const auto listed = static_cast<int>(region.rosters[team.index()].size());
    if (listed == 0 || listed == region.teams[team].persons.value || reading.issues.count() > 0) continue;
    reading.issues.say(first_row[team.index()],
                       mark("team '{0}' has {1} persons in teams.csv and {2} here; write the same number there, or all "
                            "its members here"),
                       region.teams[team].id, region.teams[team].persons.value, listed);
  }
}

/// A team that could never leave is a mistake in the registry and not a lesson.
void check_quorums(Reading& reading, const RegionText& text, const RegionDraft& draft) {
  const auto sheet = text.sheets.find("teams");
  if (sheet == text.sheets.end() || reading.issues.count() > 0) return;
  const model::Region& region = draft.region;
  for (const model::TeamId team : region.teams.ids()) {
    const auto roster = roster_of(region, team);
    if (roster.empty()) continue;
    const model::Turnout& turnout = turnout_of(region, team);
    int full_time = 0;
    for (const model::Member& member : roster) full_time += member.role == model::MemberRole::full_time ? 1 : 0;
    const Place place{sheet->second.file, 1, 1};
    if (static_cast<int>(roster.size()) < turnout.minimum_crew.value) {
      reading.issues.say(place,
                         mark("team '{0}' has {1} persons and may leave only with {2}; write a smaller minimum_crew in "
                              "region.yaml or more persons"),
                         region.teams[team].id, roster.size(), turnout.minimum_crew.value);
    } else if (full_time < turnout.minimum_full_time.value) {
      reading.issues.say(place,
                         mark("team '{0}' has {1} full-time persons and may leave only with {2}; write a smaller "
                              "minimum_full_time in region.yaml or more of them"),
                         region.teams[team].id, full_time, turnout.minimum_full_time.value);
    }
  }
}

}  // namespace

void read_rosters(Reading& reading, const RegionText& text, RegionDraft& draft) {
  draft.region.rosters.resize(draft.region.teams.size());
  read_named_persons(reading, text, draft);
  read_roster_rows(reading, text, draft);
  make_rosters(draft.region, rules_of(reading, draft));
  check_quorums(reading, text, draft);
}

}  // namespace sanji::input
