// SPDX-License-Identifier: Apache-2.0
// One frame of a page.
#include "viz/web/page.hpp"

namespace sanji::web {

const raster::Image* Page::frame(int width_px, int height_px, double passed_s) {
  input_.passed_s = passed_s;
  const bool resized = image_.width != width_px || image_.height != height_px;
  if (!resized && input_.events.empty()) return nullptr;
  image_ = raster::Image(width_px, height_px, 0xFF402000U + static_cast<unsigned>(input_.events.size()));
  input_.events.clear();
  return &image_;
}

}  // namespace sanji::web
