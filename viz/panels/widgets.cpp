// SPDX-License-Identifier: Apache-2.0
// ImGui's widgets, each put under its id.
#include "viz/panels/widgets.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/measures/words.hpp"

#include <imgui_stdlib.h>

#include <algorithm>

namespace sanji::panels {
namespace {

/// "text##id": ImGui shows what stands before the mark and tells widgets apart by what stands behind it.
std::string labelled(std::string_view text, std::string_view id) { return std::string(text) + "###" + std::string(id); }

void draw_icon(ImDrawList& list, Icon icon, const paint::Rect& rect, ImU32 colour) {
  const ImVec2 m = rect.centre();
  const float r = rect.height() * 0.28F;
  const auto triangle = [&](float x, float direction) {
    paint::triangle(list, {x - r * 0.7F * direction, m.y - r}, {x + r * 0.9F * direction, m.y},
                    {x - r * 0.7F * direction, m.y + r}, colour);
  };
  const auto bar = [&](float x) { list.AddRectFilled({x - r * 0.22F, m.y - r}, {x + r * 0.22F, m.y + r}, colour); };
  switch (icon) {
    case Icon::play: triangle(m.x, 1.0F); break;
    case Icon::back: triangle(m.x, -1.0F); break;
    case Icon::pause:
      bar(m.x - r * 0.5F);
      bar(m.x + r * 0.5F);
      break;
    case Icon::step_on:
      triangle(m.x - r * 0.3F, 1.0F);
      bar(m.x + r * 0.9F);
      break;
    case Icon::step_back:
      bar(m.x - r * 0.9F);
      triangle(m.x + r * 0.3F, -1.0F);
      break;
    case Icon::more: list.AddRectFilled({m.x - r * 0.2F, m.y - r}, {m.x + r * 0.2F, m.y + r}, colour); [[fallthrough]];
    case Icon::less: list.AddRectFilled({m.x - r, m.y - r * 0.2F}, {m.x + r, m.y + r * 0.2F}, colour); break;
  }
}

}  // namespace

std::string_view exercise_mark(const paint::Brush& brush) {
  const std::string_view mark = measures::exercise_mark;
  return paint::has_letters(brush.fonts.body, mark) ? mark : mark.substr(mark.find(' ') + 1);
}

bool button(const paint::Brush& brush, std::string_view id, std::string_view text, bool is_on) {
  if (is_on) ImGui::PushStyleColor(ImGuiCol_Button, ImGui::GetStyleColorVec4(ImGuiCol_TabActive));
  const bool is_clicked = ImGui::Button(labelled(text, id).c_str());
  if (is_on) ImGui::PopStyleColor();
  brush.probes->put_last_item(id);
  return is_clicked;
}

bool icon_button(const paint::Brush& brush, std::string_view id, Icon icon, std::string_view tip) {
  const float side = ImGui::GetFrameHeight();
  const bool is_clicked = ImGui::Button(labelled("", id).c_str(), {side * 1.25F, side});
  const paint::Rect rect{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
  brush.probes->put(id, rect);
  draw_icon(*ImGui::GetWindowDrawList(), icon, rect, brush.colours->text);
  if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", std::string(tip).c_str());
  return is_clicked;
}

bool line(const paint::Brush& brush, std::string_view id, std::string_view text, ImU32 colour, bool is_selected) {
  const float width = ImGui::GetContentRegionAvail().x;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size = ImGui::CalcTextSize(text.data(), text.data() + text.size(), false, width);
  const bool is_clicked = ImGui::Selectable(labelled("", id).c_str(), is_selected, 0, {width, size.y});
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  brush.probes->put_last_item(id);
  const ImVec2 after = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), at, colour, text.data(),
                                      text.data() + text.size(), width);
  ImGui::SetCursorScreenPos(after);
  return is_clicked;
}

void words(std::string_view text) {
  ImGui::PushTextWrapPos(0.0F);
  ImGui::TextUnformatted(text.data(), text.data() + text.size());
  ImGui::PopTextWrapPos();
}

void words(ImU32 colour, std::string_view text) {
  ImGui::PushStyleColor(ImGuiCol_Text, colour);
  words(text);
  ImGui::PopStyleColor();
}

void heading(const paint::Brush& brush, std::string_view text) {
  ImGui::Dummy({1.0F, brush.px(2.0F)});
  words(brush.colours->accent, text);
  rule(brush);
}

void known_heading(const paint::Brush& brush, std::string_view who) {
  words(brush.colours->ghost, base::say(brush.language, "as known to {0}", who));
  brush.probes->put_last_item("known.heading");
  rule(brush);
}

bool field(const paint::Brush& brush, std::string_view id, std::string_view hint, std::string& text, bool to_end) {
  ImGui::SetNextItemWidth(-1.0F);
  // ImGui selects all of a field that it gives the keyboard to, and the next letter would take its place
  const auto go_to_end = [](ImGuiInputTextCallbackData* data) {
    data->CursorPos = data->BufTextLen;
    data->ClearSelection();
    return 0;
  };
  const bool is_changed = to_end ? ImGui::InputTextWithHint(labelled("", id).c_str(), std::string(hint).c_str(), &text,
                                                            ImGuiInputTextFlags_CallbackAlways, go_to_end)
                                 : ImGui::InputTextWithHint(labelled("", id).c_str(), std::string(hint).c_str(), &text);
  brush.probes->put_last_item(id);
  return is_changed;
}

bool tick_box(const paint::Brush& brush, std::string_view id, std::string_view text, bool is_on) {
  const float side = ImGui::GetFontSize();
  const float gap = brush.px(6.0F);
  const float width = ImGui::GetContentRegionAvail().x;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float wrap = std::max(1.0F, width - side - gap);
  const ImVec2 size = ImGui::CalcTextSize(text.data(), text.data() + text.size(), false, wrap);
  const bool is_clicked =
      ImGui::InvisibleButton(labelled("", id).c_str(), {std::min(width, side + gap + size.x), std::max(side, size.y)});
  brush.probes->put_last_item(id);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 high(at.x + side, at.y + side);
  list.AddRectFilled(at, high,
                     ImGui::IsItemHovered() ? paint::faded(brush.colours->accent, 0.25F) : brush.colours->panel);
  paint::frame(list, at, high, brush.colours->line);
  if (is_on) {
    const ImVec2 foot(at.x + side * 0.42F, at.y + side * 0.76F);
    paint::line(list, {at.x + side * 0.2F, at.y + side * 0.52F}, foot, brush.colours->accent, brush.px(2.0F));
    paint::line(list, foot, {at.x + side * 0.82F, at.y + side * 0.24F}, brush.colours->accent, brush.px(2.0F));
  }
  list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), {at.x + side + gap, at.y}, brush.colours->text, text.data(),
               text.data() + text.size(), wrap);
  return is_clicked;
}

void rule(const paint::Brush& brush) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + ImGui::GetContentRegionAvail().x, at.y + 1.0F},
                                            brush.colours->line);
  ImGui::Dummy({1.0F, 1.0F});
}

void outline_window(const paint::Brush& brush) {
  const ImVec2 low = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  ImGui::PushClipRect(low, {low.x + size.x, low.y + size.y}, false);
  paint::frame(*ImGui::GetWindowDrawList(), low, {low.x + size.x, low.y + size.y}, brush.colours->accent, 2.0F);
  ImGui::PopClipRect();
}

}  // namespace sanji::panels
