// SPDX-License-Identifier: Apache-2.0
// A list of ImGui's own that no frame is given.
#include "viz/paint/unseen.hpp"

namespace sanji::paint {

Unseen::Unseen(const Brush& like, const Rect& clip) : list_(ImGui::GetDrawListSharedData()), brush_(like) {
  list_._ResetForNewFrame();
  list_.PushClipRect(clip.low, clip.high);
  list_.PushTextureID(ImGui::GetIO().Fonts->TexID);
  brush_.list = &list_;
}

}  // namespace sanji::paint
