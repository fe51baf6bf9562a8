// SPDX-License-Identifier: Apache-2.0
// A replay on a page: what the browser gives, in, and an image, out. Knows no browser; main.cpp does.
#pragma once

#include "viz/raster/image.hpp"
#include "viz/session/input.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace sanji::web {

class Page {
 public:
  /// What a person did; taken up by the next frame.
  void add(const session::InputEvent& event) { input_.events.push_back(event); }
  /// Draws anew where something has changed. Null where nothing has; else the image, of `width_px` * `height_px`.
  const raster::Image* frame(int width_px, int height_px, double passed_s);

 private:
  session::Input input_;
  raster::Image image_;
};

}  // namespace sanji::web
