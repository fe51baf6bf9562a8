// SPDX-License-Identifier: Apache-2.0
// One walk over the records: who is out with whom follows from leaving and being free again.
#include "sim/measures/conservation.hpp"

#include "sim/measures/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sanji::measures {
namespace {

using journal::CrewRow;
using journal::EntityRow;
using journal::Record;
using journal::RecordId;
using journal::RecordKind;

class Walk {
 public:
  explicit Walk(const journal::View& view) : view_(view), with_(view.journal().resolved.persons.size(), journal::none) {
    const journal::Resolved& resolved = view.journal().resolved;
    for (const auto& row : resolved.rosters) roster_.emplace(row.team, row.person);
    for (const auto& row : resolved.quorums) quorums_[row.team] = &row;
    for (const auto& row : resolved.vehicles) vehicles_[row.vehicle] = &row;
    for (const CrewRow& row : view.journal().told.crews) crews_[row.record].push_back(&row);
  }

  std::vector<BreachAt> breaches() {
    for (std::size_t i = 0; i < view_.records().size(); ++i) follow(view_.records()[i], static_cast<RecordId>(i));
    return std::move(found_);
  }

 private:
  void follow(const Record& record, RecordId id) {
    switch (record.kind) {
      case RecordKind::mustered: mustered_[record.subject] = static_cast<int>(record.value); break;
      case RecordKind::departed: leave(record, id); break;
      case RecordKind::freed: come_back(record.subject); break;
      case RecordKind::vehicle_taken: take(record, id); break;
      case RecordKind::vehicle_returned: vehicle_with_.erase(record.subject); break;
      default: break;
    }
  }

  void find(Breach breach, RecordId record, EntityRow who, std::int32_t person = journal::none) {
    found_.push_back({breach, record, who, person});
  }

  void take(const Record& record, RecordId id) {
    if (!vehicle_with_.emplace(record.subject, record.actor).second) {
      find(Breach::vehicle_in_two_places, id, record.subject);
    }
  }

  void leave(const Record& record, RecordId id) {
    const auto crew = crews_.find(id);
    const auto quorum = quorums_.find(record.actor);
    if (quorum == quorums_.end()) return;  // its persons are not known one by one
    const std::vector<const CrewRow*> nobody;
    const std::vector<const CrewRow*>& hands = crew == crews_.end() ? nobody : crew->second;
    int full_time = 0;
    std::map<EntityRow, std::array<int, 2>> aboard;
    for (const CrewRow* hand : hands) {
      go_out(*hand, record.actor, id);
      full_time += hand->full_time ? 1 : 0;
      if (hand->vehicle == journal::none) continue;
      ++aboard[hand->vehicle][0];
      aboard[hand->vehicle][1] += hand->full_time ? 1 : 0;
    }
    const auto persons = static_cast<int>(hands.size());
    if (persons > mustered_[record.actor]) find(Breach::present_not_the_crew, id, record.actor);
    if (persons < quorum->second->persons || full_time < quorum->second->full_time) {
      find(Breach::below_quorum, id, record.actor);
    }
    for (const auto& [vehicle, counts] : aboard) check(vehicle, counts, record.actor, id);
    for (const auto& [vehicle, team] : vehicle_with_) {
      if (team == record.actor && !aboard.contains(vehicle)) find(Breach::vehicle_without_crew, id, vehicle);
    }
  }

  void go_out(const CrewRow& hand, EntityRow team, RecordId id) {
    EntityRow& with = with_[static_cast<std::size_t>(hand.person)];
    if (with != journal::none) find(Breach::person_in_two_places, id, team, hand.person);
    if (!roster_.contains({team, hand.person})) find(Breach::person_not_on_roster, id, team, hand.person);
    with = team;
    out_[team].push_back(hand.person);
  }

  void check(EntityRow vehicle, const std::array<int, 2>& counts, EntityRow team, RecordId id) {
    const auto with = vehicle_with_.find(vehicle);
    if (with == vehicle_with_.end() || with->second != team) find(Breach::vehicle_without_team, id, vehicle);
    const auto what = vehicles_.find(vehicle);
    if (what == vehicles_.end()) return;
    if (counts[0] > what->second->seats) find(Breach::more_than_its_seats, id, vehicle);
    if (counts[0] < what->second->crew || counts[1] < what->second->crew_full_time) {
      find(Breach::vehicle_without_crew, id, vehicle);
    }
  }

  void come_back(EntityRow team) {
    for (const std::int32_t person : out_[team]) with_[static_cast<std::size_t>(person)] = journal::none;
    out_[team].clear();
  }

  const journal::View& view_;
  std::vector<EntityRow> with_;  ///< by person: the team that he is out with
  std::set<std::pair<EntityRow, std::int32_t>> roster_;
  std::map<EntityRow, const journal::QuorumRow*> quorums_;
  std::map<EntityRow, const journal::VehicleRow*> vehicles_;
  std::map<RecordId, std::vector<const CrewRow*>> crews_;
  std::map<EntityRow, std::vector<std::int32_t>> out_;  ///< by team
  std::map<EntityRow, EntityRow> vehicle_with_;
  std::map<EntityRow, int> mustered_;
  std::vector<BreachAt> found_;
};

}  // namespace

std::vector<BreachAt> breaches(const journal::View& view) { return Walk(view).breaches(); }

std::string breach_text(const journal::View& view, const BreachAt& breach, base::Language language) {
  using base::mark;
  static constexpr std::array sentences{mark("record {0}: person {2} of {1} is out with another team"),
                                        mark("record {0}: person {2} stands on no roster of {1}"),
                                        mark("record {0}: {1} leaves with more than mustered"),
                                        mark("record {0}: {1} leaves below its quorum"),
                                        mark("record {0}: {1} is taken while it is out"),
                                        mark("record {0}: {1} is used by a team that has not taken it"),
                                        mark("record {0}: {1} leaves without its crew"),
                                        mark("record {0}: {1} carries more than its seats")};
  const auto& persons = view.journal().resolved.persons;
  const std::string person =
      breach.person == journal::none ? std::string() : persons[static_cast<std::size_t>(breach.person)].id;
  return base::say(language, sentences[static_cast<std::size_t>(breach.breach)], breach.record,
                   entity_name(view, breach.who, language), person);
}

}  // namespace sanji::measures
