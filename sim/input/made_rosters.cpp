// SPDX-License-Identifier: Apache-2.0
// First everybody who stands on one roster only, then those who are taken from another team's.
#include "sim/input/made_rosters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sanji::input {
namespace {

/// Persons of each part, so that the whole comes to the team's number.
std::vector<int> numbers_of(const RosterRule& rule, int persons) {
  std::vector<int> numbers;
  double share = 0.0;
  int so_far = 0;
  for (const MadeMembers& part : rule.members) {
    share += part.share.value;
    const int until = std::min(persons, static_cast<int>(std::lround(share * persons)));
    numbers.push_back(std::max(0, until - so_far));
    so_far = std::max(so_far, until);
  }
  return numbers;
}

class Maker {
 public:
  Maker(model::Region& region, const std::vector<RosterRule>& rules)
      : region_(region), rules_(rules), named_(region.teams.size(), nullptr), rosters_of_(region.persons.size(), 0) {
    region_.rosters.resize(region_.teams.size());
    for (const auto& roster : region_.rosters) {
      for (const model::Member& member : roster) ++rosters_of_[member.person.index()];
    }
    for (const RosterRule& rule : rules_) {
      for (const model::TeamId team : rule.teams) named_[team.index()] = &rule;
    }
  }

  void make() {
    std::vector<const RosterRule*> rule_of(region_.teams.size(), nullptr);
    for (const model::TeamId team : region_.teams.ids()) {
      if (region_.rosters[team.index()].empty()) rule_of[team.index()] = rule_for(team);
    }
    for (const bool shared : {false, true}) {
      for (const model::TeamId team : region_.teams.ids()) {
        if (rule_of[team.index()] != nullptr) add(team, *rule_of[team.index()], shared);
      }
    }
  }

 private:
  [[nodiscard]] const RosterRule* rule_for(model::TeamId team) const {
    if (named_[team.index()] != nullptr) return named_[team.index()];
    const auto found = std::find_if(rules_.begin(), rules_.end(), [&](const RosterRule& rule) {
      return rule.teams.empty() && rule.kind == region_.teams[team].kind;
    });
    return found == rules_.end() ? nullptr : &*found;
  }

  void add(model::TeamId team, const RosterRule& rule, bool shared) {
    const std::vector<int> numbers = numbers_of(rule, region_.teams[team].persons.value);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const MadeMembers& part = rule.members[i];
      if (part.also_in.has_value() != shared) continue;
      int missing = numbers[i];
      if (part.also_in) missing -= take_from_others(team, part, numbers[i]);
      make_new(team, part, missing);
    }
  }

  void make_new(model::TeamId team, const MadeMembers& part, int persons) {
    const base::Range<base::Metres>& home = region_.occupations[part.occupation].home;
    for (int i = 0; i < persons; ++i) {
      model::Person person;
      person.id = fmt::format("{}/{:02}", region_.teams[team].id, region_.rosters[team.index()].size() + 1);
      person.occupation = part.occupation;
      const double place = (i + 0.5) / persons;
      person.home = home.low + (home.high - home.low) * place;
      person.drives = i < part.drivers.value;
      rosters_of_.push_back(1);
      region_.rosters[team.index()].push_back({region_.persons.add(std::move(person)), part.role});
    }
  }

  /// One after the other from each team nearby, those first who stand on no third roster. How many were found.
  int take_from_others(model::TeamId team, const MadeMembers& part, int persons) {
    const std::vector<model::TeamId> others = teams_nearby(team, *part.also_in);
    int taken = 0;
    for (std::size_t place = 0; taken < persons; ++place) {
      bool more = false;
      for (const model::TeamId other : others) {
        const auto& roster = region_.rosters[other.index()];
        if (place >= roster.size()) continue;
        more = true;
        const model::PersonId who = roster[place].person;
        if (taken == persons || region_.persons[who].occupation != part.occupation) continue;
        if (rosters_of_[who.index()] > 1) continue;
        ++rosters_of_[who.index()];
        region_.rosters[team.index()].push_back({who, part.role});
        ++taken;
      }
      if (!more) break;
    }
    return taken;
  }

  /// Of the same township; a county's team takes from all of its kind.
  [[nodiscard]] std::vector<model::TeamId> teams_nearby(model::TeamId team, model::TeamKind kind) const {
    const model::PostId township = at_tier(region_, region_.teams[team].post, model::Tier::township);
    std::vector<model::TeamId> nearby;
    for (const model::TeamId other : region_.teams.ids()) {
      const model::Team& there = region_.teams[other];
      if (other == team || there.kind != kind) continue;
      if (!township.valid() || at_tier(region_, there.post, model::Tier::township) == township) nearby.push_back(other);
    }
    return nearby;
  }

  model::Region& region_;
  const std::vector<RosterRule>& rules_;
  std::vector<const RosterRule*> named_;  ///< by team
  std::vector<int> rosters_of_;           ///< by person
};

}  // namespace

void make_rosters(model::Region& region, const std::vector<RosterRule>& rules) { Maker(region, rules).make(); }

}  // namespace sanji::input
