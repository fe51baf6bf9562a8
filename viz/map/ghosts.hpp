// SPDX-License-Identifier: Apache-2.0
// The layer of what a post believes, laid over what is so: a ghost for each belief, a line to the truth, a ring for its age.
#pragma once

#include "viz/map/layer.hpp"

namespace sanji::map {

class Ghosts : public Layer {
 public:
  void draw(const Scene& scene) override;
  [[nodiscard]] std::optional<paint::Rect> covered() const override { return covered_; }
  [[nodiscard]] std::vector<LegendRow> legend(const Scene& scene) const override;

 private:
  /// What was drawn last.
  struct Seen {
    bool age = false;
    bool wrong = false;
    bool unknown = false;
    bool team = false;
    bool cut_off = false;
  };
  void draw_incidents(const Scene& scene);
  void draw_incident(const Scene& scene, ImVec2 at, const std::vector<const measures::PictureRow*>& rows);
  void draw_team(const Scene& scene, const measures::PictureRow& row);
  void draw_road(const Scene& scene, const measures::PictureRow& row);
  void draw_cut_off(const Scene& scene, const measures::PictureRow& row);
  /// Its colour says whether what is believed was ever so.
  void note(measures::Belief belief);

  Seen seen_;
  std::optional<paint::Rect> covered_;
};

}  // namespace sanji::map
