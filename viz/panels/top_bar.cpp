// SPDX-License-Identifier: Apache-2.0
// Groups of buttons stay together: a group that does not fit begins a new line.
#include "viz/panels/top_bar.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/widgets.hpp"

#include <fmt/format.h>

namespace sanji::panels {
namespace {

using base::mark;
using base::say;
using session::Do;
using session::Picture;

/// Puts groups side by side, measured as they were in the frame before.
class Flow {
 public:
  explicit Flow(float right_px) : right_px_(right_px) {}

  template <class Draw>
  void group(const char* id, Draw draw) {
    ImGuiStorage& widths = *ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID(id);
    const float width = widths.GetFloat(key, 0.0F);
    if (!is_first_) {
      ImGui::SameLine(0.0F, ImGui::GetStyle().ItemSpacing.x * 2.0F);
      if (ImGui::GetCursorScreenPos().x + width > right_px_) ImGui::NewLine();
    }
    is_first_ = false;
    ImGui::BeginGroup();
    draw();
    ImGui::EndGroup();
    widths.SetFloat(key, ImGui::GetItemRectSize().x);
  }

 private:
  float right_px_;
  bool is_first_ = true;
};

void title(const PanelScene& scene) {
  const auto& provenance = scene.run().journal().provenance;
  const bool is_chinese = scene.brush.language == base::Language::zh;
  ImGui::AlignTextToFramePadding();
  ImGui::TextColored(ImGui::ColorConvertU32ToFloat4(scene.brush.colours->alarm), "%s",
                     std::string(exercise_mark(scene.brush)).c_str());
  ImGui::SameLine();
  const std::string& name =
      is_chinese || provenance.scenario_name_en.empty() ? provenance.scenario_name : provenance.scenario_name_en;
  ImGui::TextUnformatted(name.c_str());
  scene.brush.probes->put_last_item("title");
  if (!provenance.schematic) return;
  ImGui::SameLine();
  const std::string_view schematic = scene.brush.tr(mark("schematic map"));
  ImGui::TextDisabled("%s", std::string(schematic).c_str());
}

void player(const PanelScene& scene) {
  const paint::Brush& brush = scene.brush;
  const session::Clock& clock = scene.view.clock;
  const auto tip = [&](Do what) {
    const session::CommandRow& row = session::row_of(what);
    const std::string key = session::key_text(row);
    return std::string(brush.tr(row.sentence)) + (key.empty() ? "" : "  [" + key + "]");
  };
  const auto put = [&](Do what, Icon icon) {
    if (icon_button(brush, session::row_of(what).name, icon, tip(what))) brush.want(what);
    ImGui::SameLine(0.0F, 2.0F);
  };
  put(Do::inject_back, Icon::step_back);
  put(Do::play_backwards, Icon::back);
  put(Do::play_toggle, clock.playing ? Icon::pause : Icon::play);
  put(Do::inject_on, Icon::step_on);
  put(Do::speed_down, Icon::less);
  ImGui::AlignTextToFramePadding();
  const std::string speed = fmt::format("{:g}×", clock.speed);
  ImGui::TextUnformatted(speed.c_str());
  brush.probes->put_last_item("speed");
  ImGui::SameLine(0.0F, 2.0F);
  if (icon_button(brush, "speed.up", Icon::more, tip(Do::speed_up))) brush.want(Do::speed_up);
}

void time(const PanelScene& scene) {
  ImGui::PushFont(scene.brush.fonts.large);
  const std::string text = scene.clock(scene.view.clock.at);
  ImGui::TextUnformatted(text.c_str());
  ImGui::PopFont();
  scene.brush.probes->put_last_item("clock");
}

void pictures(const PanelScene& scene) {
  const paint::Brush& brush = scene.brush;
  const Picture now = scene.view.picture;
  const auto put = [&](Do what, Picture picture, std::string_view key) {
    if (button(brush, session::row_of(what).name, brush.tr(key), now == picture)) brush.want(what);
    ImGui::SameLine(0.0F, 2.0F);
  };
  put(Do::picture_truth, Picture::truth, mark("as it is"));
  put(Do::picture_known, Picture::known, mark("as known"));
  put(Do::picture_both, Picture::both, mark("both"));
  if (scene.view.observer == journal::none) return;
  ImGui::AlignTextToFramePadding();
  const std::string who = measures::entity_name(scene.run().view(), scene.view.observer, brush.language);
  ImGui::TextColored(
      ImGui::ColorConvertU32ToFloat4(now == Picture::truth ? brush.colours->faint : brush.colours->ghost), "%s",
      say(brush.language, "to {0}", who).c_str());
  brush.probes->put_last_item("observer");
}

void looks(const PanelScene& scene) {
  const paint::Brush& brush = scene.brush;
  const auto put = [&](Do what, std::string_view text) {
    if (button(brush, session::row_of(what).name, text)) brush.want(what);
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", std::string(brush.tr(session::row_of(what).sentence)).c_str());
    ImGui::SameLine(0.0F, 2.0F);
  };
  put(Do::language_next, "中/EN");
  put(Do::scale_down, "A-");
  put(Do::scale_up, "A+");
  put(Do::theme_next, brush.tr(mark("theme")));
  put(Do::layout_next, brush.tr(mark("layout")));
  put(Do::palette_toggle, brush.tr(mark("find")));
  if (button(brush, "help", "?")) brush.want(Do::help_toggle);
}

}  // namespace

float draw_top_bar(const PanelScene& scene, paint::Rect rect) {
  ImGui::SetNextWindowPos(rect.low);
  ImGui::SetNextWindowSize({rect.width(), 0.0F});
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                     ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoNav;
  ImGui::Begin("top", nullptr, flags);
  Flow flow(rect.high.x - ImGui::GetStyle().WindowPadding.x);
  flow.group("title", [&] { title(scene); });
  flow.group("time", [&] { time(scene); });
  flow.group("player", [&] { player(scene); });
  flow.group("pictures", [&] { pictures(scene); });
  flow.group("looks", [&] { looks(scene); });
  const float height = ImGui::GetWindowHeight();
  ImGui::End();
  return height;
}

}  // namespace sanji::panels
