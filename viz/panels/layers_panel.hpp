// SPDX-License-Identifier: Apache-2.0
// The panel of what the map shows.
#pragma once

#include "viz/panels/panel.hpp"

namespace sanji::panels {

class LayersPanel : public Panel {
 public:
  void draw(const PanelScene& scene) override;
};

}  // namespace sanji::panels
