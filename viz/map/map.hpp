// SPDX-License-Identifier: Apache-2.0
// The map: its layers in their order, what seldom changes kept as a picture, scale, north and legend over it, and what the
// mouse does on it. Changes nothing but by commands.
#pragma once

#include "viz/map/layer.hpp"
#include "viz/paint/cached_picture.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sanji::map {

/// What is shown of one run.
struct Shown {
  const replay::Replay& run;
  const replay::StateAt& state;
  Camera camera;
  const measures::Picture* picture;        ///< what the observer believes; null where only the truth is shown
  const replay::StateAt* other = nullptr;  ///< of the other of two runs; null without one
  const LegendRows* beside = nullptr;      ///< the signs of a map beside this one, which its legend tells as well
  std::optional<paint::Rect> plate;        ///< what will be written over the map on a plate: names keep out of there
};

class Map {
 public:
  /// `name` tells the maps of a window apart: "map", "map.second". The first one has the legend for both, and its records
  /// can be selected.
  Map(std::string name, bool is_first);

  /// Draws into a part of the screen and says what the person wants. `passed_s` is real time since the frame before: while
  /// the camera moves, the kept picture is shown moved and drawn anew only now and then.
  void draw(const Shown& shown, const session::View& view, const paint::Brush& brush, raster::Textures& textures,
            paint::Rect frame, double passed_s);

  /// From where it was seen in the last frame.
  [[nodiscard]] const Camera& camera() const { return camera_; }
  /// What can be pointed at, of the last frame.
  [[nodiscard]] const std::vector<Pick>& picks() const { return picks_; }
  /// The names that stand on the map, of the last drawing of the kept picture.
  [[nodiscard]] const paint::Labels& labels() const { return still_labels_; }
  /// The names that move, of the last frame.
  [[nodiscard]] const paint::Labels& moving_labels() const { return moving_labels_; }
  /// What stands over the map and no name may stand under, of the last frame [px on the screen].
  [[nodiscard]] const std::vector<paint::Rect>& rooms() const { return rooms_; }
  /// The signs that stand on it, of the last frame.
  [[nodiscard]] const LegendRows& signs() const { return signs_; }
  /// What its legend tells, folded or not: its own signs and those of the map beside it.
  [[nodiscard]] const LegendRows& told() const { return told_; }
  /// Pages of its legend, folded or not, of the last frame; 0 where it has none or no room for one.
  [[nodiscard]] int legend_pages() const { return legend_.pages; }
  /// What it says beside the mouse; empty where the mouse points at nothing of it.
  [[nodiscard]] const std::string& tip() const { return tip_; }
  /// True where the kept picture is behind the camera: another frame will draw it anew.
  [[nodiscard]] bool is_behind() const { return is_behind_; }

 private:
  void draw_still(const Scene& scene, const Shown& shown, double passed_s);
  void redraw_still(const Scene& scene, const Shown& shown, std::uint64_t key);
  /// Draws what moves where nobody sees it: the legend tells what stands there, and its size must be known before the names
  /// are placed.
  void foresee(const Scene& scene, const Shown& shown);
  void draw_fields(const Scene& scene);
  void draw_moving(const Scene& scene);
  /// The names of the kept picture once more, those that meet a part of the screen.
  void write_names_in(const Scene& scene, const paint::Rect& rect);
  void gather_signs(const Scene& scene);
  void take_mouse(const Scene& scene);
  [[nodiscard]] const Pick* pick_at(ImVec2 at) const;

  std::string name_;
  bool is_first_;
  std::vector<std::unique_ptr<Layer>> layers_;  ///< in the order of layers()
  paint::CachedPicture still_;
  paint::Labels still_labels_;
  paint::Labels moving_labels_;
  std::vector<paint::Rect> rooms_;
  std::vector<paint::Rect> still_rooms_;  ///< for which the kept picture was drawn
  Camera camera_;
  Camera still_camera_;
  double since_redrawn_s_ = 0.0;
  bool is_behind_ = false;
  bool is_dragged_ = false;
  std::vector<Pick> picks_;
  LegendRows signs_;
  LegendRows told_;
  std::string tip_;
  LegendDrawn legend_;  ///< of the last frame
};

}  // namespace sanji::map
