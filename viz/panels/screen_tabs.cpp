// SPDX-License-Identifier: Apache-2.0
// The tabs of the panels beside the map: side by side, or as a menu where there is no room. Knows no panel but its name.
#include "viz/panels/screen.hpp"

#include "viz/panels/widgets.hpp"

#include <algorithm>
#include <utility>

namespace sanji::panels {

using session::Do;

/// Which panels there are, and how wide their tabs.
std::vector<Screen::Tab> Screen::tabs_of(const paint::Brush& brush) const {
  std::vector<Tab> tabs;
  for (const PanelRow& row : panels()) {
    if (row.needs_two_runs && runs_.second == nullptr) continue;
    std::string name(brush.tr(row.name));
    const float width = ImGui::CalcTextSize(name.c_str()).x + ImGui::GetStyle().FramePadding.x * 2.0F;
    tabs.push_back({std::string(row.id), std::move(name), width});
  }
  return tabs;
}

/// Side by side in two lines at most; where that is not enough, one below the other in a menu.
void Screen::draw_tabs(const paint::Brush& brush, const paint::Rect& rect) {
  constexpr float gap = 2.0F;
  constexpr int most_lines = 2;
  const std::vector<Tab> tabs = tabs_of(brush);
  const float right = rect.high.x - ImGui::GetStyle().WindowPadding.x;
  const float left = ImGui::GetCursorScreenPos().x;
  int lines = 1;
  float x = left;
  for (const Tab& tab : tabs) {
    if (x > left && x + tab.width_px > right) {
      ++lines;
      x = left;
    }
    x += tab.width_px + gap;
  }
  if (lines > most_lines) {
    draw_tab_menu(brush, tabs);
    return;
  }
  for (const Tab& tab : tabs) {
    if (&tab != &tabs.front()) {
      ImGui::SameLine(0.0F, gap);
      if (ImGui::GetCursorScreenPos().x + tab.width_px > right) ImGui::NewLine();
    }
    if (button(brush, "panel." + tab.id, tab.name, view_.panel == tab.id)) brush.want(Do::panel_show, tab.id);
  }
}

void Screen::draw_tab_menu(const paint::Brush& brush, const std::vector<Tab>& tabs) {
  const auto now = std::find_if(tabs.begin(), tabs.end(), [&](const Tab& tab) { return tab.id == view_.panel; });
  ImGui::SetNextItemWidth(-1.0F);
  const bool is_open =
      ImGui::BeginCombo("###panels", now == tabs.end() ? "" : now->name.c_str(), ImGuiComboFlags_HeightLargest);
  brush.probes->put_last_item("panel.menu");
  if (!is_open) return;
  for (const Tab& tab : tabs) {
    if (ImGui::Selectable((tab.name + "###" + tab.id).c_str(), tab.id == view_.panel)) {
      brush.want(Do::panel_show, tab.id);
    }
    brush.probes->put_last_item("panel." + tab.id);
  }
  ImGui::EndCombo();
}

}  // namespace sanji::panels
