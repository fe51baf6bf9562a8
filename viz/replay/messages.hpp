// SPDX-License-Identifier: Apache-2.0
// What was said to whom, by which channel, and whether it came there: a row a message, and a row for each attempt that
// failed. Draws nothing.
#pragma once

#include "sim/journal/view.hpp"

#include <cstdint>
#include <vector>

namespace sanji::replay {

enum class Fate : std::uint8_t {
  delivered,
  late,   ///< on its way for more than late_after
  lost,   ///< never received in the run
  no_way  ///< did not even leave: a channel was busy, dead or out of reach
};

/// From when on a message counts as late on its way; our own yardstick, the limits of the profiles are in the report.
inline constexpr base::Duration late_after{5 * 60 * 1'000'000LL};

struct Message {
  journal::RecordId sent = journal::none;
  journal::RecordId received = journal::none;  ///< none = never
  journal::EntityRow from = journal::none;
  journal::EntityRow to = journal::none;
  journal::EntityRow channel = journal::none;  ///< none = not said
  base::SimTime left;
  base::SimTime came;  ///< when it was received; the end of the run if never
  Fate fate = Fate::delivered;
};

/// All of a run, ascending by the time they left.
std::vector<Message> messages_of(const journal::View& view);

/// Its fate as it could be told at a time: what has not come by then may still come.
Fate fate_by(const Message& message, base::SimTime at);

/// Rows of those that may be on their way at a time: they have left within `most_span` before it.
struct MessageRange {
  std::size_t first = 0;
  std::size_t last = 0;  ///< one behind
};
MessageRange left_between(const std::vector<Message>& messages, base::SimTime from, base::SimTime to);

}  // namespace sanji::replay
