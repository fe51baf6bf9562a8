// SPDX-License-Identifier: Apache-2.0
// The palette: whatever can be done or found, by a few letters of its name in either language, or by the initials of its
// pinyin. What it looks for and which row is chosen stand in the view.
#pragma once

#include "viz/panels/palette_entries.hpp"
#include "viz/panels/panel.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sanji::panels {

class Palette {
 public:
  /// Draws it over the window while it is open, and does what is chosen.
  void draw(const PanelScene& scene, paint::Rect window);
  /// Entries found, the best first, of the last frame.
  [[nodiscard]] const std::vector<const PaletteEntry*>& found() const { return found_; }

 private:
  /// True in the frame in which it opens.
  bool open(const PanelScene& scene);
  void find(const PanelScene& scene);
  void take_keys(const PanelScene& scene, std::size_t row);
  void choose(const PanelScene& scene, const PaletteEntry& entry);
  void draw_field(const PanelScene& scene, bool has_just_opened);
  void draw_rows(const PanelScene& scene, std::size_t chosen, float most_px);
  bool draw_row(const PanelScene& scene, std::size_t row, bool is_chosen);

  std::vector<PaletteEntry> fixed_;  ///< of the run, made when it is opened first
  std::vector<PaletteEntry> notes_;
  std::vector<const PaletteEntry*> found_;
  std::optional<std::string> found_for_;
  std::optional<std::size_t> row_shown_;  ///< that was scrolled to
  std::string typed_;
  bool is_open_ = false;
};

}  // namespace sanji::panels
