// SPDX-License-Identifier: Apache-2.0
// The panel of what is watched over time, each a plot with the limits that apply to it, and of the indicators of the run.
// With two runs both lines stand on one clock.
#pragma once

#include "viz/panels/panel.hpp"
#include "viz/replay/series.hpp"

#include <array>
#include <optional>
#include <vector>

namespace sanji::panels {

class IndicatorsPanel : public Panel {
 public:
  void draw(const PanelScene& scene) override;

 private:
  /// What is kept of a run.
  struct Kept {
    const replay::Replay* run = nullptr;
    std::vector<replay::Series> series;
    std::vector<double> so_far;  ///< of the indicators, at so_far_at
    std::vector<double> at_end;
  };

  void refresh(const session::Runs& runs);
  void plots(const PanelScene& scene);
  void plot(const PanelScene& scene, const replay::Series* first, const replay::Series* second);
  void tables(const PanelScene& scene);
  void known(const PanelScene& scene);
  void refresh_known(const PanelScene& scene);

  std::array<Kept, 2> kept_;
  std::optional<base::SimTime> so_far_at_;
  journal::EntityRow believed_by_ = journal::none;
  replay::Curve people_told_;            ///< 1 while the observer has heard a number of people
  std::vector<replay::Curve> believed_;  ///< by the rows of the list that can be heard
};

}  // namespace sanji::panels
