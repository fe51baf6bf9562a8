// SPDX-License-Identifier: Apache-2.0
// The panel that says why: the selected record, what was weighed at it, and its causes one by one back to the first.
#pragma once

#include "viz/panels/panel.hpp"

namespace sanji::panels {

class WhyPanel : public Panel {
 public:
  void draw(const PanelScene& scene) override;
};

}  // namespace sanji::panels
