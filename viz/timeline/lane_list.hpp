// SPDX-License-Identifier: Apache-2.0
// Which lanes stand below each other now: those on the way of a chosen cause chain first, then pinned ones, then each group
// under its heading, folded or filtered. Draws nothing.
#pragma once

#include "viz/timeline/lane.hpp"

#include <string>
#include <vector>

namespace sanji::timeline {

/// A line of the timeline.
struct Row {
  enum class Kind : std::uint8_t { heading, lane };
  Kind kind = Kind::lane;
  std::string id;         ///< of a heading: the group's
  std::string_view name;  ///< of a heading: of the catalogue
  std::size_t lane = 0;   ///< of a lane: index of lanes_of()
  std::size_t count = 0;  ///< of a heading: lanes in the group that the filter lets through
  bool is_pinned = false;
  bool is_second = false;  ///< of a lane: the second run's
};

/// From the first cause to the record itself, ascending.
std::vector<journal::RecordId> chain_of(const replay::Replay& run, journal::RecordId record);

/// The lane of the first run in which a record is seen: its actor's, else its subject's, else its incident's; none where it has none.
std::optional<std::size_t> lane_of(const std::vector<Lane>& lanes, const journal::Record& record);

/// `names` are those of the lanes, in the reader's language; `is_hidden`, where it is not empty, says which are not to be
/// seen at all. A lane of two runs has two rows.
std::vector<Row> rows_of(const std::vector<Lane>& lanes, const std::vector<std::string>& names,
                         const session::TimelineView& view, const std::vector<std::size_t>& on_the_chain,
                         const std::vector<bool>& is_hidden = {});

}  // namespace sanji::timeline
