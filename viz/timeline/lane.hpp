// SPDX-License-Identifier: Apache-2.0
// What a lane of the timeline is and what it is given: one thing's time from left to right. Kinds of lanes stand in one
// list; how to add one: docs/how-to/add-a-lane.md.
#pragma once

#include "viz/paint/brush.hpp"
#include "viz/replay/replay.hpp"
#include "viz/session/view.hpp"
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
};

/// Something in a lane that can be pointed at.
struct Mark {
  paint::Rect rect;
  journal::RecordId record = journal::none;
};

/// One lane to be drawn.
struct LaneScene {
  const replay::Replay& run;
  const session::View& view;
  const paint::Brush& brush;
  const Axis& axis;
  paint::Rect rect;          ///< of the lane, without its name
  std::vector<Mark>& marks;  ///< to be added to
};

class LaneKind {
 public:
  LaneKind() = default;
  LaneKind(const LaneKind&) = delete;
  LaneKind& operator=(const LaneKind&) = delete;
  virtual ~LaneKind() = default;
  /// The things of a run that have a lane of this kind: those to which something happened, in the order of lists.
  [[nodiscard]] virtual std::vector<journal::EntityRow> entities(const replay::Replay& run) const = 0;
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
std::vector<Lane> lanes_of(const replay::Replay& run);

template <class Kind>
std::unique_ptr<LaneKind> make_lane_kind() {
  return std::make_unique<Kind>();
}

}  // namespace sanji::timeline
