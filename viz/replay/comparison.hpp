// SPDX-License-Identifier: Apache-2.0
// Two runs held against each other: what was changed between them, and what came of it, incident by incident. Pure, made
// once; knows no way of showing.
#pragma once

#include "viz/replay/curve.hpp"
#include "viz/replay/pairs.hpp"
#include "viz/replay/replay.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sanji::replay {

class Heard;

/// The moments that are held against each other.
inline constexpr std::array compared_moments{model::Moment::told_county, model::Moment::first_arrival,
                                             model::Moment::enough_force, model::Moment::done};

/// How long one moment took from the incident's onset, in each run; none where it was never reached.
struct SpanPair {
  std::optional<base::Duration> first;
  std::optional<base::Duration> second;

  friend bool operator==(const SpanPair&, const SpanPair&) = default;
  /// By how much it was later in the second; none unless both reached it.
  [[nodiscard]] std::optional<base::Duration> later() const {
    return first && second ? std::optional(*second - *first) : std::nullopt;
  }
};

struct IncidentPair {
  journal::EntityRow first = journal::none;   ///< none = arose in the second run only
  journal::EntityRow second = journal::none;  ///< none = arose in the first run only
  std::array<SpanPair, compared_moments.size()> spans;

  [[nodiscard]] bool differs() const;
};

/// Stops of the same kind and content, or one that only one run has.
struct StopPair {
  const Stop* first = nullptr;
  const Stop* second = nullptr;
  std::optional<base::SimTime>
      first_at;  ///< when what it says became so: a level when it was set, not when it was weighed
  std::optional<base::SimTime> second_at;
};

/// A value of the scenario that is not the same; none where a run does not have it at all.
struct ValuePair {
  std::string path;
  std::optional<std::string> first;
  std::optional<std::string> second;
};

struct Comparison {
  bool is_one_place = false;  ///< two runs of one county; else nothing below says anything
  /// Some incident arose in both, or none in either; of what is told until a time also where that cannot be said yet.
  bool shares_incidents = false;
  bool has_one_luck = false;  ///< the same seed and replication
  std::vector<IncidentPair>
      incidents;       ///< those that only one has, then those that differ most, then in order of onset
  int only_first = 0;  ///< incidents that arose in the first run only
  int only_second = 0;
  std::vector<StopPair> stops;  ///< those that differ, ascending by time
  std::size_t stops_same = 0;
  /// Those that differ, ascending by path; without what scenario and plan are called, which the provenance says.
  std::vector<ValuePair> values;
  Curve level_first;  ///< the county's response level as gravity: 0 none, 1 = IV .. 4 = I
  Curve level_second;
};

/// How much of two runs is to be told.
struct Told {
  std::optional<base::SimTime> until;  ///< as if both had ended then; none = all
  const Heard* first = nullptr;        ///< in each run only what somebody heard; null = all
  const Heard* second = nullptr;
};

/// As somebody heard of them, neither incidents nor values of the scenario are told: nobody hears of those in full.
Comparison compare(const Replay& first, const Replay& second, const Told& told = {});

/// How many incidents reached a moment earlier, later or as soon in the second run, in one run only, or in neither:
/// together all of them.
struct SpanSums {
  int earlier = 0;
  int later = 0;
  int same = 0;
  int only_first = 0;
  int only_second = 0;
  int neither = 0;
};
/// For each of compared_moments.
std::array<SpanSums, compared_moments.size()> sums_of(const Comparison& comparison);

/// The county's response level over the run, as in Comparison.
Curve gravity_of(const Replay& run);

}  // namespace sanji::replay
