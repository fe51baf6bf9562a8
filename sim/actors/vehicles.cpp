// SPDX-License-Identifier: Apache-2.0
// First crews, then seats: a vehicle without its crew stays where it stands, whoever might have sat in it.
#include "sim/actors/vehicles.hpp"

#include "sim/actors/journey.hpp"
#include "sim/actors/muster.hpp"

#include <algorithm>

namespace sanji::actors {
namespace {

using journal::RecordId;
using journal::RecordKind;

constexpr double same_place_m = 100.0;  ///< nearer than that nobody needs to fetch a vehicle

/// The first who waits and may take it.
void wake_next(Stage& stage, model::VehicleId vehicle) {
  const auto& teams = stage.region().vehicles[vehicle].teams;
  for (Team* team : stage.waiting_for_vehicles) {
    if (std::find(teams.begin(), teams.end(), team->id) == teams.end()) continue;
    stage.agenda.wake(team->waiter, team->row);
    return;
  }
}

class Boarding {
 public:
  Boarding(Stage& stage, Team& team, model::IncidentId incident, RecordId mustered)
      : stage_(stage), team_(team), incident_(incident), last_(mustered) {}

  bool wait_and_board() {
    const model::Turnout& turnout = turnout_of(stage_.region(), team_.id);
    const base::SimTime deadline = stage_.agenda.now() + turnout.vehicle_wait;
    for (;;) {
      take_what_is_free();
      take_seats();
      if (may_leave(turnout)) break;
      const model::VehicleId out = one_that_is_out();
      if (!out.valid() || stage_.agenda.now() >= deadline) return false;
      wait_for(out, deadline);
    }
    if (!turnout.own_means) leave_behind();
    if (waited_) leave_rest_to_others();
    fetch();
    return true;
  }

  [[nodiscard]] RecordId last() const { return last_; }

 private:
  [[nodiscard]] const model::VehicleClass& class_of(model::VehicleId vehicle) const {
    return stage_.region().vehicle_classes[stage_.region().vehicles[vehicle].what];
  }
  [[nodiscard]] bool drives(const Hand& hand) const { return stage_.region().persons[hand.person].drives; }
  [[nodiscard]] static bool is_seated(const Hand& hand) { return hand.vehicle.valid(); }
  [[nodiscard]] int seated_in(model::VehicleId vehicle) const {
    return static_cast<int>(std::count_if(team_.hands.begin(), team_.hands.end(),
                                          [&](const Hand& hand) { return hand.vehicle == vehicle; }));
  }

  [[nodiscard]] int seats_taken() const {
    int seats = 0;
    for (const model::VehicleId vehicle : team_.vehicles) seats += class_of(vehicle).seats.value;
    return seats;
  }

  /// The crew from those without a seat; empty where they do not make one up. Drivers and full-time persons only as needed.
  std::vector<Hand*> crew_for(const model::VehicleClass& what) {
    std::vector<Hand*> crew;
    const auto take = [&](int wanted, auto fits) {
      for (Hand& hand : team_.hands) {
        if (wanted <= 0) return;
        if (is_seated(hand) || !fits(hand) || std::find(crew.begin(), crew.end(), &hand) != crew.end()) continue;
        crew.push_back(&hand);
        --wanted;
      }
    };
    const auto size = [&crew] { return static_cast<int>(crew.size()); };
    take(what.needs_driver ? 1 : 0, [this](const Hand& hand) { return drives(hand); });
    if (what.needs_driver && crew.empty()) return {};
    const int full_time = size() > 0 && crew.front()->full_time ? 1 : 0;
    const int wanted = what.crew_full_time.value - full_time;
    const int before = size();
    take(wanted, [](const Hand& hand) { return hand.full_time; });
    if (size() - before < wanted) return {};
    take(what.crew.value - size(), [](const Hand& hand) { return !hand.full_time; });
    take(what.crew.value - size(), [](const Hand&) { return true; });
    if (size() < what.crew.value) return {};
    return crew;
  }

  void take_what_is_free() {
    for (const model::VehicleId vehicle : fleet_of(stage_.region(), team_.id)) {
      if (stage_.truth.vehicles[vehicle.index()].valid()) continue;
      if (seats_taken() >= static_cast<int>(team_.hands.size())) return;
      const std::vector<Hand*> crew = crew_for(class_of(vehicle));
      if (crew.empty()) {
        find_uncrewed(vehicle);
        continue;
      }
      for (Hand* hand : crew) hand->vehicle = vehicle;
      stage_.truth.vehicles[vehicle.index()] = team_.id;
      team_.vehicles.push_back(vehicle);
      stage_.tell(RecordKind::vehicle_taken, incident_, team_.row, stage_.setting.rows.of(vehicle), team_.row, last_);
    }
  }

  void find_uncrewed(model::VehicleId vehicle) {
    if (std::find(uncrewed_.begin(), uncrewed_.end(), vehicle) != uncrewed_.end()) return;
    uncrewed_.push_back(vehicle);
    stage_.tell(RecordKind::vehicle_uncrewed, incident_, team_.row, stage_.setting.rows.of(vehicle),
                static_cast<double>(team_.hands.size()), last_);
  }

  void take_seats() {
    for (const model::VehicleId vehicle : team_.vehicles) {
      int free = class_of(vehicle).seats.value - seated_in(vehicle);
      for (Hand& hand : team_.hands) {
        if (free == 0) break;
        if (is_seated(hand)) continue;
        hand.vehicle = vehicle;
        --free;
      }
    }
  }

  [[nodiscard]] bool may_leave(const model::Turnout& turnout) const {
    if (turnout.own_means) return true;
    int persons = 0;
    int full_time = 0;
    for (const Hand& hand : team_.hands) {
      if (!is_seated(hand)) continue;
      ++persons;
      full_time += hand.full_time ? 1 : 0;
    }
    return persons >= turnout.minimum_crew.value && full_time >= turnout.minimum_full_time.value;
  }

  [[nodiscard]] model::VehicleId one_that_is_out() const {
    for (const model::VehicleId vehicle : fleet_of(stage_.region(), team_.id)) {
      const model::TeamId with = stage_.truth.vehicles[vehicle.index()];
      if (with.valid() && with != team_.id) return vehicle;
    }
    return {};
  }

  void wait_for(model::VehicleId vehicle, base::SimTime deadline) {
    if (!waited_) {
      waited_ = true;
      last_ = stage_.tell(RecordKind::vehicle_awaited, incident_, team_.row, stage_.setting.rows.of(vehicle), 0, last_);
    }
    stage_.waiting_for_vehicles.push_back(&team_);
    stage_.agenda.wait_until(team_.waiter, team_.row, deadline);
    auto& waiting = stage_.waiting_for_vehicles;
    waiting.erase(std::remove(waiting.begin(), waiting.end(), &team_), waiting.end());
  }

  void leave_behind() {
    const auto stays = std::stable_partition(team_.hands.begin(), team_.hands.end(), is_seated);
    const auto go = static_cast<std::size_t>(stays - team_.hands.begin());
    if (go == team_.hands.size()) return;
    stage_.tell(RecordKind::left_behind, incident_, team_.row, team_.row, static_cast<double>(team_.hands.size() - go),
                last_);
    dismiss(stage_, team_, go);
  }

  /// What it found free and did not take, for those who wait as well.
  void leave_rest_to_others() {
    for (const model::VehicleId vehicle : fleet_of(stage_.region(), team_.id)) {
      if (!stage_.truth.vehicles[vehicle.index()].valid()) wake_next(stage_, vehicle);
    }
  }

  /// Somebody brings what stands elsewhere to where the team musters; all of it at once.
  void fetch() {
    const base::Point muster = base_of(stage_.region(), stage_.region().teams[team_.id]);
    base::Duration longest;
    for (const model::VehicleId vehicle : team_.vehicles) {
      const model::Vehicle& what = stage_.region().vehicles[vehicle];
      const base::Point stands = base_of(stage_.region(), what);
      if (base::distance(stands, muster).value < same_place_m) continue;
      base::Stream stream = stage_.streams.stream("fetch", what.id, stage_.incident(incident_).id);
      longest = std::max(longest, drive_time(stage_, stands, muster, stream));
    }
    if (longest.us > 0) stage_.agenda.wait_until(team_.waiter, team_.row, stage_.agenda.now() + longest);
  }

  Stage& stage_;
  Team& team_;
  model::IncidentId incident_;
  RecordId last_;
  std::vector<model::VehicleId> uncrewed_;
  bool waited_ = false;
};

/// A column goes as what stops in the shallowest water; without vehicles, as teams of its kind go.
model::VehicleClassId slowest_of(const Stage& stage, const Team& team) {
  const model::Region& region = stage.region();
  if (team.vehicles.empty()) return model::goes_by(region, region.teams[team.id]);
  const auto wades = [&](model::VehicleId id) { return region.vehicle_classes[region.vehicles[id].what].wades; };
  const auto least = std::min_element(team.vehicles.begin(), team.vehicles.end(),
                                      [&](model::VehicleId a, model::VehicleId b) { return wades(a) < wades(b); });
  return region.vehicles[*least].what;
}

}  // namespace

bool board(Stage& stage, Team& team, model::IncidentId incident, RecordId& last) {
  if (team.hands.empty() || fleet_of(stage.region(), team.id).empty()) return true;
  Boarding boarding(stage, team, incident, last);
  const bool leaves = boarding.wait_and_board();
  team.goes_by = slowest_of(stage, team);
  last = boarding.last();
  if (!leaves) put_back(stage, team, incident, last);
  return leaves;
}

void put_back(Stage& stage, Team& team, model::IncidentId incident, RecordId cause) {
  const std::vector<model::VehicleId> vehicles = std::move(team.vehicles);
  team.vehicles.clear();
  team.goes_by = model::goes_by(stage.region(), stage.region().teams[team.id]);
  for (Hand& hand : team.hands) hand.vehicle = {};
  for (const model::VehicleId vehicle : vehicles) {
    stage.truth.vehicles[vehicle.index()] = {};
    stage.came_back[vehicle.index()] =
        stage.tell(RecordKind::vehicle_returned, incident, team.row, stage.setting.rows.of(vehicle), -1.0, cause);
  }
  for (const model::VehicleId vehicle : vehicles) wake_next(stage, vehicle);
}

RecordId came_back(const Stage& stage, const Team& team, RecordId since) {
  RecordId latest = journal::none;
  for (const model::VehicleId vehicle : team.vehicles) latest = std::max(latest, stage.came_back[vehicle.index()]);
  return latest > since ? latest : journal::none;
}

}  // namespace sanji::actors
