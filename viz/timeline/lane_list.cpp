// SPDX-License-Identifier: Apache-2.0
// A lane that stands among the chain's or the pinned ones stands in its group too: folding a group must not lose it.
#include "viz/timeline/lane_list.hpp"

#include "sim/base/text.hpp"
#include "viz/session/search.hpp"

#include <algorithm>

namespace sanji::timeline {
namespace {

using base::mark;
using journal::EntityRow;
using journal::RecordId;

bool has(const std::vector<std::string>& list, std::string_view id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

/// The row of a lane, or its two rows.
void add_lane(std::vector<Row>& rows, const std::vector<Lane>& lanes, std::size_t lane, bool is_pinned) {
  if (lanes[lane].entity != journal::none) rows.push_back({Row::Kind::lane, {}, {}, lane, 0, is_pinned, false});
  if (lanes[lane].second != journal::none) rows.push_back({Row::Kind::lane, {}, {}, lane, 0, is_pinned, true});
}

void add_chain(std::vector<Row>& rows, const std::vector<Lane>& lanes, const std::vector<std::size_t>& on_the_chain) {
  if (on_the_chain.empty()) return;
  rows.push_back({Row::Kind::heading, "chain", mark("cause chain"), 0, on_the_chain.size()});
  for (const std::size_t lane : on_the_chain) add_lane(rows, lanes, lane, false);
}

void add_pinned(std::vector<Row>& rows, const std::vector<Lane>& lanes, const session::TimelineView& view,
                const std::vector<bool>& is_hidden) {
  std::vector<std::size_t> pinned;
  for (const std::string& id : view.pinned) {
    const auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& each) { return each.id == id; });
    const auto row = static_cast<std::size_t>(lane - lanes.begin());
    if (lane != lanes.end() && (is_hidden.empty() || !is_hidden[row])) pinned.push_back(row);
  }
  if (pinned.empty()) return;
  rows.push_back({Row::Kind::heading, "pinned", mark("pinned"), 0, pinned.size()});
  for (const std::size_t lane : pinned) add_lane(rows, lanes, lane, true);
}

}  // namespace

std::vector<RecordId> chain_of(const replay::Replay& run, RecordId record) {
  if (record == journal::none) return {};
  auto chain = run.view().causes(record);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::optional<std::size_t> lane_of(const std::vector<Lane>& lanes, const journal::Record& record) {
  for (const EntityRow entity : {record.actor, record.subject, record.incident}) {
    if (entity == journal::none) continue;
    const auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& each) { return each.entity == entity; });
    if (lane != lanes.end()) return static_cast<std::size_t>(lane - lanes.begin());
  }
  return std::nullopt;
}

std::vector<Row> rows_of(const std::vector<Lane>& lanes, const std::vector<std::string>& names,
                         const session::TimelineView& view, const std::vector<std::size_t>& on_the_chain,
                         const std::vector<bool>& is_hidden) {
  std::vector<Row> rows;
  add_chain(rows, lanes, on_the_chain);
  add_pinned(rows, lanes, view, is_hidden);
  for (std::size_t kind = 0; kind < lane_kinds().size(); ++kind) {
    const LaneKindRow& group = lane_kinds()[kind];
    std::vector<std::size_t> members;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
      if (!is_hidden.empty() && is_hidden[lane]) continue;
      if (lanes[lane].kind == kind && session::holds(names[lane], view.filter)) members.push_back(lane);
    }
    if (members.empty()) continue;
    rows.push_back({Row::Kind::heading, std::string(group.id), group.name, 0, members.size()});
    if (has(view.folded, group.id)) continue;
    for (const std::size_t lane : members) add_lane(rows, lanes, lane, has(view.pinned, lanes[lane].id));
  }
  return rows;
}

}  // namespace sanji::timeline
