// SPDX-License-Identifier: Apache-2.0
// The plan's order of sources, gone through until nothing is lacking.
#include "sim/rules/dispatch.hpp"

#include "sim/base/text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace sanji::rules {
namespace {

using base::mark;
constexpr std::string_view sent = mark("sent: has a needed capability, {0} persons on its roster");
constexpr std::string_view busy = mark("called to an incident already");
constexpr std::string_view not_asked = mark("not asked: mutual aid only on request, and the township has not asked");
constexpr std::string_view no_capability = mark("has no capability that is still lacking");
constexpr std::string_view not_needed = mark("not needed: nearer or earlier teams suffice by the roster");
constexpr std::string_view no_crew = mark("could not muster a crew when last called");
constexpr std::string_view no_way = mark("no way known that is open");

using TeamCandidate = Candidate<model::TeamId>;

bool nothing_lacks(const std::vector<Lack>& lacks) {
  return std::all_of(lacks.begin(), lacks.end(), [](const Lack& lack) { return lack.persons.value <= 0; });
}

bool helps(const model::Team& team, const std::vector<Lack>& lacks) {
  return std::any_of(lacks.begin(), lacks.end(),
                     [&](const Lack& lack) { return lack.persons.value > 0 && has_capability(team, lack.capability); });
}

void count_in(const model::Team& team, base::Persons persons, std::vector<Lack>& lacks) {
  for (Lack& lack : lacks) {
    if (has_capability(team, lack.capability)) lack.persons = lack.persons - persons;
  }
}

/// The teams of a source as seen from the incident's township. Village teams do not leave their township.
const std::vector<model::TeamId>& teams_of(model::TeamSource source, const Gateways& gateways, model::PostId township) {
  switch (source) {
    case model::TeamSource::own_township: return gateways.township_own[township.index()];
    case model::TeamSource::nearest_capable: return gateways.township_teams;
    case model::TeamSource::social: return gateways.social;
    case model::TeamSource::outside: return gateways.outside;
    case model::TeamSource::county_pool: break;
  }
  return gateways.county_pool;
}

/// People of the place come once they are called up, teams from outside once whoever was asked has offered them.
bool is_available(const Picture& picture, model::TeamId team, model::TeamSource source) {
  if (source == model::TeamSource::social) return picture.known.value(picture.items.mobilised(), 0.0) > 0.5;
  if (source == model::TeamSource::outside) return picture.known.value(picture.items.offered(team), 0.0) > 0.5;
  return true;
}

/// A desk commands the teams of its own post and of those under it; another township's team is no neighbour of itself.
bool is_candidate(const Picture& picture, const model::Team& team, model::TeamSource source, model::PostId township) {
  if (source == model::TeamSource::nearest_capable && team.post == township) return false;
  if (source == model::TeamSource::outside) {
    return picture.commands_county || picture.region().posts[picture.desk].tier == model::Tier::county;
  }
  return picture.commands_county || team.post == picture.desk || is_under(picture.region(), team.post, picture.desk);
}

/// The ways to an incident as the desk believes them, by class of vehicles; each worked out when it is first asked for.
class Ways {
 public:
  Ways(const Picture& picture, const Gateways& gateways, world::Routes& routes, model::IncidentId incident)
      : picture_(picture),
        routes_(routes),
        ways_in_(gateways.incident[incident.index()]),
        closed_(picture.region().vehicle_classes.size()),
        approaches_(closed_.size()) {}

  const world::Approach& of(model::VehicleClassId vehicle) {
    std::optional<world::Approach>& approach = approaches_[vehicle.index()];
    if (!approach) {
      auto& closed = closed_[vehicle.index()];
      closed = believed_closures(picture_.known, picture_.items, vehicle);
      approach.emplace(routes_, ways_in_, closed, world::Mover{vehicle, picture_.conditions});
    }
    return *approach;
  }

 private:
  const Picture& picture_;
  world::Routes& routes_;
  std::span<const world::Access> ways_in_;
  std::vector<std::vector<model::RoadId>> closed_;
  std::vector<std::optional<world::Approach>> approaches_;
};

/// The teams of a source that the desk commands, the quickest first.
std::vector<TeamCandidate> candidates_of(model::TeamSource source, const Picture& picture, const Gateways& gateways,
                                         Ways& ways, model::IncidentId incident) {
  const model::Region& region = picture.region();
  const model::PostId township = at_tier(region, picture.incidents[incident].place, model::Tier::township);
  const std::vector<model::TeamId>& all = teams_of(source, gateways, township);
  std::vector<TeamCandidate> teams;
  teams.reserve(all.size());
  for (const model::TeamId id : all) {
    if (!is_candidate(picture, region.teams[id], source, township) || !is_available(picture, id, source)) continue;
    const world::Access& base = gateways.team_base[id.index()];
    const double seconds =
        base.last_stretch.seconds() + ways.of(goes_by(region, region.teams[id])).from(base.junction).seconds;
    teams.push_back({id, false, seconds, {}});
  }
  std::stable_sort(teams.begin(), teams.end(), [](const auto& a, const auto& b) { return a.score < b.score; });
  return teams;
}

std::string_view why_not(const TeamCandidate& candidate, const Picture& picture, const std::vector<Lack>& lacks,
                         bool asked) {
  const model::Team& team = picture.region().teams[candidate.what];
  if (picture.known.value(picture.items.assigned(candidate.what), -1.0) >= 0.0) return busy;
  if (picture.known.value(picture.items.present(candidate.what), 1.0) < 1.0) return no_crew;
  if (nothing_lacks(lacks)) return not_needed;
  if (!helps(team, lacks)) return no_capability;
  if (!asked) return not_asked;
  if (!std::isfinite(candidate.score)) return no_way;
  return {};
}

}  // namespace

Gateways::Gateways(const model::Region& region, const base::Table<model::Incident>& incidents,
                   const world::Routes& routes) {
  team_base.reserve(region.teams.size());
  township_own.resize(region.posts.size());
  for (const model::TeamId id : region.teams.ids()) {
    const model::Team& team = region.teams[id];
    team_base.push_back(routes.access(base_of(region, team)));
    switch (team.kind) {
      case model::TeamKind::county:
      case model::TeamKind::fire_station: county_pool.push_back(id); continue;
      case model::TeamKind::social: social.push_back(id); continue;
      case model::TeamKind::outside: outside.push_back(id); continue;
      case model::TeamKind::township: township_teams.push_back(id); break;
      case model::TeamKind::village: break;
    }
    const model::PostId township = at_tier(region, team.post, model::Tier::township);
    if (township.valid()) township_own[township.index()].push_back(id);
  }
  incident.reserve(incidents.size());
  for (const model::Incident& each : incidents) {
    incident.push_back(!each.roads.empty() ? routes.access(each.roads)
                                           : std::vector<world::Access>{routes.access(each.position)});
  }
}

std::vector<Lack> lacking(const Picture& picture, model::IncidentId incident) {
  const model::Incident& what = picture.incidents[incident];
  const int severity = static_cast<int>(picture.known.value(picture.items.severity(incident), 0.0));
  const model::Need* need = need_for(picture.plan(), what.harm, what.object, severity);
  std::vector<Lack> lacks;
  if (need == nullptr) return lacks;
  for (const auto& needed : need->capabilities) lacks.push_back({needed.capability, needed.persons});
  for (const model::TeamId id : believed_assigned(picture.known, picture.items, incident)) {
    const model::Team& team = picture.region().teams[id];
    const double persons = picture.known.value(picture.items.present(id), team.persons.value);
    count_in(team, base::Persons{static_cast<int>(persons)}, lacks);
  }
  return lacks;
}

Decision<std::vector<model::TeamId>, model::TeamId> teams_to_send(const Picture& picture, const Gateways& gateways,
                                                                  world::Routes& routes, model::IncidentId incident) {
  Decision<std::vector<model::TeamId>, model::TeamId> decision;
  Ways ways(picture, gateways, routes, incident);
  std::vector<Lack> lacks = lacking(picture, incident);
  const bool aid_asked = picture.plan().mutual_aid == model::MutualAid::free ||
                         picture.known.value(picture.items.aid_requested(incident), 0.0) > 0.5;
  for (const model::TeamSource source : picture.plan().order) {
    const bool asked = source != model::TeamSource::nearest_capable || aid_asked;
    const auto teams = candidates_of(source, picture, gateways, ways, incident);
    decision.candidates.reserve(decision.candidates.size() + teams.size());
    for (TeamCandidate candidate : teams) {
      const model::Team& team = picture.region().teams[candidate.what];
      candidate.reason.sentence = why_not(candidate, picture, lacks, asked);
      if (candidate.reason.sentence.empty()) {
        candidate.chosen = true;
        candidate.reason = {sent, {static_cast<double>(team.persons.value)}};
        decision.choice.push_back(candidate.what);
        count_in(team, team.persons, lacks);
      }
      decision.candidates.push_back(candidate);
    }
  }
  return decision;
}

}  // namespace sanji::rules
