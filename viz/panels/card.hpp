// SPDX-License-Identifier: Apache-2.0
// The card at which a tabletop stops: what has come in or is to be decided, what was known then, room for an answer, and
// only when asked for, what the run decided and why.
#pragma once

#include "viz/panels/panel.hpp"

#include <string>

namespace sanji::panels {

class CardWindow {
 public:
  /// Draws it over the map while the view has a card open.
  void draw(const PanelScene& scene, paint::Rect over);

 private:
  std::string typed_;
};

}  // namespace sanji::panels
