// SPDX-License-Identifier: Apache-2.0
// Drawing what lasts: bars from one change of a variable to the next, and marks of single records. What is narrower than
// two pixels is drawn together as one.
#pragma once

#include "viz/timeline/lane.hpp"

#include <functional>
#include <optional>
#include <string>

namespace sanji::timeline {

struct BarLook {
  ImU32 fill = 0;
  std::string text;      ///< written into it where there is room
  bool hatched = false;  ///< told apart without colour
};

/// A bar from each record that sets the variable to the next one; `look` says how a value looks, nothing = no bar.
void draw_bars(const LaneScene& scene, journal::EntityRow subject, journal::Variable variable,
               const std::function<std::optional<BarLook>(double)>& look);

/// A small upright stroke for a record; those that would touch are one.
class Strokes {
 public:
  Strokes(const LaneScene& scene, ImU32 colour) : scene_(scene), colour_(colour) {}
  void put(journal::RecordId record);

 private:
  const LaneScene& scene_;
  ImU32 colour_;
  float last_px_ = -1e9F;
};

/// Each message that is to be seen in what is shown, ascending by the record at which it stands.
void each_message(const LaneScene& scene, const std::function<void(const replay::Message&)>& take);

}  // namespace sanji::timeline
