// SPDX-License-Identifier: Apache-2.0
// The whole window: what comes in becomes commands, commands change the view, the view is drawn. The same for a real
// window, a snapshot, a video, a browser and a test.
#pragma once

#include "viz/map/map.hpp"
#include "viz/paint/gui.hpp"
#include "viz/panels/palette.hpp"
#include "viz/panels/panel.hpp"
#include "viz/replay/pairs.hpp"
#include "viz/session/apply.hpp"
#include "viz/timeline/timeline.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sanji::panels {

/// Where the parts of the window stand [px].
struct Places {
  paint::Rect top;
  paint::Rect map;
  std::optional<paint::Rect> second_map;
  std::optional<paint::Rect> side;
  paint::Rect timeline;
};
/// For anything at all to be drawn.
inline bool has_room(const paint::Rect& rect) { return rect.width() >= 1.0F && rect.height() >= 1.0F; }
/// Share of what is below the bar that the timeline takes.
float low_share_of(const session::View& view);
/// None is upside down, however small the window; `bar_px` is how high the bar at the top would be.
Places places_of(const session::View& view, float width_px, float height_px, float bar_px);

class Screen {
 public:
  /// The runs stay where they are and outlive it. Without a font, everything is written in English with ImGui's own letters,
  /// and the window says so.
  Screen(session::Runs runs, session::View first, paint::FontBytes font);
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  /// One frame; what is drawn is valid until the next. `passed_s` of the input moves the clock.
  const ImDrawData& frame(const session::Input& input);
  /// Does a command at once, as if somebody had asked for it. Empty, or why it cannot be done, which the window tells, too.
  std::string run(const session::Command& command);
  /// What the last frame bounded because only drawing tells how much of it there is: the page of the legend, the lanes that
  /// are scrolled out, the row of the palette. A sentence, or empty where all is shown as it was asked for.
  [[nodiscard]] std::string overshot() const;
  /// True where the next frame would look the same unless somebody does something.
  [[nodiscard]] bool is_still() const { return rests() && !view_.overlays.notice; }
  /// How long it would [s]: 0 where it plays, infinity where it is still; in between where a sentence is to go by itself.
  [[nodiscard]] double still_s() const;

  [[nodiscard]] const session::View& view() const { return view_; }
  [[nodiscard]] session::View& view() { return view_; }
  [[nodiscard]] const session::Runs& runs() const { return runs_; }
  [[nodiscard]] const raster::Textures& textures() const { return gui_.textures(); }
  [[nodiscard]] const paint::Probes& probes() const { return probes_; }
  [[nodiscard]] const paint::Gui& gui() const { return gui_; }
  [[nodiscard]] paint::Gui& gui() { return gui_; }
  [[nodiscard]] const map::Map& map() const { return maps_.front(); }
  /// Of the second run; null without one.
  [[nodiscard]] const map::Map* second_map() const { return maps_.size() > 1 ? &maps_[1] : nullptr; }
  /// Everything that was done so far, in order: what a test reads.
  [[nodiscard]] const std::vector<session::Command>& done() const { return done_; }

 private:
  /// A command is seen in the frame after it, and ImGui shows a window that fits its words one frame later still.
  static constexpr int settling_frames = 3;
  struct Run;  ///< what is kept of each run: its state, its beliefs

  /// Nothing moves; only a sentence may be to go.
  [[nodiscard]] bool rests() const;
  void draw(const session::Input& input);
  [[nodiscard]] PanelScene scene_of(const paint::Brush& brush) const;

  // screen_maps.cpp
  /// The view with what is observed, selected and followed as it is called in the second run.
  [[nodiscard]] session::View view_of_second() const;
  [[nodiscard]] map::Fit fit_of(const paint::Brush& brush, const Places& places) const;
  [[nodiscard]] map::Camera camera_of(std::size_t i, const map::Fit& fit) const;
  void retell_second_map(const map::Fit& fit, std::size_t since);
  paint::Rect draw_plate(const paint::Brush& brush, std::size_t i, const paint::Rect& map) const;
  [[nodiscard]] base::Point in_first(base::Point place, const map::Fit& fit) const;
  [[nodiscard]] session::Command retold(const session::Command& command) const;
  void draw_maps(const paint::Brush& brush, const Places& places, double passed_s);
  void draw_map(std::size_t i, const paint::Rect& rect, const map::Fit& fit, const paint::Brush& brush,
                double passed_s);

  // screen_tabs.cpp
  struct Tab {
    std::string id;
    std::string name;
    float width_px = 0.0F;
  };
  [[nodiscard]] std::vector<Tab> tabs_of(const paint::Brush& brush) const;
  void draw_tabs(const paint::Brush& brush, const paint::Rect& rect);
  void draw_tab_menu(const paint::Brush& brush, const std::vector<Tab>& tabs);
  void draw_side(const paint::Brush& brush, const paint::Rect& rect);
  void draw_overlays(const paint::Brush& brush, const Places& places, bool has_keyboard);
  void wait_for_card();
  void draw_splitters(const paint::Brush& brush, const Places& places, float width_px, float height_px);

  session::Runs runs_;
  session::View view_;
  paint::Gui gui_;
  paint::Probes probes_;
  std::vector<session::Command> wanted_;
  std::vector<session::Command> done_;
  std::vector<std::unique_ptr<Run>> kept_;  ///< in the order of the runs
  std::vector<map::Map> maps_;
  std::optional<replay::Pairs> pairs_;  ///< what is selected in the first run stands elsewhere in the second
  timeline::Timeline timeline_;
  std::vector<std::unique_ptr<Panel>> panels_;
  Palette palette_;
  std::optional<std::size_t> asking_;  ///< the stop whose card asks
  std::optional<map::Fit> fit_;        ///< of the frame before, in which two maps were seen
  float top_px_ = 40.0F;               ///< as high as the bar was in the frame before
  bool is_in_order_ = false;           ///< windows lie over one another as they are to
  int restless_ = settling_frames;     ///< frames until the picture is known to stand
};

/// All characters that a run needs: its names, its texts, and those of the catalogue.
paint::Characters characters_of(const session::Runs& runs);

}  // namespace sanji::panels
