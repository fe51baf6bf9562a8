// SPDX-License-Identifier: Apache-2.0
// A frame: input and time first, then drawing, then what was asked for in it. Commands take effect in the next frame, so
// that one frame shows one view.
#include "viz/panels/screen.hpp"
#include "viz/paint/strokes.hpp"

#include "sim/measures/words.hpp"
#include "viz/panels/card.hpp"
#include "viz/panels/help.hpp"
#include "viz/panels/notice.hpp"
#include "viz/panels/refusal.hpp"
#include "viz/panels/screen_run.hpp"
#include "viz/panels/top_bar.hpp"
#include "viz/panels/tour.hpp"
#include "viz/panels/widgets.hpp"
#include "viz/session/advance.hpp"
#include "viz/session/hidden.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
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

void say_no_font(const paint::Brush& brush, const paint::Rect& map) {
  ImGui::SetNextWindowPos({map.low.x, map.high.y}, ImGuiCond_Always, {0.0F, 1.0F});
  ImGui::SetNextWindowSizeConstraints({map.width(), 0.0F}, {map.width(), map.height()});
  ImGui::Begin("no font", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoFocusOnAppearing);
  words(brush.colours->alarm,
        brush.tr(
            mark("No font with Chinese letters is installed, so everything is shown in English and Chinese names are "
                 "not to be read. On Debian: apt install fonts-wqy-microhei")));
  brush.probes->put_last_item("no.font");
  ImGui::End();
}

/// Windows that are never brought to the front stand behind those that were begun before them: the ground comes last.
void begin_in_order() {
  for (const char* name : {"side", "top", "ground"}) {
    ImGui::Begin(name, nullptr, bare);
    ImGui::End();
  }
}

float whole(float value) { return std::floor(value); }

}  // namespace

/// Larger letters need a higher timeline for as many lanes, as far as the map can spare it.
float low_share_of(const View& view) {
  const bool has_side = view.looks.layout != Layout::audience;
  const auto larger = static_cast<float>(1.0 + 0.4 * (view.looks.scale - 1.0));
  return std::min(0.75F, static_cast<float>(view.looks.low_share) * (has_side ? 1.0F : 0.6F) * larger);
}

Places places_of(const View& view, float width_px, float height_px, float bar_px) {
  const float top_px = std::min(bar_px, height_px);
  const bool has_side = view.looks.layout != Layout::audience;
  const float side = has_side ? whole(width_px * static_cast<float>(view.looks.side_share)) : 0.0F;
  const float low = whole((height_px - top_px) * low_share_of(view));
  const float right = width_px - side;
  Places places;
  places.top = {{0.0F, 0.0F}, {width_px, top_px}};
  places.timeline = {{0.0F, height_px - low}, {width_px, height_px}};
  places.map = {{0.0F, top_px}, {right, height_px - low}};
  if (has_side) places.side = paint::Rect{{right, top_px}, {width_px, height_px - low}};
  if (view.looks.layout == Layout::compare) {
    const float middle = whole(right / 2.0F);
    places.map.high.x = std::max(0.0F, middle - 2.0F);
    // as wide as the first, so that both have one scale
    places.second_map = paint::Rect{{right - places.map.high.x, top_px}, {right, height_px - low}};
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
      for (const model::Limit& limit : profile.limits) {
        paint::add_characters(characters, limit.name.zh);
        paint::add_characters(characters, model::citation(limit, base::Language::zh));
        paint::add_characters(characters, model::citation(limit, base::Language::en));
      }
    }
    for (const model::River& river : journal.resolved.rivers) {
      for (const std::string* text : {&river.name.zh, &river.name.en}) paint::add_characters(characters, *text);
    }
    for (const journal::WarningRow& row : journal.resolved.warnings) paint::add_characters(characters, row.event.zh);
  }
  return characters;
}

Screen::Screen(session::Runs runs, View first, paint::FontBytes font)
    : runs_(runs),
      view_(std::move(first)),
      gui_(std::move(font), characters_of(runs)),
      timeline_(*runs.first, runs.second) {
  for (const replay::Replay* run : {runs.first, runs.second}) {
    if (run == nullptr) continue;
    kept_.push_back(std::make_unique<Run>(*run));
    maps_.emplace_back(maps_.empty() ? "map" : "map.second", maps_.empty());
  }
  if (runs.second != nullptr) pairs_.emplace(runs.first->view(), runs.second->view());
  for (const PanelRow& row : panels()) panels_.push_back(row.make());
}

Screen::~Screen() = default;

std::string Screen::run(const session::Command& command) {
  const base::Language language = gui_.font().empty() ? base::Language::en : view_.looks.language;
  std::string problem = refusal(command, view_, runs_, language);
  if (!problem.empty()) {
    run({Do::tell, 0, 0, 0, problem});
    return problem;
  }
  session::apply(view_, retold(command), runs_);
  restless_ = settling_frames;
  gui_.give_keys_to_field(view_.overlays.palette);
  wait_for_card();
  gui_.need(command.text);
  done_.push_back(command);
  return {};
}

std::string Screen::overshot() const {
  const base::Language language = gui_.font().empty() ? base::Language::en : view_.looks.language;
  const int pages = map().legend_pages();
  const std::size_t found = palette_.found().size();
  if (const int page = view_.map.legend_page.value_or(0); pages > 0 && page > pages) {
    return base::say(language, "'{0}': the legend of this picture ends with page {1}; 0 folds it",
                     session::text_of({Do::legend_page, static_cast<double>(page)}), pages);
  }
  if (std::floor(view_.timeline.scroll) > static_cast<double>(timeline_.most_scrolled())) {
    return base::say(language, "'{0}': in this picture the lanes can be scrolled by {1}",
                     session::text_of({Do::timeline_scroll, view_.timeline.scroll}), timeline_.most_scrolled());
  }
  const auto& open = view_.overlays;
  if (!open.palette || open.palette_row < std::max<std::size_t>(1, found)) return {};
  return base::say(language, "'{0}': there are {1}, numbered from 0",
                   session::text_of({Do::palette_row, static_cast<double>(open.palette_row)}), found);
}

double Screen::still_s() const {
  if (!rests()) return 0.0;
  const auto& notice = view_.overlays.notice;
  return notice ? notice->left_s : std::numeric_limits<double>::infinity();
}

bool Screen::rests() const {
  return !view_.clock.playing && wanted_.empty() && !gui_.has_more() && !gui_.awaits_field() && restless_ == 0 &&
         std::none_of(maps_.begin(), maps_.end(), [](const map::Map& map) { return map.is_behind(); });
}

const ImDrawData& Screen::frame(const session::Input& input) {
  const auto on_key = [&](session::Key key, session::Modifiers held, bool is_repeat) {
    const auto what = session::command_of(key, held);
    if (view_.looks.blank) {
      // what nobody sees must not be done: the two keys that end it, and no other
      const bool ends_it = key == session::Key::escape || (what && *what == Do::blank);
      if (ends_it && !is_repeat) run({Do::blank});
      return;
    }
    if (what && (!is_repeat || session::repeats(*what))) run({*what});
  };
  gui_.begin(input, view_.looks.theme, view_.looks.scale, on_key);
  session::advance(view_, input.passed_s, runs_);
  wait_for_card();
  draw(input);
  gui_.spare_keys_of_empty_field(kept_.front()->card.has_empty_field() && !view_.looks.blank);
  restless_ = std::max(0, restless_ - 1);
  if (!input.events.empty() || view_.clock.playing) restless_ = settling_frames;
  for (const session::Command& command : std::exchange(wanted_, {})) run(command);
  return gui_.end();
}

/// What is typed from now on belongs to the card.
void Screen::wait_for_card() {
  const auto& card = view_.overlays.card;
  const bool asks = card && !card->answer_shown && !view_.overlays.palette && !view_.overlays.help;
  const auto asking = asks ? std::optional(card->stop) : std::nullopt;
  if (std::exchange(asking_, asking) != asking && asking) gui_.wait_for_field();
}

void Screen::draw(const session::Input& input) {
  probes_.clear();
  const auto width = static_cast<float>(input.width_px);
  const auto height = static_cast<float>(input.height_px);
  kept_.front()->seek(view_, view_.observer);
  if (kept_.size() > 1) kept_[1]->seek(view_, view_of_second().observer);
  const Places places = places_of(view_, width, height, top_px_);
  if (!std::exchange(is_in_order_, true)) begin_in_order();
  ImGui::SetNextWindowPos({0.0F, 0.0F});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0F, 0.0F});
  ImGui::Begin("ground", nullptr, bare);
  ImGui::PopStyleVar();
  const paint::Brush brush{ImGui::GetWindowDrawList(),
                           &paint::colours_of(view_.looks.theme),
                           gui_.fonts(),
                           static_cast<float>(view_.looks.scale),
                           gui_.font().empty() ? base::Language::en : view_.looks.language,
                           &probes_,
                           &wanted_};
  if (view_.looks.blank) {
    brush.list->AddRectFilled({0.0F, 0.0F}, {width, height}, brush.colours->window);
    const std::string_view mark = exercise_mark(brush);
    const ImVec2 size = paint::size_of(brush.fonts.large, mark);
    paint::write(brush, brush.fonts.large, {(width - size.x) / 2.0F, (height - size.y) / 2.0F}, brush.colours->alarm,
                 mark);
    const std::string_view back = brush.tr(base::mark("W or Esc: back to the exercise"));
    const ImVec2 wide = paint::size_of(brush.fonts.small, back);
    paint::write(brush, brush.fonts.small, {(width - wide.x) / 2.0F, height - wide.y - brush.px(12.0F)},
                 brush.colours->faint, back);
    probes_.put("blank.back", {{0.0F, height - wide.y - brush.px(12.0F)}, {width, height}});
    ImGui::End();
    return;
  }
  draw_splitters(brush, places, width, height);
  draw_maps(brush, places, input.passed_s);
  brush.list->AddRectFilled(places.timeline.low, places.timeline.high, brush.colours->window);
  if (has_room(places.timeline)) timeline_.draw(view_, brush, places.timeline);
  ImGui::End();
  const PanelScene scene = scene_of(brush);
  const float top = whole(draw_top_bar(scene, places.top));
  if (top != std::exchange(top_px_, top)) restless_ = settling_frames;  // everything below it moves
  if (places.side) draw_side(brush, *places.side);
  draw_overlays(brush, places, input.has_keyboard);
}

PanelScene Screen::scene_of(const paint::Brush& brush) const {
  Run& first = *kept_.front();
  PanelScene scene{runs_, view_, first.now.state, first.now.picture, brush, first.heard_by(view_, view_.observer)};
  if (kept_.size() > 1) {
    scene.second_state = &kept_[1]->now.state;
    scene.second_picture = &kept_[1]->now.picture;
  }
  return scene;
}

void Screen::draw_splitters(const paint::Brush& brush, const Places& places, float width_px, float height_px) {
  const float grip = brush.px(3.0F);
  const auto shape = [](ImGuiMouseCursor cursor) {
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) ImGui::SetMouseCursor(cursor);
  };
  if (places.side) {
    // beside the panels: their window would take the mouse
    ImGui::SetCursorScreenPos({places.side->low.x - grip * 2.0F, places.side->low.y});
    ImGui::InvisibleButton("split.side", {grip * 2.0F, std::max(1.0F, places.side->height())});
    brush.probes->put_last_item("split.side");
    shape(ImGuiMouseCursor_ResizeEW);
    if (ImGui::IsItemActive())
      brush.want(Do::split_side, 1.0 - static_cast<double>(ImGui::GetIO().MousePos.x / width_px));
  }
  ImGui::SetCursorScreenPos({0.0F, places.timeline.low.y - grip});
  ImGui::InvisibleButton("split.low", {std::max(1.0F, width_px), grip * 2.0F});
  brush.probes->put_last_item("split.low");
  shape(ImGuiMouseCursor_ResizeNS);
  if (!ImGui::IsItemActive()) return;
  const float room = std::max(1.0F, height_px - top_px_);
  const double asked = view_.looks.low_share / static_cast<double>(low_share_of(view_));
  brush.want(Do::split_low, static_cast<double>((height_px - ImGui::GetIO().MousePos.y) / room) * asked);
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
  paint::line(*brush.list, rect.low, {rect.low.x, rect.high.y}, brush.colours->line);
  draw_tabs(brush, rect);
  rule(brush);
  ImGui::BeginChild("panel", {0.0F, 0.0F});
  brush.list = ImGui::GetWindowDrawList();
  const PanelScene scene = scene_of(brush);
  for (std::size_t i = 0; i < panels().size(); ++i) {
    if (panels()[i].id == view_.panel) panels_[i]->draw(scene);
  }
  ImGui::EndChild();
  ImGui::End();
}

void Screen::draw_overlays(const paint::Brush& brush, const Places& places, bool has_keyboard) {
  const PanelScene scene = scene_of(brush);
  const paint::Rect window{places.top.low, places.timeline.high};
  // over the map, and as far down as it must: what it asks is always to be seen
  const bool is_wide = places.map.width() > 0.5F * window.width();
  const paint::Rect middle = is_wide ? places.map : window;
  Run& first = *kept_.front();
  const Seen& known = first.on_card();
  const PanelScene asked{runs_, view_, known.state, known.picture, brush, scene.heard};
  first.card.draw(asked, {{middle.low.x, places.map.low.y}, {middle.high.x, window.high.y}}, has_keyboard);
  draw_help(scene, window);
  draw_tour(scene, window);
  palette_.draw(scene, window);
  draw_notice(scene, has_room(places.map) ? places.map : window);
  if (gui_.font().empty() && has_room(places.map)) say_no_font(brush, places.map);
}

}  // namespace sanji::panels
