// SPDX-License-Identifier: Apache-2.0
// What a lane of the timeline is and what it is given: one thing's time from left to right. Kinds of lanes stand in one
// list; how to add one: docs/how-to/add-a-lane.md.
#pragma once

#include "viz/paint/brush.hpp"
#include "viz/replay/replay.hpp"
#include "viz/session/view.hpp"
#include "viz/timeline/account.hpp"
#include "viz/timeline/axis.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sanji::timeline {

struct Lane {
  std::string id;  ///< "team/T-622926-05": the same in every language
  journal::EntityRow entity = journal::none;
  std::size_t kind = 0;  ///< row of lane_kinds()
  /// The same thing in the second of two runs that are held against each other; none where it has no lane there.
  journal::EntityRow second = journal::none;
};

/// Something in a lane that can be pointed at.
struct Mark {
  paint::Rect rect;
  journal::RecordId record = journal::none;
};

/// What stands in a lane, so that a sign that is put into it hides none of it and stands at what it tells of.
struct Standing {
  std::vector<paint::Rect> letters;
  std::vector<float> changes;  ///< where a bar begins or ends, or a stroke stands [px on the screen]
};

/// One lane to be drawn.
struct LaneScene {
  const Account& account;
  base::SimTime until;  ///< nothing behind it is to be seen: the clock's time, or the end of the run
  const paint::Brush& brush;
  const Axis& axis;
  paint::Rect rect;          ///< of the lane, without its name
  std::vector<Mark>& marks;  ///< to be added to
  Standing& standing;        ///< to be added to

  [[nodiscard]] const replay::Replay& run() const { return account.run(); }
  [[nodiscard]] bool is_as_known() const { return account.heard() != nullptr; }
  /// What had become of a message by the last time that is to be seen; the sender does not learn that it was lost.
  [[nodiscard]] replay::Fate fate_of(const replay::Message& message) const {
    return is_as_known() || until < run().end() ? replay::fate_by(message, until) : message.fate;
  }
  /// The record at which a message stands in a lane: as known, its receipt where another sent it.
  [[nodiscard]] journal::RecordId record_of(const replay::Message& message) const {
    return is_as_known() && message.from != account.heard()->who() ? message.received : message.sent;
  }
};

class LaneKind {
 public:
  LaneKind() = default;
  LaneKind(const LaneKind&) = delete;
  LaneKind& operator=(const LaneKind&) = delete;
  virtual ~LaneKind() = default;
  /// The things of a run that have a lane of this kind: those to which something happened, in the order of lists.
  [[nodiscard]] virtual std::vector<journal::EntityRow> entities(const Account& account) const = 0;
  virtual void draw(const LaneScene& scene, journal::EntityRow entity) const = 0;
};

struct LaneKindRow {
  std::string_view id;    ///< of the group of its lanes
  std::string_view name;  ///< of the catalogue
  std::unique_ptr<LaneKind> (*make)() = nullptr;
};

/// All kinds, from the top downwards. The one list.
std::span<const LaneKindRow> lane_kinds();

/// All lanes of a run, kind after kind.
std::vector<Lane> lanes_of(const Account& account);
/// Lanes of the first run with the same things of the second, and behind them, kind after kind, those that only the second
/// has. What is the same has the same id.
std::vector<Lane> paired(const std::vector<Lane>& first, const std::vector<Lane>& second);

/// Those of a list that have anything in a lane of their own.
std::vector<journal::EntityRow> begun(const Account& account, const std::vector<journal::EntityRow>& rows);

template <class Kind>
std::unique_ptr<LaneKind> make_lane_kind() {
  return std::make_unique<Kind>();
}

}  // namespace sanji::timeline
