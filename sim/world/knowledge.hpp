// SPDX-License-Identifier: Apache-2.0
// What a desk or a team believes: one value an item, with its age. Knows nothing of what is true.
#pragma once

#include "sim/base/sim_time.hpp"
#include "sim/model/incident.hpp"
#include "sim/model/record_id.hpp"
#include "sim/model/scenario.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sanji::world {

/// Where a belief comes from; at the same age the better source wins.
enum class Source : std::uint8_t { report, own_sight };

struct Belief {
  double value = 0.0;
  base::SimTime as_of;                        ///< when it was so
  model::RecordId record = model::no_record;  ///< by which it was learnt; none = nothing is known
  Source source = Source::report;
  [[nodiscard]] bool known() const { return record != model::no_record; }
};

/// What can be believed, each with a number of its own.
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
  [[nodiscard]] std::size_t trend(model::IncidentId id) const { return incident(id, 5); }
  [[nodiscard]] std::size_t offered(model::TeamId id) const { return teams_ + 2 * team_count_ + id.index(); }
  [[nodiscard]] std::size_t level() const { return level_; }
  [[nodiscard]] std::size_t mobilised() const { return level_ + 1; }
  [[nodiscard]] std::size_t warning(model::PostId id) const { return posts_ + id.index(); }
  /// The post is believed to be cut off.
  [[nodiscard]] std::size_t cut(model::PostId id) const { return posts_ + post_count_ + id.index(); }
  [[nodiscard]] std::size_t first_warning() const { return posts_; }
  [[nodiscard]] std::size_t first_cut() const { return posts_ + post_count_; }
  [[nodiscard]] std::size_t end() const { return posts_ + 2 * post_count_; }
  [[nodiscard]] std::size_t first_road() const { return roads_; }
  [[nodiscard]] std::size_t first_team() const { return teams_; }
  [[nodiscard]] std::size_t teams() const { return team_count_; }

 private:
  static constexpr std::size_t per_incident = 6;
  static std::size_t incident(model::IncidentId id, std::size_t part) { return id.index() * per_incident + part; }
  std::size_t roads_;
  std::size_t teams_;
  std::size_t team_count_;
  std::size_t level_;
  std::size_t posts_;
  std::size_t post_count_;
};

/// The picture of one desk or team: what is known, ascending by item.
class Knowledge {
 public:
  struct Known {
    std::size_t item = 0;
    Belief belief;
  };

  /// Takes a value in if it is newer than the one held, or as new from a better source, or as new from a later record.
  /// The loser is kept as dissent. True if the picture changed.
  bool learn(std::size_t item, const Belief& belief);
  /// What is believed of an item; not `known()` where nothing is.
  [[nodiscard]] Belief belief(std::size_t item) const;
  /// The believed value, or `otherwise` where nothing is known.
  [[nodiscard]] double value(std::size_t item, double otherwise) const;
  /// All that is known of the items from `first` to before `end`.
  [[nodiscard]] std::span<const Known> between(std::size_t first, std::size_t end) const;
  /// Values that lost against one of the same age.
  [[nodiscard]] const std::vector<Known>& dissent() const { return dissent_; }

 private:
  std::vector<Known> known_;
  std::vector<Known> dissent_;
};

/// The roads believed closed to anybody, ascending.
std::vector<model::RoadId> believed_closures(const Knowledge& picture, const Items& items);
/// The roads believed closed to a class of vehicles, ascending.
std::vector<model::RoadId> believed_closures(const Knowledge& picture, const Items& items, model::VehicleClassId to);
/// The teams believed to be called to an incident, ascending; none = those believed free.
std::vector<model::TeamId> believed_assigned(const Knowledge& picture, const Items& items, model::IncidentId incident);

}  // namespace sanji::world
