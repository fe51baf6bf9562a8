// SPDX-License-Identifier: Apache-2.0
// A frame: input and time first, then drawing, then what was asked for in it. Commands take effect in the next frame, so
// that one frame shows one view.
#include "viz/panels/screen.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/card.hpp"
#include "viz/panels/top_bar.hpp"
#include "viz/panels/widgets.hpp"
#include "viz/session/advance.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sanji::panels {
namespace {

using base::mark;
using session::Do;
using session::Layout;
using session::View;

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                  ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground;

float whole(float value) { return std::floor(value); }

}  // namespace

struct Screen::Run {
  explicit Run(const replay::Replay& shown) : run(shown), state(shown.frames()) {}

  /// The state and what the observer believes at a time; beliefs only when somebody looks at them.
  void seek(const View& view, journal::EntityRow observer) {
    state.seek(view.clock.at);
    if (!beliefs || beliefs->who() != observer) beliefs.emplace(run.view(), observer);
    if (believed_records == state.records() && picture.who == observer && picture.at == view.clock.at) return;
    beliefs->seek(view.clock.at);
    picture = measures::picture_of(run.view(), run.states(), *beliefs, view.clock.at);
    believed_records = state.records();
  }

  const replay::Replay& run;
  replay::StateAt state;
  std::optional<journal::Beliefs> beliefs;
  measures::Picture picture;
  std::size_t believed_records = static_cast<std::size_t>(-1);
  CardWindow card;
};

Places places_of(const View& view, float width_px, float height_px, float top_px) {
  const bool has_side = view.looks.layout != Layout::audience;
  const float side = has_side ? whole(width_px * static_cast<float>(view.looks.side_share)) : 0.0F;
  const float low_share = static_cast<float>(view.looks.low_share) * (has_side ? 1.0F : 0.6F);
  const float low = whole((height_px - top_px) * low_share);
  const float right = width_px - side;
  Places places;
  places.top = {{0.0F, 0.0F}, {width_px, top_px}};
  places.timeline = {{0.0F, height_px - low}, {width_px, height_px}};
  places.map = {{0.0F, top_px}, {right, height_px - low}};
  if (has_side) places.side = paint::Rect{{right, top_px}, {width_px, height_px - low}};
  if (view.looks.layout == Layout::compare) {
    const float middle = whole(right / 2.0F);
    places.second_map = paint::Rect{{middle + 2.0F, top_px}, {right, height_px - low}};
    places.map.high.x = middle - 2.0F;
  }
  return places;
}

paint::Characters characters_of(const session::Runs& runs) {
  paint::Characters characters = paint::catalogue_characters();
  for (const replay::Replay* run : {runs.first, runs.second}) {
    if (run == nullptr) continue;
    const journal::Journal& journal = run->journal();
    for (const journal::Entity& entity : journal.entities) {
      for (const std::string* text : {&entity.name, &entity.name_en, &entity.id})
        paint::add_characters(characters, *text);
    }
    for (const std::string& text : journal.told.texts) paint::add_characters(characters, text);
    for (const std::string* text : {&journal.provenance.scenario_name, &journal.provenance.scenario_name_en,
                                    &journal.provenance.plan_name, &journal.provenance.plan_name_en}) {
      paint::add_characters(characters, *text);
    }
    for (const model::LimitsProfile& profile : journal.resolved.limits) {
      paint::add_characters(characters, profile.name.zh);
      for (const model::Limit& limit : profile.limits) paint::add_characters(characters, limit.name.zh);
    }
    for (const model::River& river : journal.resolved.rivers) {
      for (const std::string* text : {&river.name.zh, &river.name.en}) paint::add_characters(characters, *text);
    }
    for (const journal::WarningRow& row : journal.resolved.warnings) paint::add_characters(characters, row.event.zh);
  }
  return characters;
}

Screen::Screen(session::Runs runs, View first, paint::FontBytes font)
    : runs_(runs), view_(std::move(first)), gui_(std::move(font), characters_of(runs)), timeline_(*runs.first) {
  for (const replay::Replay* run : {runs.first, runs.second}) {
    if (run == nullptr) continue;
    kept_.push_back(std::make_unique<Run>(*run));
    maps_.emplace_back(maps_.empty() ? "map" : "map.second");
  }
  for (const PanelRow& row : panels()) panels_.push_back(row.make());
}

Screen::~Screen() = default;

void Screen::run(const session::Command& command) {
  session::apply(view_, command, runs_);
  gui_.need(command.text);
  done_.push_back(command);
}

bool Screen::is_still() const {
  return !view_.clock.playing && wanted_.empty() && !gui_.has_more() && !is_first_ &&
         std::none_of(maps_.begin(), maps_.end(), [](const map::Map& map) { return map.is_behind(); });
}

const ImDrawData& Screen::frame(const session::Input& input) {
  const auto on_key = [&](session::Key key, session::Modifiers held) {
    if (const auto what = session::command_of(key, held)) run({*what});
  };
  gui_.begin(input, view_.looks.theme, view_.looks.scale, on_key);
  session::advance(view_, input.passed_s, runs_);
  draw(input);
  for (const session::Command& command : std::exchange(wanted_, {})) run(command);
  is_first_ = false;
  return gui_.end();
}

void Screen::draw(const session::Input& input) {
  probes_.clear();
  const auto width = static_cast<float>(input.width_px);
  const auto height = static_cast<float>(input.height_px);
  for (auto& kept : kept_) kept->seek(view_, view_.observer);
  const Places places = places_of(view_, width, height, top_px_);
  ImGui::SetNextWindowPos({0.0F, 0.0F});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0F, 0.0F});
  ImGui::Begin("ground", nullptr, bare);
  ImGui::PopStyleVar();
  const paint::Brush brush{ImGui::GetWindowDrawList(),
                           &paint::colours_of(view_.looks.theme),
                           gui_.fonts(),
                           static_cast<float>(view_.looks.scale),
                           view_.looks.language,
                           &probes_,
                           &wanted_};
  if (view_.looks.blank) {
    brush.list->AddRectFilled({0.0F, 0.0F}, {width, height}, brush.colours->window);
    const ImVec2 size = paint::size_of(brush.fonts.large, measures::exercise_mark);
    paint::write(brush, brush.fonts.large, {(width - size.x) / 2.0F, (height - size.y) / 2.0F}, brush.colours->alarm,
                 measures::exercise_mark);
    ImGui::End();
    return;
  }
  draw_splitters(brush, places, width, height);
  draw_maps(brush, places, input.passed_s);
  brush.list->AddRectFilled(places.timeline.low, places.timeline.high, brush.colours->window);
  timeline_.draw(view_, brush, places.timeline);
  ImGui::End();
  const PanelScene scene{runs_, view_, kept_.front()->state, kept_.front()->picture, brush};
  const float top = draw_top_bar(scene, places.top);
  top_px_ = whole(top);
  if (places.side) draw_side(brush, *places.side);
  draw_overlays(brush, places);
}

void Screen::draw_maps(const paint::Brush& brush, const Places& places, double passed_s) {
  const bool shows_beliefs = view_.picture != session::Picture::truth;
  for (std::size_t i = 0; i < maps_.size(); ++i) {
    if (i == 1 && !places.second_map) break;
    const paint::Rect rect = i == 0 ? places.map : *places.second_map;
    const map::Shown shown{kept_[i]->run, kept_[i]->state, shows_beliefs ? &kept_[i]->picture : nullptr};
    maps_[i].draw(shown, view_, brush, gui_.textures(), rect, passed_s);
    if (!places.second_map) continue;
    const auto& provenance = kept_[i]->run.journal().provenance;
    const bool is_chinese = brush.language == base::Language::zh;
    const std::string name =
        std::string(i == 0 ? "A  " : "B  ") +
        (is_chinese || provenance.plan_name_en.empty() ? provenance.plan_name : provenance.plan_name_en);
    paint::write_with_halo(brush, brush.fonts.body, {rect.low.x + brush.px(8.0F), rect.low.y + brush.px(6.0F)},
                           brush.colours->accent, name);
  }
}

void Screen::draw_splitters(const paint::Brush& brush, const Places& places, float width_px, float height_px) {
  const float grip = brush.px(3.0F);
  if (places.side) {
    ImGui::SetCursorScreenPos({places.side->low.x - grip, places.side->low.y});
    ImGui::InvisibleButton("split.side", {grip * 2.0F, std::max(1.0F, places.side->height())});
    brush.probes->put_last_item("split.side");
    if (ImGui::IsItemActive())
      brush.want(Do::split_side, 1.0 - static_cast<double>(ImGui::GetIO().MousePos.x / width_px));
  }
  ImGui::SetCursorScreenPos({0.0F, places.timeline.low.y - grip});
  ImGui::InvisibleButton("split.low", {std::max(1.0F, width_px), grip * 2.0F});
  brush.probes->put_last_item("split.low");
  if (!ImGui::IsItemActive()) return;
  const float room = std::max(1.0F, height_px - top_px_);
  brush.want(Do::split_low, static_cast<double>((height_px - ImGui::GetIO().MousePos.y) / room));
}

void Screen::draw_side(const paint::Brush& outer, const paint::Rect& rect) {
  ImGui::SetNextWindowPos(rect.low);
  ImGui::SetNextWindowSize({rect.width(), rect.height()});
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                     ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;
  ImGui::Begin("side", nullptr, flags);
  paint::Brush brush = outer;
  brush.list = ImGui::GetWindowDrawList();
  brush.list->AddLine(rect.low, {rect.low.x, rect.high.y}, brush.colours->line);
  const float right = rect.high.x - ImGui::GetStyle().WindowPadding.x;
  for (std::size_t i = 0; i < panels().size(); ++i) {
    const PanelRow& row = panels()[i];
    if (row.needs_two_runs && runs_.second == nullptr) continue;
    const std::string name(brush.tr(row.name));
    const float width = ImGui::CalcTextSize(name.c_str()).x + ImGui::GetStyle().FramePadding.x * 2.0F;
    if (i > 0) {
      ImGui::SameLine(0.0F, 2.0F);
      if (ImGui::GetCursorScreenPos().x + width > right) ImGui::NewLine();
    }
    if (button(brush, "panel." + std::string(row.id), name, view_.panel == row.id))
      brush.want(Do::panel_show, std::string(row.id));
  }
  ImGui::Separator();
  ImGui::BeginChild("panel", {0.0F, 0.0F});
  brush.list = ImGui::GetWindowDrawList();
  const PanelScene scene{runs_, view_, kept_.front()->state, kept_.front()->picture, brush};
  for (std::size_t i = 0; i < panels().size(); ++i) {
    if (panels()[i].id == view_.panel) panels_[i]->draw(scene);
  }
  ImGui::EndChild();
  ImGui::End();
}

void Screen::draw_overlays(const paint::Brush& brush, const Places& places) {
  const PanelScene scene{runs_, view_, kept_.front()->state, kept_.front()->picture, brush};
  kept_.front()->card.draw(scene, places.map);
}

}  // namespace sanji::panels
