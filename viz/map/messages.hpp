// SPDX-License-Identifier: Apache-2.0
// The layer of messages on their way: from post to post, by which channel, and what became of them.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Messages : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  /// What was drawn last.
  struct Seen {
    bool plain = false;
    bool radio = false;
    bool messenger = false;
    bool late = false;
    bool lost = false;
  };
  Seen seen_;
};

}  // namespace sanji::map
