// SPDX-License-Identifier: Apache-2.0
// One walk over the records, and the tables of rosters and crews.
#include "sim/measures/force.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <string>

namespace sanji::measures {
namespace {

using journal::EntityRow;
using journal::Record;
using journal::RecordId;
using journal::RecordKind;

constexpr double nearer_by_s = 300.0;  ///< a nearer idle team counts only from here on

class Walk {
 public:
  explicit Walk(const journal::View& view) : view_(view) {
    std::map<std::int32_t, int> lists;
    for (const auto& row : view.journal().resolved.rosters) ++lists[row.person];
    for (const auto& row : view.journal().resolved.rosters) {
      TeamForce& team = teams_[row.team];
      team.team = row.team;
      ++team.roster;
      team.listed_again += lists[row.person] > 1 ? 1 : 0;
    }
    force_.rosters = static_cast<int>(view.journal().resolved.rosters.size());
    force_.persons = static_cast<int>(lists.size());
    for (const auto& row : view.journal().resolved.teams) {
      std::istringstream words(row.capabilities);
      for (std::string word; words >> word;) capabilities_[row.team].insert(word);
    }
  }

  Force take() {
    for (std::size_t i = 0; i < view_.records().size(); ++i) follow(view_.records()[i], static_cast<RecordId>(i));
    for (const auto& [row, team] : teams_) {
      if (team.calls > 0) force_.teams.push_back(team);
    }
    return std::move(force_);
  }

 private:
  void follow(const Record& record, RecordId id) {
    switch (record.kind) {
      case RecordKind::called:
        called_[record.actor] = record.time;
        busy_.insert(record.actor);
        if (const auto team = teams_.find(record.actor); team != teams_.end()) {
          ++team->second.calls;
          force_.listed += team->second.roster;
        }
        break;
      case RecordKind::mustered: muster(record); break;
      case RecordKind::persons_elsewhere:
        force_.elsewhere += static_cast<int>(record.value);
        teams_[record.subject].elsewhere += static_cast<int>(record.value);
        break;
      case RecordKind::left_without: force_.left_without += static_cast<int>(record.value); break;
      case RecordKind::left_behind: force_.left_behind += static_cast<int>(record.value); break;
      case RecordKind::crew_short: ++force_.crews_short; break;
      case RecordKind::vehicle_taken: ++force_.vehicles_out; break;
      case RecordKind::vehicle_awaited:
        ++force_.vehicle_waits;
        waits_since_[record.actor] = record.time;
        break;
      case RecordKind::vehicle_uncrewed: ++force_.uncrewed; break;
      case RecordKind::vehicle_missed:
        ++force_.vehicles_missed;
        end_wait(record);
        break;
      case RecordKind::departed: leave(record); break;
      case RecordKind::arrived:
        if (done_.contains(record.incident)) ++force_.came_in_vain;
        break;
      case RecordKind::work_done: done_.insert(record.incident); break;
      case RecordKind::reopened: done_.erase(record.incident); break;
      case RecordKind::work_limit_passed: ++force_.past_limit; break;
      case RecordKind::relieved: ++force_.relieved; break;
      case RecordKind::released: release(record); break;
      case RecordKind::freed: free(record); break;
      case RecordKind::forces_considered: look_for_idle(id); break;
      default: break;
    }
  }

  void muster(const Record& record) {
    const auto found = teams_.find(record.subject);
    if (found == teams_.end()) return;
    TeamForce& team = found->second;
    const int present = static_cast<int>(record.value);
    force_.mustered += present;
    team.fewest = team.calls == 1 ? present : std::min(team.fewest, present);
    team.most = std::max(team.most, present);
  }

  void end_wait(const Record& record) {
    const auto since = waits_since_.find(record.actor);
    if (since == waits_since_.end()) return;
    force_.longest_vehicle_wait = std::max(force_.longest_vehicle_wait, record.time - since->second);
    waits_since_.erase(since);
  }

  void leave(const Record& record) {
    left_[record.actor] = record.time;
    end_wait(record);
    const auto team = teams_.find(record.actor);
    if (team == teams_.end()) return;
    const base::Duration muster = record.time - called_[record.actor];
    team->second.longest_muster = std::max(team->second.longest_muster.value_or(base::Duration{}), muster);
  }

  void release(const Record& record) {
    released_[record.actor] = record.time;
    const base::Duration out = record.time - left_[record.actor];
    if (out > force_.longest_out) {
      force_.longest_out = out;
      force_.longest_out_of = record.actor;
    }
    const auto team = teams_.find(record.actor);
    if (team == teams_.end()) return;
    team->second.longest_out = std::max(team->second.longest_out.value_or(base::Duration{}), out);
  }

  void free(const Record& record) {
    busy_.erase(record.actor);
    const auto released = released_.find(record.actor);
    if (released == released_.end()) return;
    force_.longest_release = std::max(force_.longest_release, record.time - released->second);
    released_.erase(released);
  }

  /// True where whatever the one can do the other can do as well.
  [[nodiscard]] bool can_replace(EntityRow team, EntityRow other) const {
    const auto needed = capabilities_.find(team);
    const auto there = capabilities_.find(other);
    return needed != capabilities_.end() && there != capabilities_.end() &&
           std::includes(there->second.begin(), there->second.end(), needed->second.begin(), needed->second.end());
  }

  void look_for_idle(RecordId id) {
    const std::vector<journal::DecisionRow> rows = view_.decision(id);
    for (const journal::DecisionRow& sent : rows) {
      if (!sent.chosen || !std::isfinite(sent.score)) continue;
      const bool nearer = std::any_of(rows.begin(), rows.end(), [&](const journal::DecisionRow& other) {
        return !other.chosen && std::isfinite(other.score) && other.score + nearer_by_s < sent.score &&
               !busy_.contains(other.candidate) && can_replace(sent.candidate, other.candidate);
      });
      force_.idle_nearer += nearer ? 1 : 0;
    }
  }

  const journal::View& view_;
  Force force_;
  std::map<EntityRow, TeamForce> teams_;
  std::map<EntityRow, std::set<std::string>> capabilities_;
  std::map<EntityRow, base::SimTime> called_;
  std::map<EntityRow, base::SimTime> left_;
  std::map<EntityRow, base::SimTime> released_;
  std::map<EntityRow, base::SimTime> waits_since_;
  std::set<EntityRow> busy_;
  std::set<EntityRow> done_;
};

}  // namespace

Force measure_force(const journal::View& view) { return Walk(view).take(); }

std::optional<base::Duration> time_to_person(const journal::View& view, RecordId departed, int k) {
  std::vector<base::SimTime> came;
  for (const journal::CrewRow& row : view.journal().told.crews) {
    if (row.record == departed) came.push_back(row.came);
  }
  if (k < 1 || k > static_cast<int>(came.size())) return std::nullopt;
  std::sort(came.begin(), came.end());
  for (const RecordId id : view.causes(departed)) {
    const Record& record = view.record(id);
    if (record.kind != RecordKind::called) continue;
    return came[static_cast<std::size_t>(k) - 1] - record.time;
  }
  return std::nullopt;
}

}  // namespace sanji::measures
