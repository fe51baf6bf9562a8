// SPDX-License-Identifier: Apache-2.0
// Time goes by in even steps here, whatever the machine does.
#include "viz/outputs/snapshot.hpp"

#include "viz/raster/png.hpp"
#include "viz/raster/rasterise.hpp"

namespace sanji::outputs {
namespace {

/// Bars that wrap, kept pictures and scrolled lists need a few frames; more are a mistake, not patience.
constexpr int most_frames = 12;
constexpr double step_s = 0.2;

session::Input input_of(Size size, double passed_s) {
  session::Input input;
  input.width_px = size.width_px;
  input.height_px = size.height_px;
  input.passed_s = passed_s;
  input.has_keyboard = false;
  return input;
}

/// Frames that nobody sees, until the picture stands.
void settle(panels::Screen& screen, Size size) {
  // a stop at this very time ends playing now: its card has to settle like everything else
  if (screen.view().clock.playing) static_cast<void>(screen.frame(input_of(size, 0.0)));
  const session::Clock clock = screen.view().clock;
  if (clock.playing) screen.run({session::Do::play_pause});
  for (int i = 0; i < most_frames; ++i) {
    static_cast<void>(screen.frame(input_of(size, step_s)));
    if (i >= 3 && screen.is_still()) break;
  }
  if (clock.playing) screen.run({clock.direction > 0 ? session::Do::play_forwards : session::Do::play_backwards});
}

}  // namespace

raster::Image next_picture(panels::Screen& screen, Size size, double passed_s) {
  const ImDrawData& data = screen.frame(input_of(size, passed_s));
  raster::Image image(size.width_px, size.height_px, paint::colours_of(screen.view().looks.theme).window);
  raster::rasterise(data, screen.textures(), image);
  return image;
}

raster::Image picture_of(panels::Screen& screen, Size size) {
  settle(screen, size);
  return next_picture(screen, size, 0.0);
}

std::string write_snapshot(panels::Screen& screen, Size size, const std::filesystem::path& file) {
  return raster::write_png(picture_of(screen, size), file, screen.view().looks.language);
}

}  // namespace sanji::outputs
