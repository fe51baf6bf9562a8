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
                           MouseRow{mark("double click on a bar; click on a stop, a band"), mark("go 5 s before it")},
                           MouseRow{mark("Shift and drag on the timeline"), mark("totals of a stretch of time")},
                           MouseRow{mark("right click on a lane's name"), mark("pin it on top")},
                           MouseRow{mark("click on a group's name"), mark("fold or unfold it")},
                           MouseRow{mark("drag the line between parts"), mark("more room for one of them")}};

/// A line of the sheet.
struct Line {
  std::string key;
  std::string_view text;
  bool is_of_mouse = false;  ///< told in words, which take a line of their own
};

/// A heading with the lines below it: stands in one column.
struct Block {
  std::string_view name;
  std::vector<Line> lines;

  /// In lines.
  [[nodiscard]] float height() const {
    constexpr float heading = 1.6F;
    const bool is_of_mouse = !lines.empty() && lines.front().is_of_mouse;
    return heading + static_cast<float>(lines.size()) * (is_of_mouse ? 2.0F : 1.0F);
  }
};

std::vector<Block> blocks_of(const paint::Brush& brush) {
  std::vector<Block> blocks;
  std::size_t group = 0;
  for (const session::CommandRow& row : session::commands()) {
    if (group < groups.size() && row.what == groups[group].first)
      blocks.push_back({brush.tr(groups[group++].name), {}});
    if (row.key != session::Key::none) blocks.back().lines.push_back({session::key_text(row), brush.tr(row.sentence)});
  }
  blocks.push_back({brush.tr(mark("mouse")), {}});
  for (const MouseRow& row : mouse) {
    blocks.back().lines.push_back({std::string(brush.tr(row.what)), brush.tr(row.does), true});
  }
  return blocks;
}

void draw_block(const paint::Brush& brush, const Block& block) {
  const float keys_px = brush.px(92.0F);
  const float left = ImGui::GetCursorPosX();
  heading(brush, block.name);
  for (const Line& line : block.lines) {
    words(brush.colours->accent, line.key);
    if (line.is_of_mouse) {
      ImGui::SetCursorPosX(left + brush.px(24.0F));
    } else {
      ImGui::SameLine();
      ImGui::SetCursorPosX(left + keys_px);
    }
    words(line.text);
  }
}

void draw_columns(const paint::Brush& brush, float room_px) {
  const std::vector<Block> blocks = blocks_of(brush);
  const int columns = std::clamp(static_cast<int>(room_px / brush.px(350.0F)), 1, 3);
  float all = 0.0F;
  for (const Block& block : blocks) all += block.height();
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {brush.px(10.0F), 0.0F});
  if (ImGui::BeginTable("help.columns", columns, ImGuiTableFlags_SizingStretchSame)) {
    ImGui::TableNextRow();
    float passed = 0.0F;
    for (const Block& block : blocks) {
      // to the column in which its middle lies
      const float middle = (passed + block.height() / 2.0F) / all;
      ImGui::TableSetColumnIndex(std::min(columns - 1, static_cast<int>(middle * static_cast<float>(columns))));
      draw_block(brush, block);
      passed += block.height();
    }
    ImGui::EndTable();
  }
  ImGui::PopStyleVar();
}

}  // namespace

void draw_help(const PanelScene& scene, paint::Rect window) {
  if (!scene.view.overlays.help) return;
  const paint::Brush& brush = scene.brush;
  const float width = std::min(window.width() * 0.96F, brush.px(1180.0F));
  ImGui::SetNextWindowPos(window.centre(), ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({width, 0.0F}, {width, std::max(1.0F, window.height() * 0.96F)});
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
  outline_window(brush);
  ImGui::End();
}

}  // namespace sanji::panels
