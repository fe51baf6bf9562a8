// SPDX-License-Identifier: Apache-2.0
// Opened, it takes every key: what is typed at once belongs to it.
#include "viz/panels/palette.hpp"

#include "viz/paint/imgui_compat.hpp"
#include "viz/panels/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sanji::panels {
namespace {

using base::mark;
using session::Do;

constexpr std::size_t most_found = 100;
constexpr float rows_shown = 12.0F;

/// What is not to be seen is not to be found either.
bool is_told(const PanelScene& scene, const PaletteEntry& entry) {
  if (entry.told_by != journal::none) return scene.tells(entry.told_by);
  if (entry.incident == journal::none || !session::hides_future(scene.view)) return true;
  if (scene.heard == nullptr) return scene.state.value(entry.incident, journal::Variable::severity).has_value();
  const auto first = scene.heard->first(entry.incident);
  return first && *first <= scene.until();
}

}  // namespace

bool Palette::open(const PanelScene& scene) {
  if (std::exchange(is_open_, true)) return false;
  if (fixed_.empty()) fixed_ = fixed_entries(scene.run());
  found_.clear();
  notes_ = note_entries(scene.run(), scene.view.notes);
  found_for_.reset();
  row_shown_.reset();
  ImGui::SetNextWindowFocus();
  return true;
}

void Palette::find(const PanelScene& scene) {
  const std::string& typed = scene.view.overlays.palette_text;
  if (found_for_ == typed) return;
  found_for_ = typed;
  std::vector<std::pair<int, const PaletteEntry*>> fitting;
  for (const auto* entries : {&fixed_, &notes_}) {
    for (const PaletteEntry& entry : *entries) {
      if (!is_told(scene, entry)) continue;
      const auto fit = typed.empty() ? std::optional(0) : fit_of(typed, entry);
      if (fit) fitting.emplace_back(*fit, &entry);
    }
  }
  std::stable_sort(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  if (fitting.size() > most_found) fitting.resize(most_found);
  found_.clear();
  for (const auto& [fit, entry] : fitting) found_.push_back(entry);
}

void Palette::choose(const PanelScene& scene, const PaletteEntry& entry) {
  scene.brush.want(Do::palette_toggle);
  for (const session::Command& command : entry.does) scene.brush.wanted->push_back(command);
}

void Palette::take_keys(const PanelScene& scene, std::size_t row) {
  if (found_.empty()) return;
  const std::size_t last = found_.size() - 1;
  if (paint::is_pressed(ImGuiKey_DownArrow))
    scene.brush.want(Do::palette_row, static_cast<double>(row == last ? 0 : row + 1));
  if (paint::is_pressed(ImGuiKey_UpArrow))
    scene.brush.want(Do::palette_row, static_cast<double>(row == 0 ? last : row - 1));
  if (paint::is_pressed(ImGuiKey_Enter)) choose(scene, *found_[row]);
}

bool Palette::draw_row(const PanelScene& scene, std::size_t row, bool is_chosen) {
  const paint::Brush& brush = scene.brush;
  const PaletteEntry& entry = *found_[row];
  const std::string detail = entry.kind.empty() ? entry.key : std::string(brush.tr(entry.kind));
  const float room = ImGui::GetContentRegionAvail().x;
  const float detail_px = detail.empty() ? 0.0F : ImGui::CalcTextSize(detail.c_str()).x + brush.px(12.0F);
  // of a name everything is shown, if need be in two lines
  const std::string text = entry.is_name
                               ? entry.text(brush.language)
                               : paint::fitted(ImGui::GetFont(), entry.text(brush.language), room - detail_px);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size = ImGui::CalcTextSize(text.c_str(), nullptr, false, std::max(1.0F, room - detail_px));
  const bool is_clicked = ImGui::Selectable(fmt::format("###{}", entry.id).c_str(), is_chosen, 0, {room, size.y});
  brush.probes->put_last_item(fmt::format("palette.{}", entry.id));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), at, brush.colours->text, text.c_str(), nullptr,
               std::max(1.0F, room - detail_px));
  if (!detail.empty())
    list.AddText({at.x + room - detail_px + brush.px(12.0F), at.y}, brush.colours->faint, detail.c_str());
  ImGui::SetCursorScreenPos(after);
  return is_clicked;
}

void Palette::draw_field(const PanelScene& scene, bool has_just_opened) {
  if (has_just_opened || (!ImGui::IsAnyItemActive() && !ImGui::IsMouseDown(0))) {
    typed_ = scene.view.overlays.palette_text;
    ImGui::SetKeyboardFocusHere();
  }
  constexpr std::string_view hint = mark("a command, a place, a team: its name, or its pinyin initials");
  if (field(scene.brush, "palette.text", scene.brush.tr(hint), typed_)) scene.brush.want(Do::palette_type, typed_);
}

void Palette::draw_rows(const PanelScene& scene, std::size_t chosen, float most_px) {
  const float row_px = ImGui::GetTextLineHeightWithSpacing();
  const float rows = std::min(rows_shown, static_cast<float>(std::max<std::size_t>(1, found_.size())));
  ImGui::BeginChild("palette.rows", {0.0F, std::clamp(rows * row_px, 1.0F, std::max(row_px, most_px))});
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (draw_row(scene, i, i == chosen)) choose(scene, *found_[i]);
    if (i == chosen && row_shown_ != chosen) ImGui::SetScrollHereY(0.5F);
  }
  if (found_.empty()) words(scene.brush.colours->faint, scene.brush.tr(mark("nothing of that name")));
  row_shown_ = chosen;
  ImGui::EndChild();
}

void Palette::draw(const PanelScene& scene, paint::Rect window) {
  const session::Overlays& overlays = scene.view.overlays;
  if (!overlays.palette) {
    is_open_ = false;
    return;
  }
  const paint::Brush& brush = scene.brush;
  const bool has_just_opened = open(scene);
  find(scene);
  const float width = std::min(window.width() * 0.9F, brush.px(620.0F));
  ImGui::SetNextWindowPos({window.centre().x, window.low.y + brush.px(8.0F)}, ImGuiCond_Always, {0.5F, 0.0F});
  ImGui::SetNextWindowSizeConstraints({width, 0.0F}, {width, std::max(1.0F, window.height() * 0.94F)});
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize |
                                     ImGuiWindowFlags_NoNav;
  ImGui::Begin("palette", nullptr, flags);
  draw_field(scene, has_just_opened);
  const std::size_t row = found_.empty() ? 0 : std::min(overlays.palette_row, found_.size() - 1);
  take_keys(scene, row);
  draw_rows(scene, row, window.height() * 0.94F - ImGui::GetFrameHeightWithSpacing() * 2.0F);
  brush.probes->put("palette.window", {ImGui::GetWindowPos(),
                                       {ImGui::GetWindowPos().x + ImGui::GetWindowWidth(),
                                        ImGui::GetWindowPos().y + ImGui::GetWindowHeight()}});
  outline_window(brush);
  ImGui::End();
}

}  // namespace sanji::panels
