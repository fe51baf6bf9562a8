// SPDX-License-Identifier: Apache-2.0
// The card at which a tabletop stops: what has come in or is to be decided, what was known then, room for an answer, and
// only when asked for, what the run decided and why.
#pragma once

#include "viz/panels/panel.hpp"

#include <string>

namespace sanji::panels {

class CardWindow {
 public:
  /// Draws it at the top of a rectangle while the view has a card open; what does not fit scrolls between question and answer.
  void draw(const PanelScene& scene, paint::Rect over);

 private:
  std::string typed_;
  float told_px_ = 0.0F;  ///< height of what scrolls, in the frame before; 0 = not known yet
  float foot_px_ = 0.0F;  ///< of answer and buttons
};

}  // namespace sanji::panels
