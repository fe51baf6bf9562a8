// SPDX-License-Identifier: Apache-2.0
// The CPU rasteriser draws it on machines with a graphics card too: it needs no context, and there it is done once.
#include "viz/paint/cached_picture.hpp"

#include "viz/raster/rasterise.hpp"

#include <cmath>
#include <utility>

namespace sanji::paint {

void CachedPicture::redraw(raster::Textures& textures, std::uint64_t key, int width, int height, ImU32 ground,
                           const std::function<void(ImDrawList&)>& draw) {
  raster::Image image(width, height, ground);
  ImDrawList list(ImGui::GetDrawListSharedData());
  list._ResetForNewFrame();
  list.PushClipRect({0.0F, 0.0F}, {static_cast<float>(width), static_cast<float>(height)});
  list.PushTextureID(ImGui::GetIO().Fonts->TexID);
  draw(list);
  raster::rasterise(list, textures, image);
  if (texture_) {
    textures.replace(*texture_, std::move(image));
  } else {
    texture_ = textures.add(std::move(image), raster::Enlarge::smooth, true);
  }
  key_ = key;
  width_ = width;
  height_ = height;
}

void CachedPicture::show(ImDrawList& list, Rect frame, Shift shift) const {
  if (!texture_) return;
  const ImVec2 low(frame.low.x + shift.x_px, frame.low.y + shift.y_px);
  const ImVec2 high(low.x + static_cast<float>(width_) * shift.times,
                    low.y + static_cast<float>(height_) * shift.times);
  list.PushClipRect(frame.low, frame.high, true);
  list.AddImage(*texture_, low, high);
  list.PopClipRect();
}

}  // namespace sanji::paint
