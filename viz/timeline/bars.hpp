// SPDX-License-Identifier: Apache-2.0
// Drawing what lasts: bars from one change of a variable to the next, and marks of single records. What is narrower than
// two pixels is drawn together as one.
#pragma once

#include "viz/timeline/lane.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

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

/// Those that somebody is told of in what is shown, ascending by the record at which each stands for him.
std::vector<const replay::Message*> messages_heard(const LaneScene& scene);

/// Each message that is to be seen in what is shown, ascending by the record at which it stands.
template <class Take>
void each_message(const LaneScene& scene, const Take& take) {
  if (scene.is_as_known()) {
    for (const replay::Message* message : messages_heard(scene)) take(*message);
    return;
  }
  const auto& messages = scene.run().messages();
  const auto range =
      replay::left_between(messages, scene.axis.shown.from, std::min(scene.axis.shown.until, scene.until));
  for (std::size_t i = range.first; i < range.last; ++i) take(messages[i]);
}

}  // namespace sanji::timeline
