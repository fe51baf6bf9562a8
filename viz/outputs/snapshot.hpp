// SPDX-License-Identifier: Apache-2.0
// The screen as a picture: drawn without any window, the same on every machine. Knows nothing of films.
#pragma once

#include "viz/panels/screen.hpp"
#include "viz/raster/image.hpp"

#include <filesystem>
#include <string>

namespace sanji::outputs {

struct Size {
  int width_px = 1280;
  int height_px = 720;
};

/// The picture of the next frame, `passed_s` real seconds after the one before.
raster::Image next_picture(panels::Screen& screen, Size size, double passed_s);

/// The picture once everything has settled; no time of the run goes by, even where it plays. Playing that stops at this
/// very time stops, and its card stands in the picture.
raster::Image picture_of(panels::Screen& screen, Size size);

/// Writes it as PNG. Empty, or why not.
std::string write_snapshot(panels::Screen& screen, Size size, const std::filesystem::path& file);

}  // namespace sanji::outputs
