// SPDX-License-Identifier: Apache-2.0
// Where a step's place is not on the screen, its words stand in the middle.
#include "viz/panels/tour.hpp"

#include "viz/paint/strokes.hpp"
#include "viz/panels/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace sanji::panels {
namespace {

using base::mark;
using session::Do;

struct Step {
  std::string_view from;  ///< a probe
  std::string_view to;    ///< another one: what lies between belongs to the place
  std::string_view text;
};

constexpr std::array steps{
    Step{"clock", "speed.up",
         mark("The clock and the player. Space plays and pauses, N goes to the next inject; playing stops by itself at "
              "injects and where a level is decided, with the question on a card.")},
    Step{"picture.truth", "observer",
         mark("Whose picture is shown: what is so, what a post knows, or both with what is between them. Select a post "
              "and "
              "press O to see with its eyes.")},
    Step{
        "map", "map",
        mark("The map. Drag it, enlarge it with the wheel, click on a post, a team or an incident; F follows a team.")},
    Step{
        "timeline", "timeline",
        mark("The timeline: one line for each incident, team, post and channel. Drag on the ruler to go to a time; the "
             "causes of what is selected are drawn through the lines.")},
    Step{"panel.why", "panel.layers",
         mark("The panels: why something happened and what was weighed, all records with search, your notes, the "
              "layers of "
              "the map.")},
    Step{"palette", "help",
         mark("Ctrl+P finds every command, post, team and inject by a few letters or by pinyin initials. F1 shows all "
              "keys "
              "and starts this tour again.")},
    Step{"language.next", "layout.next",
         mark("For the room: the language, larger letters, a theme for the projector, a layout for the audience. W "
              "blanks "
              "the screen while people talk.")}};
static_assert(steps.size() == session::tour_steps);

std::optional<paint::Rect> place_of(const paint::Probes& probes, const Step& step) {
  const paint::Rect* from = probes.find(step.from);
  const paint::Rect* to = probes.find(step.to);
  if (from == nullptr) return to == nullptr ? std::nullopt : std::optional(*to);
  return to == nullptr ? *from : paint::around(*from, *to);
}

struct Corner {
  ImVec2 at;
  ImVec2 pivot;  ///< which corner of the words stands there, in shares of their size
};

/// Where there is most room beside the place: below, above, else in its middle.
Corner beside(const paint::Rect& place, const paint::Rect& window, float gap_px) {
  const float middle =
      std::clamp(place.centre().x, window.low.x + window.width() * 0.3F, window.low.x + window.width() * 0.7F);
  const float above = place.low.y - window.low.y;
  const float below = window.high.y - place.high.y;
  const float enough = window.height() * 0.3F;
  if (below >= above && below > enough) return {{middle, place.high.y + gap_px}, {0.5F, 0.0F}};
  if (above > enough) return {{middle, place.low.y - gap_px}, {0.5F, 1.0F}};
  return {place.centre(), {0.5F, 0.5F}};
}

void draw_words(const PanelScene& scene, int step) {
  const paint::Brush& brush = scene.brush;
  words(brush.tr(steps[static_cast<std::size_t>(step)].text));
  const bool is_last = step + 1 == session::tour_steps;
  if (!is_last) {
    if (button(brush, "tour.next", brush.tr(mark("next")))) brush.want(Do::tour_next);
    ImGui::SameLine();
  }
  if (button(brush, "tour.end", brush.tr(is_last ? mark("begin") : mark("end the tour")))) brush.want(Do::tour_end);
  ImGui::SameLine();
  ImGui::TextDisabled("%s", fmt::format("{}/{}", step + 1, session::tour_steps).c_str());
}

}  // namespace

void draw_tour(const PanelScene& scene, paint::Rect window) {
  if (!scene.view.overlays.tour) return;
  const int step = std::clamp(*scene.view.overlays.tour, 0, session::tour_steps - 1);
  const paint::Brush& brush = scene.brush;
  Corner corner{window.centre(), {0.5F, 0.5F}};
  if (const auto place = place_of(*brush.probes, steps[static_cast<std::size_t>(step)])) {
    const float air = brush.px(3.0F);
    paint::frame(*ImGui::GetForegroundDrawList(),
                 {std::max(window.low.x + 1.0F, place->low.x - air), place->low.y - air},
                 {std::min(window.high.x - 1.0F, place->high.x + air), place->high.y + air}, brush.colours->alarm,
                 brush.px(3.0F));
    corner = beside(*place, window, brush.px(10.0F));
  }
  const float width = std::min(window.width() * 0.6F, brush.px(420.0F));
  ImGui::SetNextWindowPos(corner.at, ImGuiCond_Always, corner.pivot);
  ImGui::SetNextWindowSizeConstraints({width, 0.0F}, {width, std::max(1.0F, window.height())});
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize |
                                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing;
  ImGui::Begin("tour.window", nullptr, flags);
  draw_words(scene, step);
  brush.probes->put("tour.window", {ImGui::GetWindowPos(),
                                    {ImGui::GetWindowPos().x + ImGui::GetWindowWidth(),
                                     ImGui::GetWindowPos().y + ImGui::GetWindowHeight()}});
  outline_window(brush);
  ImGui::End();
}

}  // namespace sanji::panels
