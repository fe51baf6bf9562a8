// SPDX-License-Identifier: Apache-2.0
// The panel of two runs: what was changed between them, and what came of it, incident by incident. A is the first run, B
// the second; every difference is B minus A.
#pragma once

#include "viz/panels/panel.hpp"
#include "viz/replay/comparison.hpp"

#include <optional>

namespace sanji::panels {

class ComparePanel : public Panel {
 public:
  void draw(const PanelScene& scene) override;

 private:
  session::Runs runs_;
  std::optional<replay::Comparison> comparison_;  ///< of these runs
};

}  // namespace sanji::panels
