// SPDX-License-Identifier: Apache-2.0
// The panel of what people write: bookmarks, notes and answers, and what playing stops at.
#pragma once

#include "viz/panels/panel.hpp"

#include <string>

namespace sanji::panels {

class NotesPanel : public Panel {
 public:
  void draw(const PanelScene& scene) override;

 private:
  std::string typed_;
};

}  // namespace sanji::panels
