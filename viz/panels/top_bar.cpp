// SPDX-License-Identifier: Apache-2.0
// Groups of buttons stay together: a group that does not fit begins a new line.
#include "viz/panels/top_bar.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/widgets.hpp"

#include <fmt/format.h>

#include <array>

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

/// How much of the bar there is room for: what is left out is in the palette and has a key.
enum class Room { all, some, least };

Room room_of(const PanelScene& scene, paint::Rect rect) {
  constexpr float for_all = 1000.0F;
  constexpr float for_some = 760.0F;
  const float letters = rect.width() / scene.brush.px(1.0F);
  return letters >= for_all ? Room::all : letters >= for_some ? Room::some : Room::least;
}

void title(const PanelScene& scene, Room room) {
  const auto& provenance = scene.run().journal().provenance;
  const bool is_chinese = scene.brush.language == base::Language::zh;
  ImGui::AlignTextToFramePadding();
  ImGui::TextColored(ImGui::ColorConvertU32ToFloat4(scene.brush.colours->alarm), "%s",
                     std::string(exercise_mark(scene.brush)).c_str());
  if (room == Room::least) return;
  ImGui::SameLine();
  const std::string& name =
      is_chinese || provenance.scenario_name_en.empty() ? provenance.scenario_name : provenance.scenario_name_en;
  ImGui::TextUnformatted(name.c_str());
  scene.brush.probes->put_last_item("title");
  if (!provenance.schematic || room != Room::all) return;
  ImGui::SameLine();
  const std::string_view schematic = scene.brush.tr(mark("schematic map"));
  ImGui::TextDisabled("%s", std::string(schematic).c_str());
}

void player(const PanelScene& scene, Room room) {
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
  if (room != Room::least) put(Do::inject_back, Icon::step_back);
  if (room != Room::least) put(Do::play_backwards, Icon::back);
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

struct PictureButton {
  Do what;
  std::string_view name;
};
/// In the order of Picture.
constexpr std::array picture_buttons{PictureButton{Do::picture_truth, mark("as it is")},
                                     PictureButton{Do::picture_known, mark("as known")},
                                     PictureButton{Do::picture_both, mark("both")}};

/// One button for all, which goes to the next.
void one_picture(const PanelScene& scene) {
  const auto now = static_cast<std::size_t>(scene.view.picture);
  const PictureButton& next = picture_buttons[(now + 1) % picture_buttons.size()];
  if (button(scene.brush, "picture.next", scene.brush.tr(picture_buttons[now].name), true)) scene.brush.want(next.what);
}

/// "as known to X"; where both are shown, X's knowledge lies over what is so.
std::string_view whose_picture(bool is_for_all, Picture picture) {
  if (!is_for_all) return mark("to {0}");
  return picture == Picture::both ? mark("laid over: as known to {0}") : mark("as known to {0}");
}

/// Whoever takes part is told whose picture he sees, and offered no other.
void pictures(const PanelScene& scene, Room room) {
  const paint::Brush& brush = scene.brush;
  const Picture now = scene.view.picture;
  const bool is_for_all = scene.view.looks.layout == session::Layout::audience;
  for (std::size_t i = 0; i < picture_buttons.size() && !is_for_all && room != Room::least; ++i) {
    const PictureButton& each = picture_buttons[i];
    if (button(brush, session::row_of(each.what).name, brush.tr(each.name), now == static_cast<Picture>(i))) {
      brush.want(each.what);
    }
    ImGui::SameLine(0.0F, 2.0F);
  }
  if (!is_for_all && room == Room::least) {
    one_picture(scene);
    return;
  }
  if (scene.view.observer == journal::none) return;
  ImGui::AlignTextToFramePadding();
  const std::string who = measures::entity_name(scene.run().view(), scene.view.observer, brush.language);
  ImGui::TextColored(
      ImGui::ColorConvertU32ToFloat4(now == Picture::truth ? brush.colours->faint : brush.colours->ghost), "%s",
      say(brush.language, whose_picture(is_for_all, now), who).c_str());
  brush.probes->put_last_item("observer");
}

void looks(const PanelScene& scene, Room room) {
  const paint::Brush& brush = scene.brush;
  const auto put = [&](Do what, std::string_view text) {
    if (button(brush, session::row_of(what).name, text)) brush.want(what);
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", std::string(brush.tr(session::row_of(what).sentence)).c_str());
    ImGui::SameLine(0.0F, 2.0F);
  };
  if (room != Room::least) put(Do::language_next, "中/EN");
  if (room == Room::all) {
    put(Do::scale_down, "A-");
    put(Do::scale_up, "A+");
    put(Do::theme_next, brush.tr(mark("theme")));
    put(Do::layout_next, brush.tr(mark("layout")));
  }
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
  const Room room = room_of(scene, rect);
  flow.group("title", [&] { title(scene, room); });
  flow.group("time", [&] { time(scene); });
  flow.group("player", [&] { player(scene, room); });
  const bool has_pictures =
      scene.view.looks.layout != session::Layout::audience || scene.view.picture != Picture::truth;
  if (has_pictures) flow.group("pictures", [&] { pictures(scene, room); });
  flow.group("looks", [&] { looks(scene, room); });
  const float height = ImGui::GetWindowHeight();
  ImGui::End();
  return height;
}

}  // namespace sanji::panels
