// SPDX-License-Identifier: Apache-2.0
// The panel of all records as sentences, with search. A long run is searched a piece a frame, so that typing stays quick.
#pragma once

#include "viz/panels/panel.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sanji::panels {

class RecordsPanel : public Panel {
 public:
  void draw(const PanelScene& scene) override;

 private:
  void search(const PanelScene& scene);
  void rows(const PanelScene& scene);

  std::string typed_;
  std::optional<base::Language> language_;
  std::string found_for_;
  std::vector<journal::RecordId> found_;  ///< ascending
  std::size_t searched_ = 0;              ///< records looked at so far
  float height_px_ = 0.0F;                ///< of the list in the frame before
  std::size_t shown_at_ = 0;              ///< records that had happened when the list last followed the clock
};

}  // namespace sanji::panels
