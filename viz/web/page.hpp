// SPDX-License-Identifier: Apache-2.0
// A replay on a page: what the browser gives, in, and an image, out. Knows no browser; main.cpp does.
#pragma once

#include "sim/base/text.hpp"
#include "viz/panels/screen.hpp"
#include "viz/raster/image.hpp"
#include "viz/replay/replay.hpp"
#include "viz/session/input.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace sanji::web {

class Page {
 public:
  /// @param journal  in the compact form
  /// @param second  another one to compare it with, or no bytes
  /// @param font  a font file
  /// @return why there is nothing to see; empty where all is well. Nothing else may be called before it is
  std::string open(std::span<const std::byte> journal, std::span<const std::byte> second,
                   std::span<const std::byte> font, base::Language language);

  /// What a person did; taken up by the next frame.
  void add(const session::InputEvent& event) { input_.events.push_back(event); }
  /// A command as scripts write it; false where it is none, or names what is not there: the window then says why.
  bool command(std::string_view line);
  /// Draws anew where something may have changed. Null where nothing has; else the image, of `width_px` * `height_px`.
  /// @param pixel_ratio  pixels of the image for one of the page: letters grow with it
  const raster::Image* frame(int width_px, int height_px, double pixel_ratio, double passed_s);

  /// True while what is typed goes into a text.
  [[nodiscard]] bool wants_text() const;
  [[nodiscard]] bool wants_full_screen() const { return screen_->view().looks.full_screen; }
  /// True once after each wish for the image as a file.
  bool takes_snapshot();

  /// What tells this run from others: its notes are kept under it.
  [[nodiscard]] std::string name_of_run() const;
  /// What people wrote, to be kept; empty where that is what was told last.
  std::string new_notes();
  /// What was kept.
  void take_notes(std::string_view text);

 private:
  void follow_ratio(double pixel_ratio);

  std::unique_ptr<replay::Replay> first_;
  std::unique_ptr<replay::Replay> second_;
  std::unique_ptr<panels::Screen> screen_;
  session::Input input_;
  raster::Image image_;
  double pixel_ratio_ = 1.0;
  int frames_to_settle_ = 0;
  std::size_t commands_told_ = 0;
  std::string notes_told_;
};

}  // namespace sanji::web
