// SPDX-License-Identifier: Apache-2.0
// Call-and-confirm (叫应): who was called at a warning, who answered, how and how soon, and whom nobody reached.
#pragma once

#include "sim/journal/view.hpp"
#include "sim/measures/information.hpp"
#include "sim/measures/spread.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace sanji::measures {

/// By which step a person was reached at last.
enum class Reach { person, deputy, superior, knock };
inline constexpr std::size_t reach_count = 4;
inline constexpr std::array reach_names{"person", "deputy", "superior", "knock"};

struct CallTotals {
  int called = 0;  ///< persons, those included whose turn did not come
  int answered = 0;
  int silent = 0;  ///< the broken links: every step was tried and nobody was reached
  std::array<int, reach_count> how{};
  Spread took;  ///< from the warning to the answer; never = no answer by the end
};

struct CallRound {
  journal::RecordId begun = journal::none;
  journal::EntityRow desk = journal::none;
  int colour = 0;  ///< of its warning; 0 where none is known
  CallTotals totals;
};

struct Calls {
  std::vector<CallRound> rounds;
  CallTotals all;
  std::array<CallTotals, party_count> tiers;  ///< by the tier that the persons answer for
  std::vector<journal::EntityRow> broken;     ///< persons whom nobody reached, in the order of giving up
};

Calls measure_calls(const journal::View& view);

}  // namespace sanji::measures
