// SPDX-License-Identifier: Apache-2.0
// What a run was worth, in numbers: the moments of each incident, spans against limits, totals per tier, and the one list
// of indicators. Pure functions over a journal; knows no file, no language and no way of showing.
#pragma once

#include "sim/journal/view.hpp"
#include "sim/measures/calls.hpp"
#include "sim/measures/command.hpp"
#include "sim/measures/completeness.hpp"
#include "sim/measures/conformance.hpp"
#include "sim/measures/information.hpp"
#include "sim/measures/joint.hpp"
#include "sim/measures/queue_waits.hpp"
#include "sim/measures/road_use.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sanji::measures {

/// When something about an incident first (or for good) was so, and by which record.
struct Reached {
  base::SimTime at;
  journal::RecordId record = journal::none;
};

/// A limit held against one incident.
struct LimitCheck {
  const model::Limit* limit = nullptr;  ///< stands in the journal
  std::optional<base::Duration> got;    ///< from its first moment to its second; none where either never happened
  std::optional<bool> met;              ///< false once passed; none while open
};

struct Incident {
  journal::EntityRow row = journal::none;
  std::optional<model::Harm> harm;
  /// In the order of model::Moment; those that are played.
  std::array<std::optional<Reached>, model::played_moment_count> moments;
  int level = 0;                                   ///< in force at the moment `level`: 1..4 = I..IV, 0 none
  journal::RecordId level_record = journal::none;  ///< by which it was set
  int gravest_level = 0;                           ///< from then until the work is done; 0 none
  journal::EntityRow first_team = journal::none;   ///< first on scene
  std::vector<LimitCheck> limits;                  ///< those that apply and are played, in the order of the profiles

  [[nodiscard]] const std::optional<Reached>& at(model::Moment moment) const {
    return moments[static_cast<std::size_t>(moment)];
  }
  /// From one moment to another; none where either never happened.
  [[nodiscard]] std::optional<base::Duration> span(model::Moment from, model::Moment to) const;
  /// Some limit that ends at the moment was passed.
  [[nodiscard]] bool missed_at(model::Moment moment) const;
};

/// What the posts of a tier, or the agencies, did, all together.
struct TierTotals {
  int reports_in = 0;
  std::vector<double> handle_s;  ///< from received to handled, one a letter, ascending
  int orders = 0;                ///< sent by its desks, passed-on ones included
  int teams_sent = 0;            ///< departures of the teams that belong to its posts
  int first_on_scene = 0;        ///< incidents at which one of those was the first

  /// Type-7 quantile of handle_s; NaN without letters.
  [[nodiscard]] double handle_quantile_s(double share) const;
};

/// Letters that had to wait for an officer.
struct QueueWaits {
  std::vector<QueueWait> all;
  base::Duration longest;                   ///< up to the end of the run where nobody took it up
  journal::EntityRow desk = journal::none;  ///< where the longest was
};

/// A limit over all incidents that it applies to.
struct LimitTotals {
  const model::Limit* limit = nullptr;
  int met = 0;
  int missed = 0;
  int open = 0;                              ///< the run ended first, or its first moment never came
  std::size_t worst = 0;                     ///< index of the incident that missed it by most
  std::optional<base::Duration> worst_over;  ///< by how much; none where nothing was missed
  bool worst_never = false;                  ///< it never came there: worst_over is what had passed when the run ended
  /// Kept by the share of the decided cases that the limit demands; none where none is decided.
  [[nodiscard]] std::optional<bool> kept() const;
};

struct Kpis {
  std::vector<Incident> incidents;            ///< in the order in which they arose
  std::array<TierTotals, party_count> tiers;  ///< in the order of model::Tier, the agencies last
  QueueWaits queues;
  std::vector<LimitTotals> limits;  ///< played limits that apply to some incident
  int limits_not_played = 0;
  int roads_found_closed = 0;  ///< times that a team met a closed road
  int reroutes = 0;
  int held_up = 0;
  int crews_short = 0;
  int aid_requests = 0;
  double people = 0.0;  ///< affected, all incidents
  double houses = 0.0;
  std::size_t records = 0;
  base::SimTime end;
  Information information;
  Calls calls;
  Command command;
  Joint joint;
  RoadUse roads;
  Conformance conformance;
  Completeness completeness;
};

/// All of it, from the records alone.
Kpis measure(const journal::View& view);
/// Of it only what one walk through the records gives: incidents with their moments and limits, tiers, queues, totals.
Kpis measure_moments(const journal::View& view);

/// The entity kind of a tier's posts, and the other way round; agencies are Tier::outside.
journal::EntityKind kind_of(model::Tier tier);
std::optional<model::Tier> tier_of(journal::EntityKind kind);
/// The tier of the post that an entity is or belongs to; Tier::outside for what belongs to an agency.
std::optional<model::Tier> tier_of(const journal::View& view, journal::EntityRow row);

/// Type-7 quantile (linear between order statistics) of ascending values; NaN where there are none.
double quantile(std::span<const double> ascending, double share);

/// One number that says something about a whole run. NaN where it is not defined.
struct Indicator {
  std::string_view name;
  std::string_view unit;      ///< "1" for counts and shares
  std::string_view sentence;  ///< stands in the catalogue
  double (*value)(const Kpis&);
};

/// The one list of indicators.
std::span<const Indicator> indicator_list();
/// Their values, in the order of the list.
std::vector<double> indicators(const Kpis& kpis);
std::vector<double> indicators(const journal::View& view);

}  // namespace sanji::measures
