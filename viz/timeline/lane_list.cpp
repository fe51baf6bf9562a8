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

void add_chain(std::vector<Row>& rows, const std::vector<std::size_t>& on_the_chain) {
  if (on_the_chain.empty()) return;
  rows.push_back({Row::Kind::heading, "chain", mark("cause chain"), 0, on_the_chain.size()});
  for (const std::size_t lane : on_the_chain) rows.push_back({Row::Kind::lane, {}, {}, lane});
}

void add_pinned(std::vector<Row>& rows, const std::vector<Lane>& lanes, const session::TimelineView& view) {
  std::vector<Row> pinned;
  for (const std::string& id : view.pinned) {
    const auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& each) { return each.id == id; });
    if (lane == lanes.end()) continue;
    pinned.push_back({Row::Kind::lane, {}, {}, static_cast<std::size_t>(lane - lanes.begin()), 0, true});
  }
  if (pinned.empty()) return;
  rows.push_back({Row::Kind::heading, "pinned", mark("pinned"), 0, pinned.size()});
  rows.insert(rows.end(), pinned.begin(), pinned.end());
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
                         const session::TimelineView& view, const std::vector<std::size_t>& on_the_chain) {
  std::vector<Row> rows;
  add_chain(rows, on_the_chain);
  add_pinned(rows, lanes, view);
  for (std::size_t kind = 0; kind < lane_kinds().size(); ++kind) {
    const LaneKindRow& group = lane_kinds()[kind];
    std::vector<Row> members;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
      if (lanes[lane].kind != kind || !session::holds(names[lane], view.filter)) continue;
      members.push_back({Row::Kind::lane, {}, {}, lane, 0, has(view.pinned, lanes[lane].id)});
    }
    if (members.empty()) continue;
    rows.push_back({Row::Kind::heading, std::string(group.id), group.name, 0, members.size()});
    if (!has(view.folded, group.id)) rows.insert(rows.end(), members.begin(), members.end());
  }
  return rows;
}

}  // namespace sanji::timeline
