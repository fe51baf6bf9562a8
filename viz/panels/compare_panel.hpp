// SPDX-License-Identifier: Apache-2.0
// The panel of two runs: what was changed between them, and what came of it, incident by incident. A is the first run, B
// the second; every difference is B minus A.
#pragma once

#include "viz/panels/panel.hpp"
#include "viz/replay/comparison.hpp"

#include <optional>
#include <string>

namespace sanji::panels {

/// Minutes in both runs, each marked where it rests on what was not read: "~31→~22", "~31→-"; "-" where neither has it.
std::string spans_text(const journal::View& first, const journal::View& second, const replay::SpanPair& span);
/// By how much it is later in the second run, marked where either rests on what was not read: "▼ ~-9". `later` is not 0.
std::string later_text(const journal::View& first, const journal::View& second, base::Duration later);

class ComparePanel : public Panel {
 public:
  void draw(const PanelScene& scene) override;

 private:
  /// The comparison of what is to be told now.
  void refresh(const PanelScene& scene);

  session::Runs runs_;
  std::optional<base::SimTime> until_;      ///< of what is told; none = the whole runs
  journal::EntityRow who_ = journal::none;  ///< as whom it is told; none = as it is
  std::optional<replay::Heard> heard_second_;
  std::optional<replay::Comparison> comparison_;  ///< of these runs
};

}  // namespace sanji::panels
