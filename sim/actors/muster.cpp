// SPDX-License-Identifier: Apache-2.0
// Each person has one draw for whether he can come and one for when he sets out, so that nobody else's call moves his luck.
#include "sim/actors/muster.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

/// A team whose persons are not known one by one: one draw for the time, one for the number.
Mustered muster_by_share(Stage& stage, Team& team, model::IncidentId incident) {
  const model::Team& roster = stage.region().teams[team.id];
  const model::Turnout& turnout = turnout_of(stage.region(), team.id);
  const bool night = stage.is_night();
  base::Stream time_stream = stage.streams.stream("muster", roster.id, stage.incident(incident).id);
  base::Stream crew_stream = stage.streams.stream("present", roster.id, stage.incident(incident).id);
  const base::Duration time = sample(night ? turnout.muster_night : turnout.muster_day, time_stream);
  const base::Share share = sample(night ? turnout.present_night : turnout.present_day, crew_stream);
  stage.agenda.wait_until(team.waiter, team.row, stage.agenda.now() + time);
  const base::Persons present{static_cast<int>(std::lround(share.value * roster.persons.value))};
  return {present, present >= turnout.minimum_crew};
}

/// Asks everybody on the roster who is not out already; those who say that they come are the team's from now on.
void call_up(Stage& stage, Team& team, model::IncidentId incident, RecordId mustering) {
  const model::Region& region = stage.region();
  const model::Event& event = stage.setting.scenario.event;
  const bool night = stage.is_night();
  const bool flood_season = region.flood_season.holds(event.start.month, event.start.day);
  int elsewhere = 0;
  team.hands.clear();
  for (const model::Member& member : roster_of(region, team.id)) {
    const model::Person& person = region.persons[member.person];
    const model::Occupation& occupation = region.occupations[person.occupation];
    if (stage.truth.persons[member.person.index()].valid()) {
      ++elsewhere;
      continue;
    }
    base::Stream stream = stage.streams.stream("comes", person.id, stage.incident(incident).id);
    const double luck = stream.uniform();
    if (luck >= availability(occupation, night, event.holiday, flood_season).value) continue;
    const base::Duration notice = sample(night ? occupation.notice_night : occupation.notice_day, stream);
    const base::Duration way = base::seconds(person.home.value / occupation.speed.value);
    stage.truth.persons[member.person.index()] = team.id;
    team.hands.push_back(
        {member.person, member.role == model::MemberRole::full_time, stage.agenda.now() + notice + way, {}});
  }
  std::sort(team.hands.begin(), team.hands.end(),
            [](const Hand& a, const Hand& b) { return std::tie(a.came, a.person) < std::tie(b.came, b.person); });
  if (elsewhere > 0) stage.tell(RecordKind::persons_elsewhere, incident, team.row, team.row, elsewhere, mustering);
}

struct Gathering {
  base::SimTime until;
  bool enough = false;
};

/// Until when the team waits: for its quorum, then for the others as long as its rule says.
Gathering gather(const Stage& stage, const Team& team) {
  const model::Turnout& turnout = turnout_of(stage.region(), team.id);
  const base::SimTime called = stage.agenda.now();
  const base::SimTime all = team.hands.empty() ? called + turnout.waits : team.hands.back().came;
  const base::SimTime last = called + turnout.gives_up;
  int full_time = 0;
  for (std::size_t i = 0; i < team.hands.size(); ++i) {
    const Hand& hand = team.hands[i];
    if (hand.came > last) break;
    full_time += hand.full_time ? 1 : 0;
    if (static_cast<int>(i) + 1 < turnout.minimum_crew.value || full_time < turnout.minimum_full_time.value) continue;
    return {std::max(hand.came, std::min(all, called + turnout.waits)), true};
  }
  return {std::min(all, last), false};
}

}  // namespace

Mustered muster(Stage& stage, Team& team, model::IncidentId incident, RecordId mustering) {
  if (roster_of(stage.region(), team.id).empty()) return muster_by_share(stage, team, incident);
  call_up(stage, team, incident, mustering);
  const Gathering gathering = gather(stage, team);
  stage.agenda.wait_until(team.waiter, team.row, gathering.until);
  const auto late =
      std::find_if(team.hands.begin(), team.hands.end(), [&](const Hand& hand) { return hand.came > gathering.until; });
  const auto there = static_cast<std::size_t>(late - team.hands.begin());
  const std::size_t missing = team.hands.size() - there;
  if (missing > 0 && gathering.enough) {
    stage.tell(RecordKind::left_without, incident, team.row, team.row, static_cast<double>(missing), mustering);
  }
  dismiss(stage, team, there);
  return {{static_cast<int>(there)}, gathering.enough};
}

void dismiss(Stage& stage, Team& team, std::size_t first) {
  for (std::size_t i = first; i < team.hands.size(); ++i) stage.truth.persons[team.hands[i].person.index()] = {};
  team.hands.resize(std::min(first, team.hands.size()));
}

bool is_quorum(const Stage& stage, const Team& team) {
  const model::Turnout& turnout = turnout_of(stage.region(), team.id);
  const auto full_time = std::count_if(team.hands.begin(), team.hands.end(), [](const Hand& h) { return h.full_time; });
  return static_cast<int>(team.hands.size()) >= turnout.minimum_crew.value &&
         static_cast<int>(full_time) >= turnout.minimum_full_time.value;
}

double rate_of(const Stage& stage, const Team& team) {
  if (team.hands.empty()) return team.present;
  double rate = 0.0;
  for (const Hand& hand : team.hands) {
    rate += stage.region().occupations[stage.region().persons[hand.person].occupation].skill;
  }
  return rate;
}

}  // namespace sanji::actors
