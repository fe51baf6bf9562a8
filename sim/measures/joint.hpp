// SPDX-License-Identifier: Apache-2.0
// Who joined: members of the joint response from being told to being there, experts, people of the place, help from
// outside, and how long the public heard nothing.
#pragma once

#include "sim/journal/view.hpp"
#include "sim/measures/spread.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace sanji::measures {

struct Kpis;

inline constexpr std::size_t linkage_count = std::size(model::linkage_words);

/// A member of the joint response: when it came how far.
struct MemberTimes {
  journal::EntityRow agency = journal::none;
  std::optional<model::Linkage> linkage;
  bool expert = false;
  base::Duration within;  ///< by when it must have left; 0 = no limit
  std::optional<base::SimTime> told;
  std::optional<base::SimTime> acknowledged;
  std::optional<base::SimTime> left;
  std::optional<base::SimTime> arrived;
  std::optional<base::SimTime> advised;
  /// Has done its part: an expert has advised, who shares information has acknowledged, the others have sent people.
  [[nodiscard]] bool does_its_part() const;
};

struct LinkageTotals {
  int told = 0;
  int joined = 0;  ///< who did their part
};

/// A post outside that was asked for help.
struct Asked {
  journal::EntityRow whom = journal::none;
  base::SimTime asked;
  std::optional<base::SimTime> answered;
  int teams = 0;
};

struct Joint {
  std::vector<MemberTimes> members;                   ///< those who were told or came, in the order of being told
  std::array<LinkageTotals, linkage_count> linkages;  ///< by model::Linkage, as far as the journal says which
  Spread acknowledging;                               ///< from being told
  Spread leaving;
  Spread arriving;
  std::optional<base::SimTime> mobilised;
  std::vector<Asked> asked;
  int teams_from_outside = 0;               ///< that reported in
  std::optional<base::SimTime> first_seen;  ///< of any incident, warning or silence, by anybody
  std::optional<base::SimTime> public_told;
  /// From the first sight to the first word to the public, or to the end of the run; none where there was nothing to see.
  std::optional<base::Duration> public_silence;
};

Joint measure_joint(const journal::View& view, const Kpis& kpis);

}  // namespace sanji::measures
