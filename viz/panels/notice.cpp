// SPDX-License-Identifier: Apache-2.0
// Drawn in front of all windows, so that no card or palette hides it.
#include "viz/panels/notice.hpp"

#include "viz/paint/strokes.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace sanji::panels {

void draw_notice(const PanelScene& scene, paint::Rect over) {
  const auto& notice = scene.view.overlays.notice;
  const paint::Brush& brush = scene.brush;
  const float air = brush.px(8.0F);
  const float room = over.width() - 4.0F * air;
  if (!notice || room < 1.0F) return;
  const ImFont* const font = brush.fonts.body;
  const char* const begin = notice->text.data();
  const char* const end = begin + notice->text.size();
  const ImVec2 size = font->CalcTextSizeA(font->FontSize, room, room, begin, end);
  const float left = std::floor(over.centre().x - size.x / 2.0F);
  const float top = std::floor(std::max(over.low.y + air, over.high.y - size.y - 2.0F * air));
  const paint::Rect rect{{left - air, top - air}, {left + std::ceil(size.x) + air, top + std::ceil(size.y) + air}};
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled(rect.low, rect.high, brush.colours->window);
  paint::frame(list, rect.low, rect.high, brush.colours->accent, 2.0F);
  list.AddText(font, font->FontSize, {left, top}, brush.colours->text, begin, end, room);
  brush.probes->put("notice", rect);
}

}  // namespace sanji::panels
