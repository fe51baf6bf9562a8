// SPDX-License-Identifier: Apache-2.0
// How word went round: what waited, what did not get through, who was cut off and when that was noticed, who knew first,
// what was reported late, not at all or wrongly. Pure functions over a journal.
#pragma once

#include "sim/journal/view.hpp"
#include "sim/measures/spread.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace sanji::measures {

struct Kpis;

/// The three tiers, in the order of model::Tier, and behind them the agencies.
inline constexpr std::size_t party_count = model::tier_count + 1;
/// Warning colours, blue first.
inline constexpr std::size_t colour_count = 4;

/// What the desks of a tier, or the agencies, met with, all together.
struct PartyTotals {
  int letters = 0;                                ///< that came in
  int tasks = 0;                                  ///< letters, calls and orders that an officer took in hand or should
  Spread waits;                                   ///< of those that had to wait for an officer; never = not taken up
  journal::EntityRow longest_at = journal::none;  ///< the desk of the longest wait, those not taken up included
  base::Duration longest_wait;                    ///< up to the end of the run where nobody took it up
  int busy = 0;
  int unavailable = 0;
  int undelivered = 0;
  int fallbacks = 0;    ///< word that went by another channel after one had failed
  int no_fallback = 0;  ///< given up for the time though a channel reached the post
  int messengers = 0;
  int isolated = 0;  ///< times that one of its posts was cut off
  Spread noticed;    ///< from being cut off to the superior knowing; never = not before it ended
  int spot_checks = 0;
  int spot_present = 0;
  int vacancies = 0;  ///< times that nobody was there who may sign
  base::Duration vacant;
};

/// A post that was cut off.
struct Isolation {
  journal::EntityRow post = journal::none;
  base::SimTime from;
  std::optional<base::SimTime> noticed;  ///< by its superior
  std::optional<base::SimTime> ended;
};

/// The five failures of reporting (迟报、漏报、误报、谎报、瞒报), each counted over pairs of desk and incident.
struct Failures {
  int late = 0;       ///< told after a limit of a document about reporting had passed
  int missed = 0;     ///< known, and never told to a superior that the plan names, or laid aside
  int wrong = 0;      ///< people in an incident's first report more than a fifth off the truth
  int falsified = 0;  ///< changed on purpose
  int concealed = 0;  ///< held back on purpose
  // by which desks, each once
  std::vector<journal::EntityRow> missed_by;
  std::vector<journal::EntityRow> falsified_by;
  std::vector<journal::EntityRow> concealed_by;
  [[nodiscard]] int sum() const { return late + missed + wrong + falsified + concealed; }
};

/// Word passed sideways (通报).
struct Lateral {
  int informed = 0;  ///< pairs of sender and receiver, for each incident and for posts that are cut off
  Spread took;       ///< of those, from the sender's first knowing
  // of the pairs that the plan asks for, once the sender knows
  int in_time = 0;
  int late = 0;
  int missed = 0;
  int open = 0;  ///< the run ended first
};

/// Who saw the incidents first, and which desks had word of them first.
struct FirstKnowers {
  int officers = 0;   ///< information officers
  int witnesses = 0;  ///< residents, passers-by, staff
  std::array<int, party_count> desks{};
};

struct Information {
  std::array<PartyTotals, party_count> parties;
  std::vector<Isolation> isolations;  ///< those that nobody noticed first, then by the time until it was noticed
  Failures failures;
  Lateral lateral;
  FirstKnowers first;
  Spread warning_to_level;  ///< the level that its colour asks for; left out where it asks for none or has it already
  std::array<Spread, colour_count> by_colour;
  Spread noticed_to_report;  ///< from the first sight of an incident to its first report leaving
  Spread report_to_county;   ///< from that to the county knowing
};

/// `kpis` has its incidents and limits already.
Information measure_information(const journal::View& view, const Kpis& kpis);

}  // namespace sanji::measures
