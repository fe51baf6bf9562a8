// SPDX-License-Identifier: Apache-2.0
// What a desk or a team believes: one value an item, with its age. Knows nothing of what is true.
#pragma once

#include "sim/base/sim_time.hpp"
#include "sim/model/incident.hpp"
#include "sim/model/record_id.hpp"
#include "sim/model/scenario.hpp"

#include <cstdint>
#include <vector>

namespace sanji::world {

/// Where a belief comes from; at the same age the better source wins.
enum class Source : std::uint8_t { report, own_sight };

struct Belief {
  double value = 0.0;
  base::SimTime as_of;                       ///< when it was so
  model::RecordId record = model::no_record;  ///< by which it was learnt; none = nothing is known
  Source source = Source::report;
  [[nodiscard]] bool known() const { return record != model::no_record; }
};

/// What can be believed, each with a fixed place in the vector of beliefs.
class Items {
 public:
  Items(const model::Scenario& scenario, const model::Exposure& exposure);

  [[nodiscard]] std::size_t severity(model::IncidentId id) const { return incident(id, 0); }
  [[nodiscard]] std::size_t people(model::IncidentId id) const { return incident(id, 1); }
  [[nodiscard]] std::size_t houses(model::IncidentId id) const { return incident(id, 2); }
  [[nodiscard]] std::size_t done(model::IncidentId id) const { return incident(id, 3); }
  [[nodiscard]] std::size_t aid_requested(model::IncidentId id) const { return incident(id, 4); }
  [[nodiscard]] std::size_t closed(model::RoadId id) const { return roads_ + id.index(); }
  [[nodiscard]] std::size_t assigned(model::TeamId id) const { return teams_ + id.index(); }
  [[nodiscard]] std::size_t present(model::TeamId id) const { return teams_ + team_count_ + id.index(); }
  [[nodiscard]] std::size_t level() const { return level_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  static constexpr std::size_t per_incident = 5;
  static std::size_t incident(model::IncidentId id, std::size_t part) { return id.index() * per_incident + part; }
  std::size_t roads_;
  std::size_t teams_;
  std::size_t team_count_;
  std::size_t level_;
  std::size_t size_;
};

/// The picture of one desk or team.
class Knowledge {
 public:
  explicit Knowledge(const Items& items) : beliefs_(items.size()) {}

  /// Takes a value in if it is newer than the one held, or as new from a better source, or as new from a later record.
  /// The loser is kept as dissent. True if the picture changed.
  bool learn(std::size_t item, const Belief& belief);
  [[nodiscard]] const Belief& belief(std::size_t item) const { return beliefs_[item]; }
  /// The believed value, or `otherwise` where nothing is known.
  [[nodiscard]] double value(std::size_t item, double otherwise) const {
    return beliefs_[item].known() ? beliefs_[item].value : otherwise;
  }
  struct Dissent {
    std::size_t item = 0;
    Belief belief;
  };
  [[nodiscard]] const std::vector<Dissent>& dissent() const { return dissent_; }

 private:
  std::vector<Belief> beliefs_;
  std::vector<Dissent> dissent_;
};

/// The roads believed closed, ascending.
std::vector<model::RoadId> believed_closures(const Knowledge& picture, const Items& items, const model::Roads& roads);

}  // namespace sanji::world
