// SPDX-License-Identifier: Apache-2.0
// What is watched over the time of a run: numbers of things that are so, and how long the slowest incident has waited for
// a moment that limits speak of. Each is made when it is first asked for. Knows no language and no way of showing.
#pragma once

#include "sim/measures/kpi.hpp"
#include "viz/replay/curve.hpp"
#include "viz/replay/heard.hpp"
#include "viz/replay/replay.hpp"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::replay {

/// The values that a thing's variables have, in the order of its row; those that no record has set are as `at_first`.
using Values = std::array<double, 3>;

/// A number of things that are so: what each thing of the journal is worth while its variables stand so, added up.
struct SeriesRow {
  std::string_view id;
  std::string_view name;  ///< of the catalogue
  std::string_view said;  ///< of the catalogue: how a value is said, "{0} people"
  bool of_incidents = false;
  std::array<journal::Variable, 3> variables{};  ///< none = not asked for
  Values at_first{};
  double (*worth)(const Values&) = nullptr;
  /// What others hold of it, where those whom it befalls do not tell it: each thing that somebody holds it of counts 1.
  journal::Variable held = journal::Variable::none;

  /// Somebody can hold a number of it; nobody hears of teams on the road or of letters at other desks.
  [[nodiscard]] bool is_heard() const { return of_incidents || held != journal::Variable::none; }
};

/// The row of the people in incidents that are there and not done.
inline constexpr std::string_view people_affected = "people.open";

/// The one list of what is counted. A new one is a line there; its words go to the catalogue.
std::span<const SeriesRow> series_list();

/// From one moment of an incident to another, as limits speak of it.
struct Wait {
  model::Moment from = model::Moment::onset;
  model::Moment to = model::Moment::told_county;
  std::vector<model::Harm> kinds;  ///< of the incidents that count; empty = all
  /// Those that set how long it may take, by their time; they stand in the journal.
  std::vector<const model::Limit*> limits;
};

/// Either a row of the list or a wait.
class Series {
 public:
  Series(const Replay& run, const SeriesRow& row);
  Series(const Replay& run, Wait wait);

  [[nodiscard]] const std::string& id() const { return id_; }
  /// Null for a wait.
  [[nodiscard]] const SeriesRow* row() const { return row_; }
  [[nodiscard]] const Wait& wait() const { return wait_; }
  /// Made when first asked for; a wait in minutes.
  [[nodiscard]] const Curve& curve() const;

 private:
  const Replay* run_;
  const SeriesRow* row_ = nullptr;
  Wait wait_;
  std::string id_;
  mutable std::unique_ptr<const Curve> curve_;
};

/// The list, then the waits: those that limits of the journal end at, and onset to county told, first arrival and enough
/// force always. Holds references: the run must outlive it.
std::vector<Series> series_of(const Replay& run);

/// The number of a row over the whole run. O(records that set its variables).
Curve count_of(const Replay& run, const SeriesRow& row);
/// The number of a row that can be heard, as somebody heard of it.
Curve count_of(const Heard& heard, const SeriesRow& row);
/// At each time the longest that an incident has waited by then: from its first moment, until it reaches the second; 0 when
/// none waits [min]. Moments are those of the measures, which count for good: what was lost again had not been reached.
Curve wait_of(std::span<const measures::Incident> incidents, const Wait& wait, base::SimTime end);

}  // namespace sanji::replay
