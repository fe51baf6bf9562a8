// SPDX-License-Identifier: Apache-2.0
// Drawing where nobody sees it: what something covers is known before the place for it is taken.
#pragma once

#include "viz/paint/brush.hpp"

namespace sanji::paint {

/// A brush like another, on a list that is thrown away. Within a frame of ImGui only.
class Unseen {
 public:
  /// What is drawn outside `clip` [px on the screen] is not even cut to shape.
  Unseen(const Brush& like, const Rect& clip);
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

  [[nodiscard]] const Brush& brush() const { return brush_; }

 private:
  ImDrawList list_;
  Brush brush_;
};

}  // namespace sanji::paint
