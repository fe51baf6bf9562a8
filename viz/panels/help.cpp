// SPDX-License-Identifier: Apache-2.0
// A group begins at a command and goes on to the next group's: the table of commands is in such an order.
#include "viz/panels/help.hpp"

#include "viz/panels/widgets.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace sanji::panels {
namespace {

using base::mark;
using session::Do;

struct Group {
  Do first;
  std::string_view name;
};

constexpr std::array groups{Group{Do::play_toggle, mark("playing")},
                            Group{Do::minute_on, mark("step by step")},
                            Group{Do::loop_begin, mark("loop")},
                            Group{Do::picture_truth, mark("whose picture")},
                            Group{Do::select_entity, mark("what is selected")},
                            Group{Do::map_pan, mark("map and timeline")},
                            Group{Do::panel_show, mark("notes and stops")},
                            Group{Do::language_set, mark("how it looks")},
                            Group{Do::palette_toggle, mark("help and more")}};

struct MouseRow {
  std::string_view what;
  std::string_view does;
};

constexpr std::array mouse{MouseRow{mark("drag the map, drag the lanes"), mark("move them")},
                           MouseRow{mark("wheel on the map, on the ruler"), mark("enlarge, make smaller")},
                           MouseRow{mark("wheel on the lanes"), mark("scroll; with Ctrl: enlarge")},
                           MouseRow{mark("click on the map, on a lane"), mark("select")},
                           MouseRow{mark("drag on the ruler"), mark("go to a time")},
                           MouseRow{mark("Shift and drag on the timeline"), mark("totals of a stretch of time")},
                           MouseRow{mark("right click on a lane's name"), mark("pin it on top")},
                           MouseRow{mark("click on a group's name"), mark("fold or unfold it")},
                           MouseRow{mark("drag the line between parts"), mark("more room for one of them")}};

/// A line of the sheet; a heading has no `key`.
struct Line {
  std::string key;
  std::string_view text;
  [[nodiscard]] bool is_heading() const { return key.empty(); }
};

std::vector<Line> lines_of(const paint::Brush& brush) {
  std::vector<Line> lines;
  std::size_t group = 0;
  for (const session::CommandRow& row : session::commands()) {
    if (group < groups.size() && row.what == groups[group].first) lines.push_back({{}, brush.tr(groups[group++].name)});
    if (row.key != session::Key::none) lines.push_back({session::key_text(row), brush.tr(row.sentence)});
  }
  lines.push_back({{}, brush.tr(mark("mouse"))});
  for (const MouseRow& row : mouse) lines.push_back({std::string(brush.tr(row.what)), brush.tr(row.does)});
  return lines;
}

void draw_line(const paint::Brush& brush, const Line& line, float keys_px) {
  if (line.is_heading()) {
    heading(brush, line.text);
    return;
  }
  const bool is_short = ImGui::CalcTextSize(line.key.c_str()).x < keys_px;
  words(brush.colours->accent, line.key);
  if (is_short) {
    ImGui::SameLine(keys_px);
    words(line.text);
    return;
  }
  // what the mouse does is told in words, too long for the column of keys
  ImGui::Indent(keys_px);
  words(line.text);
  ImGui::Unindent(keys_px);
}

/// Lines from `first` up to the end of a column of about `count`; a heading is not left alone at its foot.
std::size_t column_end(const std::vector<Line>& lines, std::size_t first, std::size_t count) {
  std::size_t end = std::min(lines.size(), first + count);
  while (end < lines.size() && end > first + 1 && lines[end - 1].is_heading()) --end;
  return end;
}

void draw_columns(const paint::Brush& brush, float room_px) {
  const std::vector<Line> lines = lines_of(brush);
  const int columns = std::clamp(static_cast<int>(room_px / brush.px(350.0F)), 1, 3);
  const std::size_t count = (lines.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  if (!ImGui::BeginTable("help.columns", columns, ImGuiTableFlags_SizingStretchSame)) return;
  ImGui::TableNextRow();
  std::size_t at = 0;
  for (int column = 0; column < columns; ++column) {
    ImGui::TableSetColumnIndex(column);
    const std::size_t end = column + 1 == columns ? lines.size() : column_end(lines, at, count);
    for (; at < end; ++at) draw_line(brush, lines[at], brush.px(92.0F));
  }
  ImGui::EndTable();
}

}  // namespace

void draw_help(const PanelScene& scene, paint::Rect window) {
  if (!scene.view.overlays.help) return;
  const paint::Brush& brush = scene.brush;
  const float width = std::min(window.width() * 0.96F, brush.px(1180.0F));
  ImGui::SetNextWindowPos(window.centre(), ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({width, 0.0F}, {width, std::max(1.0F, window.height() * 0.96F)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 2.0F);
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoNav;
  ImGui::Begin("help.window", nullptr, flags);
  if (button(brush, "help.close", brush.tr(mark("close")))) brush.want(Do::help_toggle);
  ImGui::SameLine();
  if (button(brush, "help.tour", brush.tr(mark("a tour of one minute")))) {
    brush.want(Do::help_toggle);
    brush.want(Do::tour_begin);
  }
  draw_columns(brush, width);
  brush.probes->put("help.window", {ImGui::GetWindowPos(),
                                    {ImGui::GetWindowPos().x + ImGui::GetWindowWidth(),
                                     ImGui::GetWindowPos().y + ImGui::GetWindowHeight()}});
  ImGui::End();
  ImGui::PopStyleVar();
}

}  // namespace sanji::panels
