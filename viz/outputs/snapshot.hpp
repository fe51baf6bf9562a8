// SPDX-License-Identifier: Apache-2.0
// The screen as a picture, and as a film: drawn without any window, the same on every machine.
#pragma once

#include "viz/panels/screen.hpp"
#include "viz/raster/image.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace sanji::outputs {

struct Size {
  int width_px = 1280;
  int height_px = 720;
};

/// The picture once everything has settled.
raster::Image picture_of(panels::Screen& screen, Size size);

/// Writes it as PNG. Empty, or why not.
std::string write_snapshot(panels::Screen& screen, Size size, const std::filesystem::path& file);

struct Film {
  std::filesystem::path file;
  Size size;
  session::TimeRange range;
  double speed = 240.0;  ///< simulated seconds a second
  int pictures_per_s = 25;
};

struct FilmEnd {
  std::string problem;  ///< empty when done
  std::string words;    ///< what was written
};

/// Plays the range without stopping. `progress` hears of each picture: how many are done, and of how many.
FilmEnd write_film(panels::Screen& screen, const Film& film, const std::function<void(int, int)>& progress);

}  // namespace sanji::outputs
