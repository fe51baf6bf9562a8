// SPDX-License-Identifier: Apache-2.0
// The panel of what somebody knows: how far it runs behind what is so, and what he does not know or has wrongly now.
#pragma once

#include "viz/panels/panel.hpp"
#include "viz/replay/knowledge.hpp"

#include <optional>

namespace sanji::panels {

class KnowledgePanel : public Panel {
 public:
  void draw(const PanelScene& scene) override;

 private:
  void observers(const PanelScene& scene);
  void plots(const PanelScene& scene);

  const replay::Replay* run_ = nullptr;
  std::optional<replay::Knowledge> knowledge_;  ///< of the observer that was shown last
};

}  // namespace sanji::panels
